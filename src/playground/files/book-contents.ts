import type { Book, BookScalar, BookSheet, BookTable, Rect } from '../../standin/book/book';
import { extrasOf } from '../../standin/model/extras';
import type {
  CellContent,
  ConditionalFormat,
  PageMargins,
  PrintSetup,
  SheetContents,
  TableDeclaration,
  WorkbookContents,
} from '../../sheets/declaration';
import { NORMAL_MARGINS } from '../../sheets/page-margins';
import { gatherFormats, StyleBook } from '../../sheets/gather-formats';
import { validationOf } from './book-checks';
import { looksOf } from './book-looks';

/** All that the workbook in the grid holds, as a file can keep it. */
export function contentsOfBook(book: Book): WorkbookContents {
  const styles = new StyleBook();
  const sheets = book.sheets().map((sheet) => contentsOfSheet(book, sheet, styles));
  return {
    sheets,
    styles: styles.styles,
    activeSheet: book.sheets().findIndex(({ id }) => id === book.activeSheetId),
    otherNames: book.names().map(({ name, formula }) => ({ name, formula })),
    addinSettings: Object.fromEntries(extrasOf(book).addinSettings),
  };
}

function contentsOfSheet(book: Book, sheet: BookSheet, styles: StyleBook): SheetContents {
  const { rows, columns } = extentOf(sheet);
  const whole: Rect = { row: 0, column: 0, rows, columns };
  const tables = book.tables().filter(({ sheetId }) => sheetId === sheet.id);
  const { frozen } = sheet;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor === '' ? null : sheet.tabColor,
    columnWidths: Array.from({ length: columns }, (_, column) =>
      charactersOf(sheet.columnWidth(column)),
    ),
    rowHeights: sheet.fixedRowHeights().map(inHundredths),
    fittedHeights: sheet.fittedRowHeights().map(inHundredths),
    contents: [{ area: whole, cells: cellsOf(sheet, whole) }],
    formats: gatherFormats(looksOf(sheet, whole), styles),
    merges: sheet.merges(),
    tables: tables.map((table) => tableOf(sheet, table)),
    // Names stand for formulas here: they are told with the workbook.
    names: [],
    validations: sheet.validations().flatMap(({ rect, validation }) => {
      const known = validationOf(validation);
      return known ? [{ area: rect, validation: known }] : [];
    }),
    conditionalFormats: sheet
      .conditionalFormats()
      .map(({ rect, formula, fontColor, bold, fill }): ConditionalFormat => ({
        area: rect,
        formula,
        font: { ...(fontColor && { color: fontColor }), ...(bold && { bold }) },
        ...(fill && { fill }),
      })),
    freeze: frozen.rows + frozen.columns > 0 ? frozen : null,
    showGridlines: sheet.showGridlines,
    print: printOf(book, sheet),
    isProtected: sheet.protected,
    hiddenRows: sheet.hiddenRows(),
    hiddenColumns: sheet.hiddenColumns(),
  };
}

function extentOf(sheet: BookSheet): { rows: number; columns: number } {
  const used = sheet.usedRange(false);
  return used
    ? { rows: used.row + used.rows, columns: used.column + used.columns }
    : { rows: 1, columns: 1 };
}

/** Heights are pixels in the grid: as points they have no end. */
const inHundredths = ({ row, points }: { readonly row: number; readonly points: number }) => ({
  row,
  points: Number(points.toFixed(2)),
});

/** Points as characters of Calibri 11: 7 pixels a digit, 5 around them, 0.75 points a pixel. */
const charactersOf = (points: number): number => Math.max(0, (points / 0.75 - 5) / 7);

function cellsOf(sheet: BookSheet, rect: Rect): CellContent[][] {
  const values = sheet.values(rect);
  return sheet
    .formulas(rect)
    .map((line, row) => line.map((written, column) => toContent(written, values[row]?.[column])));
}

/** What begins with `=` is a formula, unless it is its own value: then a person has typed an apostrophe before it. */
function toContent(written: BookScalar, value: BookScalar = null): CellContent {
  const isFormula = typeof written === 'string' && written.startsWith('=') && written !== value;
  if (isFormula) return { formula: written, result: value };
  return written === '' ? null : written;
}

function tableOf(
  sheet: BookSheet,
  { name, rect, style, columnNames }: BookTable,
): TableDeclaration {
  return {
    name,
    area: rect,
    style,
    columns: columnNames.map((header, index) => {
      const body = { ...rect, row: rect.row + 1, rows: rect.rows - 1 };
      const cells = cellsOf(sheet, { ...body, column: rect.column + index, columns: 1 }).flat();
      const formula = columnFormula(cells);
      // An emptied cell of a computed column stays empty: '' and not null, which is its formula.
      return { header, formula, values: formula === null ? cells : cells.map((one) => one ?? '') };
    }),
  };
}

/** The formula of most cells, where most have one and the same: that of the lines to come. */
function columnFormula(cells: readonly CellContent[]): string | null {
  const counts = new Map<string, number>();
  for (const cell of cells) {
    if (typeof cell !== 'object' || cell === null) continue;
    counts.set(cell.formula, (counts.get(cell.formula) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest && commonest[1] * 2 > cells.length ? commonest[0] : null;
}

/** What an add-in set. */
function printOf(book: Book, sheet: BookSheet): PrintSetup | null {
  const kept = extrasOf(book).pageLayouts.get(sheet.id);
  if (!kept) return null;
  const [rows] = (kept['titleRows'] as readonly Rect[] | undefined) ?? [];
  const [area] = (kept['printArea'] as readonly Rect[] | undefined) ?? [];
  const footer = (side: string): string => {
    const text = kept[`defaultForAllPages.${side}Footer`];
    return typeof text === 'string' ? text : '';
  };
  return {
    orientation: kept['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    repeatRows: rows ? { first: rows.row, last: rows.row + rows.rows - 1 } : null,
    ...(area && { area }),
    footer: { left: footer('left'), center: footer('center'), right: footer('right') },
    margins: marginsOf(kept),
  };
}

/** Points in an add-in's eyes, inches in a file. */
function marginsOf(kept: Readonly<Record<string, unknown>>): PageMargins {
  const inches = (side: keyof PageMargins): number => {
    const points = kept[`${side}Margin`];
    return typeof points === 'number' ? points / 72 : NORMAL_MARGINS[side];
  };
  return {
    left: inches('left'),
    right: inches('right'),
    top: inches('top'),
    bottom: inches('bottom'),
    header: inches('header'),
    footer: inches('footer'),
  };
}
