import fc from 'fast-check';
import type { Mark } from '../../../../src/documents/jury/statistics/marks';

/** Marks by juror, each a row over the dossiers A, B, C…; null: the juror has none of that dossier. */
export type Rows = Readonly<Record<string, readonly (number | null)[]>>;

/** Three jurors on the dossiers A to E, from 0 to 5. */
export const THREE_JURORS: Rows = {
  J1: [4, 3, 5, 2, 3],
  J2: [4, 4, 5, 3, 2],
  J3: [3, 4, 4, 2, 2],
};

/** The same where J3 is recused on B. */
export const J3_RECUSED_ON_B: Rows = { ...THREE_JURORS, J3: [3, null, 4, 2, 2] };

export const letter = (at: number): string => String.fromCharCode(65 + at);

export const marksOf = (rows: Rows): Mark[] =>
  Object.entries(rows).flatMap(([juror, marks]) =>
    marks.flatMap((value, at) => (value === null ? [] : { dossier: letter(at), juror, value })),
  );

const score = fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2);

interface Size {
  readonly jurors: { min: number; max: number };
  readonly dossiers: { min: number; max: number };
}

const USUAL: Size = { jurors: { min: 2, max: 6 }, dossiers: { min: 2, max: 7 } };

const table = <T>({ jurors, dossiers }: Size, cell: fc.Arbitrary<T>) =>
  fc
    .record({ m: fc.integer(jurors), n: fc.integer(dossiers) })
    .chain(({ m, n }) =>
      fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: m, maxLength: m }),
    );

const named = <T>(rows: readonly T[]): Record<string, T> =>
  Object.fromEntries(rows.map((row, at) => [`J${at + 1}`, row]));

/** Every juror has marked every dossier. */
export const completeRows = (size: Size = USUAL): fc.Arbitrary<Record<string, number[]>> =>
  table(size, score).map(named);

/** Marks are missing, yet J1 marked all dossiers and A was marked by all jurors, which keeps everything connected. */
export const connectedRows = (): fc.Arbitrary<Rows> =>
  table(USUAL, fc.option(score, { freq: 2 })).map((rows) =>
    named(
      rows.map((row, juror) =>
        row.map((value, dossier) => (juror === 0 || dossier === 0 ? (value ?? 2) : value)),
      ),
    ),
  );

/** The marks in an order of their own. */
export const shuffled = (marks: readonly Mark[]): fc.Arbitrary<Mark[]> =>
  fc.shuffledSubarray([...marks], { minLength: marks.length });
