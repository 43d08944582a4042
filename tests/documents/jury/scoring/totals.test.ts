import { numberOf } from '../../../../src/documents/jury/scoring/fraction';
import type { Fraction } from '../../../../src/documents/jury/scoring/fraction';
import type { Panel } from '../../../../src/documents/jury/scoring/panel';
import { totalsOf } from '../../../../src/documents/jury/scoring/totals';
import type { Hundredths } from '../../../../src/documents/jury/scoring/totals';
import type { Scalar } from '../../../../src/workbook/scalar';
import { aPanel, fiveDossiers } from '../../../builders/panel';

const shown = (fraction: Fraction | null): number => (fraction ? numberOf(fraction) : NaN);

describe('what the scores of a criterion come to', () => {
  it('mean, median, lowest, highest and their number', () => {
    const scores = aPanel()
      .withDossier('A', { J1: [5], J2: [1], J3: [2] })
      .scores('A');
    expect(scores).toMatchObject({ count: 3, lowest: 1, highest: 5, agreed: null });
    expect(shown(scores.mean)).toBe(8 / 3);
    expect(shown(scores.median)).toBe(2);
    expect(shown(scores.retained)).toBe(8 / 3);
  });

  it('the median of an even number lies between the two in the middle', () => {
    const scores = aPanel()
      .withDossier('A', { J1: [5], J2: [1], J3: [2], J4: [3] })
      .scores('A');
    expect(shown(scores.median)).toBe(2.5);
  });

  it('there is none of them without a score that counts', () => {
    expect(
      aPanel()
        .withDossier('A', { J1: ['absent'] })
        .scores('A'),
    ).toEqual({
      applies: true,
      byJuror: {},
      count: 0,
      mean: null,
      median: null,
      lowest: null,
      highest: null,
      agreed: null,
      retained: null,
    });
  });

  it('an agreed score is retained in place of the mean, which stays known', () => {
    const scores = aPanel()
      .withDossier('A', { J1: [5], J2: [2] }, { agreed: [4] })
      .scores('A');
    expect([shown(scores.mean), shown(scores.retained)]).toEqual([3.5, 4]);
  });

  it.each<[string, Scalar]>([
    ['nothing', ''],
    ['a text', 'à revoir'],
    ['a number out of the scale', 6],
  ])('%s in the cell of the agreed score leaves the mean', (_, cell) => {
    const scores = aPanel()
      .withDossier('A', { J1: [5], J2: [2] }, { agreed: [cell] })
      .scores('A');
    expect(scores.agreed).toBeNull();
    expect(shown(scores.retained)).toBe(3.5);
  });
});

