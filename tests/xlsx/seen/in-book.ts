import { reference } from '../../../src/xlsx/references';
import { cellName } from '../../../src/workbook/reference';
import { serialOfIsoDay } from '../../../src/workbook/dates';
import type {
  Book,
  BookScalar,
  BookSheet,
  BookTable,
  BookValidation,
  Rect,
} from '../../../src/standin/book/book';
import { extrasOf } from '../../../src/standin/model/extras';
import {
  besideIndent,
  type Edge,
  inOrder,
  isUntouched,
  lineAt,
  plainReference,
  type SeenCell,
  type SeenPrint,
  type SeenSheet,
  type SeenTable,
  type SeenValidation,
  type SeenWorkbook,
  MARGINS,
  ANYTHING_PASSES,
} from './seen';

/** What the stand-in's workbook holds, as far as those sheets go. */
export function seenInBook(book: Book, sheetNames: readonly string[]): SeenWorkbook {
  const sheets = book.sheets().filter(({ name }) => sheetNames.includes(name));
  const names = book
    .names()
    .map(({ name, formula }) => [name, plainReference(formula)] as const)
    .filter(([, reference]) => sheetNames.includes(reference.split('!')[0] ?? ''));
  return {
    sheets: sheets.map((sheet) => seenSheet(book, sheet)),
    names: Object.fromEntries(names),
  };
}

function seenSheet(book: Book, sheet: BookSheet): SeenSheet {
  const used = sheet.usedRange(false) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const rect = {
    row: 0,
    column: 0,
    rows: used.row + used.rows,
    columns: used.column + used.columns,
  };
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor || null,
    showsGridlines: sheet.showGridlines,
    frozen: sheet.frozen,
    cells: cellsIn(sheet, rect),
    lines: linesIn(sheet, rect),
    merges: inOrder(sheet.merges().map(areaName)),
    columnPixels: Array.from({ length: rect.columns }, (_, column) =>
      Math.floor(sheet.columnWidth(column) / 0.75 + 0.001),
    ),
    rowPoints: Object.fromEntries(
      sheet.fixedRowHeights().map(({ row, points }) => [row + 1, Number(points.toFixed(3))]),
    ),
    tables: book
      .tables()
      .filter(({ sheetId }) => sheetId === sheet.id)
      .map((table) => seenTable(book, sheet, table)),
    validations: byArea(sheet.validations().map(seenValidation)),
    // Excel gives each new format priority over those before it.
    conditionalFormats: [...sheet.conditionalFormats()].reverse().map((format) => ({
      area: areaName(format.rect),
      formula: format.formula,
      color: format.fontColor ?? null,
      bold: format.bold ?? false,
      fill: format.fill ?? null,
    })),
    print: seenPrint(book, sheet),
  };
}

const byArea = (validations: readonly SeenValidation[]): SeenValidation[] =>
  [...validations].sort((a, b) => a.area.localeCompare(b.area));

function areaName({ row, column, rows, columns }: Rect): string {
  const first = cellName(row, column);
  return rows * columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

function cellsIn(sheet: BookSheet, rect: Rect): Record<string, SeenCell> {
  const formulas = sheet.formulas(rect);
  const values = sheet.values(rect);
  const cells: [string, SeenCell][] = [];
  for (let row = 0; row < rect.rows; row += 1) {
    for (let column = 0; column < rect.columns; column += 1) {
      const content = contentOf(formulas[row]?.[column], values[row]?.[column]);
      const cell = seenCell(sheet, row, column, content);
      if (!isUntouched(cell)) cells.push([cellName(row, column), cell]);
    }
  }
  return Object.fromEntries(cells);
}

function contentOf(written: BookScalar = null, value: BookScalar = null): SeenCell['content'] {
  if (typeof written === 'string' && written.startsWith('=') && written !== value) {
    return { formula: written };
  }
  return written === '' ? null : written;
}

function seenCell(
  sheet: BookSheet,
  row: number,
  column: number,
  content: SeenCell['content'],
): SeenCell {
  const style = sheet.style(row, column);
  const { indent = 0 } = style;
  return {
    content,
    font: style.fontName ?? '',
    size: style.fontSize ?? 0,
    bold: style.bold ?? false,
    italic: style.italic ?? false,
    color: style.fontColor ?? '',
    fill: style.fill ?? null,
    horizontal: besideIndent(style.horizontal ?? '', indent),
    vertical: style.vertical ?? '',
    wrap: style.wrap ?? false,
    indent,
    locked: style.locked ?? true,
    numberFormat: style.numberFormat ?? '',
  };
}

const EDGES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
} as const;

