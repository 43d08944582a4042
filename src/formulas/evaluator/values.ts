import { localeDependent } from '../uncomputable';

/** An error as a value: it goes through every operation. */
export class FormulaError {
  constructor(readonly text: string) {}
}

/** What a cell holds or an operation gives; null is an empty cell. */
export type Value = number | string | boolean | FormulaError | null;

export const WRONG_TYPE = new FormulaError('#VALUE!');
export const NOT_FOUND = new FormulaError('#N/A');
export const DIVISION = new FormulaError('#DIV/0!');
export const NOT_A_NUMBER = new FormulaError('#NUM!');
export const UNKNOWN_NAME = new FormulaError('#NAME?');
export const NO_REFERENCE = new FormulaError('#REF!');

const PLAIN_NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i;

/**
 * A value where a number is wanted. A text such as `12,5` or `20 %` is a number in one person's Excel and none
 * in another's: throws `Uncomputable`.
 */
export function toNumber(value: Value): number | FormulaError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return Number(value);
  if (value instanceof FormulaError) return value;
  if (/^\s*[+-]?\d+\s*$/.test(value)) return Number(value);
  if (/\d/.test(value)) throw localeDependent();
  return WRONG_TYPE;
}

/** A value where a text is wanted. Decimals and truth are written in the person's own language. */
export function toText(value: Value): string | FormulaError {
  if (typeof value === 'string' || value instanceof FormulaError) return value;
  if (value === null) return '';
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 1e11) {
    return String(value);
  }
  throw localeDependent();
}

export function toBoolean(value: Value): boolean | FormulaError {
  if (typeof value === 'boolean' || value instanceof FormulaError) return value;
  if (typeof value === 'string') return WRONG_TYPE;
  return value !== null && value !== 0;
}

/** A number as Excel keeps it, or its error. */
export const finite = (value: number): number | FormulaError =>
  Number.isFinite(value) ? value : NOT_A_NUMBER;

/** The number that a text is whatever the language; null when it is none. */
export const plainNumber = (text: string): number | null =>
  PLAIN_NUMBER.test(text) ? Number(text) : null;

const RANK = { number: 0, string: 1, boolean: 2 } as const;

/** Negative, 0 or positive: numbers before texts before truth, case set aside, numbers on 15 digits. */
export function compare(left: Value, right: Value): number | FormulaError {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  const one = left ?? emptyLike(right);
  const other = right ?? emptyLike(left);
  if (typeof one === 'number' && typeof other === 'number') {
    return Number(one.toPrecision(15)) - Number(other.toPrecision(15));
  }
  if (typeof one === 'string' && typeof other === 'string') {
    const [first, second] = [one.toLowerCase(), other.toLowerCase()];
    return first === second ? 0 : first.localeCompare(second, 'fr');
  }
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  return RANK[kindOf(one)] - RANK[kindOf(other)];
}

const kindOf = (value: number | string | boolean): keyof typeof RANK =>
  typeof value === 'number' ? 'number' : typeof value === 'string' ? 'string' : 'boolean';

/** An empty cell equals 0, an empty text and FALSE. */
function emptyLike(other: Value): number | string | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}
