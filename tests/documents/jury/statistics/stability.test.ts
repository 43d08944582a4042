import fc from 'fast-check';
import { stability } from '../../../../src/documents/jury/statistics/stability';
import type { Line, Ranks } from '../../../../src/documents/jury/statistics/stability';
import {
  eachCoefficientChanged,
  eachScoreChanged,
  withoutEachJuror,
} from '../../../../src/documents/jury/statistics/variants';
import type { Variant } from '../../../../src/documents/jury/statistics/variants';
import { THREE_JURORS, letter, marksOf } from './jury';
import type { Rows } from './jury';

/** RANK on totals: one more than there are better ones. */
const ranking = (totals: Readonly<Record<string, number>>): Ranks => {
  const all = Object.values(totals);
  return new Map(
    Object.entries(totals).map(([dossier, own]) => [
      dossier,
      1 + all.filter((other) => other > own).length,
    ]),
  );
};

const inOrder = (...ranks: readonly number[]): Ranks =>
  new Map(ranks.map((rank, at) => [letter(at), rank]));

/** The line after so many places: a tie that reaches beyond them is to be settled, unless it begins beyond them. */
const firstPlaces =
  (places: number) =>
  (ranks: Ranks): Line => {
    const above = new Set<string>();
    const tied = new Set<string>();
    const equals = new Map<number, number>();
    for (const rank of ranks.values()) equals.set(rank, (equals.get(rank) ?? 0) + 1);
    for (const [dossier, rank] of ranks) {
      const last = rank + (equals.get(rank) ?? NaN) - 1;
      if (last <= places) above.add(dossier);
      else if (rank <= places) tied.add(dossier);
    }
    return { above, tied };
  };

/** By the sums of the jurors' marks, which are exact: a ranking by means without its roundings. */
const ranksBySum =
  (rows: Rows) =>
  (variant?: Variant): Ranks => {
    const totals: Record<string, number> = {};
    for (const { dossier, juror, value } of marksOf(rows)) {
      const isChanged = variant?.kind === 'score' && variant.dossier === dossier;
      const counted = isChanged && variant.juror === juror ? variant.to : value;
      const isLeftOut = variant?.kind === 'without-juror' && variant.juror === juror;
      totals[dossier] = (totals[dossier] ?? 0) + (isLeftOut ? 0 : counted);
    }
    return ranking(totals);
  };

const tried = (rows: Rows, variants: readonly Variant[], places: number) =>
  stability({
    ranks: ranksBySum(rows)(),
    variants,
    ranksIn: ranksBySum(rows),
    lineOf: firstPlaces(places),
  });

/** Every mark as a score of the only criterion. */
const scoresOf = (rows: Rows) =>
  marksOf(rows).map(({ value, ...where }) => ({ ...where, criterion: 0, score: value }));

describe('a ranking without one of the jurors', () => {
  const { dossiers, inversions, crossings } = tried(
    THREE_JURORS,
    withoutEachJuror(['J1', 'J2', 'J3']),
    2,
  );

  it('gives each dossier its best and its worst rank', () => {
    // A–E: as they stand 2 2 1 4 4, without J1 3 2 1 4 5, without J2 2 2 1 5 4, without J3 2 3 1 4 4.
    const ranges = dossiers.map(({ dossier, rank, best, worst }) => [dossier, rank, best, worst]);
    expect(ranges).toEqual([
      ['C', 1, 1, 1],
      ['A', 2, 2, 3],
      ['B', 2, 2, 3],
      ['D', 4, 4, 5],
      ['E', 4, 4, 5],
    ]);
  });

  it('inverts no pair: those that part were level', () => {
    expect(inversions).toEqual([]);
  });

  it('tells how the tie on the line is broken, and by whom', () => {
    const sides = crossings.map(({ dossier, variant, from, to }) => [
      variant.kind === 'without-juror' && variant.juror,
      dossier,
      from,
      to,
    ]);
    expect(sides).toEqual([
      ['J1', 'A', 'tied', 'below'],
      ['J1', 'B', 'tied', 'above'],
      ['J3', 'A', 'tied', 'above'],
      ['J3', 'B', 'tied', 'below'],
    ]);
  });
});

