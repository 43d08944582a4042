import fc from 'fast-check';
import type { Deliberation } from '../../../src/documents/jury/insights/deliberation';
import { insightsOf } from '../../../src/documents/jury/insights/insights';
import { variationsOf, type Variations } from '../../../src/documents/jury/insights/variations';
import type { LinePolicy } from '../../../src/documents/jury/scoring/line';
import { standingsOf, standingsWith } from '../../../src/documents/jury/scoring/standings';
import { centsOf } from '../../../src/money/decimal';
import { aPanel, asking, fiveDossiers, fiveRequests } from '../../builders/panel';
import type { PanelBuilder } from '../../builders/panel';

interface Money {
  readonly euros: number;
  readonly policy?: LinePolicy;
}

const deliberating = (panel: PanelBuilder, money?: Money): Deliberation => ({
  panel: panel.panel,
  standings: panel.standings,
  envelope: money ? { amount: centsOf(money.euros), policy: money.policy ?? 'stop' } : null,
  divergence: null,
});

const seen = (panel: PanelBuilder, money?: Money) => insightsOf(deliberating(panel, money));

/** All that is tried, gone through to its end. */
function varied(panel: PanelBuilder, money?: Money): Variations {
  const steps = variationsOf(deliberating(panel, money));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** J3 has a conflict of interest about B. */
const withRecusal = (): PanelBuilder =>
  fiveDossiers().withLine('B', 'J3', { participation: 'recused', first: [4] });

/** Enough jurors for every figure: J4 and J5 mark as J1 and J2 do. */
const byFiveJurors = (): PanelBuilder =>
  fiveRequests()
    .withLine('A', 'J4', [4])
    .withLine('B', 'J4', [3])
    .withLine('C', 'J4', [5])
    .withLine('D', 'J4', [2])
    .withLine('E', 'J4', [3])
    .withLine('A', 'J5', [4])
    .withLine('B', 'J5', [4])
    .withLine('C', 'J5', [5])
    .withLine('D', 'J5', [3])
    .withLine('E', 'J5', [2]);

/** What the severity is reckoned from, where it can be. */
function fitOf(panel: PanelBuilder) {
  const { fit } = seen(panel).severity.value;
  if (!fit.computable) throw new Error(`not computable: ${fit.why}`);
  return fit;
}

const numbers = (map: ReadonlyMap<string, number>): Record<string, number> =>
  Object.fromEntries([...map].map(([key, value]) => [key, Number(value.toFixed(4))]));

describe('how far a jury agrees', () => {
  it('is W = 71/84 and α = 16/23 for the five dossiers by three jurors', () => {
    const { concordance, agreement } = seen(fiveDossiers());
    expect(concordance.value).toMatchObject({ w: 71 / 84, dossiers: ['A', 'B', 'C', 'D', 'E'] });
    expect(agreement.value).toMatchObject({ alpha: expect.closeTo(16 / 23, 12) as number });
    expect([concordance.shown, agreement.shown]).toEqual([{ shown: true }, { shown: true }]);
  });

  it('bears a recusal: α = 11/16, and W over the four dossiers that all of them scored is not shown', () => {
    const { concordance, agreement } = seen(withRecusal());
    expect(agreement.value).toMatchObject({ alpha: expect.closeTo(11 / 16, 12) as number });
    const why = { shown: false, why: 'dossiers', needed: 5, have: 4 };
    expect(concordance.shown).toEqual(why);
  });

  it('rests on scores after audition, and on jurors who count', () => {
    const first = fiveDossiers()
      .withLine('A', 'J1', { first: [0], after: [4] })
      .withLine('E', 'J9', [5])
      .withJurorNotCounting('J9');
    expect(seen(first).agreement.value).toEqual(seen(fiveDossiers()).agreement.value);
  });

  it('leaves out the mark of a juror who has not scored every criterion that applies', () => {
    const panel = aPanel(1, 1)
      .withDossier('A', { J1: [4, null], J2: [2, 2] })
      .withDossier('B', { J1: [4, null], J2: [2, 2] }, { applies: [true, false] });
    const means = seen(panel).severity.value;
    expect(numbers(means.dossierMeans)).toEqual({ A: 2, B: 3 });
  });

  it('leaves out dossiers that are not receivable', () => {
    const panel = fiveDossiers().withDossier(
      'F',
      { J1: [0], J2: [5], J3: [0] },
      { isReceivable: false },
    );
    expect(seen(panel).agreement.value).toEqual(seen(fiveDossiers()).agreement.value);
  });
});

describe('severity', () => {
  it('is +1/15, +4/15 and −1/3, and leaves the means of a complete table alone', () => {
    const { severities, adjustedMeans } = fitOf(fiveDossiers());
    expect(numbers(severities)).toEqual({ J1: 0.0667, J2: 0.2667, J3: -0.3333 });
    const raw = seen(fiveDossiers()).severity.value.dossierMeans;
    expect(numbers(adjustedMeans)).toEqual(numbers(raw));
  });

  it('takes 3.50 of B down to 3.25, where its severest juror is recused', () => {
    expect(numbers(fitOf(withRecusal()).adjustedMeans)).toMatchObject({ B: 3.25 });
    expect(numbers(seen(withRecusal()).severity.value.dossierMeans)).toMatchObject({ B: 3.5 });
  });

  it('is not shown below five jurors, and says how many there are', () => {
    const why = { shown: false, why: 'jurors', needed: 5, have: 3 };
    expect(seen(fiveDossiers()).severity.shown).toEqual(why);
    expect(seen(byFiveJurors()).severity.shown).toEqual({ shown: true });
  });

  it('names the parts of a jury that no dossier connects', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [4], J2: [3] })
      .withDossier('B', { J3: [2], J4: [5] });
    const { fit } = seen(panel).severity.value;
    expect(fit).toMatchObject({ computable: false, why: 'not-connected' });
  });
});

