import fc from 'fast-check';
import { standingsOf } from '../../../../src/documents/jury/scoring/standings';
import type { Placed, Standing } from '../../../../src/documents/jury/scoring/standings';
import { totalsOf } from '../../../../src/documents/jury/scoring/totals';
import type { Panel, PanelDossier } from '../../../../src/documents/jury/scoring/panel';
import type { Scalar } from '../../../../src/workbook/scalar';
import { anyPanel, score } from '../../../builders/random/panel';

const placedOf = (standings: readonly Standing[]): Placed[] =>
  standings.filter((one) => one.status === 'ranked');

/** Rank or status by dossier. */
const places = (panel: Panel): Map<string, number | string> =>
  new Map(
    standingsOf(panel).map((one) => [
      one.dossier.id,
      one.status === 'ranked' ? one.rank : one.status,
    ]),
  );

const totalsById = (panel: Panel): Map<string, number | null> =>
  new Map(totalsOf(panel).map(({ id, total }) => [id, total]));

/** A panel, and one place in it by positions. */
const panelAndPlace = fc
  .tuple(anyPanel, fc.nat(), fc.nat(), fc.nat())
  .map(([panel, dossier, juror, criterion]) => ({
    panel,
    dossier: at(panel.dossiers, dossier),
    juror: at(panel.jurors, juror),
    criterion: criterion % panel.criteria.length,
  }));

const replaced = (panel: Panel, dossier: PanelDossier, changes: Partial<PanelDossier>): Panel => ({
  ...panel,
  dossiers: panel.dossiers.map((one) => (one === dossier ? { ...one, ...changes } : one)),
});

describe('totals', () => {
  it('are those that whole numbers over a common denominator give', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const expected = panel.dossiers.map((dossier) => totalInWholeNumbers(panel, dossier));
        expect(totalsOf(panel).map(({ total }) => total)).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it('do not depend on the order of the jurors', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const turned = { ...panel, jurors: [...panel.jurors].reverse() };
        expect(places(turned)).toEqual(places(panel));
        expect(totalsById(turned)).toEqual(totalsById(panel));
      }),
    );
  });

  it('of other dossiers do not change with a recusal', () => {
    fc.assert(
      fc.property(panelAndPlace, ({ panel, dossier, juror }) => {
        const ballot = dossier.ballots[juror.code];
        fc.pre(ballot?.participation === 'takes-part');
        const ballots = {
          ...dossier.ballots,
          [juror.code]: { ...ballot, participation: 'recused' as const },
        };
        const [before, after] = [panel, replaced(panel, dossier, { ballots })].map(totalsById);
        before?.delete(dossier.id);
        after?.delete(dossier.id);
        expect(after).toEqual(before);
      }),
    );
  });

  it('with a criterion set to N/A are as though it had never been asked of the dossier', () => {
    fc.assert(
      fc.property(panelAndPlace, ({ panel, dossier, criterion }) => {
        fc.pre(panel.criteria.length > 1);
        const applies = dossier.applies.map((own, index) => own && index !== criterion);
        const without = withoutCriterion(panel, criterion);
        const notApplying = totalsById(replaced(panel, dossier, { applies }));
        expect(notApplying.get(dossier.id)).toBe(totalsById(without).get(dossier.id));
      }),
    );
  });
});

