import type { Cents } from '../../../money/cents';
import type { FileRow } from '../portfolio';
import type { ControlStateId } from '../template/choices';
import type { SettledDossier } from './settle';
import type { Words } from './words';

/** What the control of a dossier says. */
export interface ControlSaid {
  readonly proposed: Cents | null;
  readonly state: ControlStateId;
}

/** The controls joined to the dossiers whose files they are about, which they know by their hashes. */
export function withControls(
  files: readonly FileRow[],
  dossiers: ReadonlyMap<string, SettledDossier>,
  words: Words,
): { readonly files: readonly FileRow[]; readonly said: ReadonlyMap<string, ControlSaid> } {
  const keys = new Map(
    files.flatMap(({ sha256, key, kind }) =>
      sha256 !== null && key !== null && kind !== 'control' ? [[sha256, key] as const] : [],
    ),
  );
  const last = lastByPath(files);
  const joined = files.map((file): FileRow => {
    const { control } = file;
    if (control === null || file.result === 'same' || file.result === 'aside') return file;
    const key = keys.get(control.evidence ?? '') ?? null;
    if (key === null) return { ...file, key, result: 'orphan', why: words.orphanControl };
    const later = last.get(placeOf(file));
    if (later !== undefined && later.rank !== file.rank) {
      return {
        ...file,
        key,
        result: 'replaced',
        replacedBy: later.rank,
        why: words.savedAnew(later),
      };
    }
    const isOfLiving = dossiers.get(key)?.living.sha256 === control.evidence;
    return { ...file, key, result: 'attached', why: isOfLiving ? '' : words.ofReplaced };
  });
  const byKey = new Map<string, FileRow[]>();
  for (const file of joined) {
    if (file.control === null || file.result !== 'attached' || file.key === null) continue;
    byKey.set(file.key, [...(byKey.get(file.key) ?? []), file]);
  }
  const told = new Map<number, string>();
  const said = new Map<string, ControlSaid>();
  for (const [key, controls] of byKey) {
    const ofLiving = controls.filter(
      ({ control }) => control?.evidence === dossiers.get(key)?.living.sha256,
    );
    const best = bestOf(ofLiving);
    if (best.length > 1) {
      const ranks = best.map(({ rank }) => rank);
      for (const rank of ranks) told.set(rank, words.severalControls({ ranks }));
    }
    said.set(key, saidBy(best));
  }
  return {
    files: joined.map((file) => ({ ...file, why: told.get(file.rank) ?? file.why })),
    said,
  };
}

/** Two folders may hold a control of one name: those of one file are meant. */
const placeOf = ({ file, control }: FileRow): string => `${file}\t${control?.evidence ?? ''}`;

/** A control that was saved anew in its place: what it says now is what holds. */
function lastByPath(files: readonly FileRow[]): ReadonlyMap<string, FileRow> {
  const controls = files.filter(
    ({ control, result }) => control !== null && result !== 'same' && result !== 'aside',
  );
  return new Map(
    controls.toSorted((a, b) => a.run - b.run || a.rank - b.rank).map((one) => [placeOf(one), one]),
  );
}

/** A sealed control before one that is under way, then the last one. Several: nobody can tell which one holds. */
function bestOf(controls: readonly FileRow[]): readonly FileRow[] {
  // Nobody knows whether the one that was altered is the one that holds.
  const altered = controls.filter(({ control }) => control?.state === 'altered');
  if (altered.length > 0) return altered.slice(0, 1);
  const weight = ({ control }: FileRow): number => WEIGHTS[control?.state ?? 'altered'];
  const heaviest = Math.max(...controls.map(weight));
  const best = controls.filter((file) => weight(file) === heaviest);
  const day = ({ control }: FileRow): string => control?.controlledOn ?? '';
  const last = best.map(day).toSorted().at(-1) ?? '';
  const latest = best.filter((file) => day(file) === last);
  const run = Math.max(...latest.map((file) => file.run));
  return latest.filter((file) => file.run === run);
}

const WEIGHTS: Readonly<Record<ControlStateId, number>> = {
  sealed: 3,
  decided: 2,
  open: 1,
  altered: 0,
  'of-replaced': 0,
  several: 0,
};

function saidBy(best: readonly FileRow[]): ControlSaid {
  const [one] = best;
  if (!one?.control) return { proposed: null, state: 'of-replaced' };
  const amounts = new Set(best.map(({ control }) => control?.proposed ?? null));
  if (best.length > 1 && amounts.size > 1) return { proposed: null, state: 'several' };
  const { proposed, state } = one.control;
  // Nobody knows what an altered control would propose.
  return { proposed: state === 'altered' ? null : proposed, state };
}
