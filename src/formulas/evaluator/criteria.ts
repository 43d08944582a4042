import { localeDependent, syntax } from '../uncomputable';
import { FormulaError, compare, plainNumber } from './values';
import type { Value } from './values';

type Holds = (value: Value) => boolean;

/**
 * What SUMIFS and its like ask of a cell: `>100`, `<>T2`, `Dév*`, a value it must equal. Throws `Uncomputable`
 * for numbers and dates in the person's own writing.
 */
export function criterion(wanted: Value): Holds {
  if (wanted instanceof FormulaError) {
    return (value) => value instanceof FormulaError && value.text === wanted.text;
  }
  if (typeof wanted !== 'string') return equals(wanted ?? 0);
  const [, mark = '', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  if (operand === '') return emptiness(mark);
  const number = plainNumber(operand);
  if (number === null && /^[\d.,\s€%/+-]+$/.test(operand)) throw localeDependent();
  if (mark === '' || mark === '=') return number === null ? looksLike(operand) : equals(number);
  if (mark === '<>') {
    const holds = number === null ? looksLike(operand) : equals(number);
    return (value) => !holds(value);
  }
  return ordered(mark, number ?? operand);
}

/** `=` asks for empty cells, `<>` for any other. An empty criterion alone asks for empty texts too. */
function emptiness(mark: string): Holds {
  if (mark === '<>') return (value) => value !== null;
  if (mark === '=') return (value) => value === null;
  if (mark === '') return (value) => value === null || value === '';
  throw localeDependent();
}

const equals =
  (wanted: number | boolean): Holds =>
  (value) => {
    if (typeof wanted === 'number' && typeof value === 'string')
      return plainNumber(value) === wanted;
    return value !== null && typeof value === typeof wanted && compare(value, wanted) === 0;
  };

const ordered =
  (mark: string, wanted: number | string): Holds =>
  (value) => {
    if (typeof value !== typeof wanted) return false;
    const order = compare(value, wanted);
    if (order instanceof FormulaError) return false;
    if (mark === '<') return order < 0;
    if (mark === '>') return order > 0;
    return mark === '<=' ? order <= 0 : order >= 0;
  };

/** Longer ones would take long on long texts. */
const LONGEST_PATTERN = 64;

/** A whole text, case set aside; `*` and `?` stand for any signs, `~` before one takes it as it is. */
function looksLike(pattern: string): Holds {
  if (pattern.length > LONGEST_PATTERN && /[*?]/.test(pattern)) throw syntax();
  const parts = pattern.toLowerCase().match(/~[*?~]|[^]/gu) ?? [];
  return (value) => typeof value === 'string' && fits(parts, [...value.toLowerCase()]);
}

/** Goes through both once, back to the last `*` when a sign does not fit: no pattern takes long. */
function fits(parts: readonly string[], signs: readonly string[]): boolean {
  let part = 0;
  let sign = 0;
  let star = -1;
  let afterStar = 0;
  while (sign < signs.length) {
    const wanted = parts[part];
    if (wanted === '*') {
      star = part;
      afterStar = sign;
      part += 1;
    } else if (wanted === '?' || literal(wanted) === signs[sign]) {
      part += 1;
      sign += 1;
    } else if (star >= 0) {
      part = star + 1;
      afterStar += 1;
      sign = afterStar;
    } else {
      return false;
    }
  }
  return parts.slice(part).every((rest) => rest === '*');
}

const literal = (part: string | undefined): string | undefined =>
  part?.length === 2 && part.startsWith('~') ? part.slice(1) : part;