function linesIn(sheet: BookSheet, rect: Rect): string[] {
  const lines: string[] = [];
  for (let row = 0; row < rect.rows; row += 1) {
    for (let column = 0; column < rect.columns; column += 1) {
      for (const [edge, color] of Object.entries(sheet.borders(row, column))) {
        const side: Edge = EDGES[edge as keyof typeof EDGES];
        lines.push(lineAt(side, row, column, color));
      }
    }
  }
  return inOrder(lines);
}

function seenTable(book: Book, sheet: BookSheet, table: BookTable): SeenTable {
  const { row, column, rows } = table.rect;
  const looks = extrasOf(book).tableLooks.get(table.id);
  return {
    name: table.name,
    area: areaName(table.rect),
    style: table.style,
    hasFilterButtons: looks?.['showFilterButton'] ?? true,
    hasBandedRows: looks?.['showBandedRows'] ?? true,
    columns: table.columnNames.map((header, index) => ({
      header,
      formula: commonFormula(
        sheet.formulas({ row: row + 1, column: column + index, rows: rows - 1, columns: 1 }),
      ),
    })),
  };
}

/** One and the same formula in every cell makes a calculated column. */
function commonFormula(cells: readonly (readonly BookScalar[])[]): string | null {
  const found = new Set(cells.flat());
  const [only] = found;
  return found.size === 1 && typeof only === 'string' && only.startsWith('=') ? only : null;
}

function seenValidation({
  rect,
  validation,
}: {
  readonly rect: Rect;
  readonly validation: BookValidation;
}): SeenValidation {
  const { prompt, errorAlert, ignoreBlanks } = validation;
  const rule = ruleText(validation.rule);
  return {
    area: areaName(rect),
    rule,
    prompt: prompt ? `${prompt.title}: ${prompt.message}` : null,
    error:
      errorAlert && rule !== ANYTHING_PASSES
        ? `${errorAlert.style} ${errorAlert.title}: ${errorAlert.message}`
        : '',
    acceptsBlanks: ignoreBlanks,
  };
}

function ruleText(rule: BookValidation['rule']): string {
  const [[kind = '', criteria] = []] = Object.entries(rule);
  const said = criteria as Readonly<Record<string, string | number | undefined>>;
  const bounds = [said['formula1'], said['formula2']].map((bound) =>
    kind === 'date' && typeof bound === 'string' ? serialOfIsoDay(bound) : bound,
  );
  return [kind, said['operator'], said['source'], said['formula'], ...bounds]
    .filter((part) => part !== undefined)
    .map((part) => String(part).replace(/^=/, ''))
    .join(' ');
}

function seenPrint(book: Book, sheet: BookSheet): SeenPrint {
  const kept = extrasOf(book).pageLayouts.get(sheet.id) ?? {};
  const rows = kept['titleRows'] as readonly Rect[] | undefined;
  const printed = kept['printArea'] as readonly Rect[] | undefined;
  const zoom = kept['zoom'] as { horizontalFitToPages?: number } | undefined;
  const text = (key: string, otherwise: string): string => {
    const found = kept[key];
    return typeof found === 'string' ? found : otherwise;
  };
  const footer = (side: string): string => text(`defaultForAllPages.${side}Footer`, '');
  return {
    orientation: text('orientation', 'Portrait'),
    paper: text('paperSize', 'A4'),
    pagesWide: zoom?.horizontalFitToPages ?? null,
    repeatedRows: rows?.[0] ? `${rows[0].row + 1}:${rows[0].row + rows[0].rows}` : null,
    printed: printed?.[0] ? reference(printed[0]) : null,
    margins: MARGINS.map((side) => Number(kept[`${side}Margin`]) / 72),
    footer: { left: footer('left'), center: footer('center'), right: footer('right') },
  };
}
