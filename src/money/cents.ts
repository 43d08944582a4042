/** An integer number of euro cents. Safe up to 90 000 billion euros. */
export type Cents = number & { readonly __brand: 'Cents' };

/** A share in hundredths of a percent: 7 500 is 75 %. An integer. */
export type BasisPoints = number & { readonly __brand: 'BasisPoints' };

/** The whole, in basis points. */
export const WHOLE = 10_000 as BasisPoints;

export const ZERO = 0 as Cents;

/**
 * The largest amount of one line or one cell: 10 billion euros. Nine thousand such lines still add up
 * without losing a cent, and nothing that a call funds comes near it.
 */
export const LARGEST_AMOUNT = 1_000_000_000_000 as Cents;

/** Takes an integer for cents. A fraction is a programmer's mistake, so it throws. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of cents: ${value}`);
  // -0 would make equal amounts differ under Object.is.
  return (value === 0 ? 0 : value) as Cents;
}

export const add = (a: Cents, b: Cents): Cents => cents(a + b);

export const subtract = (a: Cents, b: Cents): Cents => cents(a - b);

export function sum(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total += amount;
  return cents(total);
}

/** The smallest of the amounts. */
export const least = (first: Cents, ...others: readonly Cents[]): Cents =>
  cents(Math.min(first, ...others));

/** The amount, or zero where it is negative. */
export const notBelowZero = (amount: Cents): Cents => (amount > 0 ? amount : ZERO);

/**
 * The smallest amount of which the share, rounded down to the cent, is at least `part` (which is positive);
 * null where none up to LARGEST_AMOUNT is.
 */
export function leastWholeOf(rate: BasisPoints, part: Cents): Cents | null {
  if (rate <= 0) return null;
  const whole = (BigInt(part) * BigInt(WHOLE) + BigInt(rate) - 1n) / BigInt(rate);
  return whole > LARGEST_AMOUNT ? null : cents(Number(whole));
}

/** `rate × amount`, rounded down to the cent (toward zero, as ROUNDDOWN does). */
export function shareRoundedDown(rate: BasisPoints, amount: Cents): Cents {
  // Splitting the amount keeps both products far below 2^53, whatever the amount.
  const tens = Math.trunc(amount / WHOLE);
  const rest = amount % WHOLE;
  return cents(tens * rate + Math.trunc((rest * rate) / WHOLE));
}
