import { lineOf } from '../../../../src/documents/jury/scoring/line';
import type { Line, LinePolicy, LineVerdict } from '../../../../src/documents/jury/scoring/line';
import { centsOf } from '../../../../src/money/decimal';
import { aPanel, asking, fiveRequests } from '../../../builders/panel';
import type { PanelBuilder } from '../../../builders/panel';

const line = (panel: PanelBuilder, policy: LinePolicy, euros = 1_000_000): Line =>
  lineOf(panel.standings, centsOf(euros), policy);

/** By dossier, best first: its verdict and what it gets, in euros. */
const outcome = ({ entries }: Line): Record<string, readonly [LineVerdict, number]> =>
  Object.fromEntries(entries.map(({ id, verdict, granted }) => [id, [verdict, granted / 100]]));

/** A wins the tie with B. */
const settled = (): PanelBuilder =>
  fiveRequests()
    .with({ tieKeys: [{ kind: 'chair' }] })
    .withFacts('A', { chairOrder: 1 })
    .withFacts('B', { chairOrder: 2 });

describe('what a dossier takes of the envelope', () => {
  it('the least of what is proposed, requested and at most fundable, as far as they are known', () => {
    const amounts = aPanel()
      .withDossier('A', { J1: [5] }, { ...asking(90), maximum: centsOf(80), proposed: centsOf(70) })
      .withDossier('B', { J1: [4] }, { ...asking(90), maximum: centsOf(80) })
      .withDossier('C', { J1: [3] }, asking(90))
      .withDossier(
        'D',
        { J1: [2] },
        { ...asking(60), maximum: centsOf(80), proposed: centsOf(70) },
      );
    const { entries, left } = line(amounts, 'stop', 1000);
    expect(entries.map(({ amount }) => amount)).toEqual([70_00, 80_00, 90_00, 60_00]);
    expect(left).toBe(700_00);
  });

  it('nothing where the opinion is unfavourable, and those below it are served', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [5] }, { ...asking(900), isFavourable: false })
      .withDossier('B', { J1: [4] }, { ...asking(900), isFavourable: true });
    expect(outcome(line(panel, 'stop', 1000))).toEqual({
      A: ['takes-nothing', 0],
      B: ['funded', 900],
    });
  });

  it('nothing where nobody knows its amount, which is reported', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [5] })
      .withDossier('B', { J1: [4] }, asking(900));
    const result = line(panel, 'stop', 1000);
    expect(outcome(result)).toEqual({ A: ['unknown-amount', 0], B: ['funded', 900] });
    expect(result.unknown).toEqual(['A']);
  });

  it('nothing where an amount is below zero: it adds nothing to the envelope', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [5] }, asking(-100))
      .withDossier('B', { J1: [4] }, asking(900));
    const result = line(panel, 'stop', 1000);
    expect(result.entries.map(({ amount }) => amount)).toEqual([0, 900_00]);
    expect(result.left).toBe(100_00);
  });

  it('a dossier that is not ranked is not in it', () => {
    const panel = fiveRequests().withFacts('C', { isReceivable: false });
    expect(Object.keys(outcome(line(panel, 'stop')))).toEqual(['A', 'B', 'D', 'E']);
  });
});

