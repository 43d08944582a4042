import { templateOf } from '../../src/documents/open';
import { KINDS } from '../../src/documents/registry';
import type { InjectionOutcome } from '../../src/excel/insert/injection-outcome';
import {
  HostError,
  type BlockOutcome,
  type ClearingOutcome,
  type Reading,
  type Replaced,
  type ReplacementOutcome,
  type SelectedCell,
  type SelectionOutcome,
  type WayBackOutcome,
  type WorkbookPort,
} from '../../src/excel/port';
import type {
  Change,
  ChangeOutcome,
  CorrectionOutcome,
  Rewrites,
} from '../../src/excel/change/rewrites';
import type { WayBack } from '../../src/excel/replace/remembered';
import type { CellContent, WorkbookDeclaration } from '../../src/sheets/declaration';
import type { SheetArea } from '../../src/workbook/area';
import type { Place, Scalar } from '../../src/workbook/scalar';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { namesIn, tableNamed, type Template } from '../../src/workbook/template';
import type { Leftovers } from '../../src/workbook/temporary-names';
import { blockIn } from './memory-block';
import { correctIn } from './memory-correct';
import { bring, hindranceIn, takeAway, workIn } from './memory-lines';
import { takenAmong } from './memory-names';
import { aWayBack, goBackIn, replaceIn, type Way } from './memory-replace';
import { MemorySheet } from './memory-sheet';
import { comeTo, goFrom } from './memory-sheets';

type Origin = 'local' | 'remote';

interface Watcher {
  readonly onDirty: (origin: Origin) => void;
  readonly onSelect: (cell: SelectedCell | null) => void;
}

/** The writing that a sheet's temporary name says it comes from. */
const tokenIn = (name: string): string | null => /^~brm-(r?[0-9a-f]{8})-/.exec(name)?.[1] ?? null;

/** Nothing is computed here: as long as nobody types or moves anything, all stays as it is. */
const cellsOf = ({ names, tables }: WorkbookSnapshot): string => JSON.stringify([names, tables]);

/**
 * A workbook in memory behind the pane's port: sheets are written and read back, formulas are not computed (the core
 * computes the figures itself). It knows where each of its cells is and decides by that, with nothing of the product's
 * own ways to find them: `tests/excel/port-contract.test.ts` holds both to the same.
 */
export class MemoryWorkbook implements WorkbookPort {
  #sheets: MemorySheet[] = [];
  readonly #ways = new Map<WayBack, Way>();
  readonly #watchers = new Set<Watcher>();
  #origin: Origin = 'local';
  #shown: Place | null = null;
  #selected: SheetArea | null = null;
  #held: Promise<void> = Promise.resolve();
  #refusal: Error | null = null;
  /** Cells that the add-in has shown. */
  readonly selected: Place[] = [];
  /** The files of the workbooks that the add-in has opened beside this one. */
  readonly beside: Uint8Array[] = [];
  /** What it is as a file, which is not made of its cells: whoever needs it says what it holds. */
  file: Uint8Array = new Uint8Array();
  reads = 0;
  /** What all calls are refused with, until it is set back to null. */
  fault: Error | null = null;

  /** `template`: what is looked for, the documents of all kinds. */
  constructor(private readonly template: Template = templateOf(KINDS)) {}

