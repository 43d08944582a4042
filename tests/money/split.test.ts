import fc from 'fast-check';
import { cents } from '../../src/money/cents';
import { roundedShare, split } from '../../src/money/split';

describe('splitting by the largest remainder', () => {
  it('seven equal criteria share 100 %, the remainder going to the first', () => {
    expect(split(10_000, [1, 1, 1, 1, 1, 1, 1])).toEqual([
      1429, 1429, 1429, 1429, 1428, 1428, 1428,
    ]);
  });

  it('the largest remainder is served first', () => {
    expect(split(100, [2, 3, 3])).toEqual([25, 38, 37]);
    expect(split(10, [45, 45, 10])).toEqual([5, 4, 1]);
  });

  it('a negative share stays negative and the parts still add up', () => {
    expect(split(10_000, [120, -20])).toEqual([12_000, -2_000]);
  });

  it('nothing to share by gives nothing', () => {
    expect(split(10_000, [0, 0])).toEqual([0, 0]);
    expect(split(10_000, [])).toEqual([]);
  });

  it('parts add up to the whole and stay within a unit of their exact share', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 12 })
      .filter((all) => all.some((weight) => weight > 0));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (whole, all) => {
        const parts = split(whole, all);
        const total = all.reduce((a, b) => a + b, 0);
        expect(parts.reduce((a, b) => a + b, 0)).toBe(whole);
        parts.forEach((part, index) => {
          const exact = (whole * (all[index] ?? NaN)) / total;
          expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });
});

describe('a part to one decimal of a percent', () => {
  it.each([
    [521_50, 1000_00, 5220],
    [478_50, 1000_00, 4790],
    [478_49, 1000_00, 4780],
    [-478_50, 1000_00, -4790],
    [1, 3, 3330],
    [2, 3, 6670],
    [0, 3, 0],
    [1500_00, 1000_00, 15_000],
    [999_999_999_999, 1_000_000_000_000, 10_000],
  ])('%d of %d cents is %d basis points', (part, whole, expected) => {
    expect(roundedShare(cents(part), cents(whole)) + 0).toBe(expected);
  });

  it('nothing is exactly nothing, without a sign', () => {
    expect(Object.is(roundedShare(cents(-1), cents(1_000_000)), -0)).toBe(false);
  });
});
