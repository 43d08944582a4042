import type { Area } from './area';
import type { RawRange, Surroundings } from './range';
import { isBlank } from './scalar';

/** How many rows above and below a block are looked at: those that a person inserted stand next to it. */
export const ROWS_AROUND = 5;

/**
 * How far under a table an open workbook is looked at, for what crosses the wire at each reading must stay small;
 * files are read to their end. More lines than any document has.
 */
export const ROWS_LOOKED_BELOW = 2000;

/** A range with what stands around it; stretches in which nothing does are left out. */
export function withAround(range: RawRange, around: Surroundings): RawRange {
  const filled = Object.entries(around).filter(
    ([, stretch]: [string, RawRange | undefined]) =>
      stretch !== undefined && !stretch.values.every((row) => row.every(isBlank)),
  );
  return filled.length === 0 ? range : { ...range, around: Object.fromEntries(filled) };
}

/** A range with what was read of the rows under it, blank rows above and below that left aside. */
export function withBelow(range: RawRange, under: RawRange): RawRange {
  const filled = under.values.map((row) => !row.every(isBlank));
  const first = filled.indexOf(true);
  if (first < 0) return range;
  const values = under.values.slice(first, filled.lastIndexOf(true) + 1);
  return { ...range, below: { ...under, row: under.row + first, values } };
}

/** The last rows of a stretch that ends right above the range, or reaches into it. */
export function rowsAbove(range: RawRange, stretch: RawRange): RawRange {
  const end = range.row - stretch.row;
  const from = Math.max(0, end - ROWS_AROUND);
  const values = stretch.values.slice(from, Math.max(0, end));
  return { ...stretch, row: stretch.row + from, values };
}

export const areaOf = ({ row, column, values }: RawRange): Area => ({
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 0,
});

/** Rows by their number in the sheet, whatever the stretch begins with. */
export const rowOf = (stretch: RawRange | undefined, row: number) =>
  stretch?.values[row - stretch.row] ?? [];
