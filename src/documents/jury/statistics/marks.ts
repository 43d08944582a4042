/**
 * What one juror thinks of one dossier: the weighted mean of their scores, on the session's scale. A juror who has not
 * scored every criterion that applies has no mark of the dossier: their mean would leave out what they did not score.
 */
export interface Mark {
  readonly dossier: string;
  readonly juror: string;
  readonly value: number;
}

/** One juror's score of one criterion, on the session's scale; `criterion` is its position. */
export interface Score {
  readonly dossier: string;
  readonly juror: string;
  readonly criterion: number;
  readonly score: number;
}

/** The marks by dossier and juror, both in the order of their identifiers, whatever the order they came in. */
export interface MarkTable {
  readonly jurors: readonly string[];
  readonly rows: readonly MarkRow[];
}

/** A dossier with one mark at least. */
export interface MarkRow {
  readonly dossier: string;
  readonly byJuror: ReadonlyMap<string, number>;
}

/** Means that differ by less are the same mean, reckoned in another order. Nobody's scores lie so close together. */
export const SAME = 1e-9;

/**
 * The order is fixed so that the figures, down to their last digit, do not depend on the order of rows in a workbook.
 *
 * @throws RangeError where a juror has two marks of a dossier, or a mark is no finite number: the caller's mistake
 */
export function tableOf(marks: readonly Mark[]): MarkTable {
  const rows = new Map<string, Map<string, number>>();
  for (const { dossier, juror, value } of [...marks].sort(byIdentifiers)) {
    if (!Number.isFinite(value)) throw new RangeError(`no mark: ${value} by ${juror}`);
    const row = rows.get(dossier) ?? new Map<string, number>();
    if (row.has(juror)) throw new RangeError(`two marks of ${dossier} by ${juror}`);
    rows.set(dossier, row.set(juror, value));
  }
  return {
    jurors: [...new Set(marks.map(({ juror }) => juror))].sort(inOrder),
    rows: [...rows].map(([dossier, byJuror]) => ({ dossier, byJuror })),
  };
}

/** By code points: the same on every machine, whatever its language. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Of one value at least; of none it is not defined, and callers do not ask. */
export const mean = (values: readonly number[]): number => sum(values) / values.length;

const byIdentifiers = (a: Mark, b: Mark): number =>
  inOrder(a.dossier, b.dossier) || inOrder(a.juror, b.juror);
