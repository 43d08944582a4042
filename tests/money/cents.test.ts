import { ZERO, add, cents, least, notBelowZero, subtract, sum } from '../../src/money/cents';

describe('Cents', () => {
  test('are whole: a fraction is a mistake that is told with its value', () => {
    expect(() => cents(1.5)).toThrow(new RangeError('not a whole number of cents: 1.5'));
    expect(() => cents(2 ** 53)).toThrow(RangeError);
    expect(() => cents(NaN)).toThrow(RangeError);
  });

  test('know one zero', () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });

  test('add up and are taken away', () => {
    expect(add(cents(150), cents(-20))).toBe(130);
    expect(subtract(cents(150), cents(20))).toBe(130);
    expect(sum([cents(1), cents(2), cents(-4)])).toBe(-1);
    expect(sum([])).toBe(ZERO);
  });

  test('have a least one, and a floor of zero', () => {
    expect(least(cents(3), cents(-1), cents(2))).toBe(-1);
    expect(least(cents(3))).toBe(3);
    expect([cents(-1), cents(0), cents(1)].map(notBelowZero)).toEqual([0, 0, 1]);
  });
});
