import type { CellFormula } from '../../formulas/evaluator/sheet';

/**
 * The formula with a mark wherever it says its own row, which is all that sets the lines of a column apart; one that
 * is shared by lines is the same for all of them.
 */
export function ofItsRow({ text, row: typedIn }: CellFormula, row: number): string {
  if (typedIn !== row) return `${typedIn}: ${text}`;
  return text.replace(/(?<=[A-Z]\$?)\d+(?![\d(.\p{L}])/gu, (number) =>
    number === String(row + 1) ? '§' : number,
  );
}

/** In a shared formula `$12` means row 12 in every line, and not each line's own. */
export const isFixedTo = ({ text, row: typedIn }: CellFormula, row: number): boolean =>
  typedIn !== row && text.includes(`$${row + 1}`);

/** A formula that cells share is typed in the first of them, and means other cells in each. */
export const isTypedAt = (formula: CellFormula, row: number, column: number): boolean =>
  formula.row === row && formula.column === column;
