/**
 * Tails of the normal and of the χ² distribution. Written out because each is a dozen lines, and a package of
 * statistics would weigh more in the pane than all that is here.
 */

/** From here on the continued fraction converges quickly; below it the series does. */
const FAR = 2.5;
const TERMS_OF_FRACTION = 80;
const ROOT_OF_PI = Math.sqrt(Math.PI);

/** Φ(z), the part of a normal distribution below z; wrong by less than 1e-14. */
export const normalBelow = (z: number): number => errorComplement(-z / Math.SQRT2) / 2;

/** erfc(x) = 1 − erf(x); wrong by less than 1e-14, and far out by less than a billionth of itself. */
export function errorComplement(x: number): number {
  if (x < 0) return 2 - errorComplement(-x);
  return x < FAR ? 1 - errorSeries(x) : errorFraction(x);
}

/**
 * The part of the χ² distribution above the value: how often chance alone gives as much.
 *
 * @param degreesOfFreedom a whole number, 1 or more; whole ones have a sum of finitely many terms
 */
export function chiSquareAbove(value: number, degreesOfFreedom: number): number {
  if (value <= 0) return 1;
  const half = value / 2;
  const isOdd = degreesOfFreedom % 2 === 1;
  let term = isOdd ? 2 * Math.exp(-half) * Math.sqrt(half / Math.PI) : Math.exp(-half);
  let tail = isOdd ? errorComplement(Math.sqrt(half)) : 0;
  for (let step = isOdd ? 1.5 : 1; step <= degreesOfFreedom / 2; step += 1) {
    tail += term;
    term *= half / step;
  }
  return tail;
}

/** erf(x) = 2/√π · e^(−x²) · Σ 2^k x^(2k+1) / (1·3·5…(2k+1)): all terms positive, so that no digits are lost. */
function errorSeries(x: number): number {
  let term = x;
  let total = 0;
  for (let odd = 3; total + term !== total; odd += 2) {
    total += term;
    term *= (2 * x * x) / odd;
  }
  return (2 / ROOT_OF_PI) * Math.exp(-x * x) * total;
}

/** erfc(x) = e^(−x²)/√π / (x + ½/(x + 1/(x + 3/2/(x + …)))), from the inside out. */
function errorFraction(x: number): number {
  let below = x;
  for (let k = TERMS_OF_FRACTION; k >= 1; k -= 1) below = x + k / 2 / below;
  return Math.exp(-x * x) / ROOT_OF_PI / below;
}
