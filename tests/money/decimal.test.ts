import fc from 'fast-check';
import { LARGEST_AMOUNT, WHOLE, cents, shareRoundedDown } from '../../src/money/cents';
import type { BasisPoints } from '../../src/money/cents';
import {
  addRate,
  basisPointsOfPercent,
  centsOf,
  needsRounding,
  productInCents,
  sumInBasisPoints,
  sumInCents,
  toCents,
} from '../../src/money/decimal';

describe('an amount in euros becomes cents on its decimal digits', () => {
  it.each([
    [1.005, 101],
    [2.675, 268],
    [-1.005, -101],
    [8.475, 848],
    [1.00499, 100],
    [0.1 + 0.2, 30],
    [48_000.01, 4_800_001],
    [1e-7, 0],
    [-0.004, 0],
    [123_456_789.015, 12_345_678_902],
    [1.0149999999, 101],
  ])('%p € is %p cents', (euros, expected) => {
    expect(toCents(euros)).toBe(expected);
  });

  it('beyond ten billion euros there is no amount', () => {
    expect(toCents(10_000_000_000)).toBe(LARGEST_AMOUNT);
    expect(toCents(10_000_000_000.01)).toBeNull();
    expect(toCents(1e300)).toBeNull();
  });

  it('any amount written with two decimals comes back to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }), (amount) => {
        expect(toCents(Number(`${amount}e-2`))).toBe(amount === 0 ? 0 : amount);
      }),
    );
  });
});

describe('quantity × unit price', () => {
  it.each([
    [1.005, 1000, 100_500],
    [1.005, 1, 101],
    [3, 1.005, 302],
    [0.5, 0.01, 1],
    [1 / 3, 3, 100],
    [12, 650.55, 780_660],
    [-2, 0.125, -25],
    [1e-9, 1e9, 100],
  ])('%p × %p € is %p cents', (quantity, price, expected) => {
    expect(productInCents(quantity, price)).toBe(expected);
  });

  it('is what whole-number arithmetic on the digits says', () => {
    const digits = fc.integer({ min: -999_999_999, max: 999_999_999 });
    const scale = fc.integer({ min: 0, max: 6 });
    fc.assert(
      fc.property(digits, scale, digits, scale, (a, i, b, j) => {
        fc.pre(Math.abs(a * b) / 10 ** (i + j) < 1e10);
        const magnitude = BigInt(Math.abs(a)) * BigInt(Math.abs(b)) * 100n;
        const divisor = 10n ** BigInt(i + j);
        const rounded = Number((magnitude * 2n + divisor) / (divisor * 2n));
        const expected = rounded === 0 ? 0 : rounded * Math.sign(a) * Math.sign(b);
        expect(productInCents(Number(`${a}e-${i}`), Number(`${b}e-${j}`))).toBe(expected);
      }),
    );
  });

  it('does not depend on the order of its factors', () => {
    const any = fc.double({ min: -1e5, max: 1e5, noNaN: true });
    fc.assert(fc.property(any, any, (a, b) => productInCents(a, b) === productInCents(b, a)));
  });
});

describe('adding a rate', () => {
  it.each([
    [10_000, 0.2, 12_000],
    [10_050, 0.055, 10_603],
    [1_000, 0.0005, 1_001],
    [-1_000, 0.0005, -1_001],
    [100, 0, 100],
    [4_000_000, 0.2, 4_800_000],
    [99_999_999_999, 0.021, 102_099_999_999],
  ])('%p cents and %p make %p', (net, rate, expected) => {
    expect(addRate(cents(net), rate)).toBe(expected);
  });

  it('a rate with more digits than a person types is still exact', () => {
    expect(addRate(cents(300), 1 / 3)).toBe(400);
  });

  it('a rate that leads beyond ten billion euros gives no amount', () => {
    expect(addRate(cents(1), 1e21)).toBeNull();
    expect(addRate(LARGEST_AMOUNT, 0.2)).toBeNull();
  });
});

describe('sums are rounded once', () => {
  it('three thousandths make a cent that none of them is', () => {
    expect(sumInCents([0.004, 0.004, 0.004])).toBe(1);
    expect(sumInCents([100.004, 100.004])).toBe(20_001);
  });

  it('amounts too large for short cuts still add up exactly', () => {
    expect(sumInCents([1e15, -1e15, 0.5])).toBe(50);
    expect(sumInCents([1e21, -1e21, 0.5, 0.25])).toBe(75);
    expect(sumInCents([1e15, -1e15, 0.005])).toBe(1);
    expect(sumInCents([1e15, -1e15, -0.005])).toBe(-1);
  });

  it('shares add up on their digits', () => {
    expect(sumInBasisPoints([0.1, 0.2, 0.7])).toBe(WHOLE);
    expect(sumInBasisPoints([1 / 3, 1 / 3, 1 / 3])).toBe(WHOLE);
    expect(sumInBasisPoints([0.3333, 0.3333, 0.3333])).toBe(9999);
  });
});

describe('a published amount', () => {
  it('becomes cents, or is told to be none', () => {
    expect(centsOf(48_000.01)).toBe(4_800_001);
    expect(() => centsOf(1e11)).toThrow(new RangeError('amount out of range: 100000000000'));
  });
});

describe('a rate of an amount is rounded down', () => {
  it('to the cent', () => {
    expect(shareRoundedDown(basisPointsOfPercent(75), cents(101))).toBe(75);
    expect(shareRoundedDown(basisPointsOfPercent(50), cents(3))).toBe(1);
  });

  it('and never exceeds the exact share, nor misses it by a cent', () => {
    const rate = fc.integer({ min: 0, max: WHOLE });
    const amount = fc.integer({ min: 0, max: 900_000_000_000_000 });
    fc.assert(
      fc.property(rate, amount, (basisPoints, base) => {
        const share = BigInt(shareRoundedDown(basisPoints as BasisPoints, cents(base)));
        const exact = BigInt(basisPoints) * BigInt(base);
        expect(share * 10_000n <= exact).toBe(true);
        expect((share + 1n) * 10_000n > exact).toBe(true);
      }),
    );
  });
});

describe('whether rounding changes a product', () => {
  it.each([
    [3, 0.335, 2, true],
    [2, 0.335, 2, false],
    [1, 1200.5, 2, false],
    [101, 0.2, 0, true],
    [100, 0.2, 0, false],
    [0, 0.123, 2, false],
    [1e-7, 1, 2, true],
  ])('%p × %p to %p decimals: %p', (a, b, decimals, expected) => {
    expect(needsRounding(a, b, decimals)).toBe(expected);
  });
});
