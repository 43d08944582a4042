import { DOSSIER } from '../../src/documents/dossier/template/template';
import { Anchors } from '../../src/workbook/anchor';
import { locate } from '../../src/workbook/locate';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RawRange } from '../../src/workbook/range';
import type { Place, Scalar } from '../../src/workbook/scalar';
import { sameTyping } from '../../src/workbook/same-typing';
import type {
  ClearingOutcome,
  InjectionOutcome,
  Leftovers,
  Reading,
  Replaced,
  ReplacementOutcome,
  SelectedCell,
  SelectionOutcome,
  WorkbookPort,
} from '../../src/excel/port';
import type {
  Change,
  ChangeOutcome,
  CorrectionOutcome,
  Rewrites,
} from '../../src/excel/change/rewrites';
import type {
  CellContent,
  SheetDeclaration,
  WorkbookDeclaration,
} from '../../src/sheets/declaration';
import type { CellChange } from '../../src/sheets/change';
import type { Area } from '../../src/workbook/area';

type Cells = Map<string, CellContent>;

interface Sheet {
  readonly name: string;
  readonly declaration: SheetDeclaration;
  readonly cells: Cells;
  /** Rows of the tables that have grown, header included. */
  readonly grown: Map<string, number>;
}

const at = (row: number, column: number): string => `${row},${column}`;

const isFormula = (content: CellContent | undefined): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

function sheetOf(declaration: SheetDeclaration, name: string): Sheet {
  const cells: Cells = new Map();
  for (const { area, cells: rows } of declaration.contents) {
    rows.forEach((row, r) =>
      row.forEach((content, c) => cells.set(at(area.row + r, area.column + c), content)),
    );
  }
  for (const { area, columns } of declaration.tables) {
    columns.forEach(({ header, formula, values }, c) => {
      cells.set(at(area.row, area.column + c), header);
      for (let r = 1; r < area.rows; r += 1) {
        const content = formula === null ? (values?.[r - 1] ?? null) : { formula };
        cells.set(at(area.row + r, area.column + c), content);
      }
    });
  }
  return { name, declaration, cells, grown: new Map() };
}

/**
 * A workbook in memory behind the pane's port: sheets are written and read back, formulas are not computed
 * (the core computes the figures itself).
 */
export class MemoryWorkbook implements WorkbookPort {
  #sheets: Sheet[] = [];
  readonly #watchers = new Set<(origin: 'local' | 'remote') => void>();
  #onSelect: (cell: SelectedCell | null) => void = () => undefined;
  readonly selected: Place[] = [];
  readonly hiddenSheets = new Set<string>();
  reads = 0;
  /** Names that sheets of the user's own already have. */
  foreignNames: string[] = [];
  /** What interrupted writings have left. */
  leftovers: Leftovers = { inserted: [], replacing: [] };
  /** What stands there of documents of other kinds. */
  beside: Pick<WorkbookSnapshot, 'names' | 'tables'> = { names: {}, tables: {} };
  /** Sheets of theirs that bear names of their own. */
  halfNamed: string[] = [];
  /** Thrown, or waited for, by the next calls until it is set back to null. */
  fault: Error | null = null;
  #held: Promise<void> = Promise.resolve();

  async inject(
    declaration: WorkbookDeclaration,
    sheetNames: Readonly<Record<string, string>> = {},
  ): Promise<InjectionOutcome> {
    if (this.fault) throw this.fault;
    const [first] = this.#sheets;
    if (first) return { kind: 'already-there' };
    const named = declaration.sheets.map((sheet) => ({
      sheet,
      name: sheetNames[sheet.key] ?? sheet.name,
    }));
    const taken = named
      .filter(({ name }) => this.foreignNames.includes(name))
      .map(({ sheet, name }) => ({ key: sheet.key, name, proposed: `${name} (2)` }));
    if (taken.length > 0) return { kind: 'names-taken', taken };
    this.#sheets = named.map(({ sheet, name }) => sheetOf(sheet, name));
    return { kind: 'done' };
  }