describe('two dossiers that the line parts', () => {
  /** C and A are funded, B, D and E are not: the chair has put A first. */
  const settled = (panel: PanelBuilder): PanelBuilder =>
    panel
      .with({ tieKeys: [{ kind: 'chair' }] })
      .withFacts('A', { chairOrder: 1 })
      .withFacts('B', { chairOrder: 2 });

  it('are not separated where their gap is below the standard error of the difference, 0.447', () => {
    const { undecided } = seen(settled(fiveRequests()), { euros: 800_000 });
    const pairs = undecided.value?.map(({ ahead, behind, gap }) => [ahead, behind, gap]);
    expect(pairs).toEqual([['A', 'B', 0]]);
    expect(undecided.value?.[0]?.standardError).toBeCloseTo(Math.sqrt(0.2), 12);
  });

  it('are separated where it is not', () => {
    const { undecided } = seen(fiveRequests(), { euros: 1_100_000 });
    expect(undecided.value).toEqual([]);
  });

  it('are no pair where amounts part them: the one behind still fitted in', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [4], J2: [3] }, asking(500))
      .withDossier('B', { J1: [3], J2: [3.5] }, asking(100))
      .withDossier('C', { J1: [5], J2: [4] }, asking(400));
    expect(seen(panel, { euros: 500, policy: 'skip' }).undecided.value).toEqual([]);
  });

  it('are never one that takes nothing of the envelope', () => {
    const panel = settled(fiveRequests()).withFacts('B', { isFavourable: false });
    expect(seen(panel, { euros: 800_000 }).undecided.value).toEqual([]);
  });

  it('do not exist without an envelope', () => {
    expect(seen(fiveRequests()).undecided.value).toBeNull();
  });
});

