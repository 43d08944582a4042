import { LARGEST_AMOUNT, cents } from './cents';
import type { BasisPoints, Cents } from './cents';

/**
 * Exact arithmetic on decimal digits. A cell holds a binary fraction, but the person typed decimals:
 * 1.005 is stored as 1.00499999999999989…, and must round to 1.01 as Excel's ROUND does. So every number
 * is first taken as the shortest decimal that denotes it, which is what the person sees.
 *
 * Rounding is half away from zero everywhere.
 */

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);
const FIFTEEN_DIGITS = 1e15;

/** `digits × 10^-scale`, digits an integer and scale 0 or more. */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/**
 * How many decimals the number has when it is written out, or null beyond 15 significant digits.
 * An integer of at most 15 digits divided by a power of ten is correctly rounded, so the equality holds
 * just for the decimal that the number denotes; no text is built, which keeps 5 000 lines fast.
 */
// Stryker disable all: a short cut, which says null whenever it is not sure; the exact way gives the same.
function decimalsOf(value: number): number | null {
  for (let scale = 0; scale < POWERS.length; scale += 1) {
    const power = POWERS[scale] ?? NaN;
    const digits = Math.round(value * power);
    if (!(Math.abs(digits) < FIFTEEN_DIGITS)) return null;
    if (digits / power === value) return scale;
  }
  return null;
}

// Stryker restore all

/** The shortest decimal that denotes the number, which must be finite; through its text (`1.5e-7`). */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const scale = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

/** `digits × 10^-scale` rounded to `decimals` decimals, as an integer of that last decimal. */
function roundBig({ digits, scale }: Decimal, decimals: number): number {
  if (scale <= decimals) return Number(digits * 10n ** BigInt(decimals - scale));
  const divisor = 10n ** BigInt(scale - decimals);
  const quotient = digits / divisor;
  const rest = digits % divisor;
  const twice = rest < 0n ? -rest * 2n : rest * 2n;
  if (twice < divisor) return Number(quotient);
  return Number(digits < 0n ? quotient - 1n : quotient + 1n);
}

/** The same on ordinary numbers; exact because remainder and quotient of safe integers are. */
function roundSmall(digits: number, scale: number, decimals: number): number {
  if (scale <= decimals) return digits * 10 ** (decimals - scale);
  const divisor = 10 ** (scale - decimals);
  const rest = digits % divisor;
  const quotient = (digits - rest) / divisor;
  return Math.abs(rest) * 2 < divisor ? quotient : quotient + Math.sign(digits);
}

function roundProduct(a: number, b: number, decimals: number): number {
  const scaleA = decimalsOf(a);
  const scaleB = decimalsOf(b);
  // Stryker disable all: a short cut again
  if (scaleA !== null && scaleB !== null) {
    const product =
      Math.round(a * (POWERS[scaleA] ?? NaN)) * Math.round(b * (POWERS[scaleB] ?? NaN));
    if (Number.isSafeInteger(product)) return roundSmall(product, scaleA + scaleB, decimals);
  }
  // Stryker restore all
  const exactA = decimalOf(a);
  const exactB = decimalOf(b);
  return roundBig(
    { digits: exactA.digits * exactB.digits, scale: exactA.scale + exactB.scale },
    decimals,
  );
}

/** The sum where no value has more than `decimals` decimals and nothing needs rounding; else null. */
function sumOfSmall(values: readonly number[], decimals: number): number | null {
  let total = 0;
  for (const value of values) {
    const scale = decimalsOf(value);
    if (scale === null || scale > decimals) return null;
    total += Math.round(value * (POWERS[decimals] ?? NaN));
  }
  return Number.isSafeInteger(total) ? total : null;
}

/** Rounds the exact sum of the numbers to `decimals` decimals, as an integer of that last decimal. */
function roundSum(values: readonly number[], decimals: number): number {
  const small = sumOfSmall(values, decimals);
  // Stryker disable next-line ConditionalExpression: the short cut of sums
  if (small !== null) return small;
  const exact = values.map(decimalOf);
  const scale = Math.max(0, ...exact.map((value) => value.scale));
  const digits = exact.reduce(
    (total, value) => total + value.digits * 10n ** BigInt(scale - value.scale),
    0n,
  );
  return roundBig({ digits, scale }, decimals);
}

const withinLimit = (amount: number): Cents | null =>
  Math.abs(amount) <= LARGEST_AMOUNT ? cents(amount) : null;

/** `quantity × unit price` in cents, both exact decimals (price in euros). Null beyond LARGEST_AMOUNT. */
export const productInCents = (quantity: number, euros: number): Cents | null =>
  withinLimit(roundProduct(quantity, euros, 2));

/** Whether `a × b`, both exact decimals, has more than `decimals` decimals, so that rounding changes it. */
export function needsRounding(a: number, b: number, decimals: number): boolean {
  const [exactA, exactB] = [decimalOf(a), decimalOf(b)];
  const excess = exactA.scale + exactB.scale - decimals;
  return excess > 0 && (exactA.digits * exactB.digits) % 10n ** BigInt(excess) !== 0n;
}

/** Euros to cents, half away from zero. Null beyond LARGEST_AMOUNT. */
export const toCents = (euros: number): Cents | null => productInCents(1, euros);

/** The exact sum of amounts in euros, rounded once, in cents. Null beyond LARGEST_AMOUNT. */
export const sumInCents = (euros: readonly number[]): Cents | null =>
  withinLimit(roundSum(euros, 2));

/** `net × (1 + rate)` in cents; the rate is a share (`0.2`). Null beyond LARGEST_AMOUNT. */
export function addRate(net: Cents, rate: number): Cents | null {
  const scale = decimalsOf(rate);
  // Stryker disable all: and that of rates
  if (scale !== null) {
    const power = POWERS[scale] ?? NaN;
    const product = net * (power + Math.round(rate * power));
    if (Number.isSafeInteger(product)) return withinLimit(roundSmall(product, scale, 0));
  }
  // Stryker restore all
  const exact = decimalOf(rate);
  const factor = 10n ** BigInt(exact.scale) + exact.digits;
  return withinLimit(roundBig({ digits: BigInt(net) * factor, scale: exact.scale }, 0));
}

/** A percentage (`75`) in basis points (`7500`). */
export const basisPointsOfPercent = (percent: number): BasisPoints =>
  roundProduct(percent, 1, 2) as BasisPoints;

/** The exact sum of shares (`0.25`), in basis points. */
export const sumInBasisPoints = (shares: readonly number[]): BasisPoints =>
  roundSum(shares, 4) as BasisPoints;

/** A published amount in euros (a call's cap, size, envelope) in cents. Throws beyond LARGEST_AMOUNT. */
export function centsOf(euros: number): Cents {
  const amount = toCents(euros);
  if (amount === null) throw new RangeError(`amount out of range: ${euros}`);
  return amount;
}
