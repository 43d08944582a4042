import { comparable } from '../../workbook/headers';
import type { Table } from '../../workbook/template';
import type { Language } from '../../language/language';
import type { SheetCells } from './sheet-cells';
import type { SheetArea } from '../../workbook/area';

/**
 * Where a table may stand that is no table any more: some libraries keep the cells and drop the rest. It is known
 * again by its headers, all of those that it has whatever the document is made for, in one row and one language.
 */
export function areasWithHeaders(
  { columns }: Table,
  sheets: Iterable<SheetCells>,
): readonly SheetArea[] {
  const wanted = LANGUAGES.map((language) =>
    columns.map(({ label }) => comparable(label[language])),
  );
  const longest = Math.max(...wanted.flat().map(({ length }) => length)) * SPACES;
  return [...sheets].flatMap((sheet) => headerRows(sheet, wanted, longest));
}

const LANGUAGES = ['fr', 'en'] as const satisfies readonly Language[];

/** A header may have been broken over lines or spaced out; a text many times as long is none. */
const SPACES = 4;

function headerRows(
  sheet: SheetCells,
  wanted: readonly (readonly string[])[],
  longest: number,
): SheetArea[] {
  return Array.from({ length: sheet.rows }, (_, row) => row).flatMap((row) => {
    const columns = headerColumns(sheet, row, wanted, longest);
    return columns ? [tableBelow(sheet, row, columns)] : [];
  });
}

/** From the first to the last header, and what a person added beside them. */
function headerColumns(
  sheet: SheetCells,
  row: number,
  wanted: readonly (readonly string[])[],
  longest: number,
): { first: number; last: number } | null {
  const columns = new Map<string, number>();
  for (let column = sheet.columns - 1; column >= 0; column -= 1) {
    const text = sheet.value(row, column);
    const isShort = typeof text === 'string' && text !== '' && text.length <= longest;
    if (isShort) columns.set(comparable(text), column);
  }
  const headers = wanted.find((titles) => titles.every((title) => columns.has(title)));
  if (!headers) return null;
  const places = headers.map((title) => columns.get(title) ?? 0);
  let first = Math.min(...places);
  let last = Math.max(...places);
  const isFilled = (column: number): boolean => sheet.value(row, column) !== '';
  while (first > 0 && isFilled(first - 1)) first -= 1;
  while (last + 1 < sheet.columns && isFilled(last + 1)) last += 1;
  return { first, last };
}

/** The rows down to the first in which no cell holds anything, not even a formula. */
function tableBelow(
  sheet: SheetCells,
  header: number,
  { first, last }: { first: number; last: number },
): SheetArea {
  const columns = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const isFilled = (row: number): boolean =>
    columns.some((column) => sheet.value(row, column) !== '' || sheet.hasFormula(row, column));
  let end = header + 1;
  while (end < sheet.rows && isFilled(end)) end += 1;
  return {
    sheet: sheet.name,
    row: header,
    column: first,
    rows: end - header,
    columns: columns.length,
  };
}
