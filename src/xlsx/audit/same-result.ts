import type { CellResult } from '../../workbook/alterations';

/** A thousandth of a cent: no figure of a dossier is finer, and sums of decimals are off by far less. */
const NOTHING = 1e-5;

/**
 * Whether two formulas give the same, for a reader of figures: numbers but for a hair, and nothing shown is 0. Which
 * words they say is no matter.
 */
export function isSameResult(one: CellResult, other: CellResult): boolean {
  const [left, right] = [shown(one), shown(other)];
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) < NOTHING;
  }
  const areWords = [one, other].every((value) => typeof value === 'string' && !isError(value));
  return areWords || left === right;
}

const shown = (value: CellResult): CellResult => (value === '' ? 0 : value);

const isError = (value: CellResult): boolean => typeof value === 'string' && value.startsWith('#');
