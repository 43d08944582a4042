import type { CellContent } from '../../sheets/declaration';
import { everyCell } from './every-cell';
import { spelling } from '../formula-in';

/** What a column of a table holds, a cell for each line. */
export type Column = readonly CellContent[];

export const isFormula = (content: CellContent): content is { readonly formula: string } =>
  typeof content === 'object' && content !== null;

const isBlank = (content: CellContent): boolean => content === null || content === '';

/**
 * Writes formulas into a column of a table; null leaves a cell as it is. Excel takes a formula there for that of
 * the whole column: it fills the blank cells with it, and of several formulas one wins (office-js#1916,
 * office-js#2093, office-js#5909, office-js#6745). It spares a column that holds a constant, so where there is
 * none a blank cell holds one for as long as it takes.
 *
 * @param column all that the column holds in the end
 */
export function writeColumnFormulas(
  range: Excel.Range,
  column: Column,
  formulas: readonly (string | null)[],
): void {
  const [first] = formulas;
  if (typeof first === 'string' && formulas.every((formula) => formula === first)) {
    range.formulas = everyCell(first);
    return;
  }
  const hasConstant = column.some((content) => !isFormula(content) && !isBlank(content));
  const blank = column.findLastIndex(isBlank);
  if (hasConstant || blank < 0) return writeOneByOne(range, formulas);
  const guard = range.getCell(blank, 0);
  guard.values = [[0]];
  writeOneByOne(range, formulas);
  guard.values = [['']];
}

/** Of formulas that are written together one would win. */
function writeOneByOne(range: Excel.Range, formulas: readonly (string | null)[]): void {
  formulas.forEach((formula, row) => {
    if (formula !== null) range.getCell(row, 0).formulas = [[formula]];
  });
}

/**
 * Rows of a column that hold a formula where none was written, or the same one where two were: Excel may spell
 * a formula otherwise than it was written, but two that differ stay two.
 */
export function spreadIn(column: Column, found: readonly unknown[]): number[] {
  const asked = new Map<unknown, string>();
  return column.flatMap((content, row) => {
    const now = found[row];
    const holdsFormula = typeof now === 'string' && now.startsWith('=');
    if (!isFormula(content)) return holdsFormula && now !== content ? [row] : [];
    const wanted = spelling(content.formula);
    const first = asked.get(now) ?? wanted;
    asked.set(now, first);
    return holdsFormula && first === wanted ? [] : [row];
  });
}
