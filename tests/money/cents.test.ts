import fc from 'fast-check';
import {
  LARGEST_AMOUNT,
  WHOLE,
  ZERO,
  add,
  cents,
  least,
  leastWholeOf,
  notBelowZero,
  shareRoundedDown,
  subtract,
  sum,
} from '../../src/money/cents';
import type { BasisPoints } from '../../src/money/cents';

describe('Cents', () => {
  it('are whole: a fraction is a mistake that is told with its value', () => {
    expect(() => cents(1.5)).toThrow(new RangeError('not a whole number of cents: 1.5'));
    expect(() => cents(2 ** 53)).toThrow(RangeError);
    expect(() => cents(NaN)).toThrow(RangeError);
  });

  it('know one zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  it('add up and are taken away', () => {
    expect(add(cents(150), cents(-20))).toBe(130);
    expect(subtract(cents(150), cents(20))).toBe(130);
    expect(sum([cents(1), cents(2), cents(-4)])).toBe(-1);
    expect(sum([])).toBe(ZERO);
  });

  it('have a least one, and a floor of zero', () => {
    expect(least(cents(3), cents(-1), cents(2))).toBe(-1);
    expect(least(cents(3))).toBe(3);
    expect([cents(-1), cents(0), cents(1)].map(notBelowZero)).toEqual([0, 0, 1]);
  });
});

describe('The least amount of which a rate gives a part', () => {
  const percent = (value: number): BasisPoints => (value * 100) as BasisPoints;

  it.each([
    [percent(75), 75, 100],
    [percent(75), 76, 102],
    [percent(50), 1, 2],
    [WHOLE, 4_800_000, 4_800_000],
  ])('at %p basis points, %p cents are the share of %p', (rate, part, whole) => {
    expect(leastWholeOf(rate, cents(part))).toBe(whole);
  });

  it('there is none at a rate of nothing, nor beyond ten billion euros', () => {
    expect(leastWholeOf(percent(0), cents(1))).toBeNull();
    expect(leastWholeOf(WHOLE, LARGEST_AMOUNT)).toBe(LARGEST_AMOUNT);
    expect(leastWholeOf(WHOLE, cents(LARGEST_AMOUNT + 1))).toBeNull();
  });

  it('a cent less gives less than the part', () => {
    const rate = fc.integer({ min: 1, max: WHOLE }).map((value) => value as BasisPoints);
    const part = fc.integer({ min: 1, max: 1_000_000_000 }).map(cents);
    fc.assert(
      fc.property(rate, part, (basisPoints, wanted) => {
        const whole = leastWholeOf(basisPoints, wanted);
        fc.pre(whole !== null);
        expect(shareRoundedDown(basisPoints, whole)).toBeGreaterThanOrEqual(wanted);
        expect(shareRoundedDown(basisPoints, cents(whole - 1))).toBeLessThan(wanted);
      }),
    );
  });
});
