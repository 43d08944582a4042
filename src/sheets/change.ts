import type { Anchor } from '../workbook/anchor';
import { CellContents } from './cells';
import type {
  CellContent,
  SheetDeclaration,
  TableDeclaration,
  WorkbookDeclaration,
} from './declaration';

/** What leads from the sheets of one declaration to those of another, and has an inverse. */
export interface SheetsChange {
  /** Sheets that come to those that stand; null: none. */
  readonly add: WorkbookDeclaration | null;
  readonly texts: readonly TextChange[];
  readonly columns: readonly ColumnChange[];
}

/** One cell, as a person saw it. */
export interface CellChange {
  readonly anchor: Anchor;
  /** What stands there. */
  readonly from: CellContent;
  readonly to: CellContent;
  /** en-US; null: the cell keeps its own. */
  readonly numberFormat: string | null;
}

/** A cell of a sheet that stands, which says one thing before a change and another after it. */
export interface TextChange {
  readonly sheet: StandingSheet;
  readonly from: CellContent;
  readonly to: CellContent;
  /** Points of its row, where they differ. */
  readonly rowHeight: { readonly from: number; readonly to: number } | null;
}

/** By what a sheet is found again in a workbook. */
export interface StandingSheet {
  /** Its table or, where it has none, the first name that it brings. */
  readonly by: { readonly table: string } | { readonly name: string };
  /** The text stands above that table's header: the lines of the table, thousands perhaps, are not gone through. */
  readonly isAbove: boolean;
}

/** A column of a table that stands, whose formula is another one after a change. */
export interface ColumnChange {
  readonly table: string;
  readonly header: string;
  /** null: the column is blank. */
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * The difference of two declarations of the same document: sheets that only the second has are added, cells that say
 * something else are written over (titles, sizes, formulas that count more tables), and so are the formulas of columns.
 * The mark, which says what the document is, is not among them, nor is what people type in tables.
 *
 * @throws when it takes more than that (a sheet goes, a table has other columns): a mistake of ours.
 */
export function changeBetween(from: WorkbookDeclaration, to: WorkbookDeclaration): SheetsChange {
  const others = new Map(to.sheets.map((sheet) => [sheet.key, sheet] as const));
  const standing = from.sheets.map((sheet) => {
    const other = others.get(sheet.key);
    others.delete(sheet.key);
    if (!other || shapeOf(sheet) !== shapeOf(other)) {
      throw new Error(
        `${from.madeFor} and ${to.madeFor} differ in more than what cells of ${sheet.key} say`,
      );
    }
    return [sheet, other] as const;
  });
  return {
    add: sheetsAlone(to, [...others.values()]),
    texts: standing.flatMap(([sheet, other]) => textsBetween(sheet, other, from.mark)),
    columns: standing.flatMap(([sheet, other]) => columnsBetween(sheet, other)),
  };
}

/** Those sheets of a declaration alone, known by the first name that they bring. */
function sheetsAlone(
  declaration: WorkbookDeclaration,
  sheets: readonly SheetDeclaration[],
): WorkbookDeclaration | null {
  const [first] = sheets.flatMap(({ names }) => names);
  return sheets.length === 0 ? null : { ...declaration, mark: first?.name ?? null, sheets };
}

/** Which cells are written, and what tables there are: the same for sheets that differ in what their cells say. */
const shapeOf = ({ contents, tables }: SheetDeclaration): string =>
  JSON.stringify([
    contents.map(({ area }) => area),
    tables.map(({ name, area, columns }) => [name, area, columns.map(({ header }) => header)]),
  ]);

function textsBetween(
  sheet: SheetDeclaration,
  other: SheetDeclaration,
  mark: string | null,
): TextChange[] {
  const cells = new CellContents(other);
  const marked = sheet.names.find(({ name }) => name === mark)?.area;
  return sheet.contents.flatMap(({ area, cells: rows }) =>
    rows.flatMap((contents, r) =>
      contents.flatMap((from, c): TextChange[] => {
        const [row, column] = [area.row + r, area.column + c];
        const to = cells.at(row, column);
        if (marked?.row === row && marked.column === column) return [];
        if (JSON.stringify(from) === JSON.stringify(to)) return [];
        if (sheet.hidden || from === null) {
          throw new Error(`A search would not find what changes: ${sheet.key} ${row},${column}`);
        }
        return [
          {
            sheet: standingSheet(sheet, row),
            from,
            to,
            rowHeight: heightChange(sheet, other, row),
          },
        ];
      }),
    ),
  );
}

function standingSheet({ key, tables, names }: SheetDeclaration, row: number): StandingSheet {
  const [table] = tables;
  if (table) {
    const isAbove = tables.every(({ area }) => row < area.row);
    return { by: { table: table.name }, isAbove };
  }
  const [first] = names;
  if (!first) throw new Error(`Nothing says where the sheet ${key} stands`);
  return { by: { name: first.name }, isAbove: false };
}

function columnsBetween(sheet: SheetDeclaration, other: SheetDeclaration): ColumnChange[] {
  return sheet.tables.flatMap((table, index) => formulasBetween(table, other.tables[index]));
}

const formulasBetween = (
  { name, columns }: TableDeclaration,
  other: TableDeclaration | undefined,
): ColumnChange[] =>
  columns.flatMap(({ header, formula: from }, index) => {
    const to = other?.columns[index]?.formula ?? null;
    return from === to ? [] : [{ table: name, header, from, to }];
  });

function heightChange(
  a: SheetDeclaration,
  b: SheetDeclaration,
  row: number,
): TextChange['rowHeight'] {
  const of = ({ rowHeights }: SheetDeclaration) =>
    rowHeights.find((height) => height.row === row)?.points;
  const [from, to] = [of(a), of(b)];
  return from === undefined || to === undefined || from === to ? null : { from, to };
}