describe('a ranking with another coefficient', () => {
  const SCORES = { X: [4, 3, 3], Y: [3, 4, 3] };
  const weighted = (coefficients: readonly number[]) =>
    ranking(
      Object.fromEntries(
        Object.entries(SCORES).map(([dossier, scores]) => [
          dossier,
          scores.reduce((total, score, at) => total + score * (coefficients[at] ?? NaN), 0),
        ]),
      ),
    );
  const result = stability({
    ranks: weighted([40, 30, 30]),
    variants: eachCoefficientChanged([40, 30, 30]),
    ranksIn: (variant) =>
      weighted(variant.kind === 'coefficient' ? variant.coefficients : [40, 30, 30]),
    lineOf: firstPlaces(1),
  });

  it('inverts X (4, 3, 3) and Y (3, 4, 3) where the first weighs a fifth less, and nowhere else', () => {
    // 32/34/34 gives 3.32 and 3.34. With the second a fifth more, 36.6/36/27.4, X keeps its lead.
    expect(result.inversions).toEqual([
      {
        ahead: 'X',
        behind: 'Y',
        variants: [
          { kind: 'coefficient', criterion: 0, change: '-20 %', coefficients: [16, 17, 17] },
        ],
      },
    ]);
  });

  it('sends X below the line and Y above it in the same case', () => {
    const sides = result.crossings.map(({ dossier, from, to }) => [dossier, from, to]);
    expect(sides).toEqual([
      ['X', 'above', 'below'],
      ['Y', 'below', 'above'],
    ]);
  });
});

describe('a ranking with one point more or less', () => {
  const scale = { min: 0, max: 5 };

  it('holds where the sums lie more than a point apart, but for ties that it breaks', () => {
    // Sums: C 14, A and B 11, D and E 7. A and B cannot reach C, nor D and E them.
    const variants = eachScoreChanged(scoresOf(THREE_JURORS), scale);
    const { dossiers, inversions, crossings } = tried(THREE_JURORS, variants, 3);
    const ranges = dossiers.map(({ dossier, best, worst }) => [dossier, best, worst]);
    expect(ranges).toEqual([
      ['C', 1, 1],
      ['A', 2, 3],
      ['B', 2, 3],
      ['D', 4, 5],
      ['E', 4, 5],
    ]);
    expect(inversions).toEqual([]);
    expect(crossings).toEqual([]);
  });

  it('names the points that decide where half a point is the lead', () => {
    const rows: Rows = { J1: [5, 3.5], J2: [2, 3] };
    const { inversions, crossings } = tried(rows, eachScoreChanged(scoresOf(rows), scale), 1);
    const point = (dossier: string, juror: string, from: number, to: number) => ({
      kind: 'score',
      dossier,
      juror,
      criterion: 0,
      from,
      to,
    });
    const deciding = [
      point('A', 'J1', 5, 4),
      point('B', 'J1', 3.5, 4.5),
      point('A', 'J2', 2, 1),
      point('B', 'J2', 3, 4),
    ];
    expect(inversions).toEqual([{ ahead: 'A', behind: 'B', variants: deciding }]);
    expect(crossings).toEqual(
      deciding.flatMap((variant) => [
        { dossier: 'A', variant, from: 'above', to: 'below' },
        { dossier: 'B', variant, from: 'below', to: 'above' },
      ]),
    );
  });
});

