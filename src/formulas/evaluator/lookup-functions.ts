import { syntax } from '../uncomputable';
import { isArea } from './operand';
import type { Area, Operand } from './operand';
import { single } from './arguments';
import type { SheetFunction } from './arguments';
import { criterion } from './criteria';
import {
  DIVISION,
  FormulaError,
  NOT_FOUND,
  NO_REFERENCE,
  WRONG_TYPE,
  compare,
  toBoolean,
  toNumber,
} from './values';
import type { Value } from './values';

function area(operand: Operand | undefined): Area {
  if (operand === undefined || !isArea(operand)) throw syntax();
  return operand;
}

/** The cells in which every condition holds, as pairs of a range and its criterion say. */
function* matches(
  pairs: readonly Operand[],
): Generator<readonly [number, number], void, undefined> {
  const conditions = Array.from({ length: pairs.length / 2 }, (_, index) => ({
    range: area(pairs[index * 2]),
    holds: criterion(single(pairs[index * 2 + 1])),
  }));
  const [first] = conditions;
  if (!first || !Number.isInteger(pairs.length / 2)) throw syntax();
  const { rows, columns } = first.range;
  if (conditions.some(({ range }) => range.rows !== rows || range.columns !== columns)) {
    throw syntax();
  }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (conditions.every(({ range, holds }) => holds(range.value(row, column)))) {
        yield [row, column];
      }
    }
  }
}

function numbersWhere(summed: Area, pairs: readonly Operand[]): readonly number[] | FormulaError {
  const { rows, columns } = area(pairs[0]);
  if (summed.rows !== rows || summed.columns !== columns) throw syntax();
  const numbers: number[] = [];
  for (const [row, column] of matches(pairs)) {
    const value = summed.value(row, column);
    if (value instanceof FormulaError) return value;
    if (typeof value === 'number') numbers.push(value);
  }
  return numbers;
}

const totalOf = (numbers: readonly number[] | FormulaError): Value =>
  numbers instanceof FormulaError ? numbers : numbers.reduce((total, one) => total + one, 0);

const averageOf = (numbers: readonly number[] | FormulaError): Value => {
  if (numbers instanceof FormulaError) return numbers;
  return numbers.length === 0 ? DIVISION : Number(totalOf(numbers)) / numbers.length;
};

function count(pairs: readonly Operand[]): Value {
  let found = 0;
  for (const _ of matches(pairs)) found += 1;
  return found;
}

/** Where a value stands in a row or a column, from 0; only exact matches are computed. */
function positionOf(wanted: Value, list: Area): number | FormulaError {
  if (wanted instanceof FormulaError) return wanted;
  if (list.rows !== 1 && list.columns !== 1) return NOT_FOUND;
  const holds = typeof wanted === 'string' ? criterion(wanted === '' ? null : `=${wanted}`) : null;
  for (let index = 0; index < list.rows * list.columns; index += 1) {
    const value = list.rows === 1 ? list.value(0, index) : list.value(index, 0);
    if (value === null || value instanceof FormulaError) continue;
    const isSameKind = typeof value === typeof (wanted ?? 0);
    if (isSameKind && (holds ? holds(value) : compare(value, wanted) === 0)) return index;
  }
  return NOT_FOUND;
}

function match(args: readonly Operand[]): Value {
  const kind = toNumber(single(args[2]));
  if (kind !== 0) throw syntax();
  const position = positionOf(single(args[0]), area(args[1]));
  return typeof position === 'number' ? position + 1 : position;
}

function verticalLookup(args: readonly Operand[]): Value {
  const isApproximate = toBoolean(single(args[3]));
  if (isApproximate !== false) throw syntax();
  const table = area(args[1]);
  const column = toNumber(single(args[2]));
  if (column instanceof FormulaError) return column;
  if (column < 1) return WRONG_TYPE;
  if (column >= table.columns + 1) return NO_REFERENCE;
  const first: Area = { rows: table.rows, columns: 1, value: (row) => table.value(row, 0) };
  const row = positionOf(single(args[0]), first);
  return typeof row === 'number' ? table.value(row, Math.trunc(column) - 1) : row;
}

function index(args: readonly Operand[]): Value {
  const list = area(args[0]);
  const first = toNumber(single(args[1]));
  const second = args[2] === undefined ? null : toNumber(single(args[2]));
  if (first instanceof FormulaError) return first;
  if (second instanceof FormulaError) return second;
  const isRow = second === null && list.rows === 1;
  const [row, column] = isRow ? [1, first] : [first, second ?? 1];
  if (second === null && list.rows !== 1 && list.columns !== 1) return NO_REFERENCE;
  // 0 asks for a whole row or column.
  if (row < 1 || column < 1) throw syntax();
  if (row >= list.rows + 1 || column >= list.columns + 1) return NO_REFERENCE;
  return list.value(Math.trunc(row) - 1, Math.trunc(column) - 1);
}

export const LOOKUP_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUMIF: ([range, wanted, summed]) =>
    totalOf(numbersWhere(area(summed ?? range), [range ?? null, wanted ?? null])),
  AVERAGEIF: ([range, wanted, summed]) =>
    averageOf(numbersWhere(area(summed ?? range), [range ?? null, wanted ?? null])),
  COUNTIF: ([range, wanted]) => count([range ?? null, wanted ?? null]),
  SUMIFS: ([summed, ...pairs]) => totalOf(numbersWhere(area(summed), pairs)),
  AVERAGEIFS: ([summed, ...pairs]) => averageOf(numbersWhere(area(summed), pairs)),
  COUNTIFS: count,
  MATCH: match,
  INDEX: index,
  VLOOKUP: verticalLookup,
};
