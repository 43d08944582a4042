import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import type { BookEvent, BookScalar, Rect } from './book';
import type { CellMatrix, Session } from './session';
import type { Move, StructureChange } from './structure';
import {
  CustomCommandExecutionError,
  ObjectMatrix,
  RedoCommandId,
  UndoCommandId,
} from '@univerjs/core';
import { SetFormulaCalculationResultMutation } from '@univerjs/engine-formula';
import {
  InsertColByRangeCommand,
  InsertColMutation,
  InsertRowByRangeCommand,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColByRangeCommand,
  RemoveColMutation,
  RemoveRowByRangeCommand,
  RemoveRowMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import { fromCell } from './cells';
import { moveInState, removeSheetFromState, renameSheetInState, shiftState } from './state';

/** The parameters of Univer's mutations that we read. */
interface MutationParams {
  readonly subUnitId: string;
  readonly trigger?: string;
  readonly cellValue?: CellMatrix;
  readonly range?: IRange;
  readonly name?: string;
  readonly subUnitName?: string;
  readonly sheet?: { readonly id: string };
  readonly from?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly to?: { readonly subUnitId: string; readonly value: CellMatrix };
  readonly selections?: readonly { readonly range: IRange }[];
  readonly unitData?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Changed = Extract<BookEvent, { kind: 'changed' }>['change'];

const STRUCTURE: Readonly<
  Record<string, Pick<StructureChange, 'axis' | 'kind'> & { change: Changed }>
> = {
  [InsertRowMutation.id]: { axis: 'row', kind: 'insert', change: 'RowInserted' },
  [RemoveRowMutation.id]: { axis: 'row', kind: 'delete', change: 'RowDeleted' },
  [InsertColMutation.id]: { axis: 'column', kind: 'insert', change: 'ColumnInserted' },
  [RemoveColMutation.id]: { axis: 'column', kind: 'delete', change: 'ColumnDeleted' },
};

/** The cells that these commands write are formulas that follow: no edit of a person's. */
const FOLLOWING: ReadonlySet<string> = new Set([
  InsertRowByRangeCommand.id,
  InsertColByRangeCommand.id,
  RemoveRowByRangeCommand.id,
  RemoveColByRangeCommand.id,
  RemoveSheetCommand.id,
  SetWorksheetNameCommand.id,
]);

/** Watches what Univer does, by whom ever, and tells it in the book's terms. */
export class ChangeWatcher {
  private before: Exclude<BookScalar, null> | null = null;
  private nameBefore = '';
  private activeSheetId: string;
  /** While rows are inserted, the sheet in front changes behind the scenes. */
  isFrontQuiet = false;

  constructor(private readonly session: Session) {
    const { commands, workbook } = session.engine;
    this.activeSheetId = workbook.getActiveSheet().getSheetId();
    commands.beforeCommandExecuted((command, options) => this.remember(command, options));
    commands.onCommandExecuted((command, options) => this.observe(command, options));
  }

  private remember(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as MutationParams | undefined;
    if (command.id === SetRangeValuesMutation.id && params?.cellValue && !options?.onlyLocal) {
      if (!this.session.isInTransaction)
        this.receive(params.subUnitId, params.cellValue, params.trigger);
      const single = valueArea(params.cellValue);
      this.before =
        single && single.rows * single.columns === 1
          ? fromCell(this.session.cell(params.subUnitId, single.row, single.column))
          : null;
    }
    if (command.id === SetWorksheetNameMutation.id && params)
      this.nameBefore = this.session.sheetName(params.subUnitId);
  }

  /** What comes from the grid is refused on protected cells. */
  private receive(sheetId: string, cells: CellMatrix, trigger = ''): void {
    const { session } = this;
    const isProtected = session.state.protectedSheets.includes(sheetId);
    if (!isProtected || trigger === UndoCommandId || trigger === RedoCommandId) return;
    new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column) => {
      if (session.isLocked(sheetId, row, column))
        throw new CustomCommandExecutionError('protected');
    });
  }

  private observe(command: Readonly<ICommandInfo>, options: IExecutionOptions | undefined): void {
    const params = command.params as MutationParams | undefined;
    if (!params) return;
    const isReplay = params.trigger === UndoCommandId || params.trigger === RedoCommandId;
    const structure = STRUCTURE[command.id];
    if (structure && params.range)
      this.structureChanged({ ...params, range: params.range }, structure, isReplay);
    else if (command.id === SetRangeValuesMutation.id) this.cellsChanged(params, options, isReplay);
    else if (command.id === SetFormulaCalculationResultMutation.id) this.calculated(params);
    else if (command.id === MoveRangeMutation.id) this.moved(params, isReplay);
    else if (command.id === ReorderRangeMutation.id && params.range)
      this.edited(params.subUnitId, toRect(params.range), isReplay);
    else this.sheetsChanged(command.id, params, isReplay);
  }

  private cellsChanged(
    params: MutationParams,
    options: IExecutionOptions | undefined,
    isReplay: boolean,
  ): void {
    if (
      options?.fromFormula ||
      options?.onlyLocal ||
      !params.cellValue ||
      FOLLOWING.has(params.trigger ?? '')
    )
      return;
    const rect = valueArea(params.cellValue);
    if (rect) this.edited(params.subUnitId, rect, isReplay);
  }

  private edited(sheetId: string, rect: Rect, isReplay: boolean): void {
    const isSingle = rect.rows * rect.columns === 1 && this.before !== null;
    const after = isSingle ? fromCell(this.session.cell(sheetId, rect.row, rect.column)) : null;
    this.emitChange(sheetId, rect, 'RangeEdited', isSingle ? { before: this.before, after } : {});
    this.before = null;
    if (!isReplay) this.session.notePending({ writes: [{ sheetId, rect }] });
  }

  private emitChange(
    sheetId: string,
    rect: Rect,
    change: Changed,
    values: { before?: BookScalar; after?: BookScalar } = {},
  ): void {
    const { actor } = this.session;
    const source = actor === 'coauthor' ? 'Remote' : 'Local';
    this.session.emit({
      kind: 'changed',
      sheetId,
      rect,
      change,
      source,
      byAddin: actor === 'addin',
      ...values,
    });
  }

  private structureChanged(
    params: MutationParams & { range: IRange },
    { axis, kind, change }: (typeof STRUCTURE)[string],
    isReplay: boolean,
  ): void {
    const { range, subUnitId: sheetId } = params;
    const at = axis === 'row' ? range.startRow : range.startColumn;
    const count = (axis === 'row' ? range.endRow : range.endColumn) - at + 1;
    const sheet = this.session.worksheet(sheetId);
    const rect: Rect =
      axis === 'row'
        ? { row: at, rows: count, column: 0, columns: sheet.getColumnCount() }
        : { row: 0, rows: sheet.getRowCount(), column: at, columns: count };
    this.emitChange(sheetId, rect, change);
    if (isReplay) return;
    const structure: StructureChange = { sheetId, axis, kind, at, count };
    this.session.update(
      shiftState(this.session.state, structure, (id) => this.session.sheetName(id)),
    );
    this.session.notePending({ structure: [structure] });
  }

  private moved({ from, to }: MutationParams, isReplay: boolean): void {
    const source = from && matrixArea(from.value);
    const target = to && matrixArea(to.value);
    if (!from || !to || !source || !target) return;
    if (!isReplay) {
      const move: Move = {
        fromSheetId: from.subUnitId,
        from: source,
        toSheetId: to.subUnitId,
        rows: target.row - source.row,
        columns: target.column - source.column,
      };
      const { session } = this;
      session.update(moveInState(session.state, move, (id) => session.sheetName(id)));
    }
    this.edited(from.subUnitId, source, isReplay);
    this.edited(to.subUnitId, target, isReplay);
  }

  private calculated(params: MutationParams): void {
    for (const sheets of Object.values(params.unitData ?? {}))
      for (const sheetId of Object.keys(sheets)) this.session.emit({ kind: 'calculated', sheetId });
  }

  private sheetsChanged(id: string, params: MutationParams, isReplay: boolean): void {
    const { session } = this;
    if (id === InsertSheetMutation.id && params.sheet)
      session.emit({ kind: 'sheetAdded', sheetId: params.sheet.id });
    else if (id === RemoveSheetMutation.id) {
      if (!isReplay)
        session.update(
          removeSheetFromState(session.state, params.subUnitId, params.subUnitName ?? ''),
        );
      session.emit({ kind: 'sheetDeleted', sheetId: params.subUnitId });
      this.frontChanged(session.engine.workbook.getActiveSheet().getSheetId());
    } else if (id === SetWorksheetNameMutation.id && params.name !== undefined) {
      const before = this.nameBefore;
      if (!isReplay) session.update(renameSheetInState(session.state, before, params.name));
      session.emit({ kind: 'sheetRenamed', sheetId: params.subUnitId, before, after: params.name });
    } else if (id === SetWorksheetActiveOperation.id) this.frontChanged(params.subUnitId);
    else if (id === SetSelectionsOperation.id) {
      const range = params.selections?.at(-1)?.range;
      if (range) session.emit({ kind: 'selected', sheetId: params.subUnitId, rect: toRect(range) });
    }
  }

  private frontChanged(sheetId: string): void {
    if (this.isFrontQuiet || sheetId === this.activeSheetId) return;
    this.activeSheetId = sheetId;
    this.session.emit({ kind: 'activated', sheetId });
  }
}

export function toRect(range: IRange): Rect {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

export function toRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    startColumn: rect.column,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.column + rect.columns - 1,
  };
}

/** The rectangle around the cells whose value changes; null when only formats do. */
function valueArea(cells: CellMatrix): Rect | null {
  return matrixArea(cells, (cell) => !cell || 'v' in cell || 'f' in cell || 'p' in cell);
}

function matrixArea(
  cells: CellMatrix,
  counts: (cell: Nullable<ICellData>) => boolean = () => true,
): Rect | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column, cell) => {
    if (!counts(cell)) return;
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  });
  return bottom < 0
    ? null
    : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
