import { FIELDS } from '../../dossier/fields';
import type { CellLook } from '../../dossier/dossier';
import type { SheetDeclaration, WorkbookDeclaration } from '../../sheets/declaration';
import type { Localized } from '../../themes/language';

/** A cell in which we put a formula, outside of tables, from 0 as it was declared. */
export interface ComputedCell {
  readonly row: number;
  readonly column: number;
  /** With `=`. */
  readonly formula: string;
  readonly label: Localized;
  readonly look: CellLook;
  /** Told by its name whether it still holds a formula. */
  readonly isField: boolean;
}

/** The title of the dossier and the guide under it say no figure. */
const BAND_ROWS = 2;

const LABELS: ReadonlyMap<string, Localized> = new Map(
  Object.values(FIELDS).map(({ name, label }) => [name, label]),
);

/** Every cell of a sheet that holds a formula of ours, but for its tables. */
export function computedCells(
  sheet: SheetDeclaration,
  styles: WorkbookDeclaration['styles'],
): readonly ComputedCell[] {
  const names = new Map(
    sheet.names
      .filter(({ area }) => area.rows * area.columns === 1)
      .map(({ name, area }) => [`${area.row},${area.column}`, name] as const),
  );
  return sheet.contents.flatMap(({ area, cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((cell, c): ComputedCell[] => {
        const [row, column] = [area.row + r, area.column + c];
        if (typeof cell !== 'object' || cell === null || row < BAND_ROWS) return [];
        const name = names.get(`${row},${column}`);
        const field = name === undefined ? undefined : LABELS.get(name);
        return [
          {
            row,
            column,
            formula: cell.formula,
            label: field ?? labelIn(sheet, line.slice(0, c), row),
            look: lookAt(sheet, styles, row, column),
            isField: field !== undefined,
          },
        ];
      }),
    ),
  );
}

/** What the row is called, by its first text; failing that, the sheet's name. */
function labelIn(sheet: SheetDeclaration, before: readonly unknown[], row: number): Localized {
  const text =
    before.findLast((cell): cell is string => typeof cell === 'string' && cell !== '') ??
    `${sheet.name} ${row + 1}`;
  return { fr: text, en: text };
}

/** How the figures of a cell are written, by its number format. */
export function lookAt(
  { formats }: SheetDeclaration,
  styles: WorkbookDeclaration['styles'],
  row: number,
  column: number,
): CellLook {
  const covering = formats.filter(
    ({ area }) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns,
  );
  const format = covering.flatMap(({ style }) => styles[style]?.numberFormat ?? []).at(-1) ?? '';
  if (format.includes('%')) return 'share';
  return format.includes('€') ? 'amount' : 'plain';
}
