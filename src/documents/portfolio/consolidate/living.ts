import type { FileRow } from '../portfolio';

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
 * it in; else the one of a later run, since an officer reads what has come in since. Of several that came together without
 * a date nobody can tell, and the dates that people type do not count.
 */
export function versionsOf(files: readonly FileRow[]): Versions | null {
  const ordered = files.toSorted((a, b) => byDate(a, b) || a.rank - b.rank);
  const kept = ordered.filter(({ choice }) => choice === 'keep');
  const among = kept.length > 0 ? kept : ordered;
  const open = among.filter((file) => !among.some((other) => byDate(other, file) > 0));
  const living = open.at(-1) ?? among.at(-1);
  return living ? { ordered, living, open } : null;
}

/** Below zero: `a` came before `b`; 0: nobody can tell. */
function byDate(a: FileRow, b: FileRow): number {
  if (a.filedAt !== null && b.filedAt !== null && a.filedAt !== b.filedAt) {
    return a.filedAt < b.filedAt ? -1 : 1;
  }
  if (a.filedAt !== null && b.filedAt !== null) return 0;
  return a.run - b.run;
}
