/**
 * Exact fractions, for an oracle that shares no arithmetic with the product: neither its decimal digits nor
 * its cents. Slow and plain on purpose.
 */
export interface Rational {
  readonly numerator: bigint;
  /** Positive. */
  readonly denominator: bigint;
}

export const rational = (
  numerator: bigint | number,
  denominator: bigint | number = 1,
): Rational => ({
  numerator: BigInt(numerator),
  denominator: BigInt(denominator),
});

export const ZERO = rational(0);

/** The decimal that a person sees in a cell holding this number: `0.1` is one tenth, not its binary neighbour. */
export function decimal(value: number): Rational {
  const [digits = '0', exponent = '0'] = value.toExponential().split('e');
  const [whole = '0', fraction = ''] = digits.split('.');
  const power = Number(exponent) - fraction.length;
  const numerator = BigInt(whole + fraction);
  return power >= 0
    ? rational(numerator * 10n ** BigInt(power))
    : rational(numerator, 10n ** BigInt(-power));
}

export const plus = (a: Rational, b: Rational): Rational =>
  rational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );

export const minus = (a: Rational, b: Rational): Rational => plus(a, times(b, rational(-1)));

export const times = (a: Rational, b: Rational): Rational =>
  rational(a.numerator * b.numerator, a.denominator * b.denominator);

export const isLess = (a: Rational, b: Rational): boolean =>
  a.numerator * b.denominator < b.numerator * a.denominator;

export const least = (first: Rational, ...others: readonly Rational[]): Rational =>
  others.reduce((smallest, one) => (isLess(one, smallest) ? one : smallest), first);

export const greatest = (first: Rational, ...others: readonly Rational[]): Rational =>
  others.reduce((largest, one) => (isLess(largest, one) ? one : largest), first);

export const sum = (values: readonly Rational[]): Rational => values.reduce(plus, ZERO);

const HUNDRED = 100n;

/** Toward minus infinity, to the cent. */
export function flooredToCents({ numerator, denominator }: Rational): Rational {
  const scaled = numerator * HUNDRED;
  const quotient = scaled / denominator;
  const below = scaled % denominator < 0n ? quotient - 1n : quotient;
  return rational(below, HUNDRED);
}

/** Half away from zero, to the cent: half a cent is added to the magnitude, and the rest dropped. */
export function roundedToCents(value: Rational): Rational {
  if (value.numerator < 0n) return minus(ZERO, roundedToCents(minus(ZERO, value)));
  return flooredToCents(plus(value, rational(1, 200)));
}

/** Cents of an amount that is a whole number of them. */
export function inCents({ numerator, denominator }: Rational): number {
  const scaled = numerator * HUNDRED;
  if (scaled % denominator !== 0n) throw new RangeError('not a whole number of cents');
  return Number(scaled / denominator);
}

/** To so many decimals, half away from zero, as a decimal text. */
export function roundedTo(places: number, value: Rational): string {
  if (value.numerator < 0n) return `-${roundedTo(places, minus(ZERO, value))}`;
  const scale = 10n ** BigInt(places);
  const { numerator, denominator } = plus(times(value, rational(scale)), rational(1, 2));
  const digits = (numerator / denominator).toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
