import { wireError } from '../wire/errors';
import { sheetColumns, sheetRows } from './address';
import type { RangeView } from './range-view';

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/**
 * Where Ctrl and an arrow lead from a cell: to the end of the filled cells that it begins, else to the next filled
 * one, else to the edge of the sheet.
 */
export function rangeEdge(from: RangeView, direction: string): RangeView {
  const step = STEPS[direction];
  if (!step) throw wireError('InvalidArgument', direction);
  const edge = edgeOf(from, step);
  return from.at({ ...edge, rows: 1, columns: 1 });
}

interface Spot {
  readonly row: number;
  readonly column: number;
}

function edgeOf(from: RangeView, [down, right]: readonly [number, number]): Spot {
  const isFilled = filledCells(from);
  const next = ({ row, column }: Spot): Spot => ({ row: row + down, column: column + right });
  const [start, second] = [from.rect, next(from.rect)];
  if (!isOnSheet(second)) return { row: start.row, column: start.column };
  const isRun = isFilled(start) && isFilled(second);
  for (let at = second; ; at = next(at)) {
    const following = next(at);
    const isEnd = isRun ? !isFilled(following) : isFilled(at);
    if (isEnd || !isOnSheet(following)) return at;
    if (!isRun && isPast(from, at, [down, right])) return farEdge(at, [down, right]);
  }
}

/** Nothing is filled beyond what the sheet uses: walking on to its millionth row would take long. */
function isPast(from: RangeView, { row, column }: Spot, [down, right]: readonly [number, number]) {
  const used = from.sheet.usedRange(true);
  const rows = used ? used.row + used.rows : 0;
  const columns = used ? used.column + used.columns : 0;
  return (down > 0 && row >= rows) || (right > 0 && column >= columns);
}

const farEdge = ({ row, column }: Spot, [down, right]: readonly [number, number]): Spot => ({
  row: down > 0 ? sheetRows - 1 : row,
  column: right > 0 ? sheetColumns - 1 : column,
});

const isOnSheet = ({ row, column }: Spot): boolean =>
  row >= 0 && column >= 0 && row < sheetRows && column < sheetColumns;

function filledCells({ sheet }: RangeView): (spot: Spot) => boolean {
  const { rowCount, columnCount } = sheet;
  return ({ row, column }) => {
    if (row < 0 || column < 0 || row >= rowCount || column >= columnCount) return false;
    const content = sheet.formulas({ row, column, rows: 1, columns: 1 })[0]?.[0];
    return content !== null && content !== undefined && content !== '';
  };
}
