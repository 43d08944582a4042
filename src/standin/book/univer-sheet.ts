import type { ICellData, Nullable } from '@univerjs/core';
import type {
  BookCellStyle,
  BookConditionalFormat,
  BookScalar,
  BookSheet,
  BookValidation,
  BorderSide,
  CellEdge,
  Rect,
} from './book';
import type { LookChange } from './looks';
import type { CellMatrix } from './session';
import { BookError } from './book';
import {
  displayText,
  edgesOf,
  fromBorders,
  fromCell,
  fromUniverStyle,
  toBorder,
  toCell,
  toExtras,
  toUniverStyle,
} from './cells';
import { qualifyStructured } from './formula-text';
import { extrasOf } from './session';
import { SheetLayout } from './sheet-layout';
import { spreadFormulas } from './spreading';
import { tableNameAt, validationAt, withValidation } from './state';

/** Excel's grid; Univer's own sheets grow as they are written. */
export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

/** One sheet of the stand-in's workbook. */
export class UniverSheet extends SheetLayout implements BookSheet {
  readonly rowCount = ROW_COUNT;
  readonly columnCount = COLUMN_COUNT;

  usedRange(valuesOnly: boolean): Rect | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.worksheet.getCellMatrix().forValue((row, column, cell: Nullable<ICellData>) => {
      const hasValue = fromCell(cell) !== '' || Boolean(cell?.f ?? cell?.si);
      if (!hasValue && (valuesOnly || !cell?.s)) return;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, column);
      right = Math.max(right, column);
    });
    return bottom < 0
      ? null
      : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  private read<T>(rect: Rect, one: (row: number, column: number) => T): T[][] {
    return Array.from({ length: rect.rows }, (_, y) =>
      Array.from({ length: rect.columns }, (__, x) => one(rect.row + y, rect.column + x)),
    );
  }

  private calculated(): void {
    if (this.session.engine.isCalculationWaiting)
      this.session.transact(() => this.session.engine.calculate());
  }

  values(rect: Rect): BookScalar[][] {
    this.calculated();
    const matrix = this.worksheet.getCellMatrix();
    return this.read(rect, (row, column) => fromCell(matrix.getValue(row, column)));
  }

  formulas(rect: Rect): BookScalar[][] {
    this.calculated();
    const matrix = this.worksheet.getCellMatrix();
    return this.read(
      rect,
      (row, column) =>
        this.session.formula(this.id, row, column) ?? fromCell(matrix.getValue(row, column)),
    );
  }

  texts(rect: Rect): string[][] {
    this.calculated();
    const matrix = this.worksheet.getCellMatrix();
    const { locale, workbook } = this.session.engine;
    return this.read(rect, (row, column) => {
      const cell = matrix.getValue(row, column);
      return displayText(
        fromCell(cell),
        workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? 'General',
        locale,
      );
    });
  }

  write(rect: Rect, cells: readonly (readonly BookScalar[])[]): void {
    this.session.guard(this.id, rect);
    const styles = this.session.engine.workbook.getStyles();
    const own = (row: number, column: number): string | null =>
      tableNameAt(this.session.state, { sheetId: this.id, row, column });
    const matrix: CellMatrix = {};
    cells.forEach((line, y) => {
      line.forEach((value, x) => {
        if (value === null) return;
        const row = rect.row + y;
        const column = rect.column + x;
        const isText =
          typeof value === 'string' &&
          styles.getStyleByCell(this.session.cell(this.id, row, column))?.n?.pattern === '@';
        (matrix[row] ??= {})[column] = toCell(
          value,
          (formula) => qualifyStructured(formula, own(row, column)),
          isText,
        );
      });
    });
    if (Object.keys(matrix).length === 0) return;
    this.session.transact(() => {
      this.session.setCells(this.id, matrix);
      if (this.session.actor === 'addin') spreadFormulas(this.session, this.id, rect);
    });
  }

  clear(rect: Rect, what: 'All' | 'Contents' | 'Formats'): void {
    this.session.guard(this.id, what === 'Contents' ? rect : null);
    this.session.transact(() => {
      if (what !== 'Formats') this.empty(rect);
      if (what !== 'Contents') this.look(rect, () => ({ style: null, extras: null }));
      if (what === 'All') this.setValidation(rect, null);
    });
  }

  private empty(rect: Rect): void {
    const emptied: CellMatrix = {};
    this.eachCell(rect, (cell, row, column) => {
      if (cell) (emptied[row] ??= {})[column] = { v: null, f: null, si: null, p: null, t: null };
    });
    if (Object.keys(emptied).length > 0) this.session.setCells(this.id, emptied);
  }

  /** The cells of the rectangle, as far as Univer's sheet reaches. */
  private eachCell(
    rect: Rect,
    visit: (cell: Nullable<ICellData>, row: number, column: number) => void,
  ): void {
    const bottom = Math.min(rect.row + rect.rows, this.worksheet.getRowCount());
    const right = Math.min(rect.column + rect.columns, this.worksheet.getColumnCount());
    const matrix = this.worksheet.getCellMatrix();
    for (let row = rect.row; row < bottom; row += 1)
      for (let column = rect.column; column < right; column += 1)
        visit(matrix.getValue(row, column), row, column);
  }

  /** Sets formats cell by cell; where `one` answers null the cell keeps its own. */
  private look(
    rect: Rect,
    one: (row: number, column: number) => Pick<LookChange, 'style' | 'extras'> | null,
  ): void {
    const isWholeLine = rect.rows === ROW_COUNT || rect.columns === COLUMN_COUNT;
    if (!isWholeLine)
      this.session.ensureSize(this.id, rect.row + rect.rows, rect.column + rect.columns);
    const changes: LookChange[] = [];
    this.eachCell(rect, (_, row, column) => {
      const change = one(row, column);
      if (change) changes.push({ row, column, ...change });
    });
    this.session.transact(() => this.session.looks.change(this.id, changes));
  }

  style(row: number, column: number): BookCellStyle {
    const cell = this.session.cell(this.id, row, column);
    return fromUniverStyle(
      this.session.engine.workbook.getStyles().getStyleByCell(cell),
      extrasOf(cell),
    );
  }

  setStyle(rect: Rect, style: BookCellStyle): void {
    this.session.guard(this.id, null);
    const change = { style: toUniverStyle(style), extras: toExtras(style) };
    this.look(rect, () => change);
  }

  setBorder(rect: Rect, side: BorderSide, color: string | null): void {
    this.session.guard(this.id, null);
    const bottom = rect.row + rect.rows - 1;
    const right = rect.column + rect.columns - 1;
    const line = toBorder(color);
    const known = new Map<string, LookChange['style']>();
    this.look(rect, (row, column) => {
      const edges = edgesOf(side, {
        top: row === rect.row,
        bottom: row === bottom,
        left: column === rect.column,
        right: column === right,
      });
      if (edges.length === 0) return null;
      const key = edges.join('');
      const style = known.get(key) ?? { bd: Object.fromEntries(edges.map((edge) => [edge, line])) };
      known.set(key, style);
      return { style, extras: {} };
    });
  }

  borders(row: number, column: number): Partial<Record<CellEdge, string>> {
    const cell = this.session.cell(this.id, row, column);
    return fromBorders(this.session.engine.workbook.getStyles().getStyleByCell(cell));
  }

  validation(row: number, column: number): BookValidation | null {
    return validationAt(this.session.state, this.id, row, column);
  }

  setValidation(rect: Rect, validation: BookValidation | null): void {
    this.session.guard(this.id, null);
    this.session.transact(() =>
      this.session.update(
        withValidation(
          this.session.state,
          this.id,
          rect,
          validation,
          this.session.newId('validation'),
        ),
      ),
    );
  }

  validations(): readonly { readonly rect: Rect; readonly validation: BookValidation }[] {
    return this.session.state.validations
      .filter(({ sheetId }) => sheetId === this.id)
      .flatMap(({ rect }) => {
        const validation = this.validation(rect.row, rect.column);
        return validation ? [{ rect, validation }] : [];
      });
  }

  conditionalFormats(): readonly BookConditionalFormat[] {
    return this.session.state.formats.filter(({ sheetId }) => sheetId === this.id);
  }

  addConditionalFormat(format: Omit<BookConditionalFormat, 'id'>): BookConditionalFormat {
    this.session.guard(this.id, null);
    const added = { ...format, id: this.session.newId('cf'), sheetId: this.id };
    this.session.transact(() =>
      this.session.update({
        ...this.session.state,
        formats: [...this.session.state.formats, added],
      }),
    );
    return added;
  }

  deleteConditionalFormat(id: string): void {
    this.session.guard(this.id, null);
    const formats = this.session.state.formats.filter((format) => format.id !== id);
    if (formats.length === this.session.state.formats.length)
      throw new BookError('ItemNotFound', `No conditional format ${id}`);
    this.session.transact(() => this.session.update({ ...this.session.state, formats }));
  }
}
