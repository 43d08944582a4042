import type { Area } from '../workbook/area';

export const area = (row: number, column: number, rows = 1, columns = 1): Area => ({
  row,
  column,
  rows,
  columns,
});

/** `0` → `A`, `27` → `AB`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** `C5`, for a cell that formulas of the same sheet follow when they are copied. */
export const cell = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `$C$5`. */
export const fixedCell = (row: number, column: number): string =>
  `$${columnName(column)}$${row + 1}`;

/** `$C5`: the column stays, the row follows. Conditional formats of a whole line use it. */
export const columnCell = (row: number, column: number): string =>
  `$${columnName(column)}${row + 1}`;

/** `$C$5:$C$9`. */
export const fixedArea = ({ row, column, rows, columns }: Area): string =>
  `${fixedCell(row, column)}:${fixedCell(row + rows - 1, column + columns - 1)}`;
