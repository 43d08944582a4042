import ExcelJS from 'exceljs';
import type { Scalar } from '../../../src/dossier/snapshot';
import type {
  Area,
  CellContent,
  SheetDeclaration,
  Style,
  WorkbookDeclaration,
} from '../../../src/sheets/declaration';
import { cell, columnName, fixedArea } from '../../../src/sheets/layout';
import type { TypedCell } from './inputs';

/**
 * Writes a declaration to a file that LibreOffice opens, for the judge and for eyes only: the product
 * injects through Office.js. Calculated columns are written out cell by cell.
 */
export async function renderToFile(
  declaration: WorkbookDeclaration,
  typed: readonly TypedCell[],
  file: string,
  look: 'plain' | 'full' = 'plain',
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  for (const sheet of declaration.sheets) {
    const target = renderSheet(workbook, sheet, typed);
    if (look === 'full') renderLook(target, sheet, declaration.styles);
  }
  await workbook.xlsx.writeFile(file);
}

function renderSheet(
  workbook: ExcelJS.Workbook,
  sheet: SheetDeclaration,
  typed: readonly TypedCell[],
): ExcelJS.Worksheet {
  const target = workbook.addWorksheet(sheet.name, { state: sheet.hidden ? 'hidden' : 'visible' });
  renderContents(target, sheet, typed);
  for (const { name, area } of sheet.names) {
    workbook.definedNames.add(`'${sheet.name}'!${fixedArea(area)}`, name);
  }
  return target;
}

/** Everything that only eyes need. */
function renderLook(
  target: ExcelJS.Worksheet,
  sheet: SheetDeclaration,
  styles: WorkbookDeclaration['styles'],
): void {
  const { freeze, print } = sheet;
  if (sheet.tabColor) target.properties.tabColor = { argb: argb(sheet.tabColor) };
  target.views = [
    {
      state: freeze ? 'frozen' : 'normal',
      xSplit: freeze?.columns ?? 0,
      ySplit: freeze?.rows ?? 0,
      showGridLines: sheet.showGridlines,
    },
  ];
  target.pageSetup = {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...(print.repeatRows
      ? { printTitlesRow: `${print.repeatRows.first + 1}:${print.repeatRows.last + 1}` }
      : {}),
  };
  const { left, center, right } = print.footer;
  target.headerFooter.oddFooter = `&L${left}&C${center}&R${right}`;
  sheet.columnWidths.forEach((width, column) => (target.getColumn(column + 1).width = width));
  for (const { row, points } of sheet.rowHeights) target.getRow(row + 1).height = points;
  for (const { area, style } of sheet.formats) {
    const look = styles[style];
    if (!look) throw new Error(`No style ${style}`);
    eachCell(area, (row, column) =>
      applyStyle(target.getCell(row + 1, column + 1), look, area, row, column),
    );
  }
  for (const area of sheet.merges) target.mergeCells(range(area));
  for (const format of sheet.conditionalFormats) renderConditional(target, format);
}

function renderContents(
  target: ExcelJS.Worksheet,
  sheet: SheetDeclaration,
  typed: readonly TypedCell[],
): void {
  for (const { area, cells } of sheet.contents) {
    eachCell(area, (row, column) => {
      const content = cells[row - area.row]?.[column - area.column] ?? null;
      if (content !== null) target.getCell(row + 1, column + 1).value = toValue(content);
    });
  }
  const ours = typed.filter((one) => one.sheet === sheet.name);
  for (const table of sheet.tables) {
    const rows = Array.from({ length: table.area.rows - 1 }, (_, index) =>
      table.columns.map(({ formula, values }, column): ExcelJS.CellValue => {
        const at = (one: TypedCell) =>
          one.row === table.area.row + 1 + index && one.column === table.area.column + column;
        const input = ours.find(at);
        if (input) return toValue(input.value);
        return toValue(formula !== null ? { formula } : (values?.[index] ?? null));
      }),
    );
    target.addTable({
      name: table.name,
      ref: cell(table.area.row, table.area.column),
      headerRow: true,
      style: { theme: 'TableStyleLight1', showRowStripes: false },
      columns: table.columns.map(({ header }) => ({ name: header, filterButton: false })),
      rows,
    });
  }
  for (const { row, column, value } of ours) {
    if (!sheet.tables.some(({ area }) => isInside(area, row, column))) {
      target.getCell(row + 1, column + 1).value = toValue(value);
    }
  }
}

const isInside = ({ row, column, rows, columns }: Area, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

function toValue(content: CellContent | Scalar): ExcelJS.CellValue {
  return typeof content === 'object' && content !== null
    ? { formula: content.formula.slice(1), date1904: false }
    : content;
}

function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      visit(row, column);
    }
  }
}

const range = ({ row, column, rows, columns }: Area): string =>
  `${cell(row, column)}:${columnName(column + columns - 1)}${row + rows}`;

const argb = (color: string): string => `FF${color.slice(1)}`;

/** A declared style only states what it changes. */
function applyStyle(
  target: ExcelJS.Cell,
  style: Style,
  area: Area,
  row: number,
  column: number,
): void {
  const { font, fill, horizontal, vertical, wrap, indent, numberFormat, border, locked } = style;
  if (font) {
    const { color, ...rest } = font;
    target.font = { ...target.font, ...rest, ...(color ? { color: { argb: argb(color) } } : {}) };
  }
  if (fill) target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } };
  target.alignment = {
    ...target.alignment,
    ...(horizontal ? { horizontal: horizontal.toLowerCase() as 'left' | 'center' | 'right' } : {}),
    ...(vertical
      ? {
          vertical: vertical === 'Center' ? 'middle' : (vertical.toLowerCase() as 'top' | 'bottom'),
        }
      : {}),
    ...(wrap === undefined ? {} : { wrapText: wrap }),
    ...(indent === undefined
      ? {}
      : { indent, horizontal: (horizontal?.toLowerCase() ?? 'left') as 'left' | 'right' }),
  };
  if (numberFormat) target.numFmt = numberFormat;
  if (locked !== undefined) target.protection = { locked };
  if (border) target.border = { ...target.border, ...edges(border, area, row, column) };
}

function edges(
  { sides, color }: NonNullable<Style['border']>,
  area: Area,
  row: number,
  column: number,
): Partial<ExcelJS.Borders> {
  const line: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: argb(color) } };
  const first = { row: row === area.row, column: column === area.column };
  const last = {
    row: row === area.row + area.rows - 1,
    column: column === area.column + area.columns - 1,
  };
  const has = (side: (typeof sides)[number]): boolean => sides.includes(side);
  return {
    ...(has(first.row ? 'top' : 'insideHorizontal') ? { top: line } : {}),
    ...(has(last.row ? 'bottom' : 'insideHorizontal') ? { bottom: line } : {}),
    ...(has(first.column ? 'left' : 'insideVertical') ? { left: line } : {}),
    ...(has(last.column ? 'right' : 'insideVertical') ? { right: line } : {}),
  };
}

function renderConditional(
  target: ExcelJS.Worksheet,
  { area, formula, font, fill }: SheetDeclaration['conditionalFormats'][number],
): void {
  target.addConditionalFormatting({
    ref: range(area),
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [formula.slice(1)],
        style: {
          ...(font
            ? {
                font: {
                  bold: font.bold,
                  ...(font.color ? { color: { argb: argb(font.color) } } : {}),
                },
              }
            : {}),
          ...(fill
            ? { fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(fill) } } }
            : {}),
        },
      },
    ],
  });
}
