import type { BookSheet, Rect } from '../book/book';
import { wireError } from '../wire/errors';
import type { HostObject } from '../wire/member-table';
import {
  boundingRect,
  formatArea,
  intersection,
  quoteSheet,
  sheetColumns,
  sheetRows,
  within,
} from './address';
import type { Session } from './session';

/** A rectangle of a sheet. Those that office.js keeps follow rows and columns that come and go (`moveTo`). */
export class RangeView {
  constructor(
    readonly session: Session,
    readonly sheetId: string,
    private area: Rect,
  ) {}

  /** As office.js is given it. */
  get object(): HostObject {
    return this.session.objectOf(this);
  }

  get rect(): Rect {
    return this.area;
  }

  get sheet(): BookSheet {
    return this.session.sheet(this.sheetId);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.rect)}`;
  }

  get cellCount(): number {
    return this.rect.rows * this.rect.columns;
  }

  get isEntireRow(): boolean {
    return this.rect.columns === sheetColumns;
  }

  get isEntireColumn(): boolean {
    return this.rect.rows === sheetRows;
  }

  /** The rectangle as the book can take it: whole rows and columns end where the book's sheet does. */
  get bookRect(): Rect {
    const { row, column, rows, columns } = this.area;
    const { rowCount, columnCount } = this.sheet;
    return {
      row,
      column,
      rows: this.isEntireColumn ? Math.max(1, rowCount - row) : rows,
      columns: this.isEntireRow ? Math.max(1, columnCount - column) : columns,
    };
  }

  /** Another rectangle of the same sheet; InvalidArgument when it leaves the sheet. */
  at(rect: Rect): RangeView {
    return new RangeView(this.session, this.sheetId, within(rect));
  }

  offset(rows: number, columns: number): RangeView {
    return this.at({ ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }

  resized(rows: number, columns: number): RangeView {
    return this.at({
      ...this.rect,
      rows: this.rect.rows + rows,
      columns: this.rect.columns + columns,
    });
  }

  cell(row: number, column: number): RangeView {
    const at = { row: this.rect.row + row, column: this.rect.column + column };
    return this.at({ ...at, rows: 1, columns: 1 });
  }

  entireRow(): RangeView {
    return this.at({ ...this.rect, column: 0, columns: sheetColumns });
  }

  entireColumn(): RangeView {
    return this.at({ ...this.rect, row: 0, rows: sheetRows });
  }

  intersect(other: RangeView): RangeView | null {
    this.assertSameSheet(other);
    const rect = intersection(this.rect, other.rect);
    return rect && this.at(rect);
  }

  boundingWith(other: RangeView): RangeView {
    this.assertSameSheet(other);
    return this.at(boundingRect(this.rect, other.rect));
  }

  /** The part that holds something, or null; formats count unless `valuesOnly`. */
  used(valuesOnly: boolean): RangeView | null {
    const used = this.sheet.usedRange(valuesOnly);
    const rect = used && intersection(this.rect, used);
    return rect && this.at(rect);
  }

  /** The part that it is worth looking at cell by cell; whole columns are long. */
  usedPart(): Rect | null {
    const used = this.sheet.usedRange(false);
    return used && intersection(this.rect, used);
  }

  moveTo(rect: Rect): void {
    this.area = rect;
  }

  /** Throws AccessDenied where a person could not type. */
  assertEditable(): void {
    this.session.assertWritable();
    if (this.sheet.protected && this.hasLockedCell()) {
      throw wireError('AccessDenied', `the sheet ${this.sheet.name} is protected`);
    }
  }

  /** Throws AccessDenied on a protected sheet, for what needs more than unlocked cells. */
  assertFormattable(): void {
    this.session.assertSheet(this.sheet);
  }

  private hasLockedCell(): boolean {
    const { row, column, rows, columns } = this.bookRect;
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (this.sheet.style(r, c).locked !== false) return true;
      }
    }
    return false;
  }

  private assertSameSheet(other: RangeView): void {
    if (other.sheetId !== this.sheetId) {
      throw wireError('InvalidArgument', 'the ranges are on two sheets');
    }
  }
}

/** Areas of one sheet. */
export class RangeAreasView {
  constructor(readonly areas: readonly [RangeView, ...RangeView[]]) {}

  get object(): HostObject {
    return this.areas[0].session.objectOf(this);
  }

  get sheet(): BookSheet {
    return this.areas[0].sheet;
  }

  get address(): string {
    return this.areas.map((area) => area.address).join(',');
  }

  get cellCount(): number {
    return this.areas.reduce((sum, area) => sum + area.cellCount, 0);
  }
}

/** Null for no area at all: a null object. */
export function rangeAreas(areas: readonly RangeView[]): RangeAreasView | null {
  const [first, ...rest] = areas;
  return first ? new RangeAreasView([first, ...rest]) : null;
}
