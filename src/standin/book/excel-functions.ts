import type { Ctor } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { BookLocale } from './locale';
import { roundDecimal, ROUNDING_FUNCTIONS, toNumber } from './rounding';

/** FIXED writes a number as text with the separators of the person's Excel; Univer's always with English ones. */
function fixedIn(locale: BookLocale): Ctor<BaseFunction> {
  return class Fixed extends BaseFunction {
    override minParams = 1;
    override maxParams = 3;

    override calculate(
      number: BaseValueObject,
      decimals?: BaseValueObject,
      noSeparators?: BaseValueObject,
    ): BaseValueObject {
      if (number instanceof ArrayValueObject) {
        return number.mapValue((item) => this.calculate(item, decimals, noSeparators));
      }
      const value = number.isError() ? null : toNumber(number);
      const places = decimals ? toNumber(decimals) : 2;
      if (number.isError()) return number;
      if (value === null || places === null) return ErrorValueObject.create(ErrorType.VALUE);
      const shown = Math.max(0, Math.trunc(places));
      const text = roundDecimal(value, places, Math.round).toLocaleString(locale, {
        minimumFractionDigits: shown,
        maximumFractionDigits: shown,
        useGrouping: !noSeparators || toNumber(noSeparators) === 0,
      });
      return StringValueObject.create(text);
    }
  };
}

/** Functions that Univer computes otherwise than Excel. Registered after its own, so they replace them. */
export const excelFunctions = (locale: BookLocale): [Ctor<BaseFunction>, string][] => [
  ...ROUNDING_FUNCTIONS,
  [fixedIn(locale), 'FIXED'],
];
