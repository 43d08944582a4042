import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from '@univerjs/core';
import type { BookEvent, Rect } from './book';
import type { CellExtras } from './cells';
import type { Engine } from './engine';
import type { BookState } from './state';
import type { StructureChange } from './structure';
import { CommandType, ObjectMatrix } from '@univerjs/core';
import {
  ICalculateFormulaService,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetRangeValuesUndoMutationFactory } from '@univerjs/sheets';
import { BookError } from './book';
import { SynchronousCalculation } from './calculation';
import { UNIT } from './engine';
import { Looks } from './looks';
import { FormulaResolver } from './resolution';
import { EMPTY_STATE } from './state';

export type Actor = 'person' | 'addin' | 'coauthor';
export type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What happened since the last settling and may call for more, as growth of a table. */
export interface Pending {
  readonly writes: { readonly sheetId: string; readonly rect: Rect }[];
  readonly structure: StructureChange[];
}

const SET_STATE = 'bareme.mutation.set-book-state';
/** Settling may itself cause changes that call for settling; templates need two rounds. */
const SETTLING_ROUNDS = 8;

/** The state beside Univer, and the frame in which changes are made: one undo step, then the events. */
export class Session {
  actor: Actor = 'person';
  private current: BookState = EMPTY_STATE;
  private settled: BookState = EMPTY_STATE;
  private depth = 0;
  private ids = 100;
  private isSettlingPlanned = false;
  private pending: Pending = { writes: [], structure: [] };
  private events: BookEvent[] = [];
  private readonly listeners = new Set<(event: BookEvent) => void>();

  readonly looks: Looks;

  constructor(
    readonly engine: Engine,
    private readonly follow: (session: Session, pending: Pending) => void,
    /** Told whenever tables, names, validations or formats changed: the page draws them. */
    private readonly onState: (state: BookState) => void,
  ) {
    this.looks = new Looks(engine);
    engine.commands.registerCommand({
      id: SET_STATE,
      type: CommandType.MUTATION,
      handler: (_accessor, { state }: { state: BookState }) => {
        this.current = state;
        this.settled = state;
        this.applyState();
        return true;
      },
    });
    const calculation = engine.injector.get(ICalculateFormulaService);
    if (!(calculation instanceof SynchronousCalculation))
      throw new Error('Univer runs with another calculation than ours');
    calculation.resolver = new FormulaResolver(
      () => this.current,
      (id) => this.sheetName(id),
    );
  }

  newId(kind: string): string {
    this.ids += 1;
    return `${kind}-${this.ids}`;
  }

  get state(): BookState {
    return this.current;
  }

  /** Replaces the state; inside a transaction. */
  update(state: BookState): void {
    this.current = state;
  }

  sheetName(id: string): string {
    return this.worksheet(id).getName();
  }

  worksheet(id: string): Worksheet {
    const worksheet = this.engine.worksheet(id);
    if (!worksheet) throw new BookError('ItemNotFound', `No sheet ${id}`);
    return worksheet;
  }

  as<T>(actor: Actor, work: () => T): T {
    const before = this.actor;
    this.actor = actor;
    try {
      return this.transact(work);
    } finally {
      this.actor = before;
    }
  }

  /** One undo step, everything settled at its end, events after it. */
  transact<T>(work: () => T): T {
    if (this.depth > 0) return work();
    return this.framed(work, 'new');
  }

  /** Whether a change is made through the book; else it comes from the grid. */
  get isInTransaction(): boolean {
    return this.depth > 0;
  }

  private framed<T>(work: () => T, placing: 'new' | 'onto-last'): T {
    this.depth += 1;
    try {
      return this.engine.undo.asOneStep(() => {
        try {
          return work();
        } finally {
          this.settle();
        }
      }, placing);
    } finally {
      this.depth -= 1;
      this.flushEvents();
    }
  }

