import type { ControlRead, FileRow } from '../portfolio';
import { isAlike } from './same-dossier';
import type { OtherAmount, Words } from './words';

/** Which file a control is about. */
export type Controlled = Known | Untaken;

interface Known {
  readonly kind: 'known';
  /** Of the dossier. */
  readonly key: string;
  readonly isOf: (file: FileRow) => boolean;
  /** The same for controls of one file. */
  readonly trace: string;
}

/** Nothing of it is taken. */
interface Untaken {
  readonly kind: 'untaken';
  readonly why: string;
  /** Keys of the dossiers that it may be about. */
  readonly near: readonly string[];
  readonly trace: string;
}

/** Amounts that a control copies and a dossier’s file has. */
const COPIED_AMOUNTS = ['total', 'base', 'requested', 'grant'] as const;

/**
 * The file that a control is about: by its hash. The control of an open workbook has none, and is known by the dossier’s mark
 * with its number or its SIRET; then its amounts have to be those of one file alone, since a mark says nothing of a version.
 */
export function controlledAmong(
  files: readonly FileRow[],
  words: Words,
): (file: FileRow, control: ControlRead) => Controlled {
  const keys = new Map(
    files.flatMap(({ sha256, key, kind }) =>
      sha256 !== null && key !== null && kind !== 'control' ? [[sha256, key] as const] : [],
    ),
  );
  return (file, { evidence }) => {
    if (evidence === null) return byMark(file, files, words);
    const key = keys.get(evidence);
    const trace = evidence;
    if (key === undefined) return { kind: 'untaken', why: words.orphanControl, near: [], trace };
    return { kind: 'known', key, isOf: ({ sha256 }) => sha256 === evidence, trace };
  };
}

function byMark(control: FileRow, files: readonly FileRow[], words: Words): Controlled {
  const { unhashed } = words;
  const untaken = (why: string, of: readonly FileRow[] = []): Untaken => ({
    kind: 'untaken',
    why,
    near: [...new Set(of.flatMap(({ key }) => key ?? []))],
    trace: `mark ${control.mark ?? ''}`,
  });
  if (control.mark === null) return untaken(unhashed.noMark);
  const marked = files.filter((file) => isVersion(file) && isMarkedAs(file, control));
  if (marked.length === 0) return untaken(unhashed.notRead);
  const alike = marked.filter((file) => isAlike(control, file));
  const [first] = alike;
  if (!first) return untaken(unhashed.otherIdentity({ ranks: ranksOf(marked) }));
  if (alike.some(({ key }) => key !== first.key)) {
    return untaken(unhashed.severalDossiers({ ranks: ranksOf(alike) }), alike);
  }
  const [one, another] = alike.filter((file) => otherAmounts(control, file).length === 0);
  if (!one) {
    const last = alike.toSorted((a, b) => (a.version ?? 0) - (b.version ?? 0)).at(-1) ?? first;
    const amounts = otherAmounts(control, last);
    return untaken(unhashed.otherAmounts({ rank: last.rank, amounts }), alike);
  }
  if (another) {
    const same = alike.filter((file) => otherAmounts(control, file).length === 0);
    return untaken(unhashed.severalVersions({ ranks: ranksOf(same) }), same);
  }
  const { rank } = one;
  return {
    kind: 'known',
    key: one.key ?? '',
    isOf: (file) => file.rank === rank,
    trace: `file ${rank}`,
  };
}

const isVersion = ({ kind, key, result }: FileRow): boolean =>
  (kind === 'dossier' || kind === 'report') &&
  key !== null &&
  result !== 'same' &&
  result !== 'aside';

const isMarkedAs = (file: FileRow, control: FileRow): boolean =>
  file.mark === control.mark && file.values.call === control.values.call;

/** Controls that were read by an earlier version of Barème may lack the base and the grant: those are not compared. */
const otherAmounts = (control: FileRow, file: FileRow): readonly OtherAmount[] =>
  COPIED_AMOUNTS.flatMap((key) => {
    const [controlled, read] = [control.values[key], file.values[key]];
    // No request is an answer too.
    const isKnown = key === 'total' || key === 'requested' || controlled !== null;
    return isKnown && controlled !== read ? [{ key, controlled, read }] : [];
  });

const ranksOf = (files: readonly FileRow[]): readonly number[] => files.map(({ rank }) => rank);
