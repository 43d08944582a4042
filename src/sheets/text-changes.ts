import { FIELDS } from '../dossier/fields';
import { CellContents, findName } from './cells';
import type { CellContent, SheetDeclaration, WorkbookDeclaration } from './declaration';

/** A cell that says one thing in the sheets of one track and another in those of the other. */
export interface TextChange {
  /** By its key. */
  readonly sheet: string;
  readonly from: CellContent;
  readonly to: CellContent;
  /** Points of its row, where they differ. */
  readonly rowHeight: { readonly from: number; readonly to: number } | null;
}

/**
 * What the sheets say differently in another track of the same theme, the mark of the call aside: titles, sizes,
 * dates, and the formulas that check against them.
 *
 * @throws when they differ in more than what cells say: a mistake of ours.
 */
export function textChanges(
  from: WorkbookDeclaration,
  to: WorkbookDeclaration,
): readonly TextChange[] {
  const mark = findName(from, FIELDS.call.name);
  return from.sheets.flatMap((sheet, index) => {
    const other = to.sheets[index];
    if (!other || !hasSameCells(sheet, other)) {
      throw new Error(
        `${from.madeFor} and ${to.madeFor} differ in more than what cells of ${sheet.key} say`,
      );
    }
    return changesOf(sheet, other).filter(
      ({ row, column }) =>
        sheet !== mark.sheet || row !== mark.area.row || column !== mark.area.column,
    );
  });
}

const hasSameCells = (a: SheetDeclaration, b: SheetDeclaration): boolean =>
  a.key === b.key &&
  JSON.stringify(a.contents.map(({ area }) => area)) ===
    JSON.stringify(b.contents.map(({ area }) => area)) &&
  JSON.stringify(a.tables) === JSON.stringify(b.tables);

interface PlacedChange extends TextChange {
  readonly row: number;
  readonly column: number;
}

function changesOf(sheet: SheetDeclaration, other: SheetDeclaration): PlacedChange[] {
  const { key } = sheet;
  const cells = new CellContents(other);
  return sheet.contents.flatMap(({ area, cells: rows }) =>
    rows.flatMap((contents, r) =>
      contents.flatMap((from, c) => {
        const [row, column] = [area.row + r, area.column + c];
        const to = cells.at(row, column);
        if (JSON.stringify(from) === JSON.stringify(to)) return [];
        if (key === 'lists' || from === null) {
          throw new Error(`A track changes what a search would not find: ${key} ${row},${column}`);
        }
        return { sheet: key, from, to, rowHeight: heightChange(sheet, other, row), row, column };
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
