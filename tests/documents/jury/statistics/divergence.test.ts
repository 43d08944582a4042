import fc from 'fast-check';
import { divergences } from '../../../../src/documents/jury/statistics/divergence';
import type { Score } from '../../../../src/documents/jury/statistics/marks';

/** The jurors' scores of one criterion of one dossier, J1 first. */
const cell = (dossier: string, criterion: number, ...scores: readonly number[]): Score[] =>
  scores.map((score, at) => ({ dossier, criterion, juror: `J${at + 1}`, score }));

describe('scores that lie far apart', () => {
  it('are listed from the threshold on, with who gave the ends', () => {
    const scores = [...cell('A', 0, 1, 4, 3, 1), ...cell('A', 1, 2, 3, 4, 3.5)];
    expect(divergences(scores, 3)).toEqual([
      {
        dossier: 'A',
        criterion: 0,
        lowest: 1,
        highest: 4,
        range: 3,
        lowestBy: ['J1', 'J4'],
        highestBy: ['J2'],
      },
    ]);
    expect(divergences(scores, 3.5)).toEqual([]);
  });

  it('come the widest first, then by dossier and criterion', () => {
    const scores = [
      ...cell('B', 0, 0, 3),
      ...cell('A', 2, 0, 3),
      ...cell('A', 10, 0, 3),
      ...cell('C', 0, 0, 5),
    ];
    const order = divergences(scores, 2).map(({ dossier, criterion }) => `${dossier}${criterion}`);
    expect(order).toEqual(['C0', 'A2', 'A10', 'B0']);
  });

  it('reach the threshold in decimals that a computer cannot hold', () => {
    expect(divergences(cell('A', 0, 3.3, 1.3), 2)).toHaveLength(1);
  });

  it('are none where there is one score only', () => {
    expect(divergences(cell('A', 0, 5), 0.5)).toEqual([]);
    expect(divergences([], 0.5)).toEqual([]);
  });

  it('do not depend on the order in which the scores come', () => {
    const scores = [...cell('A', 0, 1, 4, 1), ...cell('A', 1, 2, 5), ...cell('B', 0, 0, 5, 5)];
    const shuffles = fc.shuffledSubarray(scores, { minLength: scores.length });
    fc.assert(
      fc.property(shuffles, (shuffled) => {
        expect(divergences(shuffled, 2)).toEqual(divergences(scores, 2));
      }),
    );
  });

  it.each([0, -1, NaN])('have no threshold of %d', (threshold) => {
    expect(() => divergences([], threshold)).toThrow(RangeError);
  });
});
