import type { CellContent, SheetDeclaration, Style, TableDeclaration } from '../sheets/declaration';
import { everyCell } from './every-cell';
import { isMisread } from '../sheets/misread';
import type { Target } from './target';
import { writeFormats, writeSizes } from './write-format';
import { writeValidation } from './write-validation';

/**
 * Tables and their headers. They come before every formula: Excel refuses a formula that names a table
 * which does not exist yet.
 */
export function writeTables(target: Target, declaration: SheetDeclaration): void {
  for (const table of declaration.tables) {
    const header = { ...table.area, rows: 1 };
    target.range(header).values = [table.columns.map((column) => column.header)];
    const added = target.worksheet.tables.add(target.range(table.area), true);
    added.name = table.name;
    added.style = table.style;
  }
}

/** Cells, once names and tables stand. */
export function writeContents(target: Target, declaration: SheetDeclaration): void {
  for (const { area, cells } of declaration.contents) {
    target.range(area).formulas = cells.map((row) => row.map(toCell));
  }
  for (const table of declaration.tables) writeBody(target, table);
}

function writeBody(target: Target, table: TableDeclaration): void {
  const rows = table.area.rows - 1;
  table.columns.forEach((column, index) => {
    const body = { row: table.area.row + 1, column: table.area.column + index, rows, columns: 1 };
    const { formula, values } = column;
    if (formula !== null) {
      target.range(body).formulas = everyCell(formula);
    } else if (values) {
      target.range(body).values = Array.from({ length: rows }, (_, row) => [
        toCell(values[row] ?? null),
      ]);
    }
  });
}

/** Such a text is kept by Excel's own leading apostrophe. */
export function toCell(content: CellContent): string | number | boolean | null {
  if (typeof content === 'object' && content !== null) return content.formula;
  return typeof content === 'string' && isMisread(content) ? `'${content}` : content;
}

/** Widths, heights, styles, merges: what the sheet looks like. */
export function writeLook(
  target: Target,
  declaration: SheetDeclaration,
  styles: Readonly<Record<string, Style>>,
): void {
  const { worksheet } = target;
  worksheet.showGridlines = declaration.showGridlines;
  if (declaration.tabColor) worksheet.tabColor = declaration.tabColor;
  writeSizes(target, declaration);
  for (const area of declaration.merges) target.range(area).merge(false);
  writeFormats(target, declaration, styles);
}

/** Validations and conditional formats. */
export function writeChecks(target: Target, declaration: SheetDeclaration): void {
  for (const { area, validation } of declaration.validations) {
    writeValidation(target.range(area), validation);
  }
  for (const { area, formula, font, fill } of declaration.conditionalFormats) {
    const { custom } = target.range(area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    if (font?.color !== undefined) custom.format.font.color = font.color;
    if (font?.bold !== undefined) custom.format.font.bold = font.bold;
    if (fill !== undefined) custom.format.fill.color = fill;
  }
}

/** Frozen panes, page set-up, visibility. */
export function writePage(target: Target, declaration: SheetDeclaration): void {
  const { print } = declaration;
  writeFreeze(target, declaration.freeze);
  const page = target.worksheet.pageLayout;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = 'A4';
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintMargins('Inches', print.margins);
  if (print.repeatRows) {
    page.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  const footers = page.headersFooters.defaultForAllPages;
  footers.leftFooter = print.footer.left;
  footers.centerFooter = print.footer.center;
  footers.rightFooter = print.footer.right;
  if (declaration.hidden) target.worksheet.visibility = 'Hidden';
}

/** `freezeAt` wants a range, and a range has at least one row and one column. */
function writeFreeze(target: Target, freeze: SheetDeclaration['freeze']): void {
  const { freezePanes } = target.worksheet;
  const { rows = 0, columns = 0 } = freeze ?? {};
  if (rows > 0 && columns > 0) {
    freezePanes.freezeAt(target.range({ row: 0, column: 0, rows, columns }));
  } else if (rows > 0) freezePanes.freezeRows(rows);
  else if (columns > 0) freezePanes.freezeColumns(columns);
}