  async inject(
    declaration: WorkbookDeclaration,
    sheetNames: Readonly<Record<string, string>> = {},
  ): Promise<InjectionOutcome> {
    this.#answer();
    const { replacing } = this.#leftovers();
    if (replacing.length > 0) throw new HostError('half-replaced', replacing.join(', '));
    if (this.#has(declaration)) return { kind: 'already-there' };
    const named = declaration.sheets.map((sheet) => ({
      sheet,
      name: sheetNames[sheet.key] ?? sheet.name,
    }));
    const taken = takenAmong(named, this.sheetNames());
    if (taken.length > 0) return { kind: 'names-taken', taken };
    this.#sheets.push(...named.map(({ sheet, name }) => MemorySheet.declared(sheet, name)));
    return { kind: 'done' };
  }

  /** By its mark, or by a table that has outlived it. */
  #has({ mark, sheets }: WorkbookDeclaration): boolean {
    const tables = sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    return this.#sheets.some(
      (sheet) =>
        (mark !== null && sheet.names.has(mark)) ||
        sheet.tables.some(({ name }) => tables.includes(name)),
    );
  }

  async read(): Promise<Reading> {
    this.reads += 1;
    await this.#held;
    this.#answer();
    return { snapshot: this.#snapshot(this.template, false), leftovers: this.#leftovers() };
  }

  async readTyped(template: Template): Promise<WorkbookSnapshot | null> {
    this.reads += 1;
    await this.#held;
    this.#answer();
    return this.#snapshot(template, true);
  }

  #snapshot(template: Template, typed: boolean): WorkbookSnapshot | null {
    const wanted = new Set(namesIn(template));
    const names = this.#sheets.flatMap((sheet) =>
      [...sheet.names]
        .filter(([name]) => wanted.has(name))
        .map(([name, area]) => [name, sheet.named(area, typed)] as const),
    );
    const tables = this.#sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ name }) => tableNamed(template, name) !== null)
        .map((table) => [table.name, sheet.rawTable(table, typed)] as const),
    );
    if (names.length + tables.length === 0) return null;
    return {
      names: Object.fromEntries(names),
      tables: Object.fromEntries(tables),
      sheetNames: Object.fromEntries(this.sheetNames().map((name) => [name, name])),
    };
  }

  #leftovers(): Leftovers {
    const isReplacing = (name: string): boolean => tokenIn(name)?.startsWith('r') ?? false;
    const left = this.sheetNames().filter((name) => tokenIn(name) !== null);
    return {
      inserted: left.filter((name) => !isReplacing(name)),
      replacing: left.filter(isReplacing),
    };
  }

  async openBeside(file: Uint8Array): Promise<void> {
    this.#answer();
    this.beside.push(file);
  }

  async asFile(most: number): Promise<Uint8Array> {
    await this.#held;
    this.#answer();
    if (this.file.length > most) throw new HostError('too-large', String(this.file.length));
    return this.file;
  }

  async clearAway(sheetNames: readonly string[]): Promise<ClearingOutcome> {
    this.#answer();
    const asked = this.#leftovers().inserted.filter((name) => sheetNames.includes(name));
    const tokens = asked.map(tokenIn);
    const isOf = ({ name, token }: MemorySheet): boolean =>
      (token ?? tokenIn(name)) === tokenIn(name);
    this.#sheets = this.#sheets.filter((sheet) => !asked.includes(sheet.name) || !isOf(sheet));
    this.stir();
    const kept = this.#sheets.filter(
      ({ name, token }) => tokenIn(name) === null && token !== null && tokens.includes(token),
    );
    return { kept: kept.map(({ name }) => name) };
  }

  async replace(
    declaration: WorkbookDeclaration,
    { snapshot, ...replaced }: Replaced,
  ): Promise<ReplacementOutcome> {
    this.#answer();
    const now = this.#snapshot(replaced.template, true);
    if (now === null || cellsOf(now) !== cellsOf(snapshot)) return { kind: 'changed' };
    const before = this.#sheets;
    const copies = before.map((sheet) => sheet.copy());
    const { sheets, kept } = replaceIn(before, declaration, replaced);
    this.#sheets = sheets;
    const { next } = replaced;
    if (next === undefined) return { kind: 'done', kept, back: null };
    const back = aWayBack(declaration, next);
    this.#ways.set(back, { before, copies, after: sheets.map((sheet) => [sheet, sheet.copy()]) });
    return { kind: 'done', kept, back };
  }

  async goBack(back: WayBack): Promise<WayBackOutcome> {
    this.#answer();
    const way = this.#ways.get(back);
    if (!way) throw new Error('Not a way back of this workbook');
    const { sheets, outcome } = goBackIn(this.#sheets, way);
    this.#sheets = sheets;
    this.stir();
    return outcome;
  }

  async watch(
    onDirty: Watcher['onDirty'],
    onSelect: Watcher['onSelect'],
  ): Promise<() => Promise<void>> {
    const watcher = { onDirty, onSelect };
    this.#watchers.add(watcher);
    return async () => {
      this.#watchers.delete(watcher);
    };
  }

  async select(place: Place, manner: 'as-is' | 'reveal' = 'as-is'): Promise<SelectionOutcome> {
    this.#answer();
    const sheet = this.#sheets.find(({ name }) => name === place.sheet);
    if (!sheet) throw new HostError('not-found', place.sheet);
    if (sheet.isHidden && manner === 'as-is') return 'hidden';
    sheet.isHidden = false;
    this.selected.push(place);
    this.moveTo(place);
    return 'shown';
  }

  async readBlock(where: 'selection' | SheetArea): Promise<BlockOutcome> {
    this.#answer();
    const area = where === 'selection' ? this.#selected : where;
    if (area === null) return { kind: 'no-area' };
    const sheet = this.#sheets.find(({ name }) => name === area.sheet);
    if (!sheet) throw new HostError('not-found', area.sheet);
    return blockIn(sheet, area);
  }

  async correct(rewrites: Rewrites): Promise<CorrectionOutcome> {
    this.#answer();
    return correctIn(this.#sheets, rewrites);
  }

  /** No screen brings or takes away single sheets yet. */
  async change(asked: Change): Promise<ChangeOutcome> {
    const { add, remove, sheetNames, lines = [], withdraw = [], ...rewrites } = asked;
    this.#answer();
    if (add || remove) {
      const others = [rewrites.cells, rewrites.texts, rewrites.columns ?? [], lines, withdraw];
      const isAlone = others.every(({ length }) => length === 0) && !(add && remove);
      if (!isAlone) throw new Error('Sheets that come or go with something else are not played');
      if (add) return comeTo(this.#sheets, add, sheetNames);
    }
    if (remove) return goFrom(this.#sheets, remove);
    const hindrance = hindranceIn(this.#sheets, lines) ?? workIn(this.#sheets, withdraw);
    if (hindrance) return hindrance;
    const outcome = correctIn(this.#sheets, rewrites);
    if (outcome.kind !== 'done') return outcome;
    bring(this.#sheets, lines);
    takeAway(this.#sheets, withdraw);
    const undo: Change = { ...outcome.undo, add: null, remove: null };
    if (lines.length === 0 && withdraw.length === 0) return { kind: 'done', undo };
    return {
      kind: 'done',
      undo: {
        ...undo,
        lines: withdraw.map((brought) => brought.lines),
        withdraw: lines.map((come) => ({ lines: come, rowHeight: null })),
      },
    };
  }

  #answer(): void {
    const refusal = this.fault ?? this.#refusal;
    this.#refusal = null;
    if (refusal) throw refusal;
  }

  /** The next call is refused. */
  refuseNext(error: Error): void {
    this.#refusal = error;
  }

  /** Readings wait until the function that is given back is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** In the order of the tabs. */
  sheetNames(): readonly string[] {
    return this.#sheets.map(({ name }) => name);
  }

  sheet(name: string): MemorySheet {
    const found = this.#sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  }

  /** A sheet of the person's own, or one that an insertion has marked and left. */
  addSheet(name: string, token: string | null = null): this {
    const sheet = new MemorySheet(name);
    sheet.token = token;
    this.#sheets.push(sheet);
    return this.#changed();
  }

  /** Those of documents, unless some are named. */
  deleteSheets(...names: readonly string[]): this {
    const isDeleted = ({ name, key }: MemorySheet): boolean =>
      names.length === 0 ? key !== null : names.includes(name);
    this.#sheets = this.#sheets.filter((sheet) => !isDeleted(sheet));
    return this.#changed();
  }

  renameSheet(name: string, renamed: string): this {
    this.sheet(name).name = renamed;
    return this.#changed();
  }

  hide(name: string): this {
    this.sheet(name).isHidden = true;
    return this;
  }

  /** Types into a cell. */
  type({ sheet, row, column }: Place, content: CellContent): this {
    this.sheet(sheet).type(row, column, content);
    return this.#changed();
  }

  insertRows(sheet: string, row: number, count: number): this {
    this.sheet(sheet).insertRows(row, count);
    return this.#changed();
  }

  deleteRow(sheet: string, row: number): this {
    this.sheet(sheet).deleteRow(row);
    return this.#changed();
  }

  /** Types into the cell of a name of ours. */
  fill(name: string, content: Scalar): this {
    const { sheet, area } = this.#named(name);
    return this.type({ ...area, sheet: sheet.name }, content);
  }

  /** Types a line of a table, which grows as needed, a cell a header. The row counts from 0. */
  fillLine(table: string, line: number, content: Readonly<Record<string, Scalar>>): this {
    for (const [header, value] of Object.entries(content)) {
      const { sheet, row, column } = this.cellOf(table, header, line);
      const on = this.sheet(sheet);
      const found = on.tables.find(({ name }) => name === table);
      if (found) on.grow(found, line + 2);
      on.put(row, column, value);
    }
    return this.#changed();
  }

  /** Where the cell of a table's line is, by its header; the line counts from 0. */
  cellOf(table: string, header: string, line: number): Place {
    for (const sheet of this.#sheets) {
      const area = sheet.tables.find(({ name }) => name === table)?.area;
      const headers = area ? sheet.range({ ...area, rows: 1 }).values[0] : undefined;
      const column = headers?.indexOf(header) ?? -1;
      if (!area || column < 0) continue;
      return { sheet: sheet.name, row: area.row + 1 + line, column: area.column + column };
    }
    throw new Error(`no column ${header} in ${table}`);
  }

  /** Deletes a name of ours, as a deletion of its cells does. */
  forget(name: string): this {
    this.#named(name).sheet.names.delete(name);
    return this.#changed();
  }

  #named(name: string) {
    for (const sheet of this.#sheets) {
      const area = sheet.names.get(name);
      if (area) return { sheet, area };
    }
    throw new Error(`no name ${name}`);
  }

  /** The person moves to a cell, or selects several: null. A sheet's identifier is its name here. */
  moveTo(place: Place | null): void {
    this.#shown = place;
    this.#selected = place && { ...place, rows: 1, columns: 1 };
    const cell = place && { sheetId: place.sheet, row: place.row, column: place.column };
    for (const { onSelect } of this.#watchers) onSelect(cell);
    this.stir();
  }

  /** The person selects a block of cells. */
  selectArea(area: SheetArea): void {
    this.moveTo(null);
    this.#selected = area;
  }

  /** The cell before the person. */
  get shown(): Place | null {
    return this.#shown;
  }

  /** What is done meanwhile is another person's doing. */
  asColleague(work: () => void): void {
    this.#origin = 'remote';
    work();
    this.#origin = 'local';
  }

  /** An event without any change of ours. */
  stir(origin: Origin = this.#origin): void {
    for (const { onDirty } of this.#watchers) onDirty(origin);
  }

  #changed(): this {
    this.stir();
    return this;
  }
}
