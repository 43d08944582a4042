import { readXlsx } from 'hucre/xlsx';
import type { ReadOptions, Sheet, Workbook } from 'hucre';
import type { Area } from '../../sheets/declaration';
import { damaged, tooLarge } from '../file-error';
import { MAX_READ_COLUMNS, MAX_READ_ROWS, MAX_ROWS_OF_ALL_SHEETS } from './limits';
import { cellsOfStyles, dateStyles } from './date-styles';
import { CONTENT_TYPES, findParts } from './package';
import type { WorkbookParts } from './package';
import { partText } from './part-text';
import { parseArea } from './reference';
import { SheetCells } from './sheet-cells';
import { readSheetPart } from './sheet-part';
import type { OutlinedSheet, SheetPart } from './sheet-part';
import { storedZip } from './stored-zip';
import type { Unzip } from './unzip';
import { cellName } from '../../dossier/reference';

/** A rectangle on a named sheet, zero-based. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

export interface DefinedName {
  readonly name: string;
  /** What it refers to, as the file writes it. */
  readonly text: string;
  /** The sheet it belongs to; null for a name of the whole workbook. */
  readonly scope: string | null;
}

export interface FileTable {
  readonly name: string;
  /** Header, body and totals row. */
  readonly area: SheetArea;
  readonly hasTotals: boolean;
  readonly columns: readonly string[];
}

/**
 * A workbook file, read in two steps: its outline (sheets, names, tables), then the cells of the sheets that
 * are asked for. Charts, pictures, macros, styles and links to other files are never unpacked.
 */
export class WorkbookFile {
  private constructor(
    private readonly zip: Unzip,
    private readonly parts: WorkbookParts,
    private readonly frame: ReadonlyMap<string, string>,
    private readonly outlined: readonly OutlinedSheet[],
    readonly names: readonly DefinedName[],
    readonly tables: readonly FileTable[],
    /** Days are counted from 1904, as Excel for Mac once did. */
    readonly is1904: boolean,
  ) {}

  /** Throws `FileError`. */
  static async open(zip: Unzip): Promise<WorkbookFile> {
    const parts = await findParts(zip);
    const frame = new Map<string, string>();
    for (const name of [CONTENT_TYPES, ...parts.relationships, parts.workbook]) {
      frame.set(name, await partText(zip, name));
    }
    const outline = await readParts(await outlineParts(zip, parts, frame));
    return new WorkbookFile(
      zip,
      parts,
      frame,
      outline.sheets.map((sheet) => ({ name: sheet.name, part: partOf(sheet) })),
      (outline.namedRanges ?? []).map(({ name, range, scope }) => ({
        name,
        text: range,
        scope: scope ?? null,
      })),
      outline.sheets.flatMap(tablesOf),
      outline.dateSystem === '1904',
    );
  }

  get sheetNames(): readonly string[] {
    return this.outlined.map(({ name }) => name);
  }

  /** The part of the package that holds the cells of each sheet, by its name. */
  get sheetParts(): ReadonlyMap<string, string> {
    return new Map(this.outlined.map(({ name, part }) => [name, part]));
  }

  /** The cells of those sheets. Throws `FileError` when they hold more than any dossier. */
  async readSheets(names: ReadonlySet<string>): Promise<ReadonlyMap<string, SheetCells>> {
    const wanted = this.outlined.filter(({ name }) => names.has(name));
    const parts = new Map<string, string | Uint8Array>(this.frame);
    for (const name of this.parts.sharedStrings) parts.set(name, await partText(this.zip, name));
    const [styles] = this.parts.styles;
    const dates = styles === undefined ? [] : dateStyles(await partText(this.zip, styles));
    const read = new Map<string, SheetPart>();
    let rows = 0;
    for (const one of wanted) {
      const sheet = await readSheetPart(this.zip, one, this.is1904);
      read.set(one.name, sheet);
      rows += Math.min(sheet.lastRow, MAX_READ_ROWS);
      if (rows > MAX_ROWS_OF_ALL_SHEETS) throw tooLarge();
      parts.set(one.part, sheet.xml);
    }
    const workbook = await readParts(parts, {
      sheets: ({ name }) => names.has(name),
      range: `A1:${cellName(MAX_READ_ROWS - 1, MAX_READ_COLUMNS - 1)}`,
    });
    return new Map(
      workbook.sheets.map((sheet) => [sheet.name, cellsOf(sheet, read, new Set(dates))]),
    );
  }
}

function cellsOf(
  sheet: Sheet,
  read: ReadonlyMap<string, SheetPart>,
  dates: ReadonlySet<number>,
): SheetCells {
  const part = read.get(sheet.name);
  if (!part) throw new Error(`the sheet ${sheet.name} was not asked for`);
  const cells = new SheetCells(sheet, part.lastRow > MAX_READ_ROWS, part.formulas);
  cells.putDates(cellsOfStyles(part.xml, dates));
  return cells;
}

/** Whatever hucre stumbles over, typed or not, is in the file. */
async function readParts(
  parts: ReadonlyMap<string, string | Uint8Array>,
  options?: ReadOptions,
): Promise<Workbook> {
  try {
    return await readXlsx(storedZip(parts), options);
  } catch (error) {
    throw damaged(error);
  }
}

/**
 * The workbook without its cells: in the place of each sheet, one that says which part it is. So hucre tells
 * names, sheets and tables without a cell being read.
 */
async function outlineParts(
  zip: Unzip,
  parts: WorkbookParts,
  frame: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const outline = new Map(frame);
  for (const name of parts.relationships) {
    outline.set(name, (frame.get(name) ?? '').replace(NO_WORKSHEET, '/worksheet"'));
  }
  for (const name of parts.sheets) outline.set(name, sheetThatSays(name));
  for (const name of parts.tables) {
    outline.set(name, (await partText(zip, name)).replace(UNNAMED_TABLE, '$1 name="$3"$2'));
  }
  return outline;
}

/** hucre refuses a workbook that has a chart sheet, unless it is taken for a worksheet. */
const NO_WORKSHEET = /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)"/gi;

/** A table needs a display name only; hucre wants both. */
const UNNAMED_TABLE = /(<(?:\w+:)?table(?=\s)(?![^<>]*\sname="))([^<>]*\sdisplayName="([^"]*)")/;

const sheetThatSays = (part: string): string =>
  `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${part.replace(/[<&]/g, '')}</t></is></c></row></sheetData></worksheet>`;

const partOf = ({ rows }: Sheet): string => String(rows[0]?.[0] ?? '');

function tablesOf({ name: sheet, tables }: Sheet): FileTable[] {
  return (tables ?? []).flatMap((table) => {
    const area = parseArea(table.range ?? '');
    if (!area) return [];
    return {
      name: table.displayName ?? table.name,
      area: { sheet, ...area },
      hasTotals: table.showTotalRow ?? false,
      columns: table.columns.map(({ name }) => name),
    };
  });
}