  private settle(): void {
    for (let round = 0; round < SETTLING_ROUNDS; round += 1) {
      const pending = this.pending;
      if (pending.writes.length === 0 && pending.structure.length === 0) break;
      this.pending = { writes: [], structure: [] };
      this.follow(this, pending);
    }
    if (this.current === this.settled) return;
    const step = (state: BookState): { id: string; params: object } => ({
      id: SET_STATE,
      params: { state },
    });
    this.engine.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [step(this.settled)],
      redoMutations: [step(this.current)],
    });
    this.settled = this.current;
    this.applyState();
  }

  private applyState(): void {
    this.engine.run(
      SetTriggerFormulaCalculationStartMutation.id,
      { forceCalculation: true },
      { onlyLocal: true },
    );
    this.onState(this.current);
  }

  notePending(change: Partial<Pending>): void {
    this.pending.writes.push(...(change.writes ?? []));
    this.pending.structure.push(...(change.structure ?? []));
    this.planSettling();
  }

  emit(event: BookEvent): void {
    this.events.push(event);
    this.planSettling();
  }

  /** Changes from the grid come outside a transaction: they are settled when their command is through. */
  private planSettling(): void {
    if (this.depth > 0 || this.isSettlingPlanned) return;
    this.isSettlingPlanned = true;
    queueMicrotask(() => {
      this.isSettlingPlanned = false;
      if (this.depth === 0) this.framed(() => undefined, 'onto-last');
    });
  }

  private flushEvents(): void {
    while (this.depth === 0 && this.events.length > 0) {
      const event = this.events.shift();
      if (event) for (const listener of [...this.listeners]) listener(event);
    }
  }

  on(listener: (event: BookEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Writes values and formulas by absolute row and column; undoable. Formats are left alone. */
  setCells(sheetId: string, cellValue: CellMatrix): void {
    this.ensureRoom(sheetId, cellValue);
    const params = { unitId: UNIT, subUnitId: sheetId, cellValue };
    const before = SetRangeValuesUndoMutationFactory(this.engine.injector, params);
    this.mutate(SetRangeValuesMutation.id, params, before);
  }

  mutate(id: string, params: object, undoParams: object, undoId = id): void {
    this.engine.run(id, params);
    this.engine.undo.pushUndoRedo({
      unitID: UNIT,
      undoMutations: [{ id: undoId, params: undoParams }],
      redoMutations: [{ id, params }],
    });
  }

  private ensureRoom(sheetId: string, cells: CellMatrix): void {
    const rows = Object.keys(cells);
    const lastRow = Number(rows[rows.length - 1] ?? 0);
    const columns = Object.keys(cells[lastRow] ?? {});
    this.ensureSize(sheetId, lastRow + 1, Number(columns[columns.length - 1] ?? 0) + 1);
  }

  ensureSize(sheetId: string, rows: number, columns: number): void {
    this.engine.ensureSize(this.worksheet(sheetId).getSheetId(), rows, columns);
  }

  cell(sheetId: string, row: number, column: number): Nullable<ICellData> {
    return this.worksheet(sheetId).getCellMatrix().getValue(row, column);
  }

  /** The formula of a cell with its `=`; null where there is none. */
  formula(sheetId: string, row: number, column: number): string | null {
    const cell = this.cell(sheetId, row, column);
    if (!cell || (!cell.f && !cell.si)) return null;
    return (
      cell.f ?? this.engine.formulas.getFormulaStringByCell(row, column, sheetId, UNIT) ?? null
    );
  }

  /** Every formula of the workbook. */
  forEachFormula(
    visit: (sheetId: string, row: number, column: number, formula: string) => void,
  ): void {
    for (const [sheetId, rows] of Object.entries(
      this.engine.formulas.getFormulaData()[UNIT] ?? {},
    )) {
      if (!this.engine.worksheet(sheetId)) continue;
      new ObjectMatrix(rows ?? {}).forValue((row, column) => {
        const formula = this.formula(sheetId, row, column);
        if (formula) visit(sheetId, row, column, formula);
      });
    }
  }

  /** Rewrites formulas of cells and of the state alike. */
  rewriteFormulas(change: (formula: string) => string): void {
    const changed = new Map<string, ObjectMatrix<Nullable<ICellData>>>();
    this.forEachFormula((sheetId, row, column, formula) => {
      const rewritten = change(formula);
      if (rewritten === formula) return;
      const matrix = changed.get(sheetId) ?? new ObjectMatrix<Nullable<ICellData>>();
      changed.set(sheetId, matrix);
      matrix.setValue(row, column, { f: rewritten, si: null });
    });
    for (const [sheetId, matrix] of changed) this.setCells(sheetId, matrix.getMatrix());
  }

  isLocked(sheetId: string, row: number, column: number): boolean {
    return extrasOf(this.cell(sheetId, row, column)).locked ?? true;
  }

  /** Refuses what a protected sheet refuses; structural changes and formats are refused whole (`rect` null). */
  guard(sheetId: string, rect: Rect | null): void {
    if (!this.state.protectedSheets.includes(sheetId)) return;
    const isOpen =
      rect !== null && everyCell(rect, (row, column) => !this.isLocked(sheetId, row, column));
    if (!isOpen)
      throw new BookError('AccessDenied', `The sheet “${this.sheetName(sheetId)}” is protected`);
  }
}

export function everyCell(rect: Rect, test: (row: number, column: number) => boolean): boolean {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1)
    for (let column = rect.column; column < rect.column + rect.columns; column += 1)
      if (!test(row, column)) return false;
  return true;
}

export function extrasOf(cell: Nullable<ICellData>): CellExtras {
  return cell?.custom ?? {};
}
