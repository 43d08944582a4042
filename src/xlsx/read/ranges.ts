import { ROWS_AROUND, withAround, withBelow } from '../../workbook/around';
import { computedColumns } from '../../workbook/table-columns';
import { withDated } from '../../workbook/dated';
import { blocksIn, fieldsIn } from '../../workbook/template';
import type { Table, Template } from '../../workbook/template';
import type { RawRange, RawTable } from '../../workbook/range';
import type { Place, Scalar } from '../../workbook/scalar';
import { tooManyRows } from '../file-error';
import type { LocatedTable } from './located-table';
import { MAX_FILLED_ROWS } from './limits';
import type { SheetCells } from './sheet-cells';
import type { SheetArea } from '../../workbook/area';

/** The values of a rectangle. */
export function cellRange(sheet: SheetCells, area: SheetArea): RawRange {
  const { row, column, rows, columns } = area;
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => sheet.value(row + r, column + c)),
  );
  const range = { sheet: sheet.name, row, column, values };
  return withDated(range, (r, c) => sheet.isDate(r, c));
}

/** What was typed: a formula as its text, else the value. */
function contentAt(sheet: SheetCells, row: number, column: number): Scalar {
  const formula = sheet.formula(row, column);
  return formula ? `=${formula.text}` : sheet.value(row, column);
}

function contents(sheet: SheetCells, { row, column, rows, columns }: SheetArea): RawRange {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => contentAt(sheet, row + r, column + c)),
  );
  return { sheet: sheet.name, row, column, values };
}

function rowsOver(sheet: SheetCells, area: SheetArea, read = contents): RawRange {
  const row = Math.max(0, area.row - ROWS_AROUND);
  return read(sheet, { ...area, row, rows: area.row - row });
}

const lookedAround = (sheet: SheetCells, range: RawRange, area: SheetArea): RawRange =>
  withAround(range, {
    above: rowsOver(sheet, area),
    below: contents(sheet, { ...area, row: area.row + area.rows, rows: ROWS_AROUND }),
    beside: contents(sheet, { ...area, column: area.column + area.columns, columns: 1 }),
  });

/** The texts of a sheet from its first cell on. */
export const labelRange = (
  sheet: SheetCells,
  size: Pick<SheetArea, 'rows' | 'columns'>,
): RawRange => contents(sheet, { ...size, sheet: sheet.name, row: 0, column: 0 });

/** What a rectangle holds beside formulas and days. */
export function constantRange(
  sheet: SheetCells,
  { row, column, rows, columns }: SheetArea,
): RawRange {
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) =>
      sheet.formula(row + r, column + c) || sheet.isDate(row + r, column + c)
        ? ''
        : sheet.value(row + r, column + c),
    ),
  );
  return { sheet: sheet.name, row, column, values };
}

/** A named range; a single cell also says whether it holds a formula, and a sum of a block which one. */
export type NameReader = (name: string, sheet: SheetCells, area: SheetArea) => RawRange;

/** Reads the names of the template. */
export function nameReader(template: Template): NameReader {
  const blocks = new Set(blocksIn(template).map(({ name }) => name));
  const sums = new Set(
    fieldsIn(template).flatMap((field) => (field.sums === undefined ? [] : field.name)),
  );
  return (name, sheet, area) => {
    const range = cellRange(sheet, area);
    if (blocks.has(name)) return lookedAround(sheet, range, area);
    if (area.rows !== 1 || area.columns !== 1) return range;
    const formula = sheet.formula(area.row, area.column);
    return {
      ...range,
      hasFormula: formula !== null,
      ...(sums.has(name) && { formulas: [[formula && `=${formula.text}`]] }),
    };
  };
}

/** A range with what stands under it, down to the end of the sheet. */
function lookedBelow(sheet: SheetCells, range: RawRange): RawRange {
  const columns = range.values[0]?.length ?? 0;
  const row = range.row + range.values.length;
  const rows = Math.max(0, sheet.rows - row);
  return withBelow(range, contents(sheet, { ...range, row, rows, columns }));
}

/**
 * One of our tables, from its rectangle: header row and body. `titles` are those of its columns where they stand
 * in no row. Throws `FileError` beyond any dossier's length.
 */
export function rawTable({ table, name, area, titles }: LocatedTable, sheet: SheetCells): RawTable {
  const row = cellRange(sheet, { ...area, rows: 1 });
  const header = withAround(titles ? { ...row, values: [titles] } : row, {
    above: rowsOver(sheet, area, cellRange),
  });
  const rows = bodyRows(sheet, area);
  const lines = cellRange(sheet, { ...area, row: area.row + 1, rows });
  const body = lookedBelow(sheet, lines);
  return {
    name,
    header,
    body,
    overwritten: overwrittenCells(table, sheet, header, body),
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
  table: Table,
  sheet: SheetCells,
  header: RawRange,
  body: RawRange,
): Place[] {
  const columns = computedColumns(table, header.values[0] ?? []);
  return [...columns].flatMap((index) => {
    const column = body.column + index;
    return body.values.flatMap((_, line) => {
      const row = body.row + line;
      return sheet.hasFormula(row, column) ? [] : [{ sheet: sheet.name, row, column }];
    });
  });
}
