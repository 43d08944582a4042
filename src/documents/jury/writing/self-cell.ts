import type { CellChange } from '../../../sheets/change';
import { Anchors } from '../../../workbook/anchor';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { SESSION_FIELDS } from '../template/fields';

/** In the file that everybody gets: the cell in which one says who one is; null: it is gone. */
export function selfChange(snapshot: WorkbookSnapshot, name: string): CellChange | null {
  const cell = snapshot.names[SESSION_FIELDS.self.name];
  const anchor = cell ? new Anchors(snapshot).of(cell) : null;
  if (!cell || !anchor) return null;
  return { anchor, from: cell.values[0]?.[0] ?? null, to: name, numberFormat: null };
}
