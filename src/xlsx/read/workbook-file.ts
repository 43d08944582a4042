import { FileError, damaged, damagedSheet, tooLarge } from '../file-error';
import { NO_STYLES, readCellStyles } from './cell-styles';
import type { CellStyles } from './cell-styles';
import { Allowance, MAX_READ_COLUMNS, MAX_SHEETS } from './limits';
import { findWorkbook } from './package';
import { Parts } from './parts';
import { parseReference } from './reference';
import { NO_STRINGS, readSharedStrings } from './shared-strings';
import type { SharedStrings } from './shared-strings';
import type { SheetCells } from './sheet-cells';
import { readSheetPart } from './sheet-part';
import { readTablePart } from './table-part';
import type { FileTable } from './table-part';
import type { Unzip } from './unzip';
import { readWorkbookPart } from './workbook-part';
import type { CalculationSettings, DefinedName, ListedSheet, WorkbookPart } from './workbook-part';

export type { FileTable } from './table-part';
export type { DefinedName } from './workbook-part';

interface CellSheet {
  readonly name: string;
  readonly part: string;
}

/**
 * A workbook file, read in two steps: its outline (sheets, names, tables), then the cells of the sheets that
 * are asked for. Charts, pictures, macros and links to other files are never unpacked. Whatever is
 * read is well formed and means one thing, or `FileError` is thrown.
 */
export class WorkbookFile {
  private strings: SharedStrings | null = null;
  private styles: CellStyles | null = null;
  private called: ReadonlyMap<string, string> | null = null;

  private constructor(
    readonly parts: Parts,
    /** The name of the part that lists sheets and names. */
    readonly workbookPart: string,
    private readonly workbook: WorkbookPart,
    private readonly sheets: readonly CellSheet[],
    readonly tables: readonly FileTable[],
    /** Why the tables of a sheet could not be read, by its name: ours may be among them. */
    readonly unreadTables: ReadonlyMap<string, FileError>,
  ) {}

  /** Throws `FileError`. */
  static async open(zip: Unzip): Promise<WorkbookFile> {
    const parts = new Parts(zip, new Allowance());
    const part = await findWorkbook(parts);
    const workbook = await readWorkbookPart(parts, part);
    const sheets = workbook.sheets.flatMap((sheet) =>
      sheet.part === null ? [] : [{ name: sheet.name, part: sheet.part }],
    );
    const { tables, failures } = await readTables(parts, sheets);
    return new WorkbookFile(parts, part, workbook, sheets, tables, failures);
  }

  /** The same as if those sheets were not in it, nor their tables, nor the names that belong to them or mean their cells. */
  without(isLeftOut: (sheet: string) => boolean): WorkbookFile {
    if (!this.sheetNames.some(isLeftOut)) return this;
    const isKept = ({ name }: { readonly name: string }): boolean => !isLeftOut(name);
    const isKeptName = ({ scope, text }: DefinedName): boolean =>
      ![scope, parseReference(text)?.sheet].some((sheet) => sheet && isLeftOut(sheet));
    return new WorkbookFile(
      this.parts,
      this.workbookPart,
      {
        ...this.workbook,
        sheets: this.workbook.sheets.filter(isKept),
        names: this.workbook.names.filter(isKeptName),
      },
      this.sheets.filter(isKept),
      this.tables.filter(({ area }) => !isLeftOut(area.sheet)),
      new Map([...this.unreadTables].filter(([sheet]) => !isLeftOut(sheet))),
    );
  }

  /** The sheets that hold cells. */
  get sheetNames(): readonly string[] {
    return this.sheets.map(({ name }) => name);
  }

