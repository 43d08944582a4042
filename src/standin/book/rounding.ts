import type { Ctor } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
} from '@univerjs/engine-formula';

type Rounding = (magnitude: number) => number;

/**
 * Rounds as Excel does: on the fifteen significant decimal digits that it keeps, sign set aside. Univer adds
 * an epsilon to the binary value and rounds towards plus infinity: ROUND(-2.5,0) gives it -2, Excel -3, and
 * ROUNDDOWN(-2.5,0) gives it -3, Excel -2.
 */
export function roundDecimal(value: number, digits: number, rounding: Rounding): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const places = Math.trunc(digits);
  if (places > 20) return value;
  const shifted = Number(shiftPoint(Math.abs(value).toPrecision(15), places));
  const magnitude = Number(shiftPoint(String(rounding(shifted)), -places));
  return value < 0 ? 0 - magnitude : magnitude;
}

/** Multiplies by a power of ten in decimal notation, where it is exact. */
function shiftPoint(decimal: string, places: number): string {
  const [mantissa = '0', exponent = '0'] = decimal.split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}

abstract class DecimalRounding extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  protected abstract readonly rounding: Rounding;

  override calculate(number: BaseValueObject, digits: BaseValueObject): BaseValueObject {
    if (number instanceof ArrayValueObject)
      return number.mapValue((item, row, column) => this.one(item, pick(digits, row, column)));
    if (digits instanceof ArrayValueObject)
      return digits.mapValue((item) => this.one(number, item));
    return this.one(number, digits);
  }

  private one(number: BaseValueObject, digits: BaseValueObject): BaseValueObject {
    if (number.isError()) return number;
    if (digits.isError()) return digits;
    const value = toNumber(number);
    const places = toNumber(digits);
    if (value === null || places === null) return ErrorValueObject.create(ErrorType.VALUE);
    return NumberValueObject.create(roundDecimal(value, places, this.rounding));
  }
}

function pick(digits: BaseValueObject, row: number, column: number): BaseValueObject {
  if (!(digits instanceof ArrayValueObject)) return digits;
  const at = (index: number, count: number): number => (count === 1 ? 0 : index);
  return (
    digits.get(at(row, digits.getRowCount()), at(column, digits.getColumnCount())) ??
    ErrorValueObject.create(ErrorType.NA)
  );
}

/** Null where Excel answers #VALUE!. */
export function toNumber(object: BaseValueObject): number | null {
  if (object.isNull()) return 0;
  const value = object.isString()
    ? object.convertToNumberObjectValue().getValue()
    : object.getValue();
  const number = typeof value === 'boolean' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

class Round extends DecimalRounding {
  // Math.round rounds halves up, which on a magnitude is away from zero.
  protected readonly rounding = Math.round;
}

class RoundDown extends DecimalRounding {
  protected readonly rounding = Math.trunc;
}

class RoundUp extends DecimalRounding {
  protected readonly rounding = Math.ceil;
}

export const ROUNDING_FUNCTIONS: [Ctor<BaseFunction>, string][] = [
  [Round, 'ROUND'],
  [RoundDown, 'ROUNDDOWN'],
  [RoundUp, 'ROUNDUP'],
];
