import type { AlteredCell, Alterations } from '../../../src/workbook/alterations';
import type { CellContent, WorkbookDeclaration } from '../../../src/sheets/declaration';
import type { Call } from '../../../src/calls/call';
import { dossierBaseline } from '../../../src/documents/dossier/sheets/baseline';
import { readDossierFile } from '../../builders/dossier-file';

/** A computed cell of declared sheets, from 0. */
export interface Computed {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** The band of each sheet says whose dossier it is, and no figure. */
const BAND_ROWS = 2;

const isFormula = (content: CellContent): boolean =>
  typeof content === 'object' && content !== null;

/** All of them, in tables (their first two lines) and beside. */
export const computedCellsOf = ({ sheets }: WorkbookDeclaration): readonly Computed[] =>
  sheets.flatMap(({ name: sheet, contents, tables }) => [
    ...contents.flatMap(({ area, cells }) =>
      cells.flatMap((line, r) =>
        line.flatMap((content, c) =>
          isFormula(content) && area.row + r >= BAND_ROWS
            ? [{ sheet, row: area.row + r, column: area.column + c }]
            : [],
        ),
      ),
    ),
    ...tables.flatMap(({ area, columns }) =>
      columns.flatMap(({ formula }, c) =>
        formula === null
          ? []
          : [1, 2].map((r) => ({ sheet, row: area.row + r, column: area.column + c })),
      ),
    ),
  ]);

/** The declaration with something else in some cells, in which others see a formula of ours. */
export function withContent(
  declaration: WorkbookDeclaration,
  cells: readonly Computed[],
  content: (formula: string) => CellContent,
): WorkbookDeclaration {
  const isMeant = (sheet: string, row: number, column: number): boolean =>
    cells.some((one) => one.sheet === sheet && one.row === row && one.column === column);
  return {
    ...declaration,
    sheets: declaration.sheets.map((sheet) => ({
      ...sheet,
      contents: sheet.contents.map((rectangle) => ({
        ...rectangle,
        cells: rectangle.cells.map((line, r) =>
          line.map((cell, c) =>
            typeof cell === 'object' &&
            cell !== null &&
            isMeant(sheet.name, rectangle.area.row + r, rectangle.area.column + c)
              ? content(cell.formula)
              : cell,
          ),
        ),
      })),
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column, c) => ({
          ...column,
          values: Array.from({ length: table.area.rows - 1 }, (_, r): CellContent => {
            const { formula, values } = column;
            const own = values?.[r] ?? null;
            const isHere = isMeant(sheet.name, table.area.row + 1 + r, table.area.column + c);
            return formula !== null && isHere ? content(formula) : own;
          }),
        })),
      })),
    })),
  };
}

/** What is found altered in a file; its sheets are those of the call in the language. */
export async function alterationsIn(
  bytes: Uint8Array,
  call: Call,
  language: 'fr' | 'en' = 'fr',
): Promise<Alterations> {
  const { altered, snapshot } = await readDossierFile(bytes);
  return altered(dossierBaseline(call, language, snapshot));
}

/** Its computed cells alone. */
export const alteredIn = async (
  ...file: Parameters<typeof alterationsIn>
): Promise<readonly AlteredCell[]> => (await alterationsIn(...file)).cells;
