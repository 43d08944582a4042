import { readXlsx } from 'hucre/xlsx';
import type { Sheet, Workbook } from 'hucre';
import type { AddinSettings } from '../sheets/addin-settings';
import type { SheetContents, TableDeclaration, WorkbookContents } from '../sheets/declaration';
import { gatherFormats, StyleBook } from '../sheets/gather-formats';
import { CellReader, type MoveFormula } from './contents/cells';
import { conditionalFormatsOf, validationsOf } from './contents/checks';
import { LookReader } from './contents/looks';
import { packageForHucre } from './contents/package';
import { printOf } from './contents/page';
import { damaged, tooLarge } from './file-error';
import { MAX_FILE_BYTES, MAX_READ_COLUMNS } from './read/limits';
import { textOf } from './read/part-text';
import type { Parts } from './read/parts';
import { parseArea } from './read/reference';
import { foreignFile } from './read/signature';
import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';
import { charactersOf } from './units';
import { addinSettingsIn, isWebExtension } from './web-extension';

/**
 * All that a workbook file holds and that `WorkbookContents` can say, whoever saved it: cells, formulas,
 * looks, names, tables, checks, page set-up. Charts, pictures, comments and macros are left out.
 *
 * `moveFormula` is asked for the formula of a cell that shares another one's: so many rows down, so many
 * columns to the right.
 *
 * Throws `FileError` for a file that is none of ours to read.
 */
export async function readContents(
  bytes: Uint8Array,
  moveFormula: MoveFormula,
): Promise<WorkbookContents> {
  const { workbook, fittedHeights, addinSettings } = await readSafely(bytes);
  const styles = new StyleBook();
  const looks = new LookReader(workbook);
  const sheets = workbook.sheets.map((sheet): SheetContents => ({
    ...contentsOf(sheet, looks, styles, moveFormula),
    fittedHeights: near(sheet, fittedHeights.get(sheet.name) ?? []),
  }));
  return {
    sheets,
    styles: styles.styles,
    activeSheet: workbook.activeSheet ?? 0,
    otherNames: (workbook.namedRanges ?? [])
      .filter(({ scope, name }) => scope === undefined && !name.startsWith('_xlnm.'))
      .map(({ name, range }) => ({ name, formula: `=${range}` })),
    addinSettings,
  };
}

/** Heights are read a little below the last filled row: some programs write one for the very last row. */
const ROWS_BELOW = 20;

const near = (sheet: Sheet, heights: Heights): Heights =>
  heights.filter(({ row }) => row < sheet.rows.length + ROWS_BELOW);

type Heights = SheetContents['rowHeights'];

interface Reading {
  readonly workbook: Workbook;
  /** Of each sheet, by its name. */
  readonly fittedHeights: ReadonlyMap<string, Heights>;
  readonly addinSettings: AddinSettings;
}

/** Within the bounds of any reading first; only then as a whole. */
async function readSafely(bytes: Uint8Array): Promise<Reading> {
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const zip = new Unzip(bytes);
  const file = await WorkbookFile.open(zip);
  await file.readSheets(new Set(file.sheetNames));
  const fittedHeights = new Map<string, Heights>();
  for (const [sheet, part] of file.sheetParts) {
    fittedHeights.set(sheet, await fittedHeightsIn(textOf(zip.read(part))));
  }
  const addinSettings = await addinSettingsOf(file.parts);
  return { workbook: await readWhole(file), fittedHeights, addinSettings };
}

/** Whatever hucre stumbles over is in the file. Sheets without cells are left out. */
async function readWhole(file: WorkbookFile): Promise<Workbook> {
  const whole = await packageForHucre(file);
  try {
    const workbook = await readXlsx(whole, { readStyles: true });
    const sheets = workbook.sheets.filter(({ name }) => file.sheetNames.includes(name));
    const active = file.allSheetNames[workbook.activeSheet ?? 0];
    const activeSheet = Math.max(
      0,
      sheets.findIndex(({ name }) => name === active),
    );
    return { ...workbook, sheets, activeSheet };
  } catch (error) {
    throw damaged(error);
  }
}

/** Ours among those of all the add-ins that the workbook knows. Throws `FileError` where a part is not whole. */
async function addinSettingsOf(parts: Parts): Promise<AddinSettings> {
  const settings: AddinSettings[] = [];
  for (const path of parts.zip.names.filter(isWebExtension)) {
    settings.push(addinSettingsIn(await parts.whole(path)));
  }
  return Object.assign({}, ...settings) as AddinSettings;
}

/** hucre tells the heights that a person has set, and not those that fit the text. */
async function fittedHeightsIn(part: AsyncIterable<string>): Promise<Heights> {
  const heights: Heights[number][] = [];
  let rest = '';
  for await (const chunk of part) {
    const text = rest + chunk;
    for (const [row] of text.matchAll(/<(?:\w+:)?row\s[^>]*\sht="[^>]*>/g)) {
      if (/\scustomHeight="(?:1|true)"/.test(row)) continue;
      heights.push({ row: attribute(row, 'r') - 1, points: attribute(row, 'ht') });
    }
    // A tag may be cut in two.
    rest = text.slice(text.lastIndexOf('>') + 1);
  }
  return heights;
}

const attribute = (tag: string, name: string): number =>
  Number(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]);

function contentsOf(
  sheet: Sheet,
  looks: LookReader,
  styles: StyleBook,
  moveFormula: MoveFormula,
): SheetContents {
  const cells = new CellReader(sheet, moveFormula);
  const { rows, columns } = cells;
  const { freezePane, view } = sheet;
  return {
    name: sheet.name,
    hidden: (sheet.hidden ?? false) || (sheet.veryHidden ?? false),
    tabColor: view?.tabColor ? looks.color(view.tabColor) : null,
    columnWidths: Array.from({ length: columns }, (_, column) =>
      charactersOf(sheet.columns?.[column]?.width),
    ),
    rowHeights: near(
      sheet,
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height }]) =>
        height === undefined ? [] : [{ row, points: height }],
      ),
    ),
    contents: [
      { area: { row: 0, column: 0, rows, columns }, cells: cells.block(0, 0, rows, columns) },
    ],
    formats: gatherFormats(looks.of(sheet), styles),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    tables: tablesOf(sheet, cells),
    names: [],
    validations: validationsOf(sheet),
    conditionalFormats: conditionalFormatsOf(sheet, looks),
    freeze: freezePane ? { rows: freezePane.rows ?? 0, columns: freezePane.columns ?? 0 } : null,
    showGridlines: view?.showGridLines ?? true,
    print: printOf(sheet),
    isProtected: sheet.protection?.sheet ?? false,
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap(({ hidden }, column) =>
      hidden && column < MAX_READ_COLUMNS ? [column] : [],
    ),
  };
}

/** Cells that a table computes are reported one by one: which formula is the column's, hucre does not read. */
function tablesOf(sheet: Sheet, cells: CellReader): TableDeclaration[] {
  return (sheet.tables ?? []).flatMap((table) => {
    const area = parseArea(table.range ?? '');
    if (!area) return [];
    const body = area.rows - 1 - (table.showTotalRow ? 1 : 0);
    return {
      name: table.displayName ?? table.name,
      area: { ...area, rows: body + 1 },
      style: table.style ?? 'TableStyleMedium2',
      columns: table.columns.map(({ name }, index) => ({
        header: name,
        formula: null,
        values: cells.block(area.row + 1, area.column + index, body, 1).flat(),
      })),
    };
  });
}
