import type { Area, SheetArea } from '../../workbook/area';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { RawRange } from '../../workbook/range';

/** Cells that were asked for, and what was asked of them. */
export interface Grid extends SheetArea {
  readonly values: readonly (readonly Scalar[])[];
  /** A formula as its text, else the value. */
  readonly formulas?: readonly (readonly Scalar[])[];
  readonly categories?: readonly (readonly string[])[];
  readonly shown?: readonly (readonly string[])[];
}

export const isWithin = (inner: SheetArea, outer: SheetArea): boolean =>
  inner.sheet === outer.sheet &&
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  inner.row + inner.rows <= outer.row + outer.rows &&
  inner.column + inner.columns <= outer.column + outer.columns;

/** The cells that two areas of one sheet have in common; null: none. */
export function overlap(one: Area, other: Area): Area | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The part of a grid's cells that lies in the area. */
export const cut = <T>(
  cells: readonly (readonly T[])[],
  grid: Area,
  { row, column, rows, columns }: Area,
): readonly (readonly T[])[] =>
  cells
    .slice(row - grid.row, row - grid.row + rows)
    .map((line) => line.slice(column - grid.column, column - grid.column + columns));

/** The grid that holds all of an area. */
export const gridAround = (grids: readonly Grid[], area: SheetArea): Grid | null =>
  grids.find((grid) => isWithin(area, grid)) ?? null;

export const rangeOf = (
  { sheet, row, column }: SheetArea,
  values: readonly (readonly Scalar[])[],
): RawRange => ({ sheet, row, column, values });

/** Without the blank rows and columns at its edges, as Excel gives a used range; null: nothing stands there. */
export function trimmed({ sheet, row, column, values }: RawRange): RawRange | null {
  const filledRows = values.flatMap((line, r) => (line.every(isBlank) ? [] : r));
  const [top] = filledRows;
  const bottom = filledRows.at(-1);
  if (top === undefined || bottom === undefined) return null;
  const width = values[0]?.length ?? 0;
  const isFilled = (c: number): boolean => values.some((line) => !isBlank(line[c]));
  const filledColumns = Array.from({ length: width }, (_, c) => c).filter(isFilled);
  const left = filledColumns[0] ?? 0;
  const right = filledColumns.at(-1) ?? 0;
  return {
    sheet,
    row: row + top,
    column: column + left,
    values: values.slice(top, bottom + 1).map((line) => line.slice(left, right + 1)),
  };
}
