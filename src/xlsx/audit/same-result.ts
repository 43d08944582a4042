import type { CellResult } from '../../dossier/dossier';

/** A thousandth of a cent: no figure of a dossier is finer, and sums of decimals are off by far less. */
const NOTHING = 1e-5;

/**
 * Whether two formulas give the same, for a reader: numbers but for a hair, and nothing shown is 0. Sentences by
 * the verdict that they begin with, if any: their wording may be of another day.
 */
export function isSameResult(
  one: CellResult,
  other: CellResult,
  verdicts: readonly string[],
): boolean {
  const [left, right] = [shown(one), shown(other)];
  if (typeof left === 'number' && typeof right === 'number') {
    return Math.abs(left - right) < NOTHING;
  }
  const verdictOf = (value: CellResult): string =>
    verdicts.find((verdict) => String(value).startsWith(verdict)) ?? '';
  const areWords = [one, other].every((value) => typeof value === 'string' && !isError(value));
  return areWords ? verdictOf(one) === verdictOf(other) : left === right;
}

const shown = (value: CellResult): CellResult => (value === '' ? 0 : value);

const isError = (value: CellResult): boolean => typeof value === 'string' && value.startsWith('#');
