/**
 * A workbook as the stand-in sees it: the seam between the wire (Office.js's object model, `standin/model`)
 * and the spreadsheet engine (Univer, `univer-book.ts`). Plain values, zero-based rows and columns,
 * synchronous. The object model never sees Univer; the engine never sees Office.js.
 */
export type BookScalar = string | number | boolean | null;

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface BookCellStyle {
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontColor?: string;
  fill?: string | null;
  horizontal?: 'General' | 'Left' | 'Center' | 'Right' | 'Justify';
  vertical?: 'Top' | 'Center' | 'Bottom';
  wrap?: boolean;
  indent?: number;
  locked?: boolean;
  numberFormat?: string;
}
export type CellEdge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';
export type BorderSide = CellEdge | 'InsideHorizontal' | 'InsideVertical';

/** Shapes as in Office.js (`Excel.DataValidationRule`, prompt, errorAlert), formulas with their `=`. */
export interface BookValidation {
  rule: Record<string, unknown>;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: { title: string; message: string; style: string; showAlert: boolean };
  ignoreBlanks: boolean;
}
export interface BookConditionalFormat {
  readonly id: string;
  rect: Rect;
  formula: string;
  fontColor?: string;
  bold?: boolean;
  fill?: string;
}

export interface BookTable {
  readonly id: string;
  name: string;
  readonly sheetId: string;
  /** Header and body. */
  rect: Rect;
  columnNames: readonly string[];
  style: string;
}
export interface BookName {
  name: string;
  /** en-US, with the leading `=` */ formula: string;
  visible: boolean;
  /** The sheet that it belongs to, as those do that a copied sheet brings along; absent: it is the workbook's. */
  readonly home?: string;
}

export interface BookSheet {
  readonly id: string;
  name: string;
  hidden: boolean;
  tabColor: string;
  showGridlines: boolean;
  frozen: { rows: number; columns: number };
  /** Answer AccessDenied to writes on locked cells (kept by the host: Univer drops writes silently). */
  protected: boolean;
  position: number;
  /** Excel's grid, 1,048,576 by 16,384: rectangles of whole rows or columns are as large. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** The smallest rectangle with content; null when empty. */
  usedRange(valuesOnly: boolean): Rect | null;
  values(rect: Rect): BookScalar[][];
  /** Formula text with `=` where there is one, else the value. */
  formulas(rect: Rect): BookScalar[][];
  /** As displayed. */
  texts(rect: Rect): string[][];
  /** Strings beginning with `=` are formulas; `'` in front forces text; null leaves a cell as it is; '' empties it. */
  write(rect: Rect, cells: readonly (readonly BookScalar[])[]): void;
  clear(rect: Rect, what: 'All' | 'Contents' | 'Formats'): void;
  style(row: number, column: number): BookCellStyle;
  setStyle(rect: Rect, style: BookCellStyle): void;
  setBorder(rect: Rect, side: BorderSide, color: string | null): void;
  /** The colours of the lines that were drawn on the cell's own edges. */
  borders(row: number, column: number): Partial<Record<CellEdge, string>>;
  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, points: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, count: number, points: number): void;
  /** Rows that were given a height; the others fit what is written in them. */
  fixedRowHeights(): readonly { readonly row: number; readonly points: number }[];
  /** Those of the others that have been fitted to what is written in them. */
  fittedRowHeights(): readonly { readonly row: number; readonly points: number }[];
  /** The height that fits a row for now, where no one gave it one. */
  fitRowHeight(row: number, points: number): void;
  setColumnsHidden(column: number, count: number, hidden: boolean): void;
  setRowsHidden(row: number, count: number, hidden: boolean): void;
  hiddenColumns(): readonly number[];
  hiddenRows(): readonly number[];
  merge(rect: Rect): void;
  unmerge(rect: Rect): void;
  merges(): readonly Rect[];
  insertRows(row: number, count: number): void;
  deleteRows(row: number, count: number): void;
  insertColumns(column: number, count: number): void;
  deleteColumns(column: number, count: number): void;
  validation(row: number, column: number): BookValidation | null;
  setValidation(rect: Rect, validation: BookValidation | null): void;
  /** All of them; formulas are relative to the first cell of each rectangle. */
  validations(): readonly { readonly rect: Rect; readonly validation: BookValidation }[];
  conditionalFormats(): readonly BookConditionalFormat[];
  addConditionalFormat(format: Omit<BookConditionalFormat, 'id'>): BookConditionalFormat;
  deleteConditionalFormat(id: string): void;
}

export type BookEvent =
  | {
      kind: 'changed';
      sheetId: string;
      rect: Rect;
      change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
      source: 'Local' | 'Remote';
      byAddin: boolean;
      before?: BookScalar;
      after?: BookScalar;
    }
  | { kind: 'calculated'; sheetId: string }
  | { kind: 'activated'; sheetId: string }
  | { kind: 'selected'; sheetId: string; rect: Rect }
  | { kind: 'sheetAdded' | 'sheetDeleted'; sheetId: string }
  | { kind: 'sheetRenamed'; sheetId: string; before: string; after: string };

/** A refusal that the object model turns into an Office.js error of that code. */
export class BookError extends Error {
  constructor(
    readonly code:
      | 'InvalidArgument'
      | 'ItemNotFound'
      | 'ItemAlreadyExists'
      | 'AccessDenied'
      | 'InvalidOperation',
    message: string,
  ) {
    super(message);
    this.name = 'BookError';
  }
}

export interface Book {
  sheets(): readonly BookSheet[];
  sheet(id: string): BookSheet | undefined;
  addSheet(name: string): BookSheet;
  /** As a person copies a tab: right behind the original, in front, with tables and names of its own. */
  copySheet(id: string): BookSheet;
  deleteSheet(id: string): void;
  readonly activeSheetId: string;
  activate(sheetId: string): void;
  selection(): { sheetId: string; rect: Rect };
  select(sheetId: string, rect: Rect): void;
  /** The workbook's names, or those that belong to the sheet of this id; so for what follows. */
  names(home?: string): readonly BookName[];
  addName(name: string, formula: string, home?: string): BookName;
  setName(name: string, change: Partial<BookName>, home?: string): void;
  deleteName(name: string, home?: string): void;
  tables(): readonly BookTable[];
  addTable(sheetId: string, rect: Rect, name: string | null, hasHeaders: boolean): BookTable;
  setTable(id: string, change: Partial<Pick<BookTable, 'name' | 'rect' | 'style'>>): void;
  /** Keeps the cells, drops the table (`convertToRange`); `deleteTable` removes both. */
  convertTableToRange(id: string): void;
  deleteTable(id: string): void;
  /** The add-in's own writes: events raised inside carry `byAddin: true`. */
  asAddin<T>(work: () => T): T;
  /** What a person would do at the keyboard: table growth, undo steps, events with `byAddin: false`. For tests. */
  asPerson<T>(work: () => T): T;
  /** An edit of another person who has the workbook open: events with `source: 'Remote'`. */
  asCoauthor<T>(work: () => T): T;
  undo(): void;
  redo(): void;
  /** There is nothing to undo any more, as in a workbook just opened. */
  forgetUndo(): void;
  /** Brings every formula up to date, at once. */
  calculate(): void;
  on(listener: (event: BookEvent) => void): () => void;
  dispose(): void;
}
