import fc from 'fast-check';
import type { Mark } from '../../../../src/documents/jury/statistics/marks';
import { severity } from '../../../../src/documents/jury/statistics/severity';
import {
  J3_RECUSED_ON_B,
  THREE_JURORS,
  completeRows,
  connectedRows,
  marksOf,
  shuffled,
} from './jury';
import type { Rows } from './jury';

function fitted(marks: readonly Mark[]) {
  const result = severity(marks);
  if (!result.computable) throw new Error(`not computable: ${result.why}`);
  return result;
}

function precise(marks: readonly Mark[]) {
  const { precision } = fitted(marks);
  if (!precision) throw new Error('no degree of freedom');
  return precision;
}

const of = (rows: Rows) => fitted(marksOf(rows));

const values = (map: ReadonlyMap<string, number>) => Object.fromEntries(map);

const close = (value: number): unknown => expect.closeTo(value, 12);

const meanOf = (all: readonly number[]) => all.reduce((a, b) => a + b, 0) / all.length;

describe('how much higher or lower than the others a juror marks', () => {
  it('is +1/15, +4/15 and −1/3 for three jurors on five dossiers', () => {
    expect(values(of(THREE_JURORS).severities)).toEqual({
      J1: close(1 / 15),
      J2: close(4 / 15),
      J3: close(-1 / 3),
    });
  });

  it('is +0.15, +0.35 and −0.50 where J3 is recused on B', () => {
    expect(values(of(J3_RECUSED_ON_B).severities)).toEqual({
      J1: close(0.15),
      J2: close(0.35),
      J3: close(-0.5),
    });
  });

  it('moves by what a juror adds to every mark, less that part of it which all jurors share', () => {
    fc.assert(
      fc.property(connectedRows(), fc.integer({ min: -8, max: 8 }), (rows, added) => {
        const jurors = Object.keys(rows).length;
        const higher = (rows['J1'] ?? []).map((value) => (value ?? NaN) + added);
        const before = of(rows).severities;
        const after = of({ ...rows, J1: higher }).severities;
        const shared = added / jurors;
        for (const [juror, value] of before) {
          const own = juror === 'J1' ? added : 0;
          expect(after.get(juror)).toBeCloseTo(value + own - shared, 9);
        }
      }),
    );
  });

  it('adds up to zero', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        expect(meanOf([...of(rows).severities.values()])).toBeCloseTo(0, 9);
      }),
    );
  });
});

describe('a dossier’s mean freed from its jurors', () => {
  it('is 3.25 for B instead of 3.50 where the severe J3 is recused on it', () => {
    expect(values(of(J3_RECUSED_ON_B).adjustedMeans)).toEqual({
      A: close(11 / 3),
      B: close(3.25),
      C: close(14 / 3),
      D: close(7 / 3),
      E: close(7 / 3),
    });
  });

  it('is the plain mean where every juror marked every dossier', () => {
    fc.assert(
      fc.property(completeRows(), (rows) => {
        const all = Object.values(rows);
        [...of(rows).adjustedMeans.values()].forEach((adjusted, at) => {
          expect(adjusted).toBeCloseTo(meanOf(all.map((row) => row[at] ?? NaN)), 9);
        });
      }),
    );
  });

  it('keeps its distance to the others when one juror marks all of them higher', () => {
    fc.assert(
      fc.property(connectedRows(), fc.integer({ min: -8, max: 8 }), (rows, added) => {
        const higher = (rows['J1'] ?? []).map((value) => (value ?? NaN) + added);
        const before = of(rows).adjustedMeans;
        const after = of({ ...rows, J1: higher }).adjustedMeans;
        for (const [dossier, value] of before) {
          const distance = (after.get(dossier) ?? NaN) - (after.get('A') ?? NaN);
          expect(distance).toBeCloseTo(value - (before.get('A') ?? NaN), 9);
        }
      }),
    );
  });

  it('leaves residuals that cancel out for each dossier and each juror, as least squares do', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        const marks = marksOf(rows);
        const { severities, adjustedMeans } = fitted(marks);
        const residual = ({ dossier, juror, value }: Mark) =>
          value - (adjustedMeans.get(dossier) ?? NaN) - (severities.get(juror) ?? NaN);
        for (const key of ['dossier', 'juror'] as const) {
          for (const whose of new Set(marks.map((mark) => mark[key]))) {
            const own = marks.filter((mark) => mark[key] === whose).map(residual);
            expect(meanOf(own)).toBeCloseTo(0, 9);
          }
        }
      }),
    );
  });

  it('does not depend on the order of jurors and dossiers', () => {
    const shuffles = connectedRows().chain((rows) =>
      fc.tuple(fc.constant(marksOf(rows)), shuffled(marksOf(rows))),
    );
    fc.assert(
      fc.property(shuffles, ([marks, others]) => {
        expect(values(fitted(others).severities)).toEqual(values(fitted(marks).severities));
        expect(values(fitted(others).adjustedMeans)).toEqual(values(fitted(marks).adjustedMeans));
      }),
    );
  });
});

