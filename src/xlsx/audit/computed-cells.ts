import type { CellLook } from '../../workbook/alterations';
import type { SheetDeclaration, WorkbookDeclaration } from '../../sheets/declaration';
import type { Baseline } from '../../sheets/baseline';
import type { Localized } from '../../language/language';
import { blocksIn, fieldsIn } from '../../workbook/template';
import { blockAt, labelOf, saysOf } from './labels';
import type { Says } from './labels';

/** A cell in which we put a formula, outside of tables, from 0 as it was declared. */
export interface ComputedCell {
  readonly row: number;
  readonly column: number;
  /** With `=`. */
  readonly formula: string;
  readonly label: Localized;
  readonly look: CellLook;
  readonly says: Says;
  /** Told by its name whether it still holds a formula. */
  readonly isField: boolean;
  /** Beside a row of a block: one that a person inserts has no such formula. */
  readonly isInBlock: boolean;
}

/** Every cell of a declared sheet that holds a formula of ours, but for its tables. */
export function computedCells(
  sheet: SheetDeclaration,
  { template, declaration, bandRows, verdicts }: Baseline,
): readonly ComputedCell[] {
  const labels = new Map(fieldsIn(template).map(({ name, label }) => [name, label]));
  const blocks = blocksIn(template);
  const names = new Map(
    sheet.names
      .filter(({ area }) => area.rows * area.columns === 1)
      .map(({ name, area }) => [`${area.row},${area.column}`, name] as const),
  );
  return sheet.contents.flatMap(({ area, cells }) =>
    cells.flatMap((line, r) =>
      line.flatMap((cell, c): ComputedCell[] => {
        const [row, column] = [area.row + r, area.column + c];
        if (typeof cell !== 'object' || cell === null || row < bandRows) return [];
        const { formula } = cell;
        const field = labels.get(names.get(`${row},${column}`) ?? '');
        const look = lookAt(sheet, declaration.styles, row, column);
        const before = [...Array<null>(area.column).fill(null), ...line.slice(0, c)];
        const says = saysOf(formula, { look, before }, verdicts);
        const block = blockAt(sheet, row, blocks);
        const label = field ?? labelOf(sheet, { row, column, says, look, before, block });
        const [isField, isInBlock] = [field !== undefined, block !== null];
        return [{ row, column, formula, label, look, says, isField, isInBlock }];
      }),
    ),
  );
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
