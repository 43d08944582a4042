import fc from 'fast-check';
import { agreement } from '../../../../src/documents/jury/statistics/krippendorff';
import {
  J3_RECUSED_ON_B,
  THREE_JURORS,
  completeRows,
  connectedRows,
  marksOf,
  shuffled,
} from './jury';
import type { Rows } from './jury';

const alpha = (rows: Rows): number | string => {
  const result = agreement(marksOf(rows));
  return result.computable ? result.alpha : result.why;
};

describe('how far the jurors’ marks agree', () => {
  it('is 16/23 for three jurors on five dossiers', () => {
    expect(alpha(THREE_JURORS)).toBeCloseTo(16 / 23, 12);
  });

  it('bears a recusal: 11/16 where J3 has none for B', () => {
    expect(alpha(J3_RECUSED_ON_B)).toBeCloseTo(11 / 16, 12);
  });

  it('says over how many jurors, dossiers and marks', () => {
    expect(agreement(marksOf(J3_RECUSED_ON_B))).toMatchObject({
      jurors: 3,
      dossiers: 5,
      marks: 14,
    });
  });

  it('leaves a dossier with a single mark out', () => {
    const rows: Rows = { J1: [4, 3, 5], J2: [4, 2, null] };
    expect(alpha(rows)).toBe(alpha({ J1: [4, 3], J2: [4, 2] }));
    expect(agreement(marksOf(rows))).toMatchObject({ dossiers: 2, marks: 4 });
  });

  it('is below zero where jurors contradict each other', () => {
    // Squares between the two marks of a dossier are 16; between any two of the four 0, 0, 16, 16, 16, 16: 1 − 16/(32/3).
    expect(alpha({ J1: [1, 5], J2: [5, 1] })).toBeCloseTo(-0.5, 12);
  });

  it('is 1 for identical jurors', () => {
    const identical = completeRows({ jurors: { min: 1, max: 1 }, dossiers: { min: 2, max: 8 } });
    fc.assert(
      fc.property(identical, ({ J1 = [] }) => {
        fc.pre(new Set(J1).size > 1);
        expect(alpha({ J1, J2: J1, J3: J1 })).toBe(1);
      }),
    );
  });

  it('does not depend on the order of jurors and dossiers', () => {
    const shuffles = connectedRows().chain((rows) =>
      fc.tuple(fc.constant(marksOf(rows)), shuffled(marksOf(rows))),
    );
    fc.assert(
      fc.property(shuffles, ([marks, others]) => {
        expect(agreement(others)).toEqual(agreement(marks));
      }),
    );
  });

  it('does not depend on where the scale begins, nor on how wide it is', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        const marks = marksOf(rows);
        const moved = marks.map(({ value, ...mark }) => ({ ...mark, value: 4 * value + 7 }));
        const result = agreement(marks);
        const other = agreement(moved);
        if (result.computable && other.computable) {
          expect(other.alpha).toBeCloseTo(result.alpha, 9);
        } else {
          expect(other).toEqual(result);
        }
      }),
    );
  });

  it('is never what is no number, nor above 1', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        const result = agreement(marksOf(rows));
        fc.pre(result.computable);
        expect(result.alpha).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('there is no agreement to speak of', () => {
  it.each([
    ['jurors', { J1: [1, 2, 3] }],
    ['jurors', {}],
    ['dossiers', { J1: [1], J2: [2] }],
    ['dossiers', { J1: [1, null], J2: [null, 2] }],
    ['all-equal', { J1: [3, 3], J2: [3, 3] }],
  ])('for want of %s', (why, rows: Rows) => {
    expect(alpha(rows)).toBe(why);
  });

  it('where marks differ in their last digit only', () => {
    expect(alpha({ J1: [3.4, 3.4000000000000004], J2: [3.4, 3.4] })).toBe('all-equal');
  });
});
