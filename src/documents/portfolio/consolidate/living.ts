import type { FileRow } from '../portfolio';

/** Whether a file has come since people last saw the portfolio: a run that is stopped goes on under its number. */
export type IsNew = (rank: number) => boolean;

/** The versions of one dossier: which one counts, and whether a person has to say so. */
export interface Versions {
  /** In the order in which they came, as far as that is known. */
  readonly ordered: readonly FileRow[];
  readonly living: FileRow;
  /** Those of which nobody can tell which is the last; one alone: that is the living one. */
  readonly open: readonly FileRow[];
}

/**
 * The version that lives: the one that a person said to keep; else the last by the moment at which the procedure took
 * it in; where none is dated the one of a later run, since an officer reads what has come in since. Of several that came
 * together without a date, or of which some are dated and some are not, nobody can tell. Dates that people type do not count.
 *
 * @param isNew whether a file was not there before, by its rank
 * @param before the rank of the file that lived before it; null: there was none
 */
export function versionsOf(
  files: readonly FileRow[],
  { isNew, before }: { readonly isNew: IsNew; readonly before: number | null },
): Versions | null {
  const ordered = inOrder(files);
  const kept = ordered.filter(({ choice }) => choice === 'keep');
  const among = kept.length > 0 ? [...kept, ...cameSince(ordered, kept, isNew)] : ordered;
  const isAsked = among.length > kept.length && kept.length > 0;
  const open = isAsked
    ? among.filter((file) => file.choice !== 'keep' || file === lastOf(kept))
    : among.filter((file) => !among.some((other) => byDate(other, file) > 0));
  // Until a person has spoken, what counted before goes on counting.
  const living =
    open.findLast(({ choice }) => choice === 'keep') ??
    open.find(({ rank }) => rank === before) ??
    open.at(-1) ??
    among.at(-1);
  return living ? { ordered, living, open } : null;
}

const lastOf = (kept: readonly FileRow[]): FileRow | undefined =>
  kept.toSorted((a, b) => byDate(a, b) || a.rank - b.rank).at(-1);

/**
 * Versions that nobody had seen when saying which one to keep: those of this run, and those that have waited for an answer
 * since the choice was followed.
 */
function cameSince(
  files: readonly FileRow[],
  kept: readonly FileRow[],
  isNew: IsNew,
): readonly FileRow[] {
  const isFollowed = kept.some(({ result }) => result === 'retained');
  return files.filter(
    (file) =>
      file.choice !== 'keep' &&
      (isNew(file.rank) || (isFollowed && file.result === 'to-choose')) &&
      !kept.some((one) => byDate(one, file) > 0),
  );
}

/** Those that are dated by their dates, then the others by their runs. */
function inOrder(files: readonly FileRow[]): readonly FileRow[] {
  const dated = files.filter(({ filedAt }) => filedAt !== null).toSorted(byDate);
  const others = files.filter(({ filedAt }) => filedAt === null).toSorted(byDate);
  return [...dated, ...others];
}

/**
 * Below zero: `a` came before `b`; 0: nobody can tell. A file that the procedure dates and one that it does not are not
 * compared: a mail that is read late may be older.
 */
function byDate(a: FileRow, b: FileRow): number {
  if (a.filedAt !== null && b.filedAt !== null) {
    return a.filedAt === b.filedAt ? 0 : a.filedAt < b.filedAt ? -1 : 1;
  }
  return a.filedAt === null && b.filedAt === null ? a.run - b.run : 0;
}
