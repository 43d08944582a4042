import type { Call } from '../themes/call';
import { ROWS_AROUND, isOwnFormula, rowOf } from './around';
import type { BudgetColumnKey, GridColumnKey, TableKey } from './fields';
import { isBlank } from './read-cell';
import { isExpenseType, isLolfTitle } from './read-lines';
import type { RawRange, RawTable, Scalar } from './snapshot';
import type { StructureProblem } from './structure';
import type { TableColumns } from './table-columns';

/**
 * How far under a table an open workbook is looked at, for what crosses the wire at each reading must stay small;
 * files are read to their end. More lines than any dossier has.
 */
export const ROWS_LOOKED_BELOW = 2000;

/** A range with what was read of the rows under it, blank rows above and below that left aside. */
export function withBelow(range: RawRange, under: RawRange): RawRange {
  const filled = under.values.map((row) => !row.every(isBlank));
  const first = filled.indexOf(true);
  if (first < 0) return range;
  const values = under.values.slice(first, filled.lastIndexOf(true) + 1);
  return { ...range, below: { ...under, row: under.row + first, values } };
}

/**
 * Lines that a person typed under the budget table, or above its header, and that the table did not take in:
 * LibreOffice grows no table, in Excel it is a setting, and a paste may miss it. Notes and totals of one's own may
 * stand there too, so a row is a line when it says an expense type or a title, or right under the table when it has
 * a price.
 */
export function linesOutside(
  call: Call,
  table: RawTable,
  columns: TableColumns<BudgetColumnKey>,
): readonly StructureProblem[] {
  const names = (row: TypedRow): boolean =>
    isExpenseType(call, row.cell(columns.type)) || isLolfTitle(row.cell(columns.title));
  const below = rowsUnder(table);
  return [
    ...outside('budget', 'above', rowsOver(table).filter(names), table),
    ...outside(
      'budget',
      'below',
      below.filter(
        (row) => names(row) || (row.isTouching && !isBlank(row.cell(columns.unitPrice))),
      ),
      table,
    ),
  ];
}

/** Criteria that a person typed under the grid, or above its header: a score, a weight, or right there a label. */
export function criteriaOutside(
  table: RawTable,
  columns: TableColumns<GridColumnKey>,
): readonly StructureProblem[] {
  const isScored = (row: TypedRow): boolean =>
    [columns.score, columns.weight].some((column) => typeof row.cell(column) === 'number');
  const isNamed = (row: TypedRow): boolean => !isBlank(row.cell(columns.criterion));
  const above = rowsOver(table).filter((row) => isNamed(row) && isScored(row));
  const below = rowsUnder(table).filter((row) => isScored(row) || (row.isTouching && isNamed(row)));
  return [
    ...outside('grid', 'above', above, table),
    ...outside('grid', 'below', below, table, below.some(isScored)),
  ];
}

interface TypedRow {
  readonly row: number;
  /** Nothing but filled rows between it and the table. */
  readonly isTouching: boolean;
  /** By the column's position in the table. */
  readonly cell: (column: number | undefined) => Scalar;
}

function typedRow(stretch: RawRange, row: number, column: number, isTouching: boolean): TypedRow {
  const cells = rowOf(stretch, row);
  const shift = column - stretch.column;
  return { row, isTouching, cell: (at) => cells[(at ?? NaN) + shift] ?? null };
}

function rowsUnder({ body }: RawTable): readonly TypedRow[] {
  const { below } = body;
  if (!below) return [];
  const touches = below.row === body.row + body.values.length;
  const end = below.values.findIndex((row) => row.every(isBlank));
  const adjoining = !touches ? 0 : end < 0 ? below.values.length : end;
  return below.values.map((_, index) =>
    typedRow(below, below.row + index, body.column, index < adjoining),
  );
}

/** Rows above the header that hold none of the sheet's own formulas. */
function rowsOver({ header }: RawTable): readonly TypedRow[] {
  const above = header.around?.above;
  if (!above) return [];
  return Array.from({ length: ROWS_AROUND }, (_, away) => header.row - 1 - away)
    .filter((row) => !rowOf(above, row).some(isOwnFormula))
    .map((row) => typedRow(above, row, header.column, row === header.row - 1))
    .toReversed();
}

function outside(
  table: TableKey,
  side: 'above' | 'below',
  rows: readonly TypedRow[],
  { body }: RawTable,
  hasAmount = true,
): readonly StructureProblem[] {
  const [first] = rows;
  if (!first) return [];
  const place = { sheet: body.sheet, row: first.row, column: body.column };
  return [{ kind: 'outside-table', table, side, hasAmount, place, count: rows.length }];
}
