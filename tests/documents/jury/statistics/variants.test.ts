import fc from 'fast-check';
import {
  changedCoefficients,
  eachCoefficientChanged,
  eachScoreChanged,
  withoutEachJuror,
} from '../../../../src/documents/jury/statistics/variants';

const percentages = (coefficients: readonly number[] | null) => {
  const all = coefficients ?? [];
  const whole = all.reduce((a, b) => a + b, 0);
  return all.map((value) => (100 * value) / whole);
};

describe('a coefficient a fifth more or less', () => {
  it('makes 48/26/26 or 32/34/34 of 40/30/30', () => {
    expect(percentages(changedCoefficients([40, 30, 30], 0, '+20 %'))).toEqual([48, 26, 26]);
    expect(percentages(changedCoefficients([40, 30, 30], 0, '-20 %'))).toEqual([32, 34, 34]);
  });

  it('stays in whole numbers without a common divisor', () => {
    expect(changedCoefficients([40, 30, 30], 0, '+20 %')).toEqual([24, 13, 13]);
    expect(changedCoefficients([1, 1, 1, 1, 1, 1, 1], 0, '+20 %')).toEqual([
      36, 29, 29, 29, 29, 29, 29,
    ]);
  });

  it('multiplies the percentage of the one, and keeps the proportions of the others', () => {
    const coefficients = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 3, maxLength: 8 });
    const change = fc.constantFrom('+20 %' as const, '-20 %' as const);
    fc.assert(
      fc.property(coefficients, change, (all, by) => {
        const changed = changedCoefficients(all, 0, by);
        fc.pre(changed !== null);
        const [before = NaN] = percentages(all);
        const [after = NaN] = percentages(changed);
        expect(after).toBeCloseTo(before * (by === '+20 %' ? 1.2 : 0.8), 9);
        const [, second = NaN, third = NaN] = changed;
        expect(second * (all[2] ?? NaN)).toBe(third * (all[1] ?? NaN));
        expect(changed.every((value) => Number.isSafeInteger(value) && value > 0)).toBe(true);
      }),
    );
  });

  it('is tried both ways for each criterion', () => {
    expect(eachCoefficientChanged([1, 1])).toEqual([
      { kind: 'coefficient', criterion: 0, change: '+20 %', coefficients: [3, 2] },
      { kind: 'coefficient', criterion: 0, change: '-20 %', coefficients: [2, 3] },
      { kind: 'coefficient', criterion: 1, change: '+20 %', coefficients: [2, 3] },
      { kind: 'coefficient', criterion: 1, change: '-20 %', coefficients: [3, 2] },
    ]);
  });

  it('is not tried where the others would be left with nothing', () => {
    expect(eachCoefficientChanged([3])).toEqual([]);
    expect(changedCoefficients([5, 1], 0, '+20 %')).toBeNull();
    expect(changedCoefficients([9, 1], 0, '+20 %')).toBeNull();
    expect(percentages(changedCoefficients([9, 1], 0, '-20 %'))).toEqual([72, 28]);
  });

  it('is not asked of what is no coefficient', () => {
    expect(() => changedCoefficients([0.5, 1], 0, '+20 %')).toThrow(RangeError);
    expect(() => changedCoefficients([1, 0], 0, '+20 %')).toThrow(RangeError);
    expect(() => changedCoefficients([1, 1], 2, '+20 %')).toThrow(RangeError);
  });
});

describe('a juror left out', () => {
  it('is tried for each of them', () => {
    expect(withoutEachJuror(['J1', 'J2'])).toEqual([
      { kind: 'without-juror', juror: 'J1' },
      { kind: 'without-juror', juror: 'J2' },
    ]);
  });

  it('is not tried with a single one', () => {
    expect(withoutEachJuror(['J1'])).toEqual([]);
  });
});

describe('one point more or less', () => {
  const at = { dossier: 'A', juror: 'J1', criterion: 0 };

  it('is tried for each score, as far as the scale goes', () => {
    const scores = [5, 4.5, 3].map((score) => ({ ...at, score }));
    const tried = eachScoreChanged(scores, { min: 0, max: 5 });
    expect(tried).toEqual([
      { kind: 'score', ...at, from: 5, to: 4 },
      { kind: 'score', ...at, from: 4.5, to: 3.5 },
      { kind: 'score', ...at, from: 3, to: 4 },
      { kind: 'score', ...at, from: 3, to: 2 },
    ]);
  });

  it('stays above the scale’s lower end', () => {
    const tried = eachScoreChanged([{ ...at, score: 1 }], { min: 1, max: 5 });
    expect(tried).toEqual([{ kind: 'score', ...at, from: 1, to: 2 }]);
  });
});
