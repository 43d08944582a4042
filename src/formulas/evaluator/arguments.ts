import { syntax } from '../uncomputable';
import { isArea } from './operand';
import type { Operand } from './operand';
import { FormulaError, toNumber } from './values';
import type { Value } from './values';

/** Throws `Uncomputable` for arguments that it is not known to take. */
export type SheetFunction = (args: readonly Operand[]) => Value;

/** The single value of an argument. Throws `Uncomputable` for several cells. */
export function single(operand: Operand | undefined): Value {
  if (operand === undefined) throw syntax();
  if (!isArea(operand)) return operand;
  if (operand.rows * operand.columns !== 1) throw syntax();
  return operand.value(0, 0);
}

/** The first error among values, or what is made of them all. */
export function withNumbers(
  values: readonly Value[],
  make: (numbers: readonly number[]) => Value,
): Value {
  const numbers: number[] = [];
  for (const value of values) {
    const number = toNumber(value);
    if (number instanceof FormulaError) return number;
    numbers.push(number);
  }
  return make(numbers);
}
