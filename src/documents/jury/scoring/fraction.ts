import { decimalOf } from '../../../money/decimal';

/**
 * An exact fraction. Means and weighted totals stay fractions until they are rounded: with coefficients 40/25/20/15 a
 * fifth of all totals fall on a half hundredth, where a binary fraction rounds to either side.
 */
export interface Fraction {
  readonly numerator: bigint;
  /** Positive; the fraction need not be in lowest terms. */
  readonly denominator: bigint;
}

export const NOTHING: Fraction = { numerator: 0n, denominator: 1n };

/** The decimal that a person sees in a cell holding the number, which must be finite: 0.1 is one tenth. */
export function fractionOf(value: number): Fraction {
  // Most scores are whole: no text is built for them.
  if (Number.isSafeInteger(value)) return { numerator: BigInt(value), denominator: 1n };
  const { digits, scale } = decimalOf(value);
  return { numerator: digits, denominator: 10n ** BigInt(scale) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  // Of the same denominator, which is usual, and which keeps the integers small.
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

/** Any sum of scores that is below it, taken in hundredths, is exact in ordinary numbers. */
const FIFTEEN_DIGITS = 1e15;

/** The exact sum of numbers, each taken as the decimal that a person sees. */
export function sumOf(values: readonly number[]): Fraction {
  // Scores have two decimals at most, nearly always: adding those up as whole numbers is several times faster.
  let [hundredths, size] = [0, 0];
  for (const value of values) {
    const own = Math.round(value * 100);
    hundredths += own;
    size = own / 100 === value ? size + Math.abs(own) : FIFTEEN_DIGITS;
  }
  return size < FIFTEEN_DIGITS
    ? { numerator: BigInt(hundredths), denominator: 100n }
    : values.map(fractionOf).reduce(plus, NOTHING);
}

export const times = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** A share of the fraction: it is divided by a whole number, 1 or more. */
export const dividedBy = ({ numerator, denominator }: Fraction, parts: number): Fraction => ({
  numerator,
  denominator: denominator * BigInt(parts),
});

/** `a ÷ b`, b being positive. */
export const ratio = (a: Fraction, b: Fraction): Fraction => ({
  numerator: a.numerator * b.denominator,
  denominator: a.denominator * b.numerator,
});

/** Rounded half away from zero, as an integer of the last of so many decimals. */
export function roundedTo(decimals: number, { numerator, denominator }: Fraction): bigint {
  const scaled = numerator * 10n ** BigInt(decimals);
  const magnitude = scaled < 0n ? -scaled : scaled;
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n);
  return scaled < 0n ? -rounded : rounded;
}

/** What the sheets compute in binary fractions is right to nine decimals; they round to those first. */
export const SHEET_DECIMALS = 9;

/**
 * `ROUND(ROUND(factor × fraction, 9), 0)`, the sheets' formula: an integer, half away from zero. `factor` is whole. The
 * first rounding changes nothing unless decimals beyond the ninth were typed; then both still say the same.
 */
export function sheetInteger(factor: number, fraction: Fraction): number {
  const nine = roundedTo(SHEET_DECIMALS, times(fraction, fractionOf(factor)));
  const integer = roundedTo(0, {
    numerator: nine,
    denominator: 10n ** BigInt(SHEET_DECIMALS),
  });
  return Number(integer);
}

/** For showing it and for statistics; nothing is ranked by it. */
export const numberOf = ({ numerator, denominator }: Fraction): number =>
  Number(numerator) / Number(denominator);