describe('the total of a dossier', () => {
  it('is criterion first: 2.50 where juror by juror gives 3', () => {
    const panel = aPanel(1, 1).withDossier('A', { J1: [4, null], J2: [2, 2] });
    expect(panel.total('A')).toBe(250);
  });

  it('weighs the means by the coefficients', () => {
    const panel = aPanel(40, 30, 30)
      .withDossier('X', { J1: [4, 3, 3] })
      .withDossier('Y', { J1: [3, 4, 3] });
    expect([panel.total('X'), panel.total('Y')]).toEqual([340, 330]);
  });

  it('changes with a coefficient of 20 % more or less, which may turn an order round', () => {
    const totals = (...coefficients: number[]): (number | null)[] => {
      const panel = aPanel(...coefficients)
        .withDossier('X', { J1: [4, 3, 3] })
        .withDossier('Y', { J1: [3, 4, 3] });
      return [panel.total('X'), panel.total('Y')];
    };
    expect(totals(48, 26, 26)).toEqual([348, 326]);
    expect(totals(32, 34, 34)).toEqual([332, 334]);
  });

  it('is the same for any coefficients in the same proportion', () => {
    const scores = { J1: [4, 1, 2], J2: [3, 5, 2] };
    expect(aPanel(1, 1, 1).withDossier('A', scores).total('A')).toBe(283);
    expect(aPanel(7, 7, 7).withDossier('A', scores).total('A')).toBe(283);
  });

  it('of the five dossiers: 3.67, 3.67, 4.67, 2.33 and 2.33', () => {
    const totals = ['A', 'B', 'C', 'D', 'E'].map((id) => fiveDossiers().total(id));
    expect(totals).toEqual([367, 367, 467, 233, 233]);
  });

  it('leaves out what is set to N/A with its coefficient: it is no 0', () => {
    const panel = aPanel(3, 1).withDossier('A', { J1: [4, 1] }, { applies: [true, false] });
    expect(panel.total('A')).toBe(400);
  });

  it('does not exist while a criterion that applies has no score', () => {
    expect(
      aPanel(3, 1)
        .withDossier('A', { J1: [4, null] })
        .total('A'),
    ).toBeNull();
  });

  it('exists where the jury agreed on the score that is missing', () => {
    const panel = aPanel(3, 1).withDossier('A', { J1: [4, null] }, { agreed: [null, 2] });
    expect(panel.total('A')).toBe(350);
  });

  it('does not exist where no criterion applies', () => {
    expect(
      aPanel()
        .withDossier('A', { J1: [4] }, { applies: [false] })
        .total('A'),
    ).toBeNull();
  });

  it('takes decimals as they were typed: 1.005 goes up, as ROUND does it', () => {
    expect(
      aPanel()
        .withDossier('A', { J1: [1.005] })
        .total('A'),
    ).toBe(101);
    expect(
      aPanel()
        .withDossier('A', { J1: [1.0049] })
        .total('A'),
    ).toBe(100);
  });

  it('adds up decimals as they were typed, however many each of them has', () => {
    const alike = aPanel().withDossier('A', { J1: [1.005], J2: [1.005], J3: [1.005] });
    expect(alike.total('A')).toBe(101);
    const unlike = aPanel().withDossier('A', { J1: [1], J2: [1.0125], J3: [1.0025] });
    expect(unlike.total('A')).toBe(101);
    expect(unlike.withLine('A', 'J3', [1.00249]).total('A')).toBe(100);
  });

  it('below 0, on a scale that has such scores, halves go away from 0', () => {
    const panel = aPanel().with({ scale: { min: -2, max: 2, step: 1 } });
    expect(panel.withDossier('A', { J1: [-1.005] }).total('A')).toBe(-101);
    expect(panel.withDossier('A', { J1: [-1.004] }).total('A')).toBe(-100);
  });

  it('is rounded to nine decimals of a hundredth first, as in the sheets', () => {
    expect(
      aPanel()
        .withDossier('A', { J1: [1.23499999999999] })
        .total('A'),
    ).toBe(124);
    expect(
      aPanel()
        .withDossier('A', { J1: [1.23499999999] })
        .total('A'),
    ).toBe(123);
  });

  it('with 40/25/20/15 every half hundredth goes up', () => {
    const halves = Array.from({ length: 11 }, (_, index) => index);
    const combinations = halves.flatMap((a) =>
      halves.flatMap((b) => halves.flatMap((c) => halves.map((d) => [a, b, c, d] as const))),
    );
    const session: Panel = {
      ...aPanel(40, 25, 20, 15).panel,
      jurors: [{ code: 'J1', counts: true }],
      dossiers: combinations.flatMap((combination) => {
        const first = combination.map((half) => half / 2);
        return aPanel(40, 25, 20, 15).withDossier(combination.join(), { J1: first }).panel.dossiers;
      }),
    };
    const expected = combinations.map(([a, b, c, d]) =>
      Math.floor((40 * a + 25 * b + 20 * c + 15 * d + 1) / 2),
    );
    expect(totalsOf(session).map(({ total }) => total)).toEqual(expected);
  });
});

describe('the total that medians give', () => {
  it('weighs the medians of the criteria', () => {
    const panel = aPanel(3, 1).withDossier('A', { J1: [5, 0], J2: [4, 1], J3: [0, 2] });
    expect(panel.totals('A').medianTotal).toBe(325);
  });

  it('takes the agreed score only where there is no median', () => {
    const panel = aPanel(1, 1).withDossier(
      'A',
      { J1: [5, null], J2: [4, null], J3: [0, null] },
      { agreed: [1, 2] },
    );
    expect(panel.totals('A').medianTotal).toBe(300);
    expect(panel.total('A')).toBe(150);
  });
});

/** Refused by the compiler, which reads this file in the stage « types ». */
// @ts-expect-error: a total of 3.40 is 340, and a plain number might be either
export const plain: Hundredths = 3.4;
