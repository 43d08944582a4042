import type {
  Book,
  BookScalar,
  BookSheet,
  BookCellStyle,
  BorderSide,
} from '../../standin/book/book';
import { BookError } from '../../standin/book/book';
import { extrasOf } from '../../standin/model/extras';
import type {
  CellContent,
  SheetContents,
  Style,
  TableDeclaration,
  WorkbookContents,
} from '../../sheets/declaration';
import type { Area } from '../../workbook/area';
import { isMisread } from '../../sheets/misread';
import { absoluteReference } from '../../xlsx/references';
import { bookValidation } from './book-checks';

/** Puts contents into a new book, whose one sheet becomes the first of theirs. Nothing of it can be undone. */
export function fillBook(book: Book, contents: WorkbookContents): void {
  const sheets = contents.sheets.map((sheet, index) => ({
    sheet,
    target: sheetFor(book, sheet, index),
  }));
  for (const { sheet, target } of sheets) addTables(book, target, sheet.tables);
  addNames(book, contents);
  for (const { sheet, target } of sheets) {
    writeCells(target, sheet);
    writeLooks(target, sheet, contents.styles);
    writeLayout(target, sheet);
    writeChecks(target, sheet);
    keepPrint(book, target, sheet);
  }
  const shown = sheets[contents.activeSheet ?? 0] ?? sheets[0];
  for (const { sheet, target } of sheets) target.hidden = sheet.hidden;
  if (shown && !shown.sheet.hidden) {
    book.select(shown.target.id, { row: 0, column: 0, rows: 1, columns: 1 });
  }
  for (const [name, value] of Object.entries(contents.addinSettings ?? {})) {
    extrasOf(book).addinSettings.set(name, value);
  }
  book.calculate();
  for (const { sheet, target } of sheets) target.protected = sheet.isProtected ?? false;
  book.forgetUndo();
}

function sheetFor(book: Book, { name }: SheetContents, index: number): BookSheet {
  const [first] = book.sheets();
  if (index > 0 || !first) return book.addSheet(name);
  first.name = name;
  return first;
}

function addTables(book: Book, target: BookSheet, tables: readonly TableDeclaration[]): void {
  for (const { area, columns, name, style } of tables) {
    target.write({ ...area, rows: 1 }, [columns.map(({ header }) => typed(header))]);
    const table = book.addTable(target.id, area, name, true);
    book.setTable(table.id, { style });
  }
}

function addNames(book: Book, { sheets, otherNames = [] }: WorkbookContents): void {
  const ofAreas = sheets.flatMap((sheet) =>
    sheet.names.map(({ name, area }) => ({
      name,
      formula: `=${absoluteReference(sheet.name, area)}`,
    })),
  );
  for (const { name, formula } of [...ofAreas, ...otherNames]) {
    try {
      book.addName(name, formula);
    } catch (error) {
      // Files may hold names that no one could give: those of another program's own making.
      if (!(error instanceof BookError)) throw error;
    }
  }
}

function writeCells(target: BookSheet, { contents, tables }: SheetContents): void {
  for (const { area, cells } of contents) {
    target.write(
      area,
      cells.map((row) => row.map(toBook)),
    );
  }
  for (const { area, columns } of tables) {
    columns.forEach(({ formula, values = [] }, index) => {
      const rows = area.rows - 1;
      const computed = formula === null ? null : { formula };
      const body = { row: area.row + 1, column: area.column + index, rows, columns: 1 };
      target.write(
        body,
        Array.from({ length: rows }, (_, row) => [toBook(values[row] ?? computed)]),
      );
    });
  }
}

const toBook = (content: CellContent): BookScalar => {
  if (typeof content === 'object' && content !== null) return content.formula;
  return typeof content === 'string' ? typed(content) : content;
};

/** As a person would type it who wants that very text. */
const typed = (text: string): string => (isMisread(text) ? `'${text}` : text);

const SIDES = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  insideHorizontal: 'InsideHorizontal',
  insideVertical: 'InsideVertical',
} as const satisfies Record<NonNullable<Style['border']>['sides'][number], BorderSide>;

function writeLooks(
  target: BookSheet,
  { formats }: SheetContents,
  styles: WorkbookContents['styles'],
): void {
  for (const { area, style: name } of formats) {
    const style = styles[name];
    if (!style) throw new Error(`No style ${name}`);
    const look = bookStyle(style);
    if (Object.keys(look).length > 0) target.setStyle(area, look);
    for (const side of style.border?.sides ?? []) {
      target.setBorder(area, SIDES[side], style.border?.color ?? null);
    }
  }
}

function bookStyle({ font, border: _drawnApart, ...style }: Style): BookCellStyle {
  return {
    ...style,
    ...(font?.name !== undefined && { fontName: font.name }),
    ...(font?.size !== undefined && { fontSize: font.size }),
    ...(font?.bold !== undefined && { bold: font.bold }),
    ...(font?.italic !== undefined && { italic: font.italic }),
    ...(font?.color !== undefined && { fontColor: font.color }),
  };
}

function writeLayout(target: BookSheet, sheet: SheetContents): void {
  sheet.columnWidths.forEach((characters, column) =>
    target.setColumnWidth(column, 1, (characters * 7 + 5) * 0.75),
  );
  for (const { row, points } of sheet.rowHeights) target.setRowHeight(row, 1, points);
  for (const { row, points } of sheet.fittedHeights ?? []) target.fitRowHeight(row, points);
  for (const row of sheet.hiddenRows ?? []) target.setRowsHidden(row, 1, true);
  for (const column of sheet.hiddenColumns ?? []) target.setColumnsHidden(column, 1, true);
  for (const area of sheet.merges) target.merge(area);
  if (sheet.freeze) target.frozen = sheet.freeze;
  if (sheet.tabColor) target.tabColor = sheet.tabColor;
  target.showGridlines = sheet.showGridlines;
}

function writeChecks(target: BookSheet, { validations, conditionalFormats }: SheetContents): void {
  for (const { area, validation } of validations) {
    target.setValidation(area, bookValidation(validation));
  }
  for (const { area, formula, font, fill } of conditionalFormats) {
    target.addConditionalFormat({
      rect: area,
      formula,
      ...(font?.color && { fontColor: font.color }),
      ...(font?.bold && { bold: true }),
      ...(fill && { fill }),
    });
  }
}

/** Where an add-in would find it. */
function keepPrint(book: Book, target: BookSheet, { print }: SheetContents): void {
  if (!print) return;
  const { orientation, repeatRows, area, footer, margins } = print;
  const rows: Area | null = repeatRows && {
    row: repeatRows.first,
    column: 0,
    rows: repeatRows.last - repeatRows.first + 1,
    columns: target.columnCount,
  };
  extrasOf(book).pageLayouts.set(target.id, {
    orientation: orientation === 'landscape' ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    zoom: { horizontalFitToPages: 1 },
    ...(rows && { titleRows: [rows] }),
    ...(area && { printArea: [area] }),
    ...Object.fromEntries(
      Object.entries(margins).map(([side, inches]) => [`${side}Margin`, inches * 72]),
    ),
    'defaultForAllPages.leftFooter': footer.left,
    'defaultForAllPages.centerFooter': footer.center,
    'defaultForAllPages.rightFooter': footer.right,
  });
}
