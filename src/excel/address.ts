import { cellName, columnNumber } from '../workbook/reference';
import type { Area } from '../workbook/area';

/** A rectangle on a named sheet, zero-based. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/**
 * Reads an address as Excel gives it: `Budget!A1:P13`, `'L''été'!$A$1`, a whole row or column left out.
 * Throws on anything else, since a misread address would point a finding at the wrong cell.
 */
export function parseAddress(address: string): SheetArea {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+)(?::(\$?[A-Z]+\$?\d+))?$/.exec(
    address,
  );
  if (!match) throw new Error(`Not a cell address: ${address}`);
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? '';
  const first = parseCell(match[3] ?? '');
  const last = match[4] ? parseCell(match[4]) : first;
  if (!first || !last) throw new Error(`Not a cell address: ${address}`);
  return {
    sheet,
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  };
}

const ALL_ROWS = 1_048_576;
const ALL_COLUMNS = 16_384;

/** Reads what events call a place: `A1`, `A1:C9`, whole columns `A:C`, whole rows `3:7`; null for anything else. */
export function parseRectangle(address: string): Area | null {
  const [, column1, row1, column2 = column1, row2 = row1] =
    /^\$?([A-Z]{1,3})?\$?(\d{1,7})?(?::\$?([A-Z]{1,3})?\$?(\d{1,7})?)?$/.exec(address) ?? [];
  if (column1 === undefined && row1 === undefined) return null;
  const isWhole = column1 === undefined || row1 === undefined;
  if (isWhole && !address.includes(':')) return null;
  const row = Number(row1 ?? 1) - 1;
  const column = column1 === undefined ? 0 : columnNumber(column1);
  const last = column2 === undefined ? ALL_COLUMNS - 1 : columnNumber(column2);
  const rows = Number(row2 ?? ALL_ROWS) - row;
  return rows > 0 && last >= column ? { row, column, rows, columns: last - column + 1 } : null;
}

/** Several areas, comma-separated, as `RangeAreas.address` gives them; commas inside quotes belong to names. */
export function parseAddresses(addresses: string): SheetArea[] {
  const parts = addresses.match(/(?:'(?:[^']|'')+'|[^',])+/g) ?? [];
  return parts.map((part) => parseAddress(part.trim()));
}

/** Reads `A1` or `$A$1`; null for anything else, several cells among it. */
export function parseCell(cell: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]+)\$?(\d+)$/.exec(cell);
  if (!match) return null;
  const [letters = '', digits = ''] = match.slice(1);
  return { row: Number(digits) - 1, column: columnNumber(letters) };
}

/** An absolute reference for a defined name: `'Plan d''appui'!$A$1:$B$4`. */
export function absoluteReference(sheet: string, area: Area): string {
  const absolute = (row: number, column: number) =>
    cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const first = absolute(area.row, area.column);
  const last = absolute(area.row + area.rows - 1, area.column + area.columns - 1);
  const range = first === last ? first : `${first}:${last}`;
  return `'${sheet.replaceAll("'", "''")}'!${range}`;
}
