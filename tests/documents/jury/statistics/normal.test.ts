import fc from 'fast-check';
import {
  chiSquareAbove,
  errorComplement,
  normalBelow,
} from '../../../../src/documents/jury/statistics/normal';

/** Expected values were reckoned by another program. */
describe('the normal distribution', () => {
  it.each([
    [0, 0.5],
    [0.1, 0.539827837277029],
    [1, 0.841344746068543],
    [-1, 0.158655253931457],
    [1.96, 0.97500210485178],
    [-3, 0.00134989803163009],
    [3.6, 0.999840891409842],
    [-6, 9.86587645037698e-10],
  ])('below %d lies %d', (z, below) => {
    expect(Math.abs(normalBelow(z) - below)).toBeLessThan(1e-14);
  });

  it('both tails together are the whole', () => {
    fc.assert(
      fc.property(fc.double({ min: -40, max: 40, noNaN: true }), (z) => {
        expect(normalBelow(z) + normalBelow(-z)).toBeCloseTo(1, 14);
      }),
    );
  });

  it('keeps its digits where the series meets the fraction, and far out', () => {
    expect(errorComplement(2.4) / 0.000688513896645079).toBeCloseTo(1, 11);
    expect(errorComplement(2.5) / 0.000406952017444959).toBeCloseTo(1, 11);
    expect(errorComplement(6) / 2.15197367124989e-17).toBeCloseTo(1, 11);
  });

  it('ends in nothing and everything, never in what is no number', () => {
    expect(normalBelow(-1e6)).toBe(0);
    expect(normalBelow(1e6)).toBe(1);
    expect(normalBelow(Infinity)).toBe(1);
    expect(normalBelow(-Infinity)).toBe(0);
  });
});

describe('the χ² distribution', () => {
  it.each([
    [71 / 7, 4, 0.0380888136649776],
    [3.84145882069412, 1, 0.0500000000000002],
    [7, 3, 0.0718977724964651],
    [25.5, 11, 0.00769731968909622],
    [50, 20, 0.000221476638248784],
    [0, 4, 1],
    [0, 3, 1],
  ])('above %d on %d degrees of freedom lies %d', (value, degrees, above) => {
    expect(Math.abs(chiSquareAbove(value, degrees) - above)).toBeLessThan(1e-13);
  });
});
