import type { Area } from '../../../workbook/area';
import type { Scalar } from '../../../workbook/scalar';
import { parseAddress } from '../../address';
import { toCell } from '../../to-cell';
import { untracked } from '../../untracked';
import { everyCell } from '../../write/every-cell';
import { weightOf, weightOfCalls, type Portions } from '../../write/portions';
import { hidesRows } from '../../hides-rows';
import type { KeptRanges } from '../kept-ranges';
import { isSame } from '../write-cells';
import { firstCellIn, type LookedLines } from './look';
import { witnessOf } from './places';
import { textCells, weightOfLooks, writeLooks } from './looks';

/** Lines that were asked for, and what the requests tell of them. */
export interface RequestedLines {
  readonly looked: LookedLines;
  /** The rows that the lines take. */
  readonly range: Excel.Range;
  /** What stood there just before, in the request that made the table longer. */
  readonly before: Excel.Range;
  /** Whether the table, and the place below it, was what had been looked at just before it was made longer. */
  readonly isAsLooked: () => boolean;
  /** Whether in the end the lines are the last ones of the table, in their order. */
  readonly isInOrder: () => boolean;
}

const A_LINE = 20;

/**
 * Makes a table longer and writes the lines that come to it: first their looks, since a number format decides what becomes
 * of a content, then contents, formulas last. What is too large for one request goes in several; the last of it is still to
 * be sent. Gives at once what can be known of what was asked for, so that it can be taken back wherever it breaks off.
 */
export async function requestLines(
  context: Excel.RequestContext,
  looked: LookedLines,
  kept: KeptRanges,
  portions: Portions,
  begun: (requested: RequestedLines) => void,
): Promise<void> {
  const { lines } = looked;
  await portions.makeRoom(weightOfBeginning(looked));
  context.application.suspendApiCalculationUntilNextSync();
  const ends: { isInOrder: () => boolean } = { isInOrder: () => false };
  const requested = requestBeginning(context, looked, kept, () => ends.isInOrder());
  begun(requested);
  const { range } = requested;
  writeLooks(range, looked);
  await portions.write(rowsOf(looked), (rows, from) => {
    const piece = untracked(untracked(range.getRow(from)).getResizedRange(rows.length - 1, 0));
    piece.values = rows.map(({ cells }) => [...cells]);
    if (rows.some(({ points }) => points !== null)) {
      piece.setRowProperties(
        rows.map(({ points }) => ({ format: points === null ? {} : { rowHeight: points } })),
      );
    }
  });
  await portions.makeRoom(weightOfCalls(5 * lines.columns.length) + A_LINE * lines.count);
  writeFormulas(context, looked, range);
  ends.isInOrder = requestOrder(context, looked, range);
}

/** With what is told of the cells that the lines take: nothing, as a rule. */
const weightOfBeginning = (looked: LookedLines): number =>
  weightOfLooks(looked) + weightOf(nulls(looked.lines.standing, 1));

const nulls = (rows: number, columns: number): null[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));

/**
 * Lines or columns that came or went since the look have Excel refuse all of it: nulls leave cells as they are, and fit no
 * other size.
 */
function requestBeginning(
  { workbook }: Excel.RequestContext,
  looked: LookedLines,
  kept: KeptRanges,
  isInOrder: () => boolean,
): RequestedLines {
  const { lines, area, headers } = looked;
  const table = workbook.tables.getItem(lines.table).load('showTotals');
  const columns = table.columns.load('items/name');
  const whole = untracked(table.getRange()).load('address,rowHidden');
  const range = kept.keep(whole.getRowsBelow(lines.count)).load('address,rowHidden');
  const before = untracked(range.getUsedRangeOrNullObject(true)).load('address,formulas,values');
  const body = untracked(table.getDataBodyRange());
  untracked(body.getColumn(0)).values = nulls(lines.standing, 1);
  untracked(body.getRow(0)).values = nulls(1, headers.length);
  table.resize(untracked(whole.getResizedRange(lines.count, 0)));
  return {
    looked,
    range,
    before,
    isAsLooked: () =>
      !table.showTotals &&
      headers.every((header, index) => columns.items[index]?.name === header) &&
      isAt(whole, area) &&
      !hidesRows(whole) &&
      !hidesRows(range) &&
      firstCellIn(before) === null,
    isInOrder,
  };
}

/** On whatever sheet: its name is anyone's. */
function isAt({ address }: Excel.Range, wanted: Area): boolean {
  const { row, column, rows, columns } = parseAddress(address);
  return (
    row === wanted.row &&
    column === wanted.column &&
    rows === wanted.rows &&
    columns === wanted.columns
  );
}

interface LineRow {
  /** Across the whole table; null leaves a cell to what Excel fills in, or to the person whose column it is. */
  readonly cells: readonly Scalar[];
  readonly points: number | null;
}

function rowsOf(looked: LookedLines): readonly LineRow[] {
  const { lines, headers, positions } = looked;
  const isText = textCells(looked);
  return lines.heights.map((points, line) => {
    const cells: Scalar[] = headers.map(() => null);
    lines.columns.forEach(({ values }, rank) => {
      const position = positions[rank] ?? 0;
      const content = values[line] ?? null;
      if (content === null || content === '') return;
      cells[position] = isText(line, position) ? content : toCell(content);
    });
    return { cells, points };
  });
}

/**
 * The same formula for all lines that come, as it stands in those above: whether Excel has filled it in by itself already
 * makes no difference. Where one of those above is blank it holds a constant for as long as it takes, which keeps Excel
 * from filling it along.
 */
function writeFormulas(
  { workbook }: Excel.RequestContext,
  { lines, positions, computed }: LookedLines,
  range: Excel.Range,
): void {
  lines.columns.forEach(({ formula }, rank) => {
    const { isWritten = false, blank = null } = computed.get(rank) ?? {};
    if (formula === null || !isWritten) return;
    const position = positions[rank] ?? 0;
    const body = untracked(workbook.tables.getItem(lines.table).getDataBodyRange());
    const guard = blank === null ? null : untracked(body.getCell(blank, position));
    if (guard) guard.values = [[GUARD]];
    untracked(range.getColumn(position)).formulas = everyCell(formula);
    if (guard) guard.values = [['']];
  });
}

/** What a blank cell holds while formulas are written below it. */
export const GUARD = 0;

/** A person may sort the table, or add lines to it, between two requests. */
function requestOrder(
  { workbook }: Excel.RequestContext,
  { lines, area, positions }: LookedLines,
  range: Excel.Range,
): () => boolean {
  const whole = untracked(workbook.tables.getItem(lines.table).getRange()).load('address');
  const rank = witnessOf(lines);
  const told = rank < 0 ? null : untracked(range.getColumn(positions[rank] ?? 0)).load('values');
  const wanted = lines.columns[rank]?.values ?? [];
  return () =>
    isAt(whole, { ...area, rows: area.rows + lines.count }) &&
    (told === null ||
      (told.values as Scalar[][]).every(([value], line) => isSame(value, wanted[line] ?? null)));
}