describe('expected ranks', () => {
  it('stand beside the ranks: 1.0253 for C, 2.4902 for A and B, 4.4971 for D and E', () => {
    const ranks = seen(fiveDossiers()).expectedRanks.value;
    const expected = { A: 2.4902, B: 2.4902, C: 1.0253, D: 4.4971, E: 4.4971 };
    expect(ranks && numbers(ranks)).toEqual(expected);
  });

  it('are of ranked dossiers alone', () => {
    const panel = fiveDossiers().withCriterion(0, { threshold: 3 });
    expect([...(seen(panel).expectedRanks.value?.keys() ?? [])]).toEqual(['A', 'B', 'C']);
  });
});

describe('the spread of a dossier', () => {
  it('is shown from three marks of it on, best dossier first; its median from five', () => {
    const [c, a] = seen(fiveDossiers()).spreads;
    expect(c).toMatchObject({
      dossier: 'C',
      rank: 1,
      total: 467,
      range: { shown: { shown: true }, value: { lowest: 4, highest: 5 } },
      median: { shown: { shown: false, why: 'jurors', needed: 5, have: 3 } },
    });
    expect(a).toMatchObject({ dossier: 'A', median: { value: 4 } });
    const [five] = seen(byFiveJurors()).spreads;
    expect(five?.median).toEqual({ shown: { shown: true }, value: 5 });
  });

  it('is not shown where recusals leave two marks', () => {
    const b = seen(withRecusal()).spreads.find(({ dossier }) => dossier === 'B');
    expect(b?.range.shown).toEqual({ shown: false, why: 'jurors', needed: 3, have: 2 });
  });
});

describe('divergences', () => {
  it('are there from the threshold of the session on, and none without one', () => {
    const panel = fiveDossiers().withLine('E', 'J3', [0]);
    const within = insightsOf({ ...deliberating(panel), divergence: 3 }).divergences;
    expect(within.value).toMatchObject([{ dossier: 'E', lowest: 0, highest: 3 }]);
    expect(seen(panel).divergences.value).toBeNull();
  });
});

describe('without one of the jurors', () => {
  const rangesOf = ({ withoutJuror }: Variations) =>
    Object.fromEntries(
      withoutJuror.value.dossiers.map(({ dossier, best, worst }) => [dossier, [best, worst]]),
    );

  it('A to E rank 3 2 1 4 5, 2 2 1 5 4 and 2 3 1 4 4', () => {
    expect(rangesOf(varied(fiveDossiers()))).toEqual({
      A: [2, 3],
      B: [2, 3],
      C: [1, 1],
      D: [4, 5],
      E: [4, 5],
    });
  });

  it('the tie that the line cuts is settled, one way without J1 and the other without J3', () => {
    const { withoutJuror } = varied(fiveRequests(), { euros: 1_000_000 });
    const moves = withoutJuror.value.crossings.map(({ variant, dossier, from, to }) => [
      variant.kind === 'without-juror' && variant.juror,
      dossier,
      from,
      to,
    ]);
    expect(moves).toEqual([
      ['J1', 'A', 'tied', 'below'],
      ['J1', 'B', 'tied', 'above'],
      ['J3', 'A', 'tied', 'above'],
      ['J3', 'B', 'tied', 'below'],
    ]);
  });

  it('dossiers stay ranked, though fewer scores than the minimum are left', () => {
    const strict = varied(fiveDossiers().with({ minimum: 3 }));
    expect(rangesOf(strict)).toEqual(rangesOf(varied(fiveDossiers())));
    const { dossiers } = strict.withoutJuror.value;
    expect(dossiers.flatMap(({ unrankedIn }) => unrankedIn)).toEqual([]);
  });

  it('nothing is tried with two jurors', () => {
    const { withoutJuror } = varied(fiveDossiers().withoutJuror('J3'));
    expect(withoutJuror.shown).toEqual({ shown: false, why: 'jurors', needed: 3, have: 2 });
    expect(withoutJuror.value.dossiers.every(({ best, worst }) => best === worst)).toBe(true);
  });
});

