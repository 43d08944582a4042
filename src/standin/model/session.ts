import type { Book, BookSheet } from '../book/book';
import type { HostSettings } from '../host';
import { wireError } from '../wire/errors';
import type { HostObject } from '../wire/member-table';
import { extrasOf, type Extras } from './extras';
import type { StructureChange } from './structure-change';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

/**
 * Gives the host object of a view of the model (`RangeView`, `SheetView`…). Their classes lead to each other (a
 * range to its sheet, a sheet to its ranges): each asks the session for the other's object, so that no module
 * imports back.
 */
export type ObjectOf = (view: object) => HostObject;

/** One add-in at work in one book: what all objects of the model share. */
export class Session {
  readonly extras: Extras;
  readOnly: boolean;
  calculationMode: CalculationMode = 'Automatic';
  /** While a request of the add-in runs; the events of its own writes come before it ends. */
  running = false;
  /** Hears of what the add-in does to a sheet that the book does not tell: an event's type and its members. */
  announce: (type: number, sheetId: string, payload: Record<string, unknown>) => void = () =>
    undefined;
  /** Hears of rows and columns that the add-in inserts or deletes, at once. */
  structureChanged: (change: StructureChange) => void = () => undefined;
  /** Hears of a workbook that the add-in opens beside this one: the bytes of its file, null for an empty one. */
  opensWorkbook: (bytes: Uint8Array<ArrayBuffer> | null) => void = () => undefined;
  /** False while another workbook's window is in front: Excel on Windows then forgets what names refer to. */
  inFront = true;
  /** A chart sheet is in front: it is no worksheet. */
  isChartInFront = false;
  isTabRenamed = false;
  /** `calculationState` says Pending for good, as some Excels for Mac do (office-js#2883). */
  calculationSticks = false;
  private suspended = false;
  private stale = true;
  private isUndoLost = false;

  constructor(
    readonly book: Book,
    readonly settings: HostSettings,
    readonly objectOf: ObjectOf,
  ) {
    this.extras = extrasOf(book);
    this.readOnly = settings.readOnly;
  }

  sheet(id: string): BookSheet {
    const sheet = this.book.sheet(id);
    if (!sheet) throw wireError('ItemNotFound', 'the sheet is no longer there');
    return sheet;
  }

  /** By id or name, as `worksheets.getItem`; names do not tell capitals apart. */
  findSheet(key: string): BookSheet | undefined {
    const name = key.toLowerCase();
    return this.book.sheet(key) ?? this.book.sheets().find((s) => s.name.toLowerCase() === name);
  }

  /** Called before anything is written. */
  assertWritable(): void {
    if (this.readOnly) throw wireError('AccessDenied', 'the workbook is read-only');
    this.stale = true;
  }

  /** Called before what Excel refuses while another workbook is in front (office-js#6365, #5319). */
  assertInFront(): void {
    if (!this.inFront) throw wireError('InvalidSelection');
  }

  /** Called before sheets are added, moved, renamed or deleted. */
  assertStructure(): void {
    this.assertWritable();
    if (this.extras.workbookProtected) {
      throw wireError('AccessDenied', "the workbook's structure is protected");
    }
    this.loseUndo();
  }

  /** Called before what Excel cannot undo when an add-in does it: nothing from before the request's end can be undone. */
  loseUndo(): void {
    this.isUndoLost = true;
  }

  /** Called before what a protected sheet refuses whatever the cells: formats, rows, tables. */
  assertSheet(sheet: BookSheet): void {
    this.assertWritable();
    if (sheet.protected) throw wireError('AccessDenied', `the sheet ${sheet.name} is protected`);
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  /** Formulas are said to wait: rightly where a person has turned automatic calculation off. */
  get isStale(): boolean {
    return this.calculationSticks || (this.stale && this.calculationMode === 'Manual');
  }

  /** Brings formulas up to date before they are read. */
  beforeReading(): void {
    if (this.stale && !this.suspended && this.calculationMode !== 'Manual') this.calculate();
  }

  calculate(): void {
    this.book.calculate();
    this.stale = false;
  }

  beginRequest(): void {
    this.running = true;
  }

  /** Something happened in the book: a person may have typed. */
  bookChanged(): void {
    if (!this.running) this.stale = true;
  }

  /** What the request wrote is calculated before its answer, as in Excel. */
  settle(): void {
    this.suspended = false;
    this.beforeReading();
  }

  endRequest(): void {
    this.running = false;
    if (this.isUndoLost) this.book.forgetUndo();
    this.isUndoLost = false;
  }
}
