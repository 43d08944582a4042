import type { Area } from '../workbook/area';
import { isDateFormat } from '../workbook/date-formats';
import { isoDayOfSerial } from '../workbook/dates';
import { cellsOf } from '../workbook/pasted-cells';
import { isErrorValue, type Place, type Scalar } from '../workbook/scalar';
import type { FoundCell, WholeSheet } from '../workbook/whole-sheet';

/** Cells among which a budget stands, with whatever is above, below and beside it. */
export interface Block {
  /** As its tab says; `''`: a text that was pasted. */
  readonly sheet: string;
  /** Where the first cell stands in its sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** Each as far as it goes. */
  readonly rows: readonly (readonly FoundCell[])[];
  /** Of the sheet, in its rows and columns; null: which cells are merged is not known. */
  readonly merges: readonly Area[] | null;
  /** Rows of the block, from 0, that people do not see. */
  readonly hidden: ReadonlySet<number>;
  /** Number formats by row and column of the block, `2,5`, where a figure is shown as more or other than it is. */
  readonly formats: ReadonlyMap<string, string>;
}

/** What stands there, rows and columns counted from the block’s first; `''` beyond it. */
export const cellAt = ({ rows }: Block, row: number, column: number): FoundCell =>
  rows[row]?.[column] ?? '';

export const placeAt = (block: Block, row: number, column: number): Place => ({
  sheet: block.sheet,
  row: block.row + row,
  column: block.column + column,
});

export const formatKey = (row: number, column: number): string => `${row},${column}`;

/** How many columns its widest row has. */
export const widthOf = ({ rows }: Block): number =>
  rows.reduce((most, { length }) => Math.max(most, length), 0);

/** Rows and columns that are read of a sheet: more than any budget takes. */
const MOST_ROWS = 10_000;
const MOST_COLUMNS = 200;

/** A sheet of a file, or a part of it. */
export function blockOfSheet(sheet: WholeSheet, part?: Area): Block {
  const area = part ?? { row: 0, column: 0, rows: sheet.rows, columns: sheet.columns };
  const height = Math.min(area.rows, Math.max(0, sheet.rows - area.row), MOST_ROWS);
  const width = Math.min(area.columns, Math.max(0, sheet.columns - area.column), MOST_COLUMNS);
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => sheet.cell(area.row + row, area.column + column)),
  );
  const formats = rows.flatMap((cells, row) =>
    cells.flatMap((_, column) => {
      const format = sheet.unitFormat(area.row + row, area.column + column);
      return format === null ? [] : [[formatKey(row, column), format] as const];
    }),
  );
  return {
    sheet: sheet.name,
    row: area.row,
    column: area.column,
    rows,
    merges: sheet.merges,
    hidden: new Set([...rows.keys()].filter((row) => sheet.isRowHidden(area.row + row))),
    formats: new Map(formats),
  };
}

/** A selection, as the host gives its values. */
export interface Selection {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Scalar[])[];
  /** As the host gives them (en-US), one a cell; absent: dates are not told from numbers. */
  readonly formats?: readonly (readonly string[])[];
  readonly hidden?: ReadonlySet<number>;
  /** In rows and columns of the sheet; absent: not known. */
  readonly merges?: readonly Area[];
}

export function blockOfSelection({ values, formats = [], ...where }: Selection): Block {
  const formatOf = (row: number, column: number): string => formats[row]?.[column] ?? '';
  const rows = values.map((cells, row) =>
    cells.map((value, column) => foundCell(value, formatOf(row, column))),
  );
  const kept = formats.flatMap((line, row) =>
    line.map((format, column) => [formatKey(row, column), format] as const),
  );
  return {
    sheet: where.sheet,
    row: where.row,
    column: where.column,
    rows,
    merges: where.merges ?? null,
    hidden: where.hidden ?? new Set(),
    formats: new Map(kept),
  };
}

function foundCell(value: Scalar, format: string): FoundCell {
  if (value === null || value === '') return '';
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (typeof value === 'string') {
    return isErrorValue(value) ? { kind: 'error', text: value } : value;
  }
  const day = isDateFormat(format) ? isoDayOfSerial(value) : null;
  return day === null ? { kind: 'number', value } : { kind: 'date', day };
}

/** A text that was copied from cells (between tabs), or written as a table (between semicolons). */
export const blockOfText = (text: string): Block =>
  blockOfCells(cellsOf(text, text.includes('\t') ? '\t' : ';'));

/** Cells of which nothing is known but what they hold. */
export const blockOfCells = (rows: readonly (readonly FoundCell[])[], sheet = ''): Block => ({
  sheet,
  row: 0,
  column: 0,
  rows,
  merges: null,
  hidden: new Set(),
  formats: new Map(),
});
