import type { BookEvent, Rect } from '../book/book';

/** Rows or columns that came or went; of the rectangle only their place and number matter. */
export interface StructureChange {
  readonly sheetId: string;
  readonly change: Exclude<Extract<BookEvent, { kind: 'changed' }>['change'], 'RangeEdited'>;
  readonly rect: Rect;
}

/** The rectangle after the change, as Excel's ranges follow their cells. */
export function shifted(rect: Rect, { change, rect: moved }: StructureChange): Rect {
  const inserted = change === 'RowInserted' || change === 'ColumnInserted';
  if (change === 'RowInserted' || change === 'RowDeleted') {
    const [row, rows] = shiftedSpan([rect.row, rect.rows], [moved.row, moved.rows], inserted);
    return { ...rect, row, rows };
  }
  const columnsMoved: Span = [moved.column, moved.columns];
  const [column, columns] = shiftedSpan([rect.column, rect.columns], columnsMoved, inserted);
  return { ...rect, column, columns };
}

/** First index and count. */
type Span = readonly [number, number];

function shiftedSpan([start, size]: Span, [at, count]: Span, inserted: boolean): Span {
  if (inserted) {
    if (at <= start) return [start + count, size];
    return [start, at < start + size ? size + count : size];
  }
  const end = at + count;
  const before = Math.max(0, Math.min(start, end) - at);
  const inside = Math.max(0, Math.min(start + size, end) - Math.max(start, at));
  return [start - before, Math.max(1, size - inside)];
}
