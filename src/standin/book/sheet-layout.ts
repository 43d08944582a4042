import type { IObjectArrayPrimitiveType, Worksheet } from '@univerjs/core';
import type { Rect } from './book';
import type { ChangeWatcher } from './changes';
import type { Session } from './session';
import { BooleanNumber, Direction } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { BookError } from './book';
import { toRange, toRect } from './changes';
import { UNIT } from './engine';
import { overlaps } from './structure';

const PIXELS_PER_POINT = 96 / 72;

/** A sheet apart from its cells: its tab, its rows and columns, what is merged and frozen. */
export abstract class SheetLayout {
  constructor(
    readonly id: string,
    protected readonly session: Session,
    private readonly watcher: ChangeWatcher,
  ) {}

  protected get worksheet(): Worksheet {
    return this.session.worksheet(this.id);
  }

  private get target(): { unitId: string; subUnitId: string } {
    return { unitId: UNIT, subUnitId: this.id };
  }

  get name(): string {
    return this.worksheet.getName();
  }
  set name(name: string) {
    if (name === this.name) return;
    refuseSheetName(this.session, name, this.id);
    this.session.transact(() =>
      this.session.engine.run(SetWorksheetNameCommand.id, { ...this.target, name }),
    );
  }

  get hidden(): boolean {
    return this.worksheet.getConfig().hidden === BooleanNumber.TRUE;
  }
  set hidden(hidden: boolean) {
    if (hidden === this.hidden) return;
    const { workbook } = this.session.engine;
    const visible = workbook
      .getSheets()
      .filter((sheet) => sheet.getConfig().hidden !== BooleanNumber.TRUE);
    if (hidden && visible.length <= 1)
      throw new BookError('InvalidOperation', 'The only visible sheet cannot be hidden');
    this.session.transact(() => {
      this.set(
        SetWorksheetHideMutation.id,
        { hidden: toFlag(hidden) },
        { hidden: toFlag(!hidden) },
      );
      const next = visible.find((sheet) => sheet.getSheetId() !== this.id);
      if (hidden && next && workbook.getActiveSheet().getSheetId() === this.id)
        this.session.engine.run(SetWorksheetActiveOperation.id, {
          unitId: UNIT,
          subUnitId: next.getSheetId(),
        });
    });
  }

  get tabColor(): string {
    return this.worksheet.getConfig().tabColor ?? '';
  }
  set tabColor(color: string) {
    this.set(SetTabColorMutation.id, { color }, { color: this.tabColor });
  }

  get showGridlines(): boolean {
    return this.worksheet.getConfig().showGridlines !== BooleanNumber.FALSE;
  }
  set showGridlines(show: boolean) {
    this.set(
      ToggleGridlinesMutation.id,
      { showGridlines: toFlag(show) },
      { showGridlines: toFlag(this.showGridlines) },
    );
  }

