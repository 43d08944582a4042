import type { CellContent, SheetDeclaration } from '../../src/sheets/declaration';
import type { Area } from '../../src/workbook/area';
import type { RawRange, RawTable } from '../../src/workbook/range';
import type { Place, Scalar } from '../../src/workbook/scalar';

type Formula = Extract<CellContent, { readonly formula: string }>;

export const isFormula = (content: CellContent): content is Formula =>
  typeof content === 'object' && content !== null;

/** What a cell shows to whoever reads it: nothing is computed, so a formula shows the result that was given with it. */
export const shownBy = (content: CellContent): Scalar =>
  (isFormula(content) ? content.result : content) ?? '';

export interface MemoryTable {
  name: string;
  /** Header row and lines. */
  area: Area;
  /** The formula of each column, where it is a computed one. */
  readonly formulas: readonly (string | null)[];
}

/** A sheet in memory: cells by row and column, and the areas that bear names. */
export class MemorySheet {
  readonly #cells = new Map<string, CellContent>();
  names: Map<string, Area> = new Map();
  readonly tables: MemoryTable[] = [];
  isHidden = false;
  /** Cells that are shown as one; rows that are hidden. */
  readonly merges: Area[] = [];
  readonly hiddenRows = new Set<number>();
  /** What the sheet is in its document; null: it is the person's own. */
  key: string | null = null;
  /** The insertion that has marked it as its own. */
  token: string | null = null;

  constructor(public name: string) {}

  static declared(declaration: SheetDeclaration, name: string): MemorySheet {
    const sheet = new MemorySheet(name);
    sheet.key = declaration.key;
    sheet.isHidden = declaration.hidden;
    for (const { area, cells } of declaration.contents) {
      cells.forEach((row, r) =>
        row.forEach((content, c) => sheet.put(area.row + r, area.column + c, content)),
      );
    }
    for (const table of declaration.tables) sheet.#addTable(table);
    for (const { name: given, area } of declaration.names) sheet.names.set(given, area);
    return sheet;
  }

  /** As it is at this moment, whatever becomes of it. */
  copy(): MemorySheet {
    const copy = new MemorySheet(this.name);
    copy.key = this.key;
    copy.isHidden = this.isHidden;
    copy.token = this.token;
    copy.names = new Map(this.names);
    copy.tables.push(...this.tables.map((table) => ({ ...table })));
    for (const { row, column, content } of this.cells()) copy.put(row, column, content);
    return copy;
  }

