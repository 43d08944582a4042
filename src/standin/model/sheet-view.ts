import type { BookSheet } from '../book/book';
import type { HostObject } from '../wire/member-table';
import { sheetColumns, sheetRows, within } from './address';
import { RangeView } from './range-view';
import type { Session } from './session';

/** A sheet by its id, which outlives its name. */
export class SheetView {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  /** As office.js is given it. */
  get object(): HostObject {
    return this.session.objectOf(this);
  }

  get sheet(): BookSheet {
    return this.session.sheet(this.id);
  }

  get whole(): RangeView {
    const all = { row: 0, column: 0, rows: sheetRows, columns: sheetColumns };
    return new RangeView(this.session, this.id, all);
  }

  at(row: number, column: number, rows: number, columns: number): RangeView {
    return new RangeView(this.session, this.id, within({ row, column, rows, columns }));
  }
}