  get frozen(): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.worksheet.getConfig().freeze;
    return { rows: ySplit, columns: xSplit };
  }
  set frozen({ rows, columns }: { rows: number; columns: number }) {
    const freeze = {
      startRow: rows || -1,
      startColumn: columns || -1,
      ySplit: rows,
      xSplit: columns,
    };
    this.set(SetFrozenMutation.id, freeze, { ...this.worksheet.getConfig().freeze });
  }

  get protected(): boolean {
    return this.session.state.protectedSheets.includes(this.id);
  }
  set protected(on: boolean) {
    const others = this.session.state.protectedSheets.filter((id) => id !== this.id);
    this.session.transact(() =>
      this.session.update({
        ...this.session.state,
        protectedSheets: on ? [...others, this.id] : others,
      }),
    );
  }

  get position(): number {
    return this.session.engine.workbook.getSheetOrders().indexOf(this.id);
  }
  set position(position: number) {
    const from = this.position;
    if (from === position) return;
    const move = (fromOrder: number, toOrder: number): object => ({ fromOrder, toOrder });
    this.set(SetWorksheetOrderMutation.id, move(from, position), move(position, from));
  }

  private set(id: string, params: object, undo: object, undoId = id): void {
    this.session.transact(() =>
      this.session.mutate(id, { ...this.target, ...params }, { ...this.target, ...undo }, undoId),
    );
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column) / PIXELS_PER_POINT;
  }

  setColumnWidth(column: number, count: number, points: number): void {
    this.session.guard(this.id, null);
    this.session.ensureSize(this.id, 0, column + count);
    const ranges = [
      toRange({ row: 0, rows: this.worksheet.getRowCount(), column, columns: count }),
    ];
    const before = perIndex(column, count, (index) => this.worksheet.getColumnWidth(index));
    this.set(
      SetWorksheetColWidthMutation.id,
      { ranges, colWidth: points * PIXELS_PER_POINT },
      { ranges, colWidth: before },
    );
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row) / PIXELS_PER_POINT;
  }

  /** As in Excel, a row whose height was set no longer fits what is written in it. */
  setRowHeight(row: number, count: number, points: number): void {
    this.session.guard(this.id, null);
    this.session.ensureSize(this.id, row + count, 0);
    const columns = this.worksheet.getColumnCount();
    const rows = { ...this.target, ranges: [toRange({ row, rows: count, column: 0, columns })] };
    const fixed = { ...rows, autoHeightInfo: BooleanNumber.FALSE };
    const height = { ...rows, rowHeight: points * PIXELS_PER_POINT };
    const wasFixed = SetWorksheetRowIsAutoHeightMutationFactory(fixed, this.worksheet);
    const heightBefore = SetWorksheetRowHeightMutationFactory(height, this.worksheet);
    this.session.transact(() => {
      this.session.mutate(SetWorksheetRowIsAutoHeightMutation.id, fixed, wasFixed);
      this.session.mutate(SetWorksheetRowHeightMutation.id, height, heightBefore);
    });
  }

  fixedRowHeights(): readonly { readonly row: number; readonly points: number }[] {
    return Object.entries(this.worksheet.getConfig().rowData)
      .filter(([, { ia }]) => ia === BooleanNumber.FALSE)
      .map(([row]) => ({ row: Number(row), points: this.rowHeight(Number(row)) }));
  }

  fittedRowHeights(): readonly { readonly row: number; readonly points: number }[] {
    return Object.entries(this.worksheet.getConfig().rowData)
      .filter(([, { ia, ah }]) => ia !== BooleanNumber.FALSE && (ah ?? 0) > 0)
      .map(([row]) => ({ row: Number(row), points: this.rowHeight(Number(row)) }));
  }

  fitRowHeight(row: number, points: number): void {
    const height = points * PIXELS_PER_POINT;
    const before = this.worksheet.getRowHeight(row);
    const fitted = (autoHeight: number): object => ({ rowsAutoHeightInfo: [{ row, autoHeight }] });
    this.session.ensureSize(this.id, row + 1, 0);
    this.set(SetWorksheetRowAutoHeightMutation.id, fitted(height), fitted(before));
  }

  setColumnsHidden(column: number, count: number, hidden: boolean): void {
    const ranges = [
      toRange({ row: 0, rows: this.worksheet.getRowCount(), column, columns: count }),
    ];
    const [id, undoId] = hidden
      ? [SetColHiddenMutation.id, SetColVisibleMutation.id]
      : [SetColVisibleMutation.id, SetColHiddenMutation.id];
    this.set(id, { ranges }, { ranges }, undoId);
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    const ranges = [
      toRange({ row, rows: count, column: 0, columns: this.worksheet.getColumnCount() }),
    ];
    const [id, undoId] = hidden
      ? [SetRowHiddenMutation.id, SetRowVisibleMutation.id]
      : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
    this.set(id, { ranges }, { ranges }, undoId);
  }

  hiddenColumns(): readonly number[] {
    return hiddenIn(this.worksheet.getConfig().columnData);
  }

  hiddenRows(): readonly number[] {
    return hiddenIn(this.worksheet.getConfig().rowData);
  }

  merge(rect: Rect): void {
    this.session.guard(this.id, null);
    if (this.merges().some((other) => overlaps(other, rect))) this.unmerge(rect);
    const ranges = [toRange(rect)];
    this.set(AddWorksheetMergeMutation.id, { ranges }, { ranges }, RemoveWorksheetMergeMutation.id);
  }

  unmerge(rect: Rect): void {
    this.session.guard(this.id, null);
    const ranges = this.merges()
      .filter((merged) => overlaps(merged, rect))
      .map(toRange);
    if (ranges.length > 0)
      this.set(
        RemoveWorksheetMergeMutation.id,
        { ranges },
        { ranges },
        AddWorksheetMergeMutation.id,
      );
  }

  merges(): readonly Rect[] {
    return this.worksheet.getMergeData().map(toRect);
  }

  insertRows(row: number, count: number): void {
    const columns = this.worksheet.getColumnCount();
    this.session.ensureSize(this.id, row + 1, 0);
    this.restructure(InsertRowByRangeCommand.id, { row, rows: count, column: 0, columns });
  }

  deleteRows(row: number, count: number): void {
    this.refuseHeaderLoss(row, count);
    this.session.ensureSize(this.id, row + count + 1, 0);
    this.restructure(RemoveRowByRangeCommand.id, {
      row,
      rows: count,
      column: 0,
      columns: this.worksheet.getColumnCount(),
    });
  }

  insertColumns(column: number, count: number): void {
    this.session.ensureSize(this.id, 0, column + 1);
    this.restructure(InsertColByRangeCommand.id, {
      row: 0,
      rows: this.worksheet.getRowCount(),
      column,
      columns: count,
    });
  }

  deleteColumns(column: number, count: number): void {
    this.session.ensureSize(this.id, 0, column + count + 1);
    this.restructure(RemoveColByRangeCommand.id, {
      row: 0,
      rows: this.worksheet.getRowCount(),
      column,
      columns: count,
    });
  }

  /** Excel refuses to delete a table's header row while lines of it stay. */
  private refuseHeaderLoss(row: number, count: number): void {
    const isBroken = this.session.state.tables.some(
      ({ sheetId, rect }) =>
        sheetId === this.id &&
        row <= rect.row &&
        rect.row < row + count &&
        row + count < rect.row + rect.rows,
    );
    if (isBroken)
      throw new BookError('InvalidOperation', 'A table cannot lose its header row alone');
  }

  /** Univer takes deletions for the sheet in front, whatever sheet is named: bring ours there for a moment. */
  private restructure(command: string, rect: Rect): void {
    this.session.guard(this.id, null);
    const { engine } = this.session;
    // Before the row or column named, not after the one in front of it.
    const direction = command === InsertColByRangeCommand.id ? Direction.LEFT : Direction.UP;
    const front = engine.workbook.getActiveSheet().getSheetId();
    const bring = (subUnitId: string): void =>
      engine.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId });
    this.session.transact(() => {
      this.watcher.isFrontQuiet = true;
      try {
        bring(this.id);
        engine.run(command, { ...this.target, range: toRange(rect), direction });
      } finally {
        bring(front);
        this.watcher.isFrontQuiet = false;
      }
    });
  }
}

const toFlag = (value: boolean): BooleanNumber =>
  value ? BooleanNumber.TRUE : BooleanNumber.FALSE;

const hiddenIn = (lines: object): number[] =>
  Object.entries(lines as Readonly<Record<string, { hd?: BooleanNumber }>>)
    .filter(([, { hd }]) => hd === BooleanNumber.TRUE)
    .map(([index]) => Number(index));

const perIndex = (
  first: number,
  count: number,
  one: (index: number) => number,
): IObjectArrayPrimitiveType<number> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, offset) => [first + offset, one(first + offset)]),
  );

export function refuseSheetName(session: Session, name: string, self: string | null): void {
  if (
    name === '' ||
    name.length > 31 ||
    /[\\/?*[\]:]/.test(name) ||
    /^'|'$/.test(name) ||
    name.toLowerCase() === 'history'
  )
    throw new BookError('InvalidArgument', `“${name}” cannot be the name of a sheet`);
  const key = name.toLowerCase();
  const taken = session.engine.workbook
    .getSheets()
    .some((sheet) => sheet.getSheetId() !== self && sheet.getName().toLowerCase() === key);
  if (taken) throw new BookError('ItemAlreadyExists', `A sheet is already called “${name}”`);
}