  /** A sheet that holds cells, by its name in whatever letters; null where there is none. */
  sheetCalled(name: string): string | null {
    this.called ??= new Map(this.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
    return this.called.get(name.toLowerCase()) ?? null;
  }

  /** The part of the package that holds the cells of each sheet, by its name. */
  get sheetParts(): ReadonlyMap<string, string> {
    return new Map(this.sheets.map(({ name, part }) => [name, part]));
  }

  /** All of its sheets, those that hold no cells among them. */
  get allSheetNames(): readonly string[] {
    return this.workbook.sheets.map(({ name }) => name);
  }

  /** People who open the workbook do not see that sheet. */
  isHidden(name: string): boolean {
    return this.hiddenSheets.some((sheet) => sheet.name === name);
  }

  get hiddenSheets(): readonly ListedSheet[] {
    return this.workbook.sheets.filter(({ isHidden }) => isHidden);
  }

  get hasMacros(): boolean {
    return this.workbook.hasMacros;
  }

  /** The names of other files, in the order in which formulas number them from 1. */
  async linkedFiles(): Promise<readonly string[]> {
    const names: string[] = [];
    for (const part of this.workbook.links) {
      const [link] = (await this.parts.relationships(part)).values();
      names.push(fileNameIn(link?.target ?? ''));
    }
    return names;
  }

  get names(): readonly DefinedName[] {
    return this.workbook.names;
  }

  /** Days are counted from 1904, as Excel for Mac once did. */
  get is1904(): boolean {
    return this.workbook.is1904;
  }

  get calculation(): CalculationSettings {
    return this.workbook.calculation;
  }

  /** The cells of those sheets. Throws `FileError` when they hold more than any dossier. */
  async readSheets(
    names: ReadonlySet<string>,
    columns = MAX_READ_COLUMNS,
  ): Promise<ReadonlyMap<string, SheetCells>> {
    const context = {
      columns,
      ...(await this.sharedStrings()),
      styles: await this.cellStyles(),
      is1904: this.is1904,
    };
    const read = new Map<string, SheetCells>();
    for (const sheet of this.sheets.filter(({ name }) => names.has(name))) {
      const cells = await naming(sheet.name, () => readSheetPart(this.parts, sheet, context));
      read.set(sheet.name, cells);
    }
    return read;
  }

  /** The cells of a sheet that holds nothing of ours, or why it cannot be read. */
  async trySheet(name: string): Promise<SheetCells | FileError> {
    try {
      const cells = (await this.readSheets(new Set([name]))).get(name);
      if (!cells) throw new Error(`no sheet ${name}`);
      return cells;
    } catch (error) {
      if (error instanceof FileError) return error;
      throw error;
    }
  }

  private async sharedStrings(): Promise<SharedStrings> {
    const { sharedStrings: part } = this.workbook;
    this.strings ??= part === null ? NO_STRINGS : await readSharedStrings(this.parts, part);
    return this.strings;
  }

  private async cellStyles(): Promise<CellStyles> {
    const { styles: part } = this.workbook;
    this.styles ??= part === null ? NO_STYLES : await readCellStyles(this.parts, part);
    return this.styles;
  }
}

/** The last word of an address, as a person reads it. */
function fileNameIn(address: string): string {
  // What follows a question mark is said to the server, not to people.
  const last = (address.split('?')[0] ?? '').split(/[/\\]/).at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    // A bare % in a name that was never escaped.
    return last;
  }
}

/** Reads what belongs to a sheet; where that is damaged, the error names the sheet. */
async function naming<T>(sheet: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isDamaged = error instanceof FileError && error.problem === 'damaged';
    throw isDamaged ? damagedSheet(sheet, error) : error;
  }
}

/**
 * The tables of those sheets, a sheet whose own cannot be read left aside: it may be a person's own. Throws
 * `FileError` for tables of one name, which formulas could not tell apart.
 */
async function readTables(
  parts: Parts,
  sheets: readonly CellSheet[],
): Promise<{ tables: readonly FileTable[]; failures: ReadonlyMap<string, FileError> }> {
  const tables = new Map<string, FileTable>();
  const failures = new Map<string, FileError>();
  for (const sheet of sheets) {
    const found = await naming(sheet.name, () => tablesOf(parts, sheet)).catch(damageOf);
    if (found instanceof FileError) failures.set(sheet.name, found);
    else for (const table of found) keep(tables, table);
  }
  return { tables: [...tables.values()], failures };
}

function keep(tables: Map<string, FileTable>, table: FileTable): void {
  const key = table.name.toLowerCase();
  if (tables.has(key)) throw damaged(new Error(`table ${table.name} twice`));
  if (tables.size >= MAX_SHEETS) throw tooLarge();
  tables.set(key, table);
}

function damageOf(error: unknown): FileError {
  if (error instanceof FileError && error.problem === 'damaged') return error;
  throw error;
}

async function tablesOf(parts: Parts, { name, part }: CellSheet): Promise<readonly FileTable[]> {
  const tables: FileTable[] = [];
  for (const { type, target } of (await parts.relationships(part)).values()) {
    if (type === 'table') tables.push(await readTablePart(parts, target, name));
    if (tables.length > MAX_SHEETS) throw tooLarge();
  }
  return tables;
}
