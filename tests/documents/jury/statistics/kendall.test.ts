import fc from 'fast-check';
import { concordance } from '../../../../src/documents/jury/statistics/kendall';
import { J3_RECUSED_ON_B, THREE_JURORS, completeRows, marksOf, shuffled } from './jury';
import type { Rows } from './jury';

/** Few enough for the exact probability to be quick. */
const FEW = { jurors: { min: 2, max: 5 }, dossiers: { min: 2, max: 5 } };

const of = (rows: Rows) => {
  const result = concordance(marksOf(rows));
  if (!result.computable) throw new Error(`not computable: ${result.why}`);
  return result;
};

describe('how far jurors order the dossiers alike', () => {
  it('is 71/84 for three jurors on five dossiers, and 0.7889 without the correction for ties', () => {
    const { w, uncorrected } = of(THREE_JURORS);
    expect(w).toBeCloseTo(71 / 84, 12);
    expect(uncorrected).toBeCloseTo(0.7889, 4);
  });

  it('comes with its χ², its degrees of freedom and its exact probability', () => {
    const { chiSquare, degreesOfFreedom, p } = of(THREE_JURORS);
    expect(chiSquare).toBeCloseTo(71 / 7, 12);
    expect(degreesOfFreedom).toBe(4);
    expect(p.value).toBeCloseTo(960 / 108_000, 12);
    expect(p.method).toBe('exact');
  });

  it('says over how many jurors and which dossiers', () => {
    expect(of(THREE_JURORS)).toMatchObject({ jurors: 3, dossiers: ['A', 'B', 'C', 'D', 'E'] });
  });

  it('leaves out a dossier on which a juror is recused', () => {
    expect(of(J3_RECUSED_ON_B).dossiers).toEqual(['A', 'C', 'D', 'E']);
    const withoutB: Rows = { J1: [4, 5, 2, 3], J2: [4, 5, 3, 2], J3: [3, 4, 2, 2] };
    expect(of(J3_RECUSED_ON_B).w).toBeCloseTo(of(withoutB).w, 12);
  });

  it('is 1 for the same order, whatever the marks, and 0 for two opposite ones', () => {
    expect(of({ J1: [1, 2, 3], J2: [3, 4, 5], J3: [0, 0.5, 5] }).w).toBe(1);
    expect(of({ J1: [1, 2, 3], J2: [3, 2, 1] }).w).toBe(0);
  });

  it('takes means that differ in the last digit only for ties', () => {
    const [one, other] = [3.4, 3.4000000000000004];
    expect(of({ J1: [one, other, 5], J2: [other, one, 5] }).w).toBe(1);
  });

  it('lies between 0 and 1, and so does its probability', () => {
    fc.assert(
      fc.property(completeRows(FEW), (rows) => {
        const result = concordance(marksOf(rows));
        fc.pre(result.computable);
        for (const value of [result.w, result.p.value]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('does not depend on the order of jurors and dossiers', () => {
    const shuffles = completeRows(FEW).chain((rows) =>
      fc.tuple(fc.constant(marksOf(rows)), shuffled(marksOf(rows))),
    );
    fc.assert(
      fc.property(shuffles, ([marks, others]) => {
        expect(concordance(others)).toEqual(concordance(marks));
      }),
    );
  });

  it('does not depend on who of the jurors is called J1', () => {
    const result = of({ J1: [3, 4, 4, 2, 2], J2: [4, 3, 5, 2, 3], J3: [4, 4, 5, 3, 2] });
    expect(result).toEqual(of(THREE_JURORS));
  });
});

describe('how likely chance is to bring as much', () => {
  it.each([
    [{ J1: [1, 2, 3], J2: [1, 2, 3], J3: [1, 2, 3] }, 1 / 36],
    [{ J1: [1, 2, 3], J2: [1, 2, 3], J3: [2, 1, 3] }, 7 / 36],
    [{ J1: [1, 2], J2: [1, 2], J3: [1, 2], J4: [1, 2] }, 2 / 16],
    [{ J1: [1, 2], J2: [2, 1] }, 1],
  ])('is what a table of W has', (rows: Rows, p) => {
    expect(of(rows).p.value).toBeCloseTo(p, 12);
  });

  it('is the share of all orders that the jurors might have given, tried one by one', () => {
    const small = { jurors: { min: 2, max: 3 }, dossiers: { min: 2, max: 4 } };
    fc.assert(
      fc.property(completeRows(small), (rows) => {
        const result = concordance(marksOf(rows));
        fc.pre(result.computable);
        expect(result.p.value).toBeCloseTo(shareAsHigh(rows), 12);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [15, 4],
    [6, 5],
    [3, 6],
    [2, 8],
  ])('is exact for %d jurors on %d dossiers', (jurors, dossiers) => {
    const rows = Array.from({ length: jurors }, (_, juror) => [
      `J${juror + 1}`,
      Array.from({ length: dossiers }, (_, at) => (at * (juror + 1)) % 11),
    ]);
    expect(of(Object.fromEntries(rows) as Rows).p.method).toBe('exact');
  });

  it('is exact, whoever of the jurors is the one without ties', () => {
    const untied = [1, 2, 3, 4, 5, 6, 7, 8];
    const halves = [1, 1, 1, 1, 2, 2, 2, 2];
    const results = [
      of({ J1: untied, J2: halves, J3: halves, J4: halves }),
      of({ J1: halves, J2: untied, J3: halves, J4: halves }),
      of({ J1: halves, J2: halves, J3: halves, J4: untied }),
    ];
    // The same halves three times are as far apart as can be: so are one of 70 orders for the second and the third juror
    // each, and the fourth with the same dossiers in the upper half, which is one of 70 again.
    for (const { p } of results) {
      expect(p).toEqual({ value: expect.closeTo(1 / 70 ** 3, 12), method: 'exact' });
    }
  });

  it('is certainty, and not a hair more, where jurors agree as little as can be', () => {
    const opposite: Rows[] = [
      { J1: [1, 2, 3], J2: [2, 3, 1], J3: [3, 1, 2] },
      { J1: [1, 2, 3, 4, 5, 6], J2: [6, 5, 4, 3, 2, 1] },
      { J1: [1, 2, 3, 4], J2: [4, 3, 2, 1], J3: [1, 2, 3, 4], J4: [4, 3, 2, 1] },
    ];
    for (const rows of opposite) {
      expect(of(rows).p.value).toBeCloseTo(1, 12);
      expect(of(rows).p.value).toBeLessThanOrEqual(1);
    }
  });

  it('is approximated by χ², and says so, where there are too many orders', () => {
    const rows: Rows = {
      J1: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
      J2: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
      J3: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    };
    // Rank sums are 13 + k for k from 1 to 12: W = 12 · 143 / (9 · 1716) = 1/9, χ² = 33/9 on 11 degrees of freedom.
    expect(of(rows)).toMatchObject({ degreesOfFreedom: 11, p: { method: 'chi-square' } });
    expect(of(rows).chiSquare).toBeCloseTo(11 / 3, 12);
    expect(of(rows).p.value).toBeCloseTo(CHI_SQUARE_TAIL, 12);
  });

  it('bears a hundred dossiers', () => {
    const row = Array.from({ length: 100 }, (_, at) => (at * 37) % 100);
    expect(of({ J1: row, J2: row, J3: row })).toMatchObject({ w: 1, p: { method: 'chi-square' } });
  });
});

describe('there is no concordance', () => {
  it.each([
    ['jurors', { J1: [1, 2, 3] }],
    ['jurors', {}],
    ['dossiers', { J1: [1], J2: [2] }],
    ['dossiers', { J1: [1, 2, null], J2: [null, 2, 3] }],
    ['all-tied', { J1: [3, 3, 3], J2: [2, 2, 2] }],
  ])('for want of %s', (why, rows: Rows) => {
    expect(concordance(marksOf(rows))).toMatchObject({ computable: false, why });
  });

  it('but there is one where only some of the jurors tell nothing apart', () => {
    expect(of({ J1: [3, 3, 3], J2: [1, 2, 3] }).w).toBeGreaterThan(0);
  });
});

it('two marks of a dossier by one juror are a mistake', () => {
  const mark = { dossier: 'A', juror: 'J1', value: 3 };
  expect(() => concordance([mark, mark])).toThrow(RangeError);
  expect(() => concordance([{ ...mark, value: NaN }])).toThrow(RangeError);
});

/** Reckoned by another program. */
const CHI_SQUARE_TAIL = 0.978673937717283;

/** W without its constants: how far apart the jurors' sums of ranks lie. */
function spread(rows: readonly (readonly number[])[]): number {
  const rank = (row: readonly number[], value: number) =>
    row.reduce((total, other) => total + (other < value ? 1 : other === value ? 0.5 : 0), 0);
  const sums = (rows[0] ?? []).map((_, at) =>
    rows.reduce((total, row) => total + rank(row, row[at] ?? NaN), 0),
  );
  const middle = sums.reduce((a, b) => a + b, 0) / sums.length;
  return sums.reduce((total, value) => total + (value - middle) ** 2, 0);
}

function shareAsHigh(rows: Readonly<Record<string, readonly number[]>>): number {
  const given = Object.values(rows);
  let all: (readonly number[])[][] = [[]];
  for (const row of given)
    all = all.flatMap((before) => orders(row).map((order) => [...before, order]));
  const reached = all.filter((order) => spread(order) >= spread(given) - 1e-9);
  return reached.length / all.length;
}

const orders = (row: readonly number[]): (readonly number[])[] =>
  row.length === 0
    ? [[]]
    : row.flatMap((value, at) =>
        orders(row.filter((_, other) => other !== at)).map((rest) => [value, ...rest]),
      );
