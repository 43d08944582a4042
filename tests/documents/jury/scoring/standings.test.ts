import type { TieKey } from '../../../../src/documents/jury/scoring/panel';
import { aPanel, fiveDossiers } from '../../../builders/panel';

const MEDIAN: TieKey = { kind: 'median' };
const CHAIR: TieKey = { kind: 'chair' };
const LOT: TieKey = { kind: 'lot' };
const criterion = (position: number): TieKey => ({ kind: 'criterion', criterion: position });

describe('which dossiers are ranked', () => {
  it('the first reason that holds is the one that is given', () => {
    const hopeless = aPanel(1, 1)
      .with({ minimum: 2, overallThreshold: 4 })
      .withDossier('A', { J1: [1, null] }, { isReceivable: false });
    expect(hopeless.whyUnranked('A')).toEqual({ status: 'not-receivable' });
    const received = hopeless.withFacts('A', { isReceivable: true });
    expect(received.whyUnranked('A')).toEqual({ status: 'incomplete', criteria: [1] });
    const complete = received.withLine('A', 'J1', [1, 1]);
    expect(complete.whyUnranked('A')).toEqual({ status: 'below-minimum', criteria: [0, 1] });
    const accepted = complete.withFacts('A', { isAcceptedBelowMinimum: true });
    expect(accepted.whyUnranked('A')).toEqual({
      status: 'below-threshold',
      criteria: [],
      isTotalBelow: true,
    });
    expect(accepted.with({ overallThreshold: 1 }).whyUnranked('A')).toBe('ranked');
  });

  it('a missing score leaves the dossier unranked, it does not lift it', () => {
    const panel = aPanel(1, 1)
      .withDossier('A', { J1: [5, null] })
      .withDossier('B', { J1: [5, 1] });
    expect(panel.ranks).toEqual({ A: null, B: 1 });
  });

  it('a dossier to which no criterion applies is incomplete', () => {
    const panel = aPanel().withDossier('A', { J1: [4] }, { applies: [false] });
    expect(panel.whyUnranked('A')).toEqual({ status: 'incomplete', criteria: [] });
  });

  it('N/A and an agreed score each make up for a missing one', () => {
    const panel = aPanel(1, 1).withDossier('A', { J1: [4, null] });
    expect(panel.withFacts('A', { applies: [true, false] }).ranks).toEqual({ A: 1 });
    expect(panel.withFacts('A', { agreed: [null, 3] }).ranks).toEqual({ A: 1 });
    expect(panel.withFacts('A', { agreed: [null, 'bien'] }).ranks).toEqual({ A: null });
  });

  it('an agreed score also makes up for the minimum of scores, under its criterion alone', () => {
    const panel = aPanel(1, 1)
      .with({ minimum: 2 })
      .withDossier('A', { J1: [4, 3] }, { agreed: [4, null] });
    expect(panel.whyUnranked('A')).toEqual({ status: 'below-minimum', criteria: [1] });
    expect(panel.withFacts('A', { applies: [true, false] }).whyUnranked('A')).toBe('ranked');
    expect(panel.withLine('A', 'J2', [null, 3]).whyUnranked('A')).toBe('ranked');
  });

  it('what is accepted below the minimum must still be complete', () => {
    const panel = aPanel(1, 1)
      .with({ minimum: 2 })
      .withDossier('A', { J1: [4, null] }, { isAcceptedBelowMinimum: true });
    expect(panel.whyUnranked('A')).toEqual({ status: 'incomplete', criteria: [1] });
  });

  it('a recusal may leave too few scores', () => {
    const panel = fiveDossiers().with({ minimum: 3 });
    expect(panel.ranks).toEqual({ A: 2, B: 2, C: 1, D: 4, E: 4 });
    const recused = panel.withLine('B', 'J3', { first: [4], participation: 'recused' });
    expect(recused.ranks).toEqual({ A: 2, B: null, C: 1, D: 3, E: 3 });
  });
});

