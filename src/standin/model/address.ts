import type { Rect } from '../book/book';
import { wireError } from '../wire/errors';

/** The size of every Excel sheet, whatever part of it a book holds. */
export const sheetRows = 1048576;
export const sheetColumns = 16384;

/** An address without its sheet, or with it: `'L''été'!$A$1:B2`. */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly area: string;
}

/** `0` → `A`, `26` → `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

/** Excel quotes the names that a formula could misread. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeCell(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `A1`, `XFD1048576`, and R1C1's `R1C1`, `RC`, `C2`. */
export function looksLikeCell(name: string): boolean {
  const cell = /^([A-Za-z]{1,3})(\d+)$/.exec(name);
  if (cell) return columnIndex(cell[1] ?? '') < sheetColumns && Number(cell[2]) <= sheetRows;
  return /^(?:[RrCc]|[Rr]\d*[Cc]\d*|[RrCc]\d+)$/.test(name);
}

export function formatArea({ row, column, rows, columns }: Rect): string {
  if (rows === sheetRows) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === sheetColumns) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  const last = `${columnName(column + columns - 1)}${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** `$A$1:$B$2`, as names hold it. */
export function formatAbsolute({ row, column, rows, columns }: Rect): string {
  const first = `$${columnName(column)}$${row + 1}`;
  const last = `$${columnName(column + columns - 1)}$${row + rows}`;
  return first === last ? first : `${first}:${last}`;
}

/** Splits off the sheet's name; null for what is not an address at all. */
export function splitAddress(text: string): ParsedAddress | null {
  const found = /^(?:(?:'((?:[^']|'')+)'|([^'!:,]+))!)?([^!']+)$/.exec(
    text.trim().replace(/^=/, ''),
  );
  if (!found) return null;
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? null;
  return { sheet, area: found[3] ?? '' };
}

/** `A1`, `$A$1:B2`, `A:C`, `1:3`; null for anything else. */
export function parseArea(area: string): Rect | null {
  const [first, last = first, rest] = area.replaceAll('$', '').split(':');
  if (first === undefined || last === undefined || rest !== undefined) return null;
  const from = parseCorner(first);
  const to = parseCorner(last);
  if (!from || !to) return null;
  const rows = span(from.row, to.row, sheetRows);
  const columns = span(from.column, to.column, sheetColumns);
  if (!rows || !columns) return null;
  return { row: rows.start, rows: rows.count, column: columns.start, columns: columns.count };
}

/** Comma-separated areas of one sheet, commas in quoted names apart. */
export function splitAreas(text: string): string[] {
  return (text.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? []).map((part) => part.trim());
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingRect(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
  return { row, column, rows, columns };
}

/** Throws InvalidArgument for a rectangle that leaves the sheet. */
export function within(rect: Rect): Rect {
  const fits =
    rect.row >= 0 &&
    rect.column >= 0 &&
    rect.rows > 0 &&
    rect.columns > 0 &&
    rect.row + rect.rows <= sheetRows &&
    rect.column + rect.columns <= sheetColumns;
  if (!fits) throw wireError('InvalidArgument', 'the range leaves the sheet');
  return rect;
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function parseCorner(text: string): Corner | null {
  const found = /^([A-Za-z]{0,3})(\d*)$/.exec(text);
  if (!found || text === '') return null;
  return {
    column: found[1] ? columnIndex(found[1]) : null,
    row: found[2] ? Number(found[2]) - 1 : null,
  };
}

function span(from: number | null, to: number | null, count: number) {
  if (from === null && to === null) return { start: 0, count };
  if (from === null || to === null) return null;
  const start = Math.min(from, to);
  const end = Math.max(from, to);
  return start >= 0 && end < count ? { start, count: end - start + 1 } : null;
}
