import fc from 'fast-check';
import { expectedRanks } from '../../../../src/documents/jury/statistics/expected-rank';
import { severity } from '../../../../src/documents/jury/statistics/severity';
import { J3_RECUSED_ON_B, THREE_JURORS, connectedRows, marksOf } from './jury';
import type { Rows } from './jury';

/** Null without a degree of freedom. */
function ranksOf(rows: Rows): ReadonlyMap<string, number> | null {
  const fit = severity(marksOf(rows));
  if (!fit.computable || !fit.precision) return null;
  return expectedRanks(fit.adjustedMeans, fit.precision.standardErrorOfDifference);
}

const total = (ranks: ReadonlyMap<string, number>) =>
  [...ranks.values()].reduce((sum, rank) => sum + rank, 0);

describe('the rank to be expected if the jury marked again', () => {
  it('is 1.0253 for C, 2.4902 for A and B, 4.4971 for D and E', () => {
    const ranks = ranksOf(THREE_JURORS) ?? new Map<string, number>();
    const printed = [...ranks].map(([dossier, rank]) => [dossier, rank.toFixed(4)]);
    expect(Object.fromEntries(printed)).toEqual({
      A: '2.4902',
      B: '2.4902',
      C: '1.0253',
      D: '4.4971',
      E: '4.4971',
    });
    expect(total(ranks)).toBeCloseTo(15, 12);
  });

  it('tells A and B apart once J3 is recused on B', () => {
    const ranks = ranksOf(J3_RECUSED_ON_B);
    expect(ranks?.get('B')).toBeGreaterThan(ranks?.get('A') ?? NaN);
  });

  it('adds up to n(n+1)/2, and each lies between 1 and n', () => {
    fc.assert(
      fc.property(connectedRows(), (rows) => {
        const ranks = ranksOf(rows);
        fc.pre(ranks !== null);
        const n = ranks.size;
        expect(total(ranks)).toBeCloseTo((n * (n + 1)) / 2, 9);
        for (const rank of ranks.values()) {
          expect(rank).toBeGreaterThanOrEqual(1);
          expect(rank).toBeLessThanOrEqual(n + 1e-9);
        }
      }),
    );
  });

  it('orders the dossiers as their means do where all differences are equally sure', () => {
    const means = fc.uniqueArray(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 9 });
    const error = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(means, error, (all, standardError) => {
        const byMean = all.toSorted((a, b) => b - a).map((value) => [`${value}`, value] as const);
        const ranks = [...expectedRanks(new Map(byMean), () => standardError).values()];
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is the rank itself where nothing is in doubt, the mean one for those that are equal', () => {
    const means = new Map(Object.entries({ A: 3, B: 4, C: 3, D: 1 }));
    expect(Object.fromEntries(expectedRanks(means, () => 0))).toEqual({
      A: 2.5,
      B: 1,
      C: 2.5,
      D: 4,
    });
  });

  it('takes means that differ in their last digit only for equal', () => {
    const means = new Map(Object.entries({ A: 3.4, B: 3.4000000000000004 }));
    expect([...expectedRanks(means, () => 0).values()]).toEqual([1.5, 1.5]);
  });

  it('is 1 for a single dossier, and nothing for none', () => {
    expect([...expectedRanks(new Map([['A', 3]]), () => 0.4)]).toEqual([['A', 1]]);
    expect(expectedRanks(new Map(), () => 0.4).size).toBe(0);
  });
});
