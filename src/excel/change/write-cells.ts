import type { Place, Scalar } from '../../workbook/scalar';
import { isSameFormula } from '../../formulas/same-formula';
import type { CellContent } from '../../sheets/declaration';
import { everyCell } from '../write/every-cell';
import { toCell } from '../to-cell';
import { untracked } from '../untracked';

/** What stands in a cell, or will. */
export interface CellState {
  readonly content: CellContent;
  /** null: nobody touches it. */
  readonly numberFormat: string | null;
  /** Points of its row; absent: nobody touches it. */
  readonly rowHeight?: number;
}

/** A range that was looked at, and its size then: Excel moves it along with its cells. */
export interface LookedAt {
  readonly range: Excel.Range;
  readonly rows: number;
  readonly columns: number;
}

export interface CellWrite {
  /** As of the look; to be shown, not to be written by. */
  readonly place: Place;
  readonly within: LookedAt;
  /** Zero-based, in that range. */
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
}

/** Cells one below the other, which are written together. */
export type Run = readonly [CellWrite, ...CellWrite[]];

export function runsOf(writes: readonly CellWrite[]): Run[] {
  const sorted = [...writes].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: [CellWrite, ...CellWrite[]][] = [];
  for (const write of sorted) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    const follows = above?.column === write.column && above.row + 1 === write.row;
    if (run && follows) run.push(write);
    else runs.push([write]);
  }
  return runs;
}

export function rangeOf([first, ...others]: Run): Excel.Range {
  const cell = untracked(first.within.range.getCell(first.row, first.column));
  return others.length === 0 ? cell : untracked(cell.getResizedRange(others.length, 0));
}

/** The writes by the ranges that they go through. */
export function byRange(writes: readonly CellWrite[]): ReadonlyMap<LookedAt, readonly CellWrite[]> {
  const groups = new Map<LookedAt, CellWrite[]>();
  for (const write of writes) {
    const group = groups.get(write.within);
    if (group) group.push(write);
    else groups.set(write.within, [write]);
  }
  return groups;
}

/**
 * Writes one side of the cells, through the very ranges that were looked at. Rows that came or went in one of
 * them since have Excel refuse the request before anything is written: nulls of the size that the range had
 * leave every cell as it is, and do not fit another size.
 *
 * A number format comes before its content: into a cell that is formatted as text, Excel writes a number as text
 * and shows a formula as it is spelled. Formats that stay are not written, since a protected sheet lets people
 * fill in its cells and not format them.
 */
export function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  side: 'before' | 'after',
): void {
  context.application.suspendApiCalculationUntilNextSync();
  const groups = byRange(writes);
  for (const { range, rows, columns } of groups.keys()) range.formulas = untouched(rows, columns);
  for (const group of groups.values()) {
    for (const run of runsOf(group)) writeRun(run, side);
  }
}

const untouched = (rows: number, columns: number): null[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));

function writeRun(run: Run, side: 'before' | 'after'): void {
  const range = rangeOf(run);
  if (run.some(({ before, after }) => before.numberFormat !== after.numberFormat)) {
    range.numberFormat = run.map((write) => [write[side].numberFormat]);
  }
  const contents = run.map((write) => rawContent(write[side]));
  const [first] = contents;
  const uniform = typeof first === 'string' && contents.every((content) => content === first);
  range.formulas = uniform ? everyCell(first) : contents.map((content) => [content]);
  for (const { within, row, column, [side]: state } of run) {
    if (state.rowHeight === undefined) continue;
    untracked(within.range.getCell(row, column)).format.rowHeight = state.rowHeight;
  }
}

/** In a cell formatted as text a text needs no apostrophe, and would show it. Null would leave the cell as it is. */
function rawContent({ content, numberFormat }: CellState): string | number | boolean {
  if (numberFormat === '@' && typeof content === 'string') return content;
  return toCell(content) ?? '';
}

/** Whether a cell holds this. Excel may spell a formula otherwise than it was written. */
export function isSame(cell: Scalar | undefined, content: CellContent): boolean {
  if (typeof content === 'object' && content !== null) {
    return typeof cell === 'string' && cell.startsWith('=') && isSameFormula(cell, content.formula);
  }
  return (cell ?? '') === (content ?? '');
}
