import { isBlank } from './read-cell';
import type { RawRange, Scalar } from './snapshot';

/** A block of cells of one sheet, zero-based. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many rows above and below a block are looked at: those that a person inserted stand next to it. */
export const ROWS_AROUND = 5;

/**
 * What stands next to a block of rows that a person fills in: it counts nowhere. Cells are as typed, a formula
 * as its text. Absent: nothing stands there, or nobody looked.
 */
export interface Surroundings {
  /** Rows above, in the block's columns, down to the block. */
  readonly above?: RawRange;
  /** Rows below, in the block's columns. */
  readonly below?: RawRange;
  /** The column after the last, in the block's rows. */
  readonly beside?: RawRange;
}

/** A range with what stands around it; stretches in which nothing does are left out. */
export function withAround(range: RawRange, around: Surroundings): RawRange {
  const filled = Object.entries(around).filter(
    ([, stretch]: [string, RawRange | undefined]) =>
      stretch !== undefined && !stretch.values.every((row) => row.every(isBlank)),
  );
  return filled.length === 0 ? range : { ...range, around: Object.fromEntries(filled) };
}

/** The last rows of a stretch that ends right above the range, or reaches into it. */
export function rowsAbove(range: RawRange, stretch: RawRange): RawRange {
  const end = range.row - stretch.row;
  const from = Math.max(0, end - ROWS_AROUND);
  const values = stretch.values.slice(from, Math.max(0, end));
  return { ...stretch, row: stretch.row + from, values };
}

export const areaOf = ({ row, column, values }: RawRange): Rectangle => ({
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

/** Rows by their number in the sheet, whatever the stretch begins with. */
export const rowOf = (stretch: RawRange | undefined, row: number) =>
  stretch?.values[row - stretch.row] ?? [];

/** The sheets' own formulas know the dossier by its names; a person's own seldom do. */
export const isOwnFormula = (cell: Scalar): boolean =>
  typeof cell === 'string' && /^=.*\b(?:brm_|Bareme_)/is.test(cell);
