import type { IDisposable } from '@univerjs/core';
import type { Book, BookEvent, BookName, BookSheet, BookTable, Rect } from './book';
import type { Engine } from './engine';
import type { BookLocale } from './locale';
import type { BookState } from './state';
import {
  BooleanNumber,
  CommandType,
  mergeWorksheetSnapshotWithDefault,
  RedoCommandId,
  UndoCommandId,
} from '@univerjs/core';
import {
  CopySheetCommand,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { BookError } from './book';
import { ChangeWatcher } from './changes';
import { copySheet } from './copied-sheet';
import { COLUMNS, ROWS, UNIT, startHeadless } from './engine';
import { followChanges } from './follow';
import { TableKeeper, refuseName } from './tables';
import { selectRect, selectedRect } from './selection';
import { Session } from './session';
import { refuseSheetName } from './sheet-layout';
import { UniverSheet } from './univer-sheet';

export interface UniverBookOptions {
  readonly locale?: BookLocale;
  /** A new workbook's sheets; one by default, as Excel opens it. */
  readonly sheetNames?: readonly string[];
}

/** The spreadsheet behind the stand-in, over Univer; the same for tests and for the page. */
export class UniverBook implements Book {
  private readonly session: Session;
  private readonly watcher: ChangeWatcher;
  private readonly keeper: TableKeeper;
  private readonly known = new Map<string, UniverSheet>();

  constructor(
    private readonly engine: Engine,
    onState: (state: BookState) => void = () => undefined,
    /** Where the book is drawn: brings cells that were selected into view, as Excel does. */
    private readonly reveal: (rect: Rect) => void = () => undefined,
  ) {
    this.session = new Session(engine, followChanges, onState);
    this.watcher = new ChangeWatcher(this.session);
    this.keeper = new TableKeeper(this.session);
    this.takeOverCopying();
  }

  /** A tab's own menu: Univer copies the cells, and leaves tables and names behind. */
  private takeOverCopying(): void {
    const { commands } = this.engine;
    commands.unregisterCommand(CopySheetCommand.id);
    commands.registerCommand({
      id: CopySheetCommand.id,
      type: CommandType.COMMAND,
      handler: (_accessor, params?: { subUnitId?: string }) => {
        this.copySheet(params?.subUnitId ?? this.activeSheetId);
        return true;
      },
    });
  }

  sheets(): readonly BookSheet[] {
    return this.engine.workbook.getSheetOrders().flatMap((id) => this.sheet(id) ?? []);
  }

  sheet(id: string): UniverSheet | undefined {
    if (!this.engine.worksheet(id)) return undefined;
    const sheet = this.known.get(id) ?? new UniverSheet(id, this.session, this.watcher);
    this.known.set(id, sheet);
    return sheet;
  }

  addSheet(name: string): BookSheet {
    refuseSheetName(this.session, name, null);
    const id = this.session.newId('sheet');
    const index = this.engine.workbook.getSheetOrders().length;
    // The mutation takes the sheet as it is: without the defaults it would have no freeze to read.
    const sheet = mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: ROWS,
      columnCount: COLUMNS,
    });
    this.session.transact(() =>
      this.session.mutate(
        InsertSheetMutation.id,
        { unitId: UNIT, index, sheet },
        { unitId: UNIT, subUnitId: id, subUnitName: name },
        RemoveSheetMutation.id,
      ),
    );
    const added = this.sheet(id);
    if (!added) throw new Error(`Univer did not add the sheet ${name}`);
    return added;
  }

  deleteSheet(id: string): void {
    const sheet = this.engine.worksheet(id);
    if (!sheet) throw new BookError('ItemNotFound', `No sheet ${id}`);
    const others = this.engine.workbook
      .getSheets()
      .filter((other) => other !== sheet && other.getConfig().hidden !== BooleanNumber.TRUE);
    const [next] = others;
    if (!next)
      throw new BookError('InvalidOperation', 'A workbook keeps one visible sheet at least');
    this.session.transact(() => {
      if (this.activeSheetId === id) this.activate(next.getSheetId());
      this.engine.run(RemoveSheetCommand.id, { unitId: UNIT, subUnitId: id });
    });
  }

  get activeSheetId(): string {
    return this.engine.workbook.getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    this.session.worksheet(sheetId);
    this.session.transact(() =>
      this.engine.run(SetWorksheetActiveOperation.id, { unitId: UNIT, subUnitId: sheetId }),
    );
  }

  selection(): { sheetId: string; rect: Rect } {
    return { sheetId: this.activeSheetId, rect: selectedRect(this.engine) };
  }

  select(sheetId: string, rect: Rect): void {
    this.session.transact(() => {
      this.activate(sheetId);
      selectRect(this.engine, sheetId, rect);
    });
    this.reveal(rect);
  }

  copySheet(id: string): BookSheet {
    const copied = this.session.transact(() => {
      const copy = copySheet(this.session, id);
      this.activate(copy);
      return copy;
    });
    const sheet = this.sheet(copied);
    if (!sheet) throw new Error(`Univer did not copy the sheet ${id}`);
    return sheet;
  }

  names(home?: string): readonly BookName[] {
    return this.session.state.names
      .filter((name) => name.home === home)
      .map((name) => ({ ...name }));
  }

  addName(name: string, formula: string, home?: string): BookName {
    refuseName(this.session, name, home);
    const added: BookName = {
      name,
      formula: formula.startsWith('=') ? formula : `=${formula}`,
      visible: true,
      ...(home !== undefined && { home }),
    };
    this.session.transact(() =>
      this.session.update({ ...this.session.state, names: [...this.session.state.names, added] }),
    );
    return added;
  }

  setName(name: string, change: Partial<BookName>, home?: string): void {
    const before = this.findName(name, home);
    if (change.name !== undefined && change.name.toLowerCase() !== name.toLowerCase())
      refuseName(this.session, change.name, home);
    const names = this.session.state.names.map((other) =>
      other === before ? { ...other, ...change } : other,
    );
    this.session.transact(() => this.session.update({ ...this.session.state, names }));
  }

  deleteName(name: string, home?: string): void {
    const before = this.findName(name, home);
    this.session.transact(() =>
      this.session.update({
        ...this.session.state,
        names: this.session.state.names.filter((other) => other !== before),
      }),
    );
  }

  private findName(name: string, home?: string): Readonly<BookName> {
    const key = name.toLowerCase();
    const found = this.session.state.names.find(
      (other) => other.home === home && other.name.toLowerCase() === key,
    );
    if (!found) throw new BookError('ItemNotFound', `No name ${name}`);
    return found;
  }

  tables(): readonly BookTable[] {
    return this.session.state.tables;
  }

  addTable(sheetId: string, rect: Rect, name: string | null, hasHeaders: boolean): BookTable {
    return this.keeper.add(sheetId, rect, name, hasHeaders);
  }

  setTable(id: string, change: Partial<Pick<BookTable, 'name' | 'rect' | 'style'>>): void {
    this.keeper.change(id, change);
  }

  convertTableToRange(id: string): void {
    this.keeper.drop(id);
  }

  deleteTable(id: string): void {
    const { sheetId, rect } = this.keeper.find(id);
    this.session.transact(() => {
      this.keeper.drop(id);
      this.sheet(sheetId)?.clear(rect, 'All');
    });
  }

  asAddin<T>(work: () => T): T {
    return this.session.as('addin', work);
  }

  asPerson<T>(work: () => T): T {
    return this.session.as('person', work);
  }

  /** An edit of another person who has the workbook open: events with `source: 'Remote'`. */
  asCoauthor<T>(work: () => T): T {
    return this.session.as('coauthor', work);
  }

  undo(): void {
    this.session.transact(() => void this.engine.commands.syncExecuteCommand(UndoCommandId));
  }

  redo(): void {
    this.session.transact(() => void this.engine.commands.syncExecuteCommand(RedoCommandId));
  }

  forgetUndo(): void {
    this.engine.undo.clearUndoRedo(UNIT);
  }

  calculate(): void {
    this.session.transact(() => this.engine.calculate());
  }

  on(listener: (event: BookEvent) => void): () => void {
    return this.session.on(listener);
  }

  dispose(): void {
    const univer: IDisposable = this.engine.univer;
    univer.dispose();
  }
}

/** A workbook without a screen, for tests in Node. */
export function createUniverBook({
  locale = 'fr-FR',
  sheetNames = ['Feuil1'],
}: UniverBookOptions = {}): UniverBook {
  return new UniverBook(startHeadless(locale, sheetNames));
}
