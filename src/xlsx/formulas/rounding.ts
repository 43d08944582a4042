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
