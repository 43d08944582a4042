import type { ColumnChange } from '../../../sheets/change';
import type { LinesChange } from '../../../sheets/lines';
import type { Place, Scalar } from '../../../workbook/scalar';
import { parseAddress, type SheetArea } from '../../address';
import { hidesRows } from '../../hides-rows';
import { HostError } from '../../port';
import { untracked } from '../../untracked';
import type { BroughtLines, LinesHindrance } from '../rewrites';
import { requestFormulas, type Computed } from './computed';
import { placeColumns, type StandingTable } from './places';

/** A table that is to get longer or shorter, as of the look. */
export interface LookedLines {
  readonly lines: LinesChange;
  /** Header row and lines. */
  readonly area: SheetArea;
  readonly headers: readonly string[];
  /** Where its columns stand in the table, from 0. */
  readonly positions: readonly number[];
  /** Points of the rows that the lines take; null: they differ. */
  readonly rowHeight: number | null;
  /** What becomes of computed columns, by the rank of the column; of lines that go nothing. */
  readonly computed: ReadonlyMap<number, Computed>;
}

/** The row of the first line that comes or goes. */
export const firstRow = ({ area, lines }: LookedLines): number => area.row + 1 + lines.standing;

export const firstPlace = (looked: LookedLines): Place => ({
  sheet: looked.area.sheet,
  row: firstRow(looked),
  column: looked.area.column,
});

export type LinesLook =
  | { readonly kind: 'found'; readonly lines: readonly LookedLines[] }
  | { readonly kind: 'changed' }
  | { readonly kind: 'filled'; readonly sheets: readonly string[] }
  | LinesHindrance;

/**
 * Asks for the tables that lines come to, and for what stands right below them; what is given back tells, once the request
 * has been made, whether they can. Throws `HostError` then, where a sheet is protected (`protected`) or rows are hidden in
 * which Excel would not write (`rows-hidden`).
 */
export function requestRoom(
  context: Excel.RequestContext,
  all: readonly LinesChange[],
  columns: readonly ColumnChange[],
): () => LinesLook {
  const asked = all.map((lines) => ({
    ...requestTable(context, lines.table),
    lines,
    below: requestBelow(context, lines),
    formulas: requestFormulas(context, lines, columns),
  }));
  return () => {
    const found: LookedLines[] = [];
    for (const one of asked) {
      const { lines, table, below } = one;
      if (table.isNullObject) return { kind: 'changed' };
      const standing = standingTable(one);
      if (standing.area.rows - 1 !== lines.standing) return { kind: 'changed' };
      if (table.showTotals) {
        return { kind: 'totals-shown', table: lines.table, sheet: standing.area.sheet };
      }
      const place = firstCellIn(below.used);
      if (place) return { kind: 'in-the-way', table: lines.table, place };
      if (hidesRows(below.range)) throw new HostError('rows-hidden', standing.area.sheet);
      const { positions, gone } = placeColumns(lines, standing.headers);
      if (gone.length > 0) return { kind: 'no-columns', table: lines.table, headers: gone };
      const rowHeight = heightOf(below.range);
      found.push({ lines, ...standing, positions, rowHeight, computed: one.formulas(standing) });
    }
    return { kind: 'found', lines: found };
  };
}

/** The same for lines that are to go again: they are the last ones, and no others have come since. */
export function requestLast(
  context: Excel.RequestContext,
  all: readonly BroughtLines[],
): () => LinesLook {
  const asked = all.map((brought) => ({ ...requestTable(context, brought.lines.table), brought }));
  return () => {
    const found: LookedLines[] = [];
    for (const one of asked) {
      const { lines, rowHeight } = one.brought;
      if (one.table.isNullObject) return { kind: 'changed' };
      const standing = standingTable(one);
      const { positions, gone } = placeColumns(lines, standing.headers);
      const isAsBrought = standing.area.rows - 1 === lines.standing + lines.count;
      if (!isAsBrought || gone.length > 0 || one.table.showTotals) {
        return { kind: 'filled', sheets: [standing.area.sheet] };
      }
      found.push({ lines, ...standing, positions, rowHeight, computed: new Map() });
    }
    return { kind: 'found', lines: found };
  };
}

interface TableRequest {
  readonly table: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly whole: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
}

function requestTable({ workbook }: Excel.RequestContext, name: string): TableRequest {
  const table = workbook.tables.getItemOrNullObject(name).load('showTotals');
  return {
    table,
    columns: table.columns.load('items/name'),
    whole: untracked(table.getRange()).load('address,rowHidden'),
    protection: table.worksheet.protection.load('protected'),
  };
}

/** Rows that a filter hides may be any, and which of a table's lines are its last is then nothing to be sure of. */
function standingTable({ columns, whole, protection }: TableRequest): StandingTable {
  const area = parseAddress(whole.address);
  if (protection.protected) throw new HostError('protected', area.sheet);
  if (hidesRows(whole)) throw new HostError('rows-hidden', area.sheet);
  return { area, headers: columns.items.map(({ name }) => name) };
}

interface BelowRequest {
  readonly range: Excel.Range;
  readonly used: Excel.Range;
}

function requestBelow(
  { workbook }: Excel.RequestContext,
  { table, count }: LinesChange,
): BelowRequest {
  const whole = untracked(workbook.tables.getItemOrNullObject(table).getRange());
  const range = untracked(whole.getRowsBelow(count)).load('rowHidden,format/rowHeight');
  const used = untracked(range.getUsedRangeOrNullObject(true)).load('address,formulas');
  return { range, used };
}

/** Excel may give blank cells for used ones. */
export function firstCellIn(used: Excel.Range): Place | null {
  if (used.isNullObject) return null;
  const { sheet, row, column } = parseAddress(used.address);
  for (const [r, cells] of (used.formulas as Scalar[][]).entries()) {
    const c = cells.findIndex((cell) => cell !== '' && cell !== null);
    if (c >= 0) return { sheet, row: row + r, column: column + c };
  }
  return null;
}

/** Null where the rows are not of one height, whatever Microsoft's types say. */
const heightOf = ({ format }: Excel.Range): number | null => format.rowHeight;
