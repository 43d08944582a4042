import { COMPUTED_HEADERS } from '../../dossier/columns';
import { TABLES } from '../../dossier/fields';
import type { TableKey } from '../../dossier/fields';
import { PAYER_RANGES } from '../../dossier/names';
import { ROWS_LOOKED_BELOW, withBelow } from '../../dossier/outside';
import type { Place, RawRange, RawTable } from '../../dossier/snapshot';
import { tooManyRows } from '../file-error';
import { MAX_FILLED_ROWS } from './limits';
import type { SheetCells } from './sheet-cells';
import type { SheetArea } from './workbook-file';

/** The values of a rectangle. */
export function cellRange(sheet: SheetCells, area: SheetArea): RawRange {
  const { row, column, rows, columns } = area;
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.value(row + r, column + c)),
  );
  return { sheet: sheet.name, row, column, values };
}

/** A range with what stands under it, within so many rows. */
function lookedBelow(sheet: SheetCells, range: RawRange, rows: number): RawRange {
  const columns = range.values[0]?.length ?? 0;
  const row = range.row + range.values.length;
  return withBelow(range, cellRange(sheet, { ...range, row, rows, columns }));
}

/** A named range; a single cell also says whether it holds a formula. */
export function namedRange(name: string, sheet: SheetCells, area: SheetArea): RawRange {
  const range = PAYER_RANGES.includes(name)
    ? lookedBelow(sheet, cellRange(sheet, area), 1)
    : cellRange(sheet, area);
  return area.rows === 1 && area.columns === 1
    ? { ...range, hasFormula: sheet.hasFormula(area.row, area.column) }
    : range;
}

/** One of our tables, from its rectangle: header row and body. Throws `FileError` beyond any dossier's length. */
export function rawTable(key: TableKey, sheet: SheetCells, area: SheetArea): RawTable {
  const header = cellRange(sheet, { ...area, rows: 1 });
  const rows = bodyRows(sheet, area);
  const lines = cellRange(sheet, { ...area, row: area.row + 1, rows });
  const body = lookedBelow(sheet, lines, ROWS_LOOKED_BELOW);
  return {
    name: TABLES[key],
    header,
    body,
    overwritten: overwrittenCells(key, sheet, header, body),
  };
}

/** A table may be drawn down to the last row of its sheet: what lies below the last filled row is no line. */
function bodyRows(sheet: SheetCells, area: SheetArea): number {
  const rows = area.rows - 1;
  if (rows <= MAX_FILLED_ROWS) return rows;
  const filled = sheet.rows - area.row - 1;
  if (filled > MAX_FILLED_ROWS) throw tooManyRows(sheet.name, MAX_FILLED_ROWS);
  return Math.max(0, filled);
}

/** Cells of the computed columns that hold no formula any more. */
function overwrittenCells(
  key: TableKey,
  sheet: SheetCells,
  header: RawRange,
  body: RawRange,
): Place[] {
  const titles = (header.values[0] ?? []).map((title) => String(title).toLowerCase());
  const columns = COMPUTED_HEADERS[key].flatMap((title) => {
    const index = titles.indexOf(title.toLowerCase());
    return index < 0 ? [] : [body.column + index];
  });
  return [...new Set(columns)].flatMap((column) =>
    body.values.flatMap((_, index) => {
      const row = body.row + index;
      return sheet.hasFormula(row, column) ? [] : [{ sheet: sheet.name, row, column }];
    }),
  );
}
