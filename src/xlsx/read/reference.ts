import { columnNumber } from '../../formulas/column-number';
import type { SheetArea } from '../../workbook/area';

export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

/** One or two corners, `$` or not. */
const CORNERS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** A sheet and the rest, as Excel and LibreOffice write them in a name: `'L''été'!$A$1`, `$Budget!A1:B2`. */
const ON_SHEET = /^=?\$?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/** Zero-based rectangle of `A1`, `$A$1:$B$4`; null for anything else, and for cells beyond the last. */
export function parseArea(text: string): Omit<SheetArea, 'sheet'> | null {
  const match = CORNERS.exec(text.trim());
  if (!match) return null;
  const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = match;
  const columns = [columnNumber(column1), columnNumber(column2)];
  const rows = [Number(row1) - 1, Number(row2) - 1];
  const area = {
    row: Math.min(...rows),
    column: Math.min(...columns),
    rows: Math.abs((rows[0] ?? 0) - (rows[1] ?? 0)) + 1,
    columns: Math.abs((columns[0] ?? 0) - (columns[1] ?? 0)) + 1,
  };
  const isOnSheet =
    area.row >= 0 && area.row + area.rows <= LAST_ROW && area.column + area.columns <= LAST_COLUMN;
  return isOnSheet ? area : null;
}

/** What a defined name refers to, when it is one rectangle of one sheet of this workbook. */
export function parseReference(text: string): SheetArea | null {
  const match = ON_SHEET.exec(text.trim());
  const area = match && parseArea(match[3] ?? '');
  if (!match || !area) return null;
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2] ?? '', ...area };
}
