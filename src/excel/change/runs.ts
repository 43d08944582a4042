import type { CellContent } from '../../sheets/declaration';
import { toCell } from '../to-cell';
import { untracked } from '../untracked';
import { everyCell } from '../write/every-cell';
import type { CellState, CellWrite, LookedAt } from './cell-write';

export type Side = 'before' | 'after';

/** Cells of one column, from the first to the last, that are written together. Those between are left alone. */
export type Run = readonly [CellWrite, ...CellWrite[]];

/** A run, and the one range by which it is read and written. */
export interface Piece {
  readonly run: Run;
  readonly range: Excel.Range;
}

/** So many cells that are left alone weigh less in a request than a range of their own would. */
const WIDEST_GAP = 100;

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

/** From the first column on, and from the top of each. */
export const inOrder = (writes: readonly CellWrite[]): readonly CellWrite[] =>
  writes.toSorted((a, b) => a.column - b.column || a.row - b.row);

/**
 * Whether a cell is written together with the one before it. In rows of which a filter hides some, each cell is written
 * alone: of several that are written together Excel would put the first into all that show (office-js#224).
 */
export function joins(
  above: CellWrite | undefined,
  write: CellWrite,
  isFiltered: boolean,
): boolean {
  if (isFiltered || above?.within !== write.within || above.column !== write.column) return false;
  const gap = isPlain(above) && isPlain(write) ? WIDEST_GAP : 0;
  return write.row - above.row - 1 <= gap;
}

/** Nothing but a constant gives way to another one. Formulas among blanks would fill them. */
const isPlain = ({ before, after }: CellWrite): boolean =>
  !isFormula(before.content) && !isFormula(after.content) && !isReformatted({ before, after });

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null;

const isReformatted = ({ before, after }: Pick<CellWrite, 'before' | 'after'>): boolean =>
  before.numberFormat !== after.numberFormat ||
  before.rowHeight !== undefined ||
  after.rowHeight !== undefined;

/** All pieces of the writes that go through one range. */
export function piecesOf(writes: readonly CellWrite[], isFiltered: boolean): readonly Piece[] {
  const runs: [CellWrite, ...CellWrite[]][] = [];
  for (const write of inOrder(writes)) {
    const run = runs.at(-1);
    if (run && joins(run.at(-1), write, isFiltered)) run.push(write);
    else runs.push([write]);
  }
  return runs.map((run) => ({ run, range: rangeOf(run) }));
}

function rangeOf(run: Run): Excel.Range {
  const [first] = run;
  const cell = untracked(first.within.range.getCell(first.row, first.column));
  const length = lengthOf(run);
  return length === 1 ? cell : untracked(cell.getResizedRange(length - 1, 0));
}

const lengthOf = (run: Run): number => (run.at(-1) ?? run[0]).row - run[0].row + 1;

/**
 * A number format comes before its content: into a cell that is formatted as text, Excel writes a number as text and
 * shows a formula as it is spelled. Formats that stay are not written, since a protected sheet lets people fill in its
 * cells and not format them.
 */
export function writePiece({ run, range }: Piece, side: Side): void {
  if (run.some(({ before, after }) => before.numberFormat !== after.numberFormat)) {
    range.numberFormat = run.map((write) => [write[side].numberFormat]);
  }
  const contents: (string | number | boolean | null)[] = Array.from(
    { length: lengthOf(run) },
    () => null,
  );
  for (const write of run) contents[write.row - run[0].row] = rawContent(write[side]);
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
