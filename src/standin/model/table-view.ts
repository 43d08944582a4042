import type { BookScalar, BookSheet, BookTable, Rect } from '../book/book';
import { WireError, wireError } from '../wire/errors';
import type { HostObject } from '../wire/member-table';
import { assertAlone } from './range-editing';
import { RangeView } from './range-view';
import type { Session } from './session';
import { SheetView } from './sheet-view';
import { deleteSpan, insertSpan } from './spans';

/** A table by its id: header row and body, without a totals row. */
export class TableView {
  constructor(
    readonly session: Session,
    readonly id: string,
  ) {}

  get table(): BookTable {
    const table = this.session.book.tables().find(({ id }) => id === this.id);
    if (!table) throw wireError('ItemNotFound', 'the table is no longer there');
    return table;
  }

  get sheet(): BookSheet {
    return this.session.sheet(this.table.sheetId);
  }

  get range(): RangeView {
    const { rect } = this.table;
    return this.hasHeaders ? this.at(rect) : this.body;
  }

  /** Without one the columns keep their names; the book keeps the row's cells, which Excel empties. */
  get hasHeaders(): boolean {
    return this.looks['showHeaders'] ?? true;
  }

  get header(): RangeView {
    if (!this.hasHeaders) throw wireError('InvalidOperation', 'the table shows no header row');
    return this.at({ ...this.table.rect, rows: 1 });
  }

  get body(): RangeView {
    const { rect } = this.table;
    return this.at({ ...rect, row: rect.row + 1, rows: rect.rows - 1 });
  }

  get rowCount(): number {
    return this.table.rect.rows - 1;
  }

  get looks(): Record<string, boolean> {
    const { tableLooks } = this.session.extras;
    const known = tableLooks.get(this.id) ?? {};
    tableLooks.set(this.id, known);
    return known;
  }

  at(rect: Rect): RangeView {
    return new RangeView(this.session, this.table.sheetId, rect);
  }

  row(index: number): RangeView {
    if (index < 0 || index >= this.rowCount) throw wireError('InvalidArgument', `no row ${index}`);
    return this.at({ ...this.body.rect, row: this.body.rect.row + index, rows: 1 });
  }

  column(index: number): RangeView {
    const { rect } = this.range;
    return this.at({ ...rect, column: rect.column + index, columns: 1 });
  }

  get worksheet(): HostObject {
    return new SheetView(this.session, this.table.sheetId).object;
  }

  resize(range: RangeView): void {
    this.session.assertSheet(this.sheet);
    const { rect } = this.table;
    const fits = range.sheetId === this.table.sheetId && range.rect.row === rect.row;
    const meets = range.rect.column < rect.column + rect.columns;
    if (!fits || !meets || range.rect.rows < 2) {
      throw wireError('InvalidArgument', 'a table keeps its header row and one row at least');
    }
    this.session.book.setTable(this.id, { rect: range.rect });
  }

  /** Adds rows at an index of the body, or below the last; calculated columns go on. */
  addRows(index: number | null, cells: readonly (readonly BookScalar[])[]): number {
    this.session.assertSheet(this.sheet);
    const at = index ?? this.rowCount;
    const formulas = this.calculatedColumns();
    const { rect } = this.table;
    const added = { ...rect, row: rect.row + 1 + at, rows: cells.length };
    if (at < this.rowCount || !this.isEmpty(added)) {
      assertAlone(this.at(added), 'rows', 'insert');
      insertSpan(this.at(added), 'rows');
    }
    const grown = { ...rect, rows: rect.rows + cells.length };
    if (this.table.rect.rows < grown.rows) this.session.book.setTable(this.id, { rect: grown });
    this.sheet.write(
      added,
      cells.map((row) => row.map((cell, column) => cell ?? formulas[column] ?? null)),
    );
    return at;
  }

  deleteRow(index: number): void {
    this.session.assertSheet(this.sheet);
    if (this.rowCount === 1) {
      throw new WireError('NotImplemented', "The stand-in does not delete a table's only row.");
    }
    const row = this.row(index);
    assertAlone(row, 'rows', 'delete');
    deleteSpan(row, 'rows');
  }

  deleteColumn(index: number): void {
    this.session.assertSheet(this.sheet);
    const column = this.column(index);
    assertAlone(column, 'columns', 'delete');
    deleteSpan(column, 'columns');
  }

  /** A column to the right of the last, header first. */
  addColumn(name: string, cells: readonly BookScalar[]): number {
    this.session.assertSheet(this.sheet);
    const { rect } = this.table;
    const added = { ...rect, column: rect.column + rect.columns, columns: 1 };
    if (!this.isEmpty(added)) {
      assertAlone(this.at(added), 'columns', 'insert');
      insertSpan(this.at(added), 'columns');
    }
    this.sheet.write({ ...added, rows: 1 }, [[name]]);
    this.session.book.setTable(this.id, { rect: { ...rect, columns: rect.columns + 1 } });
    if (cells.length > 0) {
      this.sheet.write(
        { ...added, row: rect.row + 1, rows: rect.rows - 1 },
        cells.map((cell) => [cell]),
      );
    }
    return rect.columns;
  }

  /** For each column the formula that all its rows share, or null. */
  private calculatedColumns(): (BookScalar | null)[] {
    const rows = this.sheet.formulas(this.body.rect);
    const [first = []] = rows;
    return first.map((cell, column) => {
      const formula = typeof cell === 'string' && cell.startsWith('=');
      return formula && rows.every((row) => row[column] === cell) ? cell : null;
    });
  }

  private isEmpty(rect: Rect): boolean {
    const cells = this.sheet.formulas(rect);
    return cells.every((row) => row.every((cell) => cell === null || cell === ''));
  }
}
