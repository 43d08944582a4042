import type { Call } from '../../../calls/call';
import { YEAR_KEYS } from '../template/columns';
import { ROWS_AROUND, areaOf, rowOf } from '../../../workbook/around';
import { isOwnFormula } from '../../../workbook/own-formula';
import type { BudgetColumnKey, GridColumnKey, TableKey } from '../template/fields';
import { isBlank } from '../../../workbook/scalar';
import { TITLES, expenseTypes } from './read-lines';
import { gravest, isFigure, stakeOf, totalIn } from '../../../workbook/rows-outside';
import type { Stake } from '../../../workbook/rows-outside';
import type { RawRange, RawTable } from '../../../workbook/range';
import type { Place, Scalar } from '../../../workbook/scalar';
import type { StructureProblem } from './structure';
import type { TableColumns } from './table-columns';

/**
 * Lines that a person typed under the budget table, or above its header, and that the table did not take in:
 * LibreOffice grows no table, in Excel it is a setting, and a paste may miss it. Notes and totals of one's own may
 * stand there too, so a row is a line when it says an expense type or a title, when it has a quantity and a price,
 * when it has a label and several amounts, or right under the table when it has one. What adds up the table is a total.
 */
export function linesOutside(
  call: Call,
  table: RawTable,
  columns: TableColumns<BudgetColumnKey>,
): readonly StructureProblem[] {
  const types = expenseTypes(call);
  const has = (row: TypedRow, key: BudgetColumnKey): boolean => isFigure(row.cell(columns[key]));
  const hasLabel = (row: TypedRow): boolean => !isBlank(row.cell(columns.label));
  const hasType = (row: TypedRow): boolean => types.means(row.cell(columns.type));
  const hasTitle = (row: TypedRow): boolean => TITLES.means(row.cell(columns.title));
  const isNamed = (row: TypedRow): boolean => hasType(row) || hasTitle(row);
  const stake = (row: TypedRow): Stake | null => {
    const total = totalIn(row.cells, areaOf(table.body));
    // Recaps by type or title add up the table as totals do; one with a quantity is meant as a line.
    if (total === 'computed' && !has(row, 'quantity')) return null;
    const amounts = AMOUNTS.filter((key) => has(row, key)).length;
    // A type or a title alone, without any figure, may be a legend.
    const isLine = hasType(row) && hasTitle(row);
    if (isNamed(row)) return stakeOf(row.cells, isLine || amounts > 0 || has(row, 'quantity'));
    if (has(row, 'quantity') && has(row, 'unitPrice') && total !== 'computed') return 'amount';
    if (total !== null || amounts === 0) return null;
    if (row.isTouching) return has(row, 'unitPrice') ? 'amount' : 'entry';
    // One figure further down may be a note; several are what a line costs.
    return amounts > 1 && hasLabel(row) ? 'entry' : null;
  };
  return [
    ...outside('budget', 'above', rowsOver(table), (row) => (isNamed(row) ? 'amount' : null)),
    ...outside('budget', 'below', rowsUnder(table), stake),
  ];
}

/** What a line costs, as typed or as computed, and its years. */
const AMOUNTS = [
  'unitPrice',
  'net',
  'gross',
  'eligible',
  ...YEAR_KEYS,
] as const satisfies readonly BudgetColumnKey[];

/** Criteria that a person typed under the grid, or above its header: a score, a weight, or right there a label. */
export function criteriaOutside(
  table: RawTable,
  columns: TableColumns<GridColumnKey>,
): readonly StructureProblem[] {
  const isScored = (row: TypedRow): boolean =>
    [columns.score, columns.weight].some((column) => isFigure(row.cell(column)));
  const isNamed = (row: TypedRow): boolean => !isBlank(row.cell(columns.criterion));
  const stake = (row: TypedRow): Stake | null => {
    if (totalIn(row.cells, areaOf(table.body)) !== null) return null;
    // The criteria are the call's: what stands apart from them is as likely a note of the jury's.
    if (!row.isTouching) return isScored(row) && isNamed(row) ? 'entry' : null;
    if (isScored(row)) return 'amount';
    return isNamed(row) ? stakeOf(row.cells, false) : null;
  };
  return [
    ...outside('grid', 'above', rowsOver(table), (row) =>
      isNamed(row) && isScored(row) ? stake(row) : null,
    ),
    ...outside('grid', 'below', rowsUnder(table), stake),
  ];
}

interface TypedRow {
  /** Its cell under the table's first column. */
  readonly place: Place;
  /** In the table's columns; a formula as its text where it stands below. */
  readonly cells: readonly Scalar[];
  /** Nothing but filled rows between it and the table. */
  readonly isTouching: boolean;
  /** By the column's position in the table. */
  readonly cell: (column: number | undefined) => Scalar;
}

function typedRow(stretch: RawRange, row: number, column: number, isTouching: boolean): TypedRow {
  const cells = rowOf(stretch, row);
  const shift = column - stretch.column;
  const place = { sheet: stretch.sheet, row, column };
  return { place, cells, isTouching, cell: (at) => cells[(at ?? NaN) + shift] ?? null };
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

/** The rows of the gravest kind, told together: lesser ones are reported once those are where they belong. */
function outside(
  table: TableKey,
  side: 'above' | 'below',
  rows: readonly TypedRow[],
  stakeIn: (row: TypedRow) => Stake | null,
): readonly StructureProblem[] {
  const stakes = rows.map(stakeIn);
  const stake = gravest(stakes.filter((one) => one !== null));
  const told = rows.filter((_, index) => stakes[index] === stake);
  const [first] = told;
  if (!first || stake === undefined) return [];
  return [{ kind: 'outside-table', table, side, stake, place: first.place, count: told.length }];
}
