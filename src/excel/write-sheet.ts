import type {
  Area,
  CellContent,
  SheetDeclaration,
  Style,
  TableDeclaration,
} from '../sheets/declaration';
import { cellName } from './address';
import { charactersToPoints, writeStyle } from './write-format';
import { writeValidation } from './write-validation';

/** The longest address that Excel takes is 8192 characters; shorter ones keep error messages readable. */
const LONGEST_ADDRESS = 2000;

const rangeOf = (sheet: Excel.Worksheet, area: Area): Excel.Range =>
  sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);

/**
 * Tables and their headers. They come before every formula: Excel refuses a formula that names a table
 * which does not exist yet.
 */
export function writeTables(sheet: Excel.Worksheet, declaration: SheetDeclaration): void {
  for (const table of declaration.tables) {
    const header = { ...table.area, rows: 1 };
    rangeOf(sheet, header).values = [table.columns.map((column) => column.header)];
    const added = sheet.tables.add(rangeOf(sheet, table.area), true);
    added.name = table.name;
    added.style = table.style;
  }
}

/** Cells, once names and tables stand. */
export function writeContents(sheet: Excel.Worksheet, declaration: SheetDeclaration): void {
  for (const { area, cells } of declaration.contents) {
    rangeOf(sheet, area).formulas = cells.map((row) => row.map(toCell));
  }
  for (const table of declaration.tables) writeBody(sheet, table);
}

function writeBody(sheet: Excel.Worksheet, table: TableDeclaration): void {
  const rows = table.area.rows - 1;
  table.columns.forEach((column, index) => {
    const body = { row: table.area.row + 1, column: table.area.column + index, rows, columns: 1 };
    const { formula, values } = column;
    if (formula !== null) {
      rangeOf(sheet, body).formulas = Array.from({ length: rows }, () => [formula]);
    } else if (values) {
      rangeOf(sheet, body).values = Array.from({ length: rows }, (_, row) => [
        toCell(values[row] ?? null),
      ]);
    }
  });
}

/** A text that would be read as a formula or a number is kept as text by Excel's own leading apostrophe. */
function toCell(content: CellContent): string | number | boolean | null {
  if (typeof content === 'object' && content !== null) return content.formula;
  return typeof content === 'string' && /^[=+\-@']/.test(content) ? `'${content}` : content;
}

/** Widths, heights, styles, merges: what the sheet looks like. */
export function writeLook(
  sheet: Excel.Worksheet,
  declaration: SheetDeclaration,
  styles: Readonly<Record<string, Style>>,
): void {
  sheet.showGridlines = declaration.showGridlines;
  if (declaration.tabColor) sheet.tabColor = declaration.tabColor;
  declaration.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = charactersToPoints(characters);
  });
  for (const { row, points } of declaration.rowHeights) {
    sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points;
  }
  for (const area of declaration.merges) rangeOf(sheet, area).merge(false);
  writeStyles(sheet, declaration, styles);
}

/**
 * Runs of areas with the same style go out as one `RangeAreas`: a third of the bytes. The order between
 * different styles is kept, since later ones win where they overlap. Number formats and borders are set
 * range by range (a number format is an array of the range's own shape).
 */
function writeStyles(
  sheet: Excel.Worksheet,
  declaration: SheetDeclaration,
  styles: Readonly<Record<string, Style>>,
): void {
  for (const { style, areas } of runs(declaration.formats)) {
    const wanted = styles[style];
    if (!wanted) throw new Error(`The sheet ${declaration.name} uses an unknown style: ${style}`);
    for (const addresses of batches(areas)) writeStyle(sheet.getRanges(addresses), wanted);
    if (wanted.numberFormat === undefined) continue;
    for (const area of areas) rangeOf(sheet, area).numberFormat = filled(area, wanted.numberFormat);
  }
}

function runs(formats: SheetDeclaration['formats']): { style: string; areas: Area[] }[] {
  const result: { style: string; areas: Area[] }[] = [];
  for (const { style, area } of formats) {
    const last = result.at(-1);
    if (last?.style === style) last.areas.push(area);
    else result.push({ style, areas: [area] });
  }
  return result;
}

function batches(areas: readonly Area[]): string[] {
  const result: string[] = [];
  for (const area of areas) {
    const address = toAddress(area);
    const last = result.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS) {
      result[result.length - 1] = `${last},${address}`;
    } else result.push(address);
  }
  return result;
}

const toAddress = ({ row, column, rows, columns }: Area): string =>
  `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

const filled = (area: Area, text: string): string[][] =>
  Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => text));

/** Validations and conditional formats. */
export function writeChecks(sheet: Excel.Worksheet, declaration: SheetDeclaration): void {
  for (const { area, validation } of declaration.validations) {
    writeValidation(rangeOf(sheet, area), validation);
  }
  for (const { area, formula, font, fill } of declaration.conditionalFormats) {
    const { custom } = rangeOf(sheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    if (font?.color !== undefined) custom.format.font.color = font.color;
    if (font?.bold !== undefined) custom.format.font.bold = font.bold;
    if (fill !== undefined) custom.format.fill.color = fill;
  }
}

/** Frozen panes, page set-up, visibility. */
export function writePage(sheet: Excel.Worksheet, declaration: SheetDeclaration): void {
  const { print } = declaration;
  writeFreeze(sheet, declaration.freeze);
  const page = sheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  if (print.repeatRows) {
    page.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  const footers = page.headersFooters.defaultForAllPages;
  footers.leftFooter = print.footer.left;
  footers.centerFooter = print.footer.center;
  footers.rightFooter = print.footer.right;
  if (declaration.hidden) sheet.visibility = 'Hidden';
}

/** `freezeAt` wants a range, and a range has at least one row and one column. */
function writeFreeze(sheet: Excel.Worksheet, freeze: SheetDeclaration['freeze']): void {
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}
