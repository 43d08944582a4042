import type { Ctor } from '@univerjs/core';
import type { BaseValueObject } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  functionText,
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

/** Blank signs as JavaScript has them, each with a sign of Unicode's private range that stands for it. */
const STAND_FOR_BLANKS = 0xe000;
const BLANKS = [
  ...'\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
  ...'\u2028\u2029\u202f\u205f\u3000\ufeff',
];

const withoutBlanks = (text: string): string =>
  text.replaceAll(/\s/g, (blank) => String.fromCharCode(STAND_FOR_BLANKS + BLANKS.indexOf(blank)));

const withBlanks = (text: string): string =>
  text.replaceAll(
    /[\ue000-\ue018]/g,
    (sign) => BLANKS[sign.charCodeAt(0) - STAND_FOR_BLANKS] ?? sign,
  );

function inTexts(object: BaseValueObject, change: (text: string) => string): BaseValueObject {
  if (object instanceof ArrayValueObject) return object.mapValue((item) => inTexts(item, change));
  return object instanceof StringValueObject
    ? StringValueObject.create(change(object.getValue()))
    : object;
}

/** Univer takes any blank sign for any other: a line feed would be found in `tirage au sort`. */
function substituteBySign(): Ctor<BaseFunction> {
  const own = functionText.find(([, name]) => String(name) === 'SUBSTITUTE')?.[0];
  if (!own) throw new Error('Univer has no SUBSTITUTE');
  return class Substitute extends (own as Ctor<BaseFunction>) {
    override minParams = 3;
    override maxParams = 4;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const signs = given.map((object) => inTexts(object, withoutBlanks));
      return inTexts(super.calculate(...signs) as BaseValueObject, withBlanks);
    }
  };
}

/** Functions that Univer computes otherwise than Excel. Registered after its own, so they replace them. */
export const excelFunctions = (locale: BookLocale): [Ctor<BaseFunction>, string][] => [
  ...ROUNDING_FUNCTIONS,
  [fixedIn(locale), 'FIXED'],
  [substituteBySign(), 'SUBSTITUTE'],
];
