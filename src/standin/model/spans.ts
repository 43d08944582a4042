import type { BookSheet, Rect } from '../book/book';
import type { RangeView } from './range-view';
import type { Session } from './session';
import type { StructureChange } from './structure-change';

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

function tell(
  session: Session,
  sheet: BookSheet,
  rect: Rect,
  change: StructureChange['change'],
): void {
  session.structureChanged({ sheetId: sheet.id, change, rect });
}
