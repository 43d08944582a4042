import { cellName } from '../workbook/reference';
import type { Area } from '../workbook/area';
import { fixedArea, fixedCell } from '../sheets/layout';

/** `B2:D9`; a single cell is `B2`. */
export function reference({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows * columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** `'Plan d''appui'!$A$1:$B$4`, as a defined name refers to it. */
export function absoluteReference(sheet: string, area: Area): string {
  const isSingle = area.rows * area.columns === 1;
  return `${quoted(sheet)}!${isSingle ? fixedCell(area.row, area.column) : fixedArea(area)}`;
}

/** `'Budget'!$1:$3` */
export const rowsReference = (sheet: string, first: number, last: number): string =>
  `${quoted(sheet)}!$${first + 1}:$${last + 1}`;

/** Formulas stand in files without their `=`. */
export const withoutEquals = (formula: string): string => formula.replace(/^=/, '');
