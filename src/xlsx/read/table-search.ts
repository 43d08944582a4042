import { COMMON_HEADERS } from '../../dossier/columns';
import type { TableKey } from '../../dossier/fields';
import type { Language } from '../../themes/language';
import type { SheetCells } from './sheet-cells';
import type { SheetArea } from './workbook-file';

/**
 * Looks for a table that is no table any more: some libraries keep the cells and drop the rest. It is known
 * again by its headers, all of those that every call has, in one row and one language. Null when no row has
 * them, or more than one: nothing is guessed.
 */
export function findTableByHeaders(key: TableKey, sheets: Iterable<SheetCells>): SheetArea | null {
  const found = [...sheets].flatMap((sheet) => headerRows(key, sheet));
  const [only] = found;
  return only && found.length === 1 ? only : null;
}

function headerRows(key: TableKey, sheet: SheetCells): SheetArea[] {
  return Array.from({ length: sheet.rows }, (_, row) => row).flatMap((row) => {
    const columns = headerColumns(key, sheet, row);
    return columns ? [tableBelow(sheet, row, columns)] : [];
  });
}

/** From the first to the last header, and what a person added beside them. */
function headerColumns(
  key: TableKey,
  sheet: SheetCells,
  row: number,
): { first: number; last: number } | null {
  const texts = Array.from({ length: sheet.columns }, (_, column) =>
    comparable(sheet.value(row, column)),
  );
  const places = (['fr', 'en'] as const satisfies readonly Language[])
    .map((language) =>
      COMMON_HEADERS[key].map((header) => texts.indexOf(comparable(header[language]))),
    )
    .find((columns) => columns.every((column) => column >= 0));
  if (!places) return null;
  let first = Math.min(...places);
  let last = Math.max(...places);
  while (first > 0 && texts[first - 1] !== '') first -= 1;
  while (last + 1 < texts.length && texts[last + 1] !== '') last += 1;
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

const comparable = (header: unknown): string =>
  String(header).replace(/\s+/g, ' ').trim().toLowerCase();
