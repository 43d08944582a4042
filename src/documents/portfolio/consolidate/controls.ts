import type { Cents } from '../../../money/cents';
import type { FileRow } from '../portfolio';
import type { ControlStateId } from '../template/choices';
import { controlledAmong, type Controlled } from './controlled';
import type { SettledDossier } from './settle';
import type { Words } from './words';

/** What the control of a dossier says. */
export interface ControlSaid {
  readonly proposed: Cents | null;
  readonly state: ControlStateId;
}

/** What became of the controls among the files, and what they say, by the keys of the dossiers. */
export interface Controls {
  readonly files: readonly FileRow[];
  readonly said: ReadonlyMap<string, ControlSaid>;
  /** The ranks of controls that may be the dossier’s, and of which nothing is taken. */
  readonly untaken: ReadonlyMap<string, readonly number[]>;
}

/** The controls joined to the dossiers whose files they are about. */
export function withControls(
  files: readonly FileRow[],
  dossiers: ReadonlyMap<string, SettledDossier>,
  words: Words,
): Controls {
  const controls = controlsIn(files, words);
  const last = lastByPlace(controls);
  const isOfLiving = ({ about }: Control): boolean => {
    const living = about.kind === 'known' ? dossiers.get(about.key)?.living : undefined;
    return living !== undefined && about.kind === 'known' && about.isOf(living);
  };
  const joined = controls.map((control): FileRow => {
    const { file, about } = control;
    const later = last.get(placeOf(control));
    const key = about.kind === 'known' ? about.key : null;
    const isReplaced = later !== undefined && later.rank !== file.rank;
    if (isReplaced && isKnownOrNear(about)) {
      const why = words.savedAnew(later);
      return { ...file, key, result: 'replaced', replacedBy: later.rank, why };
    }
    if (about.kind === 'untaken') return { ...file, key, result: 'orphan', why: about.why };
    return { ...file, key, result: 'attached', why: isOfLiving(control) ? '' : words.ofReplaced };
  });
  const byRank = new Map(joined.map((file) => [file.rank, file]));
  const attached = controls.filter(({ file }) => byRank.get(file.rank)?.result === 'attached');
  const told = new Map<number, string>();
  const said = new Map<string, ControlSaid>();
  for (const key of new Set(attached.flatMap(({ about }) => keysOf(about)))) {
    const own = attached.filter(({ about }) => keysOf(about).includes(key));
    const best = bestOf(own.filter(isOfLiving).map(({ file }) => file));
    if (best.length > 1) {
      const ranks = best.map(({ rank }) => rank);
      for (const rank of ranks) told.set(rank, words.severalControls({ ranks }));
    }
    said.set(key, saidBy(best));
  }
  return {
    files: files.map((file) => {
      const control = byRank.get(file.rank) ?? file;
      return { ...control, why: told.get(file.rank) ?? control.why };
    }),
    said,
    untaken: untakenBy(controls.filter(({ file }) => byRank.get(file.rank)?.result === 'orphan')),
  };
}

interface Control {
  readonly file: FileRow;
  readonly about: Controlled;
}

function controlsIn(files: readonly FileRow[], words: Words): readonly Control[] {
  const about = controlledAmong(files, words);
  return files.flatMap((file) =>
    file.control === null || file.result === 'same' || file.result === 'aside'
      ? []
      : [{ file, about: about(file, file.control) }],
  );
}

const keysOf = (about: Controlled): readonly string[] =>
  about.kind === 'known' ? [about.key] : about.near;

const isKnownOrNear = (about: Controlled): boolean => keysOf(about).length > 0;

function untakenBy(controls: readonly Control[]): ReadonlyMap<string, readonly number[]> {
  const ranks = new Map<string, readonly number[]>();
  for (const { file, about } of controls) {
    for (const key of keysOf(about)) ranks.set(key, [...(ranks.get(key) ?? []), file.rank]);
  }
  return ranks;
}

/** Two folders may hold a control of one name: those of one file are meant. */
const placeOf = ({ file: { file }, about }: Control): string => `${file}\t${about.trace}`;

/** A control that was saved anew in its place: what it says now is what holds. */
const lastByPlace = (controls: readonly Control[]): ReadonlyMap<string, FileRow> =>
  new Map(
    controls
      .toSorted(({ file: a }, { file: b }) => a.run - b.run || a.rank - b.rank)
      .map((one) => [placeOf(one), one.file]),
  );

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