describe('ranks', () => {
  it('do not depend on the order of the dossiers', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const turned = { ...panel, dossiers: [...panel.dossiers].reverse() };
        expect(places(turned)).toEqual(places(panel));
      }),
    );
  });

  it('are one more than the number of dossiers that are better, and go down with the total', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const placed = placedOf(standingsOf(panel));
        for (const one of placed) {
          expect(one.rank).toBe(1 + placed.filter(({ rank }) => rank < one.rank).length);
          const higher = placed.filter(({ total }) => total > one.total);
          expect(higher.every(({ rank }) => rank < one.rank)).toBe(true);
        }
      }),
    );
  });

  it('give each dossier a position of its own that no rank contradicts', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const inOrder = placedOf(standingsOf(panel)).sort((a, b) => a.position - b.position);
        expect(inOrder.map(({ position }) => position)).toEqual(inOrder.map((_, at) => at + 1));
        const ranks = inOrder.map(({ rank }) => rank);
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  it('of the same total are either shared or told apart by one key, which both sides name', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const placed = placedOf(standingsOf(panel));
        for (const one of placed) {
          const others = placed.filter((other) => other !== one && other.total === one.total);
          const told = one.decidedBy.flatMap(({ from }) => from);
          expect([...told, ...one.exAequoWith].sort()).toEqual(others.map(idOf).sort());
          for (const other of others) expect(keyApart(one, other)).toEqual(keyApart(other, one));
          const sharing = others.filter(({ rank }) => rank === one.rank);
          expect([...one.exAequoWith].sort()).toEqual(sharing.map(idOf).sort());
        }
      }),
    );
  });

  it('never get worse when one score of the dossier goes up', () => {
    fc.assert(
      fc.property(panelAndPlace, score, ({ panel, dossier, juror, criterion }, raised) => {
        const own = totalsOf(panel).find(({ id }) => id === dossier.id)?.criteria[criterion];
        const counted = own?.byJuror[juror.code];
        const ballot = dossier.ballots[juror.code];
        fc.pre(ballot !== undefined && counted !== undefined && raised > counted);
        const after: Scalar[] = [...ballot.after];
        after[criterion] = raised;
        const ballots = { ...dossier.ballots, [juror.code]: { ...ballot, after } };
        const before = placedOf(standingsOf(panel)).find(
          ({ dossier: { id } }) => id === dossier.id,
        );
        fc.pre(before !== undefined);
        const changed = placedOf(standingsOf(replaced(panel, dossier, { ballots })));
        const rank = changed.find(({ dossier: { id } }) => id === dossier.id)?.rank;
        expect(rank).toBeLessThanOrEqual(before.rank);
      }),
    );
  });
});

const idOf = ({ dossier }: Placed): string => dossier.id;

const keyApart = (one: Placed, other: Placed) =>
  one.decidedBy.find(({ from }) => from.includes(other.dossier.id))?.key ?? null;

function at<T>(values: readonly T[], index: number): T {
  const value = values[index % values.length];
  if (value === undefined) throw new Error('nothing to choose from');
  return value;
}

const dropped = <T>(values: readonly T[], position: number): T[] =>
  values.filter((_, index) => index !== position);

function withoutCriterion(panel: Panel, position: number): Panel {
  return {
    ...panel,
    tieKeys: [],
    criteria: dropped(panel.criteria, position),
    dossiers: panel.dossiers.map((one) => ({
      ...one,
      applies: dropped(one.applies, position),
      agreed: dropped(one.agreed, position),
      ballots: Object.fromEntries(
        Object.entries(one.ballots).map(([code, ballot]) => [
          code,
          {
            ...ballot,
            first: dropped(ballot.first, position),
            after: dropped(ballot.after, position),
          },
        ]),
      ),
    })),
  };
}

/** What up to six jurors' means are whole multiples of, once scores are hundredths. */
const COMMON = 60;

/** The total of a dossier in hundredths, by whole numbers alone. */
function totalInWholeNumbers(panel: Panel, dossier: PanelDossier): number | null {
  let [points, base] = [0, 0];
  for (const [position, { coefficient }] of panel.criteria.entries()) {
    if (!dossier.applies[position]) continue;
    const scores = panel.jurors.flatMap(({ code, counts }) =>
      counts ? hundredthsTyped(dossier, code, position) : [],
    );
    const agreed = hundredthsIn(dossier.agreed[position]);
    const used = agreed.length > 0 ? agreed : scores;
    if (used.length === 0) return null;
    points += coefficient * used.reduce((sum, one) => sum + one, 0) * (COMMON / used.length);
    base += coefficient * COMMON;
  }
  return base === 0 ? null : Math.floor((2 * points + base) / (2 * base));
}

function hundredthsTyped(dossier: PanelDossier, code: string, position: number): number[] {
  const ballot = dossier.ballots[code];
  if (!ballot || ballot.participation !== 'takes-part') return [];
  const { [position]: after } = ballot.after;
  return hundredthsIn(after === '' || after === null ? ballot.first[position] : after);
}

const hundredthsIn = (cell: Scalar | undefined): number[] =>
  typeof cell === 'number' && cell >= 0 && cell <= 5 ? [Math.round(cell * 100)] : [];