  #addTable({ name, area, columns }: SheetDeclaration['tables'][number]): void {
    this.tables.push({ name, area, formulas: columns.map(({ formula }) => formula) });
    columns.forEach(({ header, formula, values }, c) => {
      this.put(area.row, area.column + c, header);
      for (let r = 1; r < area.rows; r += 1) {
        const ours = formula === null ? null : { formula };
        this.put(area.row + r, area.column + c, values?.[r - 1] ?? ours);
      }
    });
  }

  at(row: number, column: number): CellContent {
    return this.#cells.get(`${row},${column}`) ?? null;
  }

  put(row: number, column: number, content: CellContent): void {
    if (content === null || content === '') this.#cells.delete(`${row},${column}`);
    else this.#cells.set(`${row},${column}`, content);
  }

  /** As a person types: a line right below a table becomes one of its own. */
  type(row: number, column: number, content: CellContent): void {
    this.put(row, column, content);
    for (const table of this.tables) {
      const { area } = table;
      const isWithin = column >= area.column && column < area.column + area.columns;
      if (isWithin && row === area.row + area.rows) this.grow(table, area.rows + 1);
    }
  }

  /** The table has at least so many rows, its header included; new lines come with their computed cells. */
  grow(table: MemoryTable, rows: number): void {
    const { area } = table;
    if (rows <= area.rows) return;
    table.area = { ...area, rows };
    for (let row = area.rows; row < rows; row += 1) this.#computeLine(table, area.row + row);
  }

  /** It is kept as it is, and is no document's any more. */
  retire(name: string, label: string): void {
    this.name = name;
    this.key = null;
    this.names = new Map();
    for (const table of this.tables) table.name = `${table.name}_${label}`;
    for (const { row, column, content } of this.cells()) this.put(row, column, shownBy(content));
  }

  #computeLine({ area, formulas }: MemoryTable, row: number): void {
    formulas.forEach((formula, c) => {
      const isFree = this.at(row, area.column + c) === null;
      if (formula !== null && isFree) this.put(row, area.column + c, { formula });
    });
  }

  /** Every cell that holds something. */
  cells(): { readonly row: number; readonly column: number; readonly content: CellContent }[] {
    return [...this.#cells].map(([key, content]) => {
      const [row = 0, column = 0] = key.split(',').map(Number);
      return { row, column, content };
    });
  }

  insertRows(at: number, count: number): void {
    this.#move((row) => (row >= at ? row + count : row));
    const moved = (area: Area): Area => {
      if (area.row >= at) return { ...area, row: area.row + count };
      return area.row + area.rows > at ? { ...area, rows: area.rows + count } : area;
    };
    this.names = new Map([...this.names].map(([name, area]) => [name, moved(area)]));
    for (const table of this.tables) {
      const { area } = table;
      table.area = moved(area);
      if (table.area.rows === area.rows) continue;
      for (let row = at; row < at + count; row += 1) this.#computeLine(table, row);
    }
  }

  /** A name whose only row goes has nothing to stand for any more. */
  deleteRow(at: number): void {
    this.#move((row) => (row === at ? null : row > at ? row - 1 : row));
    const moved = (area: Area): Area => {
      if (area.row > at) return { ...area, row: area.row - 1 };
      return area.row + area.rows > at ? { ...area, rows: area.rows - 1 } : area;
    };
    const names = [...this.names].map(([name, area]) => [name, moved(area)] as const);
    this.names = new Map(names.filter(([, { rows }]) => rows > 0));
    for (const table of this.tables) table.area = moved(table.area);
  }

  #move(rowNow: (row: number) => number | null): void {
    const cells = this.cells();
    this.#cells.clear();
    for (const { row, column, content } of cells) {
      const now = rowNow(row);
      if (now !== null) this.put(now, column, content);
    }
  }

  /** `typed`: with the formulas that stand there. */
  range(area: Area, typed = false): RawRange {
    const contents = Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => this.at(area.row + r, area.column + c)),
    );
    return {
      sheet: this.name,
      row: area.row,
      column: area.column,
      values: contents.map((row) => row.map(shownBy)),
      ...(typed && { formulas: contents.map((row) => row.map(formulaOf)) }),
    };
  }

  /** The cell or the block of a name. */
  named(area: Area, typed: boolean): RawRange {
    const range = this.range(area, typed);
    const isSingle = area.rows === 1 && area.columns === 1;
    return isSingle ? { ...range, hasFormula: isFormula(this.at(area.row, area.column)) } : range;
  }

  rawTable({ name, area, formulas }: MemoryTable, typed: boolean): RawTable {
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const range = this.range(body, typed);
    const typedIn = range.formulas?.map((row) =>
      row.map((formula, c) => ((formulas[c] ?? null) === null ? formula : null)),
    );
    return {
      name,
      header: this.range({ ...area, rows: 1 }),
      body: typedIn ? { ...range, formulas: typedIn } : range,
      overwritten: this.#overwritten(body, formulas),
    };
  }

  /** Constants, or nothing, where a computed column has its formula. */
  #overwritten(body: Area, formulas: MemoryTable['formulas']): Place[] {
    return formulas.flatMap((formula, c) =>
      Array.from({ length: formula === null ? 0 : body.rows }, (_, r) => ({
        sheet: this.name,
        row: body.row + r,
        column: body.column + c,
      })).filter(({ row, column }) => !isFormula(this.at(row, column))),
    );
  }
}

const formulaOf = (content: CellContent): string | null =>
  isFormula(content) ? content.formula : null;
