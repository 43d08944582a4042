import { CellContents } from './cells';
import type { CellContent, SheetDeclaration, WorkbookDeclaration } from './declaration';

/** A cell of a sheet that stands, which says one thing before a change and another after it. */
export interface TextChange {
  /** By its key. */
  readonly sheet: string;
  readonly from: CellContent;
  readonly to: CellContent;
  /** Points of its row, where they differ. */
  readonly rowHeight: { readonly from: number; readonly to: number } | null;
}

/** What leads from the sheets of one declaration to those of another. */
export interface SheetsChange {
  /** Sheets that come to those that stand; null: none. */
  readonly add: WorkbookDeclaration | null;
  readonly texts: readonly TextChange[];
}

/**
 * The difference of two declarations of the same document: sheets that only the second has are added, and cells that
 * say something else are written over (titles, sizes, formulas that count more tables). The mark, which says what the
 * document is, is not among them.
 *
 * @throws when it takes more than that (a sheet goes, a table has other columns): a mistake of ours.
 */
export function changeBetween(from: WorkbookDeclaration, to: WorkbookDeclaration): SheetsChange {
  const standing = new Map(to.sheets.map((sheet) => [sheet.key, sheet] as const));
  const texts = from.sheets.flatMap((sheet) => {
    const other = standing.get(sheet.key);
    standing.delete(sheet.key);
    if (!other || !hasSameCells(sheet, other)) {
      throw new Error(
        `${from.madeFor} and ${to.madeFor} differ in more than what cells of ${sheet.key} say`,
      );
    }
    return changesOf(sheet, other, from.mark);
  });
  return { add: sheetsAlone(to, [...standing.values()]), texts };
}

/** Those sheets of a declaration alone, known by the first name that they bring. */
function sheetsAlone(
  declaration: WorkbookDeclaration,
  sheets: readonly SheetDeclaration[],
): WorkbookDeclaration | null {
  const [first] = sheets.flatMap(({ names }) => names);
  return sheets.length === 0 ? null : { ...declaration, mark: first?.name ?? null, sheets };
}

const hasSameCells = (a: SheetDeclaration, b: SheetDeclaration): boolean =>
  JSON.stringify(a.contents.map(({ area }) => area)) ===
    JSON.stringify(b.contents.map(({ area }) => area)) &&
  JSON.stringify(a.tables) === JSON.stringify(b.tables);

function changesOf(
  sheet: SheetDeclaration,
  other: SheetDeclaration,
  mark: string | null,
): TextChange[] {
  const { key } = sheet;
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
          throw new Error(`A search would not find what changes: ${key} ${row},${column}`);
        }
        return [{ sheet: key, from, to, rowHeight: heightChange(sheet, other, row) }];
      }),
    ),
  );
}

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
