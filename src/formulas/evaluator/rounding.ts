/**
 * Rounds as Excel does, on the fifteen significant decimal digits that it keeps, the sign set aside: ROUND
 * goes half away from zero, and 2.675 is no less than a half.
 *
 * @param places decimals; negative for tens and hundreds
 */
export function roundAs(
  value: number,
  places: number,
  rounding: (magnitude: number) => number,
): number {
  const decimals = Math.trunc(places);
  if (!Number.isFinite(value) || value === 0 || decimals > 20) return value;
  const shifted = Number(shiftPoint(Math.abs(value).toPrecision(15), decimals));
  const magnitude = Number(shiftPoint(String(rounding(shifted)), -decimals));
  return value < 0 ? -magnitude : magnitude;
}

/** Multiplies by a power of ten in decimal notation, where it is exact. */
function shiftPoint(decimal: string, places: number): string {
  const [mantissa = '0', exponent = '0'] = decimal.split('e');
  return `${mantissa}e${Number(exponent) + places}`;
}

/** On the fifteen digits that Excel keeps: 4.35 × 100 is 435 and not a hair less. */
export const floorOf = (value: number): number => Math.floor(Number(value.toPrecision(15)));

/** Below this part of its terms, a difference is what binary fractions left over and not a figure. */
const HAIR = 2 ** -48;

/** Zero where the terms differ by a hair, as Excel and LibreOffice have it: 4.35 × 100 − 435 is nothing. */
export function difference(one: number, other: number): number {
  const result = one - other;
  return Math.abs(result) < Math.abs(one) * HAIR ? 0 : result;
}