describe('how precise the means are', () => {
  it('is a residual variance of 0.3 on 8 degrees of freedom for three jurors on five dossiers', () => {
    expect(of(THREE_JURORS).degreesOfFreedom).toBe(8);
    expect(precise(marksOf(THREE_JURORS)).residualVariance).toBeCloseTo(0.3, 12);
  });

  it('is an error of 0.316 of a mean and of 0.447 of a difference', () => {
    const precision = precise(marksOf(THREE_JURORS));
    expect(precision.standardErrorOfMean('A')).toBeCloseTo(Math.sqrt(0.1), 12);
    expect(precision.standardErrorOfDifference('A', 'D')).toBeCloseTo(Math.sqrt(0.2), 12);
  });

  it('is less for a dossier that a juror is missing on, and for its differences', () => {
    // The inverse of the normal equations has 1/3 for A, 13/24 for B, 2/3 for A − C and 7/8 for A − B.
    const precision = precise(marksOf(J3_RECUSED_ON_B));
    const variance = 47 / 210;
    expect(of(J3_RECUSED_ON_B).degreesOfFreedom).toBe(7);
    expect(precision.residualVariance).toBeCloseTo(variance, 12);
    expect(precision.standardErrorOfMean('A')).toBeCloseTo(Math.sqrt(variance / 3), 12);
    expect(precision.standardErrorOfMean('B')).toBeCloseTo(Math.sqrt((variance * 13) / 24), 12);
    expect(precision.standardErrorOfDifference('A', 'C')).toBeCloseTo(
      Math.sqrt((variance * 2) / 3),
      12,
    );
    expect(precision.standardErrorOfDifference('B', 'A')).toBeCloseTo(
      Math.sqrt((variance * 7) / 8),
      12,
    );
  });

  it('follows from how much each single mark moves the estimate, in any design', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        const marks = marksOf(rows);
        const { precision } = fitted(marks);
        fc.pre(precision !== null);
        // Estimates are sums of marks, each times what one point of it alone would give.
        const weights = marks.map((one) =>
          fitted(marks.map((mark) => ({ ...mark, value: Number(mark === one) }))),
        );
        const squares = (weight: (estimates: ReadonlyMap<string, number>) => number) =>
          weights.reduce((total, { adjustedMeans }) => total + weight(adjustedMeans) ** 2, 0);
        const variance = precision.residualVariance;
        const ofMean = squares((means) => means.get('B') ?? NaN);
        const ofDifference = squares((means) => (means.get('A') ?? NaN) - (means.get('B') ?? NaN));
        expect(precision.standardErrorOfMean('B') ** 2).toBeCloseTo(variance * ofMean, 9);
        expect(precision.standardErrorOfDifference('A', 'B') ** 2).toBeCloseTo(
          variance * ofDifference,
          9,
        );
      }),
      { numRuns: 50 },
    );
  });

  it('is the same both ways round, and a dossier does not differ from itself', () => {
    const precision = precise(marksOf(J3_RECUSED_ON_B));
    expect(precision.standardErrorOfDifference('A', 'B')).toBeCloseTo(
      precision.standardErrorOfDifference('B', 'A'),
      12,
    );
    expect(precision.standardErrorOfDifference('B', 'B')).toBe(0);
  });

  it('is beyond doubt where dossier and juror account for every mark, in thirds too', () => {
    const precision = precise(
      marksOf({
        J1: [1 / 3, 2 / 3, 4 / 3],
        J2: [4 / 3, 5 / 3, 7 / 3],
        J3: [0.1, 1.3 / 3, 3.3 / 3],
      }),
    );
    expect(precision.residualVariance).toBe(0);
    expect(precision.standardErrorOfDifference('A', 'B')).toBe(0);
  });

  it.each([
    ['one juror', { J1: [1, 2, 3] }],
    ['one dossier', { J1: [1], J2: [3] }],
    ['one juror after the other', { J1: [1, 2, null], J2: [null, 3, 4] }],
  ])('is unknown with %s: every mark is met exactly', (_, rows: Rows) => {
    expect(of(rows)).toMatchObject({ degreesOfFreedom: 0, precision: null });
  });

  it('asks for dossiers that were marked', () => {
    const precision = precise(marksOf(THREE_JURORS));
    expect(() => precision.standardErrorOfMean('Z')).toThrow(RangeError);
    expect(() => precision.standardErrorOfDifference('A', 'Z')).toThrow(RangeError);
  });
});

describe('jurors can be compared only where dossiers link them', () => {
  it('and the parts are named where they do not', () => {
    const rows: Rows = {
      J1: [4, 3, null, null, null],
      J2: [4, null, null, null, null],
      J3: [null, null, 4, null, 2],
      J4: [null, null, null, 3, 2],
    };
    expect(severity(marksOf(rows))).toEqual({
      computable: false,
      why: 'not-connected',
      parts: [
        { dossiers: ['A', 'B'], jurors: ['J1', 'J2'] },
        { dossiers: ['C', 'D', 'E'], jurors: ['J3', 'J4'] },
      ],
    });
  });

  it('one shared dossier is enough', () => {
    const rows: Rows = { J1: [4, 3, null], J2: [null, 5, 4] };
    expect(values(of(rows).severities)).toEqual({ J1: close(-1), J2: close(1) });
    expect(values(of(rows).adjustedMeans)).toEqual({ A: close(5), B: close(4), C: close(3) });
  });

  it('a single juror is as severe as the jury, and has the dossiers’ means', () => {
    expect(values(of({ J1: [4, 3] }).severities)).toEqual({ J1: close(0) });
    expect(values(of({ J1: [4, 3] }).adjustedMeans)).toEqual({ A: close(4), B: close(3) });
  });

  it('without marks there is nothing to say', () => {
    expect(severity([])).toEqual({ computable: false, why: 'no-marks' });
  });
});
