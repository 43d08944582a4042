import { syntax } from '../uncomputable';
import { isArea, numbersIn, valuesOf } from './operand';
import type { Operand } from './operand';
import { single, withNumbers } from './arguments';
import type { SheetFunction } from './arguments';
import { DATE_FUNCTIONS } from './date-functions';
import { LOOKUP_FUNCTIONS } from './lookup-functions';
import { difference, floorOf, roundAs } from './rounding';
import {
  DIVISION,
  FormulaError,
  NOT_A_NUMBER,
  UNKNOWN_NAME,
  finite,
  toBoolean,
  toNumber,
  toText,
} from './values';
import type { Value } from './values';

/** All the numbers of the arguments: in ranges numbers only, typed arguments converted. */
function allNumbers(args: readonly Operand[], make: (numbers: readonly number[]) => Value): Value {
  const numbers: number[] = [];
  for (const arg of args) {
    const found = isArea(arg) ? numbersIn(arg) : toNumber(arg);
    if (found instanceof FormulaError) return found;
    for (const number of typeof found === 'number' ? [found] : found) numbers.push(number);
  }
  return make(numbers);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const aggregate =
  (make: (numbers: readonly number[]) => Value): SheetFunction =>
  (args) =>
    allNumbers(args, make);

const arithmetic =
  (
    least: number,
    most: number,
    make: (...numbers: number[]) => number | FormulaError,
  ): SheetFunction =>
  (args) => {
    if (args.length < least || args.length > most) throw syntax();
    return withNumbers(args.map(single), (numbers) => {
      const result = make(...numbers);
      return typeof result === 'number' ? finite(result) : result;
    });
  };

const rounding = (round: (magnitude: number) => number): SheetFunction =>
  arithmetic(2, 2, (value = 0, places = 0) => roundAs(value, places, round));

function median(numbers: readonly number[]): Value {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return low === undefined || high === undefined ? NOT_A_NUMBER : (low + high) / 2;
}

const counting =
  (counts: (value: Value, isCell: boolean) => boolean): SheetFunction =>
  (args) => {
    let count = 0;
    for (const arg of args) {
      const values = isArea(arg) ? valuesOf(arg) : [arg];
      for (const value of values) if (counts(value, isArea(arg))) count += 1;
    }
    return count;
  };

/** AND, OR: texts and empty cells in ranges are passed over. */
const logical =
  (combine: (values: readonly boolean[]) => boolean): SheetFunction =>
  (args) => {
    const values: boolean[] = [];
    for (const arg of args) {
      const found = isArea(arg)
        ? [...valuesOf(arg)].filter((value) => value !== null && typeof value !== 'string')
        : [arg];
      for (const value of found) {
        const truth = toBoolean(value);
        if (truth instanceof FormulaError) return truth;
        values.push(truth);
      }
    }
    return values.length === 0 ? new FormulaError('#VALUE!') : combine(values);
  };

const test =
  (holds: (value: Value) => boolean): SheetFunction =>
  (args) =>
    holds(single(args[0]));

const textual =
  (make: (text: string) => Value): SheetFunction =>
  (args) => {
    if (args.length !== 1) throw syntax();
    const text = toText(single(args[0]));
    return text instanceof FormulaError ? text : make(text);
  };

/** Decimals are as long with a comma as with a point. */
const length: SheetFunction = (args) => {
  const [value] = args.map(single);
  const digits = typeof value === 'number' ? String(Number(value.toPrecision(15))) : null;
  if (digits !== null && !digits.includes('e')) return digits.length;
  return textual((text) => text.length)(args);
};

function concatenate(args: readonly Operand[]): Value {
  let whole = '';
  for (const arg of args) {
    for (const value of isArea(arg) ? valuesOf(arg) : [arg]) {
      const text = toText(value);
      if (text instanceof FormulaError) return text;
      whole += text;
      if (whole.length > 32_767) return new FormulaError('#VALUE!');
    }
  }
  return whole;
}

/** Products of the values side by side; whatever is no number counts as 0. */
function sumProduct(args: readonly Operand[]): Value {
  const [first] = args;
  if (first === undefined) throw syntax();
  const areas = args.map((arg) => {
    if (!isArea(arg)) throw syntax();
    return arg;
  });
  const { rows, columns } = areas[0] ?? { rows: 0, columns: 0 };
  if (areas.some((area) => area.rows !== rows || area.columns !== columns)) {
    return new FormulaError('#VALUE!');
  }
  let total = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      let product = 1;
      for (const area of areas) {
        const value = area.value(row, column);
        if (value instanceof FormulaError) return value;
        product *= typeof value === 'number' ? value : 0;
      }
      total += product;
    }
  }
  return total;
}

