import type { BookEvent, BookSheet, Rect } from '../book/book';
import type { RangeView } from './range-view';
import type { Session } from './session';

/** Rows or columns that came or went; of the rectangle only their place and number matter. */
export interface StructureChange {
  readonly sheetId: string;
  readonly change: Exclude<Extract<BookEvent, { kind: 'changed' }>['change'], 'RangeEdited'>;
  readonly rect: Rect;
}

type Axis = 'rows' | 'columns';

/** Makes room at a range's rows or columns, in the whole sheet. */
export function insertSpan({ session, sheet, rect }: RangeView, axis: Axis): void {
  if (axis === 'rows') sheet.insertRows(rect.row, rect.rows);
  else sheet.insertColumns(rect.column, rect.columns);
  tell(session, sheet, rect, axis === 'rows' ? 'RowInserted' : 'ColumnInserted');
}

/** Takes a range's rows or columns out of the whole sheet. */
export function deleteSpan({ session, sheet, rect }: RangeView, axis: Axis): void {
  if (axis === 'rows') sheet.deleteRows(rect.row, rect.rows);
  else sheet.deleteColumns(rect.column, rect.columns);
  tell(session, sheet, rect, axis === 'rows' ? 'RowDeleted' : 'ColumnDeleted');
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

function tell(
  session: Session,
  sheet: BookSheet,
  rect: Rect,
  change: StructureChange['change'],
): void {
  session.structureChanged({ sheetId: sheet.id, change, rect });
}