describe('what is compared', () => {
  const compare = (ranks: Ranks, variant: Ranks, lineOf = firstPlaces(1)) =>
    stability({ ranks, variants: ['other'], ranksIn: () => variant, lineOf });

  it('a dossier that is not ranked in a variant falls below the line, and is inverted with none', () => {
    const without = new Map([['B', 1]]);
    const { dossiers, inversions, crossings } = compare(inOrder(1, 2), without);
    expect(dossiers[0]).toEqual({
      dossier: 'A',
      rank: 1,
      best: 1,
      worst: 1,
      unrankedIn: ['other'],
    });
    expect(inversions).toEqual([]);
    expect(crossings).toContainEqual({
      dossier: 'A',
      variant: 'other',
      from: 'above',
      to: 'below',
    });
  });

  it('drawing level inverts nothing', () => {
    expect(compare(inOrder(1, 2), inOrder(1, 1)).inversions).toEqual([]);
    expect(compare(inOrder(1, 1), inOrder(2, 1)).inversions).toEqual([]);
  });

  it('dossiers and pairs come in the order of the ranks, whatever the order they were given in', () => {
    const ranks = new Map(Object.entries({ D: 2, C: 2, B: 4, A: 1 }));
    const variants = [
      { A: 2, B: 1, C: 3, D: 3 },
      { A: 4, B: 1, C: 2, D: 3 },
    ].map((tried) => new Map(Object.entries(tried)));
    const { dossiers, inversions } = stability({
      ranks,
      variants,
      ranksIn: (variant) => variant,
      lineOf: firstPlaces(1),
    });
    expect(dossiers.map(({ dossier }) => dossier).join('')).toBe('ACDB');
    const pairs = inversions.map(({ ahead, behind }) => ahead + behind);
    expect(pairs).toEqual(['AC', 'AD', 'AB', 'CB', 'DB']);
  });

  it('the line may follow a rule of its own', () => {
    const lineOf = (ranks: Ranks): Line => ({
      above: new Set(ranks.get('A') === 1 ? ['A', 'C'] : ['B']),
      tied: new Set(),
    });
    const { crossings } = compare(inOrder(1, 2, 3), inOrder(2, 1, 3), lineOf);
    expect(crossings.map(({ dossier, to }) => [dossier, to])).toEqual([
      ['A', 'below'],
      ['B', 'above'],
      ['C', 'below'],
    ]);
  });

  it('without variants everything holds', () => {
    const result = stability({
      ranks: inOrder(1),
      variants: [],
      ranksIn: () => inOrder(1),
      lineOf: firstPlaces(1),
    });
    expect(result).toEqual({
      dossiers: [{ dossier: 'A', rank: 1, best: 1, worst: 1, unrankedIn: [] }],
      inversions: [],
      crossings: [],
    });
  });

  it('every pair that is the other way round is found once, whoever moved', () => {
    const totals = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 });
    const named = (all: readonly number[]) =>
      ranking(Object.fromEntries(all.map((value, at) => [letter(at), value])));
    fc.assert(
      fc.property(totals, totals, (before, after) => {
        const expected = before.flatMap((own, a) =>
          before.flatMap((other, b) =>
            own > other && (after[a] ?? NaN) < (after[b] ?? NaN) ? `${letter(a)}${letter(b)}` : [],
          ),
        );
        const { inversions } = compare(named(before), named(after));
        expect(inversions.map(({ ahead, behind }) => ahead + behind).sort()).toEqual(expected);
        expect(inversions.every(({ variants }) => variants.length === 1)).toBe(true);
      }),
    );
  });
});

describe('a line after a number of places', () => {
  it.each([
    [0, '', ''],
    [1, 'A', ''],
    [2, 'A', 'BC'],
    [3, 'ABC', ''],
    [4, 'ABCD', ''],
    [9, 'ABCD', ''],
  ])('after %d has %s above it and falls into the tie of %s', (places, above, tied) => {
    const line = firstPlaces(places)(inOrder(1, 2, 2, 4));
    expect([...line.above].join('')).toBe(above);
    expect([...line.tied].join('')).toBe(tied);
  });
});