const isError = (value: Value): boolean => value instanceof FormulaError;

/**
 * The functions that people use to work out an amount, and those of our own computed cells. Any other, and
 * any whose result changes by itself (TODAY, RAND, OFFSET, INDIRECT), is not computed. IF, IFERROR and their
 * like are in `evaluate`, which computes the branch that is taken only.
 */
/** The function that stands, in an exported file, for one that Google Sheets alone knows; its name in capitals. */
export const OF_GOOGLE = '__XLUDF.DUMMYFUNCTION';

export const FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: aggregate(sum),
  PRODUCT: aggregate((numbers) =>
    numbers.length === 0 ? 0 : finite(numbers.reduce((product, one) => product * one, 1)),
  ),
  MIN: aggregate((numbers) =>
    numbers.reduce((least, one) => Math.min(least, one), numbers[0] ?? 0),
  ),
  MAX: aggregate((numbers) => numbers.reduce((most, one) => Math.max(most, one), numbers[0] ?? 0)),
  AVERAGE: aggregate((numbers) =>
    numbers.length === 0 ? DIVISION : sum(numbers) / numbers.length,
  ),
  MEDIAN: aggregate(median),
  COUNT: counting((value, isCell) => typeof value === 'number' || (!isCell && value === null)),
  COUNTA: counting((value, isCell) => value !== null || !isCell),
  COUNTBLANK: counting((value) => value === null || value === ''),
  SUMPRODUCT: sumProduct,

  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.trunc),
  TRUNC: arithmetic(1, 2, (value = 0, places = 0) => roundAs(value, places, Math.trunc)),
  INT: arithmetic(1, 1, (value = 0) => floorOf(value)),
  ABS: arithmetic(1, 1, (value = 0) => Math.abs(value)),
  SIGN: arithmetic(1, 1, (value = 0) => Math.sign(value)),
  SQRT: arithmetic(1, 1, (value = 0) => Math.sqrt(value)),
  POWER: arithmetic(2, 2, (base = 0, exponent = 0) => base ** exponent),
  MOD: arithmetic(2, 2, (value = 0, divisor = 0) =>
    divisor === 0 ? DIVISION : difference(value, divisor * floorOf(value / divisor)),
  ),

  AND: logical((values) => values.every(Boolean)),
  OR: logical((values) => values.some(Boolean)),
  N: ([arg]) => {
    const value = single(arg);
    if (value instanceof FormulaError || typeof value === 'number') return value;
    return value === true ? 1 : 0;
  },
  NOT: ([arg]) => {
    const truth = toBoolean(single(arg));
    return truth instanceof FormulaError ? truth : !truth;
  },
  TRUE: () => true,
  FALSE: () => false,
  ISNUMBER: test((value) => typeof value === 'number'),
  ISTEXT: test((value) => typeof value === 'string'),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISNA: test((value) => value instanceof FormulaError && value.text === '#N/A'),

  LEN: length,
  TRIM: textual((text) => text.trim().replace(/ +/g, ' ')),
  CONCATENATE: concatenate,
  CONCAT: concatenate,
  // Google Sheets writes so what no other program has: `IFERROR(__xludf.DUMMYFUNCTION("QUERY(…)"),its last result)`.
  [OF_GOOGLE]: () => UNKNOWN_NAME,
  ...DATE_FUNCTIONS,
  ...LOOKUP_FUNCTIONS,
};