describe('thresholds', () => {
  it('a retained score below that of its criterion leaves the dossier out, one equal to it does not', () => {
    const panel = aPanel(1, 1)
      .withDossier('A', { J1: [2, 5] })
      .withDossier('B', { J1: [3, 5] })
      .withCriterion(0, { threshold: 3 });
    expect(panel.ranks).toEqual({ A: null, B: 1 });
    expect(panel.whyUnranked('A')).toEqual({
      status: 'below-threshold',
      criteria: [0],
      isTotalBelow: false,
    });
  });

  it('it is the retained score that counts, not the mean', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [2] })
      .withCriterion(0, { threshold: 3 });
    expect(panel.withFacts('A', { agreed: [3] }).whyUnranked('A')).toBe('ranked');
  });

  it('a criterion set to N/A has no threshold', () => {
    const panel = aPanel(1, 1)
      .withDossier('A', { J1: [4, 1] }, { applies: [true, false] })
      .withCriterion(1, { threshold: 3 });
    expect(panel.whyUnranked('A')).toBe('ranked');
  });

  it('a mean of 11/3 meets a threshold typed as 3.666666667, and not one of 3.66666667', () => {
    const panel = aPanel().withDossier('A', { J1: [4], J2: [4], J3: [3] });
    const withThreshold = (threshold: number) => panel.withCriterion(0, { threshold });
    expect(withThreshold(3.666666667).whyUnranked('A')).toBe('ranked');
    expect(withThreshold(3.66666667).ranks).toEqual({ A: null });
  });

  it('a total meets the overall threshold by the hundredths that are shown', () => {
    const panel = aPanel().with({ overallThreshold: 3 });
    expect(panel.withDossier('A', { J1: [2.996] }).ranks).toEqual({ A: 1 });
    expect(panel.withDossier('A', { J1: [2.994] }).ranks).toEqual({ A: null });
    const finer = panel.with({ overallThreshold: 2.995 });
    expect(finer.withDossier('A', { J1: [2.994] }).ranks).toEqual({ A: null });
  });

  it('a threshold of 0 leaves nobody out', () => {
    const panel = aPanel()
      .with({ overallThreshold: 0 })
      .withDossier('A', { J1: [0] });
    expect(panel.withCriterion(0, { threshold: 0 }).ranks).toEqual({ A: 1 });
  });
});

describe('ranks', () => {
  it('of the five dossiers: C, then A and B, then D and E', () => {
    expect(fiveDossiers().ranks).toEqual({ A: 2, B: 2, C: 1, D: 4, E: 4 });
  });

  it.each([
    ['J1', { A: 3, B: 2, C: 1, D: 4, E: 5 }],
    ['J2', { A: 2, B: 2, C: 1, D: 5, E: 4 }],
    ['J3', { A: 2, B: 3, C: 1, D: 4, E: 4 }],
  ])('of the same without %s', (code, ranks) => {
    expect(fiveDossiers().withoutJuror(code).ranks).toEqual(ranks);
    expect(fiveDossiers().withJurorNotCounting(code).ranks).toEqual(ranks);
  });

  it('rest on the hundredths: what differs by less is ex aequo', () => {
    const panel = aPanel()
      .withDossier('A', { J1: [3.001] })
      .withDossier('B', { J1: [3.004] });
    expect(panel.ranks).toEqual({ A: 1, B: 1 });
    expect(panel.with({ tieKeys: [criterion(0)] }).ranks).toEqual({ A: 2, B: 1 });
  });

  it('positions follow the ranks, and the order of the list among those ex aequo', () => {
    const { standings } = fiveDossiers();
    const positions = standings.map((one) => (one.status === 'ranked' ? one.position : null));
    expect(positions).toEqual([2, 3, 1, 4, 5]);
  });

  it('dossiers that are not ranked take no rank from the others', () => {
    const panel = fiveDossiers().withFacts('C', { isReceivable: false });
    expect(panel.ranks).toEqual({ A: 1, B: 1, C: null, D: 3, E: 3 });
  });
});