describe('with a coefficient a fifth more or less', () => {
  const twoOf = (...coefficients: readonly number[]): PanelBuilder =>
    aPanel(...coefficients)
      .withDossier('X', { J1: [4, 3, 3] }, asking(100))
      .withDossier('Y', { J1: [3, 4, 3] }, asking(100));

  it('X at 3.40 and Y at 3.30 change places with the first at −20 %, and the envelope for one goes to Y', () => {
    const { coefficients } = varied(twoOf(40, 30, 30), { euros: 100 });
    const moves = coefficients.value?.crossings.filter(
      ({ variant }) => variant.kind === 'coefficient' && variant.criterion === 0,
    );
    expect(moves).toMatchObject([
      { variant: { change: '-20 %' }, dossier: 'X', from: 'above', to: 'below' },
      { variant: { change: '-20 %' }, dossier: 'Y', from: 'below', to: 'above' },
    ]);
  });

  it('nothing is tried where a coefficient is no whole number', () => {
    expect(varied(twoOf(40, 30, 0)).coefficients.value).toBeNull();
  });
});

describe('with one point more or less of one score', () => {
  it('says which dossiers’ scores move what across the line, and nothing of those that move nothing', () => {
    const { points } = varied(fiveRequests(), { euros: 1_000_000 });
    expect(points.value).toContainEqual({
      dossier: 'A',
      change: 1,
      criteria: [0],
      moves: [
        { dossier: 'A', from: 'tied', to: 'above' },
        { dossier: 'B', from: 'tied', to: 'below' },
      ],
    });
    expect(new Set(points.value?.map(({ dossier }) => dossier))).toEqual(new Set(['A', 'B']));
  });

  it('changes the score after audition, where that is the one that counts', () => {
    const after = fiveRequests().withLine('A', 'J1', { first: [0], after: [4] });
    const money = { euros: 1_000_000 };
    expect(varied(after, money).points).toEqual(varied(fiveRequests(), money).points);
  });

  it('is not tried without a line', () => {
    expect(varied(fiveRequests()).points.value).toBeNull();
  });

  it('finds a dossier that comes above its threshold, and with it into the envelope', () => {
    const panel = fiveRequests().withCriterion(0, { threshold: 4 });
    const { points } = varied(panel, { euros: 1_000_000 });
    const moves = [{ dossier: 'A', from: 'below', to: 'above' }];
    expect(points.value).toContainEqual({ dossier: 'A', change: 1, criteria: [0], moves });
  });

  it('looks at each juror’s score where the median settles ties: J1’s leaves it at 4, J2’s does not', () => {
    const panel = aPanel()
      .with({ tieKeys: [{ kind: 'median' }] })
      .withDossier('A', { J1: [3], J2: [4], J3: [4] }, asking(100))
      .withDossier('B', { J1: [3], J2: [3], J3: [4] }, asking(100));
    const { points } = varied(panel, { euros: 100 });
    const lowered = points.value?.filter(({ dossier, change }) => dossier === 'A' && change === -1);
    expect(lowered?.map(({ moves }) => moves)).toEqual([
      [
        { dossier: 'A', from: 'above', to: 'tied' },
        { dossier: 'B', from: 'below', to: 'tied' },
      ],
    ]);
  });
});

describe('what is tried', () => {
  it('is counted to its end', () => {
    const steps = [...variationsOf(deliberating(fiveRequests(), { euros: 1_000_000 }))];
    expect(steps.at(-1)).toEqual({ done: steps.length, of: steps.length });
  });

  it('leaves the ranking as it would be after that change, whichever dossier changes', () => {
    const score = fc.integer({ min: 0, max: 5 });
    fc.assert(
      fc.property(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.tuple(score, score), (id, own) => {
        const before = fiveDossiers();
        const after = own.reduce(
          (built, one, at) => built.withLine(id, `J${at + 1}`, [one]),
          before,
        );
        const changed = after.panel.dossiers.find((one) => one.id === id);
        if (!changed) throw new Error(id);
        expect(standingsWith(before.panel, before.standings, changed)).toEqual(
          standingsOf(after.panel),
        );
      }),
    );
  });
});