describe('the line inside a tie', () => {
  it.each<LinePolicy>(['stop', 'skip', 'partial'])(
    'it has to be settled before anything below is known (%s)',
    (policy) => {
      const result = line(fiveRequests(), policy);
      expect(outcome(result)).toEqual({
        C: ['funded', 400_000],
        A: ['to-settle', 0],
        B: ['to-settle', 0],
        D: ['blocked', 0],
        E: ['blocked', 0],
      });
      expect(result.crossing).toEqual(['A', 'B']);
      expect(result.left).toBe(centsOf(600_000));
    },
  );

  it('a tie that the envelope covers to the cent is no matter', () => {
    const result = line(fiveRequests(), 'stop', 1_100_000);
    expect(outcome(result)).toMatchObject({ A: ['funded', 350_000], B: ['funded', 350_000] });
    expect(outcome(line(fiveRequests(), 'stop', 1_099_999.99))).toMatchObject({
      A: ['to-settle', 0],
      B: ['to-settle', 0],
    });
  });

  it('a tie of which one alone asks for something is none', () => {
    const panel = fiveRequests().withFacts('A', { isFavourable: false });
    expect(outcome(line(panel, 'stop', 500_000))).toEqual({
      C: ['funded', 400_000],
      A: ['takes-nothing', 0],
      B: ['beyond', 0],
      D: ['beyond', 0],
      E: ['beyond', 0],
    });
  });

  it('where nothing is left there is nothing to settle', () => {
    for (const policy of ['stop', 'skip', 'partial'] as const) {
      expect(outcome(line(fiveRequests(), policy, 400_000))).toEqual({
        C: ['funded', 400_000],
        A: ['beyond', 0],
        B: ['beyond', 0],
        D: ['beyond', 0],
        E: ['beyond', 0],
      });
    }
  });

  it('skipping, a tie of which none fits is passed over', () => {
    expect(outcome(line(fiveRequests(), 'skip', 650_000))).toEqual({
      C: ['funded', 400_000],
      A: ['beyond', 0],
      B: ['beyond', 0],
      D: ['funded', 200_000],
      E: ['funded', 50_000],
    });
  });

  it('skipping, a tie of which one fits is not', () => {
    const panel = fiveRequests().withFacts('B', asking(250_000));
    expect(outcome(line(panel, 'skip', 650_000))).toMatchObject({
      A: ['to-settle', 0],
      B: ['to-settle', 0],
      D: ['blocked', 0],
    });
  });
});

describe('the line once A has won the tie', () => {
  it('stop: B crosses it and 250 000 are left', () => {
    const result = line(settled(), 'stop');
    expect(outcome(result)).toEqual({
      C: ['funded', 400_000],
      A: ['funded', 350_000],
      B: ['beyond', 0],
      D: ['beyond', 0],
      E: ['beyond', 0],
    });
    expect(result.crossing).toEqual(['B']);
    expect(result.left).toBe(centsOf(250_000));
  });

  it('skip: B is left out, D and E are funded, nothing is left', () => {
    const result = line(settled(), 'skip');
    expect(outcome(result)).toEqual({
      C: ['funded', 400_000],
      A: ['funded', 350_000],
      B: ['beyond', 0],
      D: ['funded', 200_000],
      E: ['funded', 50_000],
    });
    expect(result.crossing).toEqual(['B']);
    expect(result.left).toBe(0);
  });

  it('partial: B is offered the 250 000 that are left', () => {
    const result = line(settled(), 'partial');
    expect(outcome(result)).toEqual({
      C: ['funded', 400_000],
      A: ['funded', 350_000],
      B: ['partial', 250_000],
      D: ['beyond', 0],
      E: ['beyond', 0],
    });
    expect(result.crossing).toEqual(['B']);
    expect(result.left).toBe(0);
  });

  it('partial: nobody is offered nothing', () => {
    expect(outcome(line(settled(), 'partial', 750_000))).toMatchObject({ B: ['beyond', 0] });
  });

  it('amounts add up down the ranks, ties together, and what is left goes down with them', () => {
    const { entries } = line(settled(), 'skip');
    const euros = entries.map(({ id, cumulative, available }) => [
      id,
      cumulative / 100,
      available / 100,
    ]);
    expect(euros).toEqual([
      ['C', 400_000, 1_000_000],
      ['A', 750_000, 600_000],
      ['B', 1_100_000, 250_000],
      ['D', 1_350_000, 250_000],
      ['E', 1_350_000, 250_000],
    ]);
  });

  it('an envelope that covers all leaves the rest, and nobody crosses it', () => {
    const result = line(settled(), 'stop', 2_000_000);
    expect(result.crossing).toEqual([]);
    expect(result.left).toBe(centsOf(650_000));
  });

  it('an empty envelope funds nobody', () => {
    const result = line(settled(), 'partial', 0);
    expect(result.entries.map(({ verdict }) => verdict)).toEqual(Array(5).fill('beyond'));
    expect(result.crossing).toEqual(['C']);
  });
});