  async read(): Promise<Reading> {
    this.reads += 1;
    await this.#held;
    if (this.fault) throw this.fault;
    return { snapshot: this.#snapshot(), leftovers: this.leftovers };
  }

  #snapshot(): WorkbookSnapshot | null {
    const { names, tables } = this.beside;
    if (this.#sheets.length + Object.keys(names).length === 0) return null;
    const sheetNames = Object.fromEntries(this.#sheets.map(({ name }) => [name, name]));
    return {
      names: { ...this.#names(), ...names },
      tables: { ...this.#tables(), ...tables },
      sheetNames,
    };
  }

  async clearAway(sheetNames: readonly string[]): Promise<ClearingOutcome> {
    if (this.fault) throw this.fault;
    const inserted = this.leftovers.inserted.filter((name) => !sheetNames.includes(name));
    this.leftovers = { ...this.leftovers, inserted };
    this.stir();
    return { kept: this.halfNamed };
  }

  async readTyped(): Promise<WorkbookSnapshot | null> {
    return (await this.read()).snapshot;
  }

  async replace(
    declaration: WorkbookDeclaration,
    { snapshot, label }: Replaced,
  ): Promise<ReplacementOutcome> {
    const now = await this.readTyped();
    if (now === null || !sameTyping(now, snapshot, DOSSIER)) return { kind: 'changed' };
    const kept = this.#sheets
      .filter((sheet) => !sheet.declaration.hidden)
      .map(({ name }) => `${name} (${label})`);
    this.#sheets = declaration.sheets.map((sheet) => sheetOf(sheet, sheet.name));
    return { kind: 'done', kept };
  }

  async watch(
    onDirty: (origin: 'local' | 'remote') => void,
    onSelect: (cell: SelectedCell | null) => void,
  ): Promise<() => Promise<void>> {
    this.#watchers.add(onDirty);
    this.#onSelect = onSelect;
    return async () => {
      this.#watchers.delete(onDirty);
    };
  }

  async select(place: Place, manner: 'as-is' | 'reveal' = 'as-is'): Promise<SelectionOutcome> {
    if (this.fault) throw this.fault;
    if (manner === 'reveal') this.hiddenSheets.delete(place.sheet);
    if (this.hiddenSheets.has(place.sheet)) return 'hidden';
    this.selected.push(place);
    return 'shown';
  }

  /** As Excel would: found again by what was seen, all or nothing. Texts of the sheets are not played. */
  async correct({ cells }: Rewrites): Promise<CorrectionOutcome> {
    if (this.fault) throw this.fault;
    const anchors = cells.map(({ anchor }) => anchor);
    const places = locate({ names: this.#names(), tables: this.#tables() }, anchors);
    const found = places.flatMap((place, index) => {
      const rewrite = cells[index];
      return place && rewrite ? { place, rewrite } : [];
    });
    if (found.length < cells.length) return { kind: 'changed' };
    for (const { place, rewrite } of found) this.#put(place, rewrite.to);
    const written = new Anchors({ names: this.#names(), tables: this.#tables() });
    const back = found.map(({ place, rewrite }): CellChange => ({
      anchor: written.again(rewrite.anchor, place),
      from: rewrite.to,
      to: rewrite.from,
      numberFormat: null,
    }));
    return { kind: 'done', undo: { cells: back, texts: [] } };
  }

  /** No screen changes sheets yet but by inserting and replacing them. */
  async change({ add, remove, ...rewrites }: Change): Promise<ChangeOutcome> {
    if (add || remove) throw new Error('Sheets that come and go are not played');
    const outcome = await this.correct(rewrites);
    return outcome.kind === 'done'
      ? { kind: 'done', undo: { ...outcome.undo, add: null, remove: null } }
      : outcome;
  }

  #put({ sheet, row, column }: Place, content: CellContent): void {
    const found = this.#sheets.find(({ name }) => name === sheet);
    found?.cells.set(at(row, column), content);
  }

  /** Readings wait until the function that is given back is called. */
  hold(): () => void {
    let release = (): void => undefined;
    this.#held = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  /** Types into the cell of a name of ours. */
  fill(name: string, content: Scalar): this {
    const { sheet, area } = this.#named(name);
    return this.#write(sheet, area.row, area.column, content);
  }

  /** Types a line of a table, which grows as needed, a cell a header. The row counts from 0. */
  fillLine(table: string, row: number, content: Readonly<Record<string, Scalar>>): this {
    for (const { name, declaration, cells, grown } of this.#sheets) {
      const found = declaration.tables.find((each) => each.name === table);
      if (!found) continue;
      grown.set(table, Math.max(grown.get(table) ?? found.area.rows, row + 2));
      for (const [header, value] of Object.entries(content)) {
        const column = found.columns.findIndex((each) => each.header === header);
        if (column < 0) throw new Error(`${table} of ${name} has no column ${header}`);
        cells.set(at(found.area.row + 1 + row, found.area.column + column), value);
      }
      return this.#changed();
    }
    throw new Error(`no table ${table}`);
  }

  /** Where the cell of a table's line is, by its header; the line counts from 0. */
  cellOf(table: string, header: string, line: number): Place {
    for (const { name, declaration } of this.#sheets) {
      const found = declaration.tables.find((each) => each.name === table);
      const column = found?.columns.findIndex((each) => each.header === header) ?? -1;
      if (!found || column < 0) continue;
      return { sheet: name, row: found.area.row + 1 + line, column: found.area.column + column };
    }
    throw new Error(`no column ${header} in ${table}`);
  }

  /** Deletes a name of ours, as a deletion of its cells does. */
  forget(name: string): this {
    this.#sheets = this.#sheets.map((sheet) => ({
      ...sheet,
      declaration: {
        ...sheet.declaration,
        names: sheet.declaration.names.filter((each) => each.name !== name),
      },
    }));
    return this.#changed();
  }

  deleteSheets(): this {
    this.#sheets = [];
    return this.#changed();
  }

  /** The person moves to a cell; a sheet's id is its name here. */
  moveTo(place: Place | null): void {
    this.#onSelect(place && { sheetId: place.sheet, row: place.row, column: place.column });
  }

  /** An event without any change of ours. */
  stir(origin: 'local' | 'remote' = 'local'): void {
    for (const watcher of this.#watchers) watcher(origin);
  }

  #changed(): this {
    this.stir();
    return this;
  }

  #write(sheet: Sheet, row: number, column: number, content: Scalar): this {
    sheet.cells.set(at(row, column), content);
    return this.#changed();
  }

  #named(name: string): { sheet: Sheet; area: Area } {
    for (const sheet of this.#sheets) {
      const area = sheet.declaration.names.find((each) => each.name === name)?.area;
      if (area) return { sheet, area };
    }
    throw new Error(`no name ${name}`);
  }

  #range({ name, cells }: Sheet, area: Area): RawRange {
    const values = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c): Scalar => {
        const content = cells.get(at(area.row + r, area.column + c));
        return isFormula(content) ? '' : (content ?? '');
      }),
    );
    const single = area.rows === 1 && area.columns === 1;
    const range = { sheet: name, row: area.row, column: area.column, values };
    return single
      ? { ...range, hasFormula: isFormula(cells.get(at(area.row, area.column))) }
      : range;
  }

  #names(): WorkbookSnapshot['names'] {
    return Object.fromEntries(
      this.#sheets.flatMap((sheet) =>
        sheet.declaration.names.map(({ name, area }) => [name, this.#range(sheet, area)]),
      ),
    );
  }

  /** Constants where the declaration has a formula; rows that a table grew by are not looked at. */
  #overwritten(sheet: Sheet, name: string, rows: number): Place[] {
    const table = sheet.declaration.tables.find((each) => each.name === name);
    if (!table) return [];
    const { row, column, rows: declared } = table.area;
    return table.columns.flatMap(({ formula }, c) =>
      Array.from({ length: formula === null ? 0 : Math.min(rows, declared - 1) }, (_, r) => ({
        sheet: sheet.name,
        row: row + 1 + r,
        column: column + c,
      })).filter((place) => !isFormula(sheet.cells.get(at(place.row, place.column)))),
    );
  }

  #tables(): WorkbookSnapshot['tables'] {
    return Object.fromEntries(
      this.#sheets.flatMap((sheet) =>
        sheet.declaration.tables.map(({ name, area }) => {
          const header = this.#range(sheet, { ...area, rows: 1 });
          const rows = (sheet.grown.get(name) ?? area.rows) - 1;
          const body = this.#range(sheet, { ...area, row: area.row + 1, rows });
          return [name, { name, header, body, overwritten: this.#overwritten(sheet, name, rows) }];
        }),
      ),
    );
  }
}
