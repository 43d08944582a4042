import { WHOLE } from './cents';
import type { BasisPoints, Cents } from './cents';

/** A tenth of a percent, in basis points. */
const TENTH = 10;

/**
 * Part of the whole to one decimal of a percent, as the sheets show it: half away from zero, on exact figures.
 * The whole is positive, the part may be negative or larger.
 */
export function roundedShare(part: Cents, whole: Cents): BasisPoints {
  const divisor = BigInt(whole) * BigInt(TENTH);
  const magnitude = BigInt(Math.abs(part)) * BigInt(WHOLE);
  const tenths = Number((magnitude * 2n + divisor) / (divisor * 2n));
  const points = part < 0 ? -tenths * TENTH : tenths * TENTH;
  // -0 would be written with its sign.
  return (points === 0 ? 0 : points) as BasisPoints;
}

/**
 * Splits an integer whole in proportion to the weights, by the largest remainder: every part is an integer,
 * at most one unit from its exact share, and the parts add up to the whole. Equal remainders go to the first.
 *
 * Negative weights are allowed as long as the weights add up to more than zero; otherwise nothing can be
 * apportioned and every part is 0.
 */
export function split(whole: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  if (!(total > 0)) return weights.map(() => 0);

  const exact = weights.map((weight) => apportion(whole, weight, total));
  const parts = exact.map(({ floor }) => floor);
  let left = whole - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact
    .map(({ remainder }, index) => ({ remainder, index }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left <= 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

/** Floor and remainder of `whole × weight ÷ total`, on integers too large for ordinary numbers. */
function apportion(
  whole: number,
  weight: number,
  total: number,
): { floor: number; remainder: number } {
  const product = BigInt(whole) * BigInt(weight);
  const divisor = BigInt(total);
  const rest = ((product % divisor) + divisor) % divisor;
  return { floor: Number((product - rest) / divisor), remainder: Number(rest) };
}
