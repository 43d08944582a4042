import type { Call } from '../themes/call';
import type { BudgetColumnKey } from './fields';
import { RANGES } from './fields';
import { isBlank } from './read-cell';
import { isExpenseType, isLolfTitle } from './read-lines';
import type { RawRange, Scalar, WorkbookSnapshot } from './snapshot';
import type { StructureProblem } from './structure';
import type { TableColumns } from './table-columns';

/** How far under a table a line is looked for. */
export const ROWS_LOOKED_BELOW = 100;

/** A range with what was read of the rows under it, blank rows above and below that left aside. */
export function withBelow(range: RawRange, under: RawRange): RawRange {
  const filled = under.values.map((row) => !row.every(isBlank));
  const first = filled.indexOf(true);
  if (first < 0) return range;
  const values = under.values.slice(first, filled.lastIndexOf(true) + 1);
  return { ...range, below: { ...under, row: under.row + first, values } };
}

/**
 * Lines that a person typed under the budget table and that the table did not take in: LibreOffice grows no
 * table, in Excel it is a setting, and a paste may miss it. Notes and totals of one's own may stand there too, so
 * a row is a line when it says an expense type or a title, or right under the table when it has a price.
 */
export function linesOutside(
  call: Call,
  body: RawRange,
  columns: TableColumns<BudgetColumnKey>,
): readonly StructureProblem[] {
  const { below } = body;
  if (!below) return [];
  const cell = (row: readonly Scalar[], key: BudgetColumnKey): Scalar =>
    row[(columns[key] ?? NaN) + body.column - below.column] ?? null;
  const touches = below.row === body.row + body.values.length;
  const end = below.values.findIndex((row) => row.every(isBlank));
  const adjoining = !touches ? 0 : end < 0 ? below.values.length : end;
  const isLine = (row: readonly Scalar[], index: number): boolean =>
    isExpenseType(call, cell(row, 'type')) ||
    isLolfTitle(cell(row, 'title')) ||
    (index < adjoining && !isBlank(cell(row, 'unitPrice')));
  const rows = below.values.flatMap((row, index) =>
    isLine(row, index) ? [below.row + index] : [],
  );
  const [first] = rows;
  if (first === undefined) return [];
  const place = { sheet: below.sheet, row: first, column: body.column };
  return [{ kind: 'outside-table', table: 'budget', place, count: rows.length }];
}

/** An amount right under a block of co-carriers or funders, which has as many rows as were written. */
export const payersOutside = ({ names }: WorkbookSnapshot): readonly StructureProblem[] =>
  (['coCarriers', 'otherFunders'] as const).flatMap((range): StructureProblem[] => {
    const block = names[RANGES[range]];
    const [row] = block?.below?.values ?? [];
    if (!block?.below || !row || block.below.row !== block.row + block.values.length) return [];
    const amount = row[row.length - 1];
    if (typeof amount !== 'number') return [];
    const { sheet, row: at, column } = block.below;
    return [{ kind: 'outside-range', range, place: { sheet, row: at, column } }];
  });