describe('ties', () => {
  /** X and Y both total 3.00, on two criteria of the same weight. */
  const twoCriteria = () =>
    aPanel(1, 1)
      .withDossier('X', { J1: [4, 2] })
      .withDossier('Y', { J1: [3, 3] });

  it('the criterion that the session names first decides', () => {
    expect(twoCriteria().ranks).toEqual({ X: 1, Y: 1 });
    expect(twoCriteria().with({ tieKeys: [criterion(0)] }).ranks).toEqual({ X: 1, Y: 2 });
    expect(twoCriteria().with({ tieKeys: [criterion(1), criterion(0)] }).ranks).toEqual({
      X: 2,
      Y: 1,
    });
  });

  it('under a criterion set to N/A a dossier comes last, after a score of 0', () => {
    const panel = aPanel(1, 1)
      .withDossier('X', { J1: [4, 5] }, { applies: [true, false] })
      .withDossier('Y', { J1: [5, 3] })
      .withDossier('Z', { J1: [4, 4] }, { agreed: [5, 3] })
      .with({ tieKeys: [criterion(1)] });
    expect(panel.ranks).toEqual({ X: 3, Y: 1, Z: 1 });
  });

  it('a criterion decides by its retained score, an agreed one where there is one', () => {
    const panel = twoCriteria().withFacts('Y', { agreed: [5, 1] });
    expect(panel.with({ tieKeys: [criterion(0)] }).ranks).toEqual({ X: 2, Y: 1 });
  });

  it('the medians decide where means are equal', () => {
    const panel = aPanel()
      .withDossier('X', { J1: [5], J2: [3], J3: [1] })
      .withDossier('Y', { J1: [4], J2: [4], J3: [1] })
      .with({ tieKeys: [MEDIAN] });
    expect(panel.ranks).toEqual({ X: 2, Y: 1 });
  });

  it('the five dossiers have the same medians two by two: that decides nothing', () => {
    expect(fiveDossiers().with({ tieKeys: [MEDIAN] }).ranks).toEqual(fiveDossiers().ranks);
  });

  it('the chair’s order decides, its lowest number first', () => {
    const panel = fiveDossiers().with({ tieKeys: [CHAIR] });
    const placed = panel.withFacts('B', { chairOrder: 1 }).withFacts('A', { chairOrder: 2 });
    expect(placed.ranks).toEqual({ A: 3, B: 2, C: 1, D: 4, E: 4 });
  });

  it('the lot decides, its lowest rank first', () => {
    const panel = fiveDossiers()
      .with({ tieKeys: [LOT] })
      .withFacts('A', { lot: 2 })
      .withFacts('B', { lot: 1 });
    expect(panel.ranks).toEqual({ A: 3, B: 2, C: 1, D: 4, E: 4 });
  });

  /** X and Y were drawn; then Z came to the same total. */
  const joined = () =>
    aPanel(1, 1)
      .withDossier('X', { J1: [3, 3] }, { lot: 2, chairOrder: 2 })
      .withDossier('Y', { J1: [4, 2] }, { lot: 1, chairOrder: 1 })
      .withDossier('Z', { J1: [4, 2] });

  it.each([['lot', LOT] as const, ['chair', CHAIR] as const])(
    'an order (%s) that one of those tied has no place in decides nothing: it was made without it',
    (_, key) => {
      const panel = joined().with({ tieKeys: [key] });
      expect(panel.ranks).toEqual({ X: 1, Y: 1, Z: 1 });
      expect(panel.placed('X').heldUp).toEqual([{ key, among: ['X', 'Y', 'Z'], lacking: ['Z'] }]);
      const drawn = panel.withFacts('Z', { lot: 3, chairOrder: 3 });
      expect(drawn.ranks).toEqual({ X: 2, Y: 1, Z: 3 });
      expect(drawn.placed('X').heldUp).toEqual([]);
    },
  );

  it('such an order still decides among those whom a key before it has left together', () => {
    const panel = joined()
      .withDossier('W', { J1: [3, 3] }, { lot: 3 })
      .with({ tieKeys: [criterion(0), LOT] });
    expect(panel.ranks).toEqual({ W: 4, X: 3, Y: 1, Z: 1 });
    expect(panel.placed('W').heldUp).toEqual([]);
    expect(panel.placed('Y').heldUp).toEqual([{ key: LOT, among: ['Y', 'Z'], lacking: ['Z'] }]);
  });

  /** A and B were drawn, then C and D; now all of them have one total. */
  const drawnApart = (lots: Readonly<Record<string, number>>) =>
    Object.entries(lots).reduce(
      (panel, [id, lot]) => panel.withDossier(id, { J1: [3] }, { lot }),
      aPanel().with({ tieKeys: [LOT] }),
    );

  it.each([
    ['that the pane numbers', { A: 1, B: 2, C: 1001, D: 1002 }],
    ['that both start at 1', { A: 1, B: 2, C: 1, D: 2 }],
  ])('lots of two draws %s order nobody among all: nobody drew that', (_, lots) => {
    const panel = drawnApart(lots);
    expect(panel.ranks).toEqual({ A: 1, B: 1, C: 1, D: 1 });
    expect(panel.placed('A').heldUp).toEqual([
      { key: LOT, among: ['A', 'B', 'C', 'D'], lacking: [] },
    ]);
  });

  it.each([
    ['that the pane numbers', { A: 1, B: 2, C: 1001, D: 1002 }],
    ['that both start at 1', { A: 1, B: 2, C: 1, D: 2, E: 3 }],
  ])('nor do those of one dossier from each of two draws %s', (_, lots) => {
    const apart = ['A', 'D'];
    const panel = Object.keys(lots)
      .filter((id) => !apart.includes(id))
      .reduce((left, id) => left.withLine(id, 'J1', [1]), drawnApart(lots));
    expect([panel.ranks['A'], panel.ranks['D']]).toEqual([1, 1]);
    expect(panel.placed('D').heldUp).toEqual([{ key: LOT, among: apart, lacking: [] }]);
  });

  it('a draw still orders those that are left of it, and so does the one after it', () => {
    const panel = drawnApart({ A: 3, B: 2, C: 1, D: 1002, E: 1001 })
      .withLine('B', 'J1', [5])
      .withLine('D', 'J1', [2])
      .withLine('E', 'J1', [2]);
    expect(panel.ranks).toEqual({ B: 1, C: 2, A: 3, E: 4, D: 5 });
  });

  it('nor is a draw another one because a number of it was cleared, or other cells hold numbers', () => {
    const panel = drawnApart({ A: 3, C: 1, D: 1001, X: 2.5, Y: 7, Z: 7 })
      .withLine('D', 'J1', [5])
      .withLine('X', 'J1', [1])
      .withLine('Y', 'J1', [1])
      .withLine('Z', 'J1', [1]);
    expect([panel.ranks['C'], panel.ranks['A']]).toEqual([2, 3]);
    expect(panel.withLine('D', 'J1', [3]).ranks).toMatchObject({ A: 1, C: 1, D: 1 });
  });

  it.each([0, -1, 1.5, 1_000_000])('a lot of %p is no place in a draw', (lot) => {
    const panel = drawnApart({ A: 1, B: lot });
    expect(panel.ranks).toEqual({ A: 1, B: 1 });
    expect(panel.placed('A').heldUp).toHaveLength(1);
  });

  it('the key after it goes on where it could not', () => {
    const panel = joined().with({ tieKeys: [LOT, criterion(0)] });
    expect(panel.ranks).toEqual({ X: 3, Y: 1, Z: 1 });
  });

  it('no key ever outweighs a total', () => {
    const panel = fiveDossiers()
      .with({ tieKeys: [CHAIR, LOT] })
      .withFacts('D', { chairOrder: 1, lot: 1 })
      .withFacts('E', { chairOrder: 2, lot: 2 });
    expect(panel.ranks).toEqual({ A: 2, B: 2, C: 1, D: 4, E: 5 });
  });

  it('a key that the session does not name decides nothing', () => {
    expect(fiveDossiers().withFacts('B', { chairOrder: 1, lot: 1 }).ranks).toEqual({
      A: 2,
      B: 2,
      C: 1,
      D: 4,
      E: 4,
    });
  });

  it('each key only orders those that the ones before it left together', () => {
    const panel = aPanel(1, 1)
      .withDossier('W', { J1: [2, 4] }, { chairOrder: 1 })
      .withDossier('X', { J1: [3, 3] }, { chairOrder: 3 })
      .withDossier('Y', { J1: [3, 3] }, { chairOrder: 2 })
      .withDossier('Z', { J1: [3, 3] }, { chairOrder: 3 })
      .with({ tieKeys: [criterion(0), CHAIR] });
    expect(panel.ranks).toEqual({ W: 4, X: 2, Y: 1, Z: 2 });
  });

  it('the minutes can say which key told whom apart, and who is still ex aequo', () => {
    const panel = aPanel(1, 1)
      .withDossier('W', { J1: [2, 4] }, { chairOrder: 1 })
      .withDossier('X', { J1: [3, 3] }, { chairOrder: 3 })
      .withDossier('Y', { J1: [3, 3] }, { chairOrder: 2 })
      .withDossier('Z', { J1: [3, 3] }, { chairOrder: 3 })
      .withDossier('V', { J1: [5, 5] })
      .with({ tieKeys: [criterion(0), CHAIR] });
    expect(panel.placed('W')).toMatchObject({
      decidedBy: [{ key: criterion(0), from: ['Y', 'X', 'Z'] }],
      exAequoWith: [],
    });
    expect(panel.placed('X')).toMatchObject({
      decidedBy: [
        { key: criterion(0), from: ['W'] },
        { key: CHAIR, from: ['Y'] },
      ],
      exAequoWith: ['Z'],
    });
    expect(panel.placed('V')).toMatchObject({ decidedBy: [], exAequoWith: [] });
  });
});
