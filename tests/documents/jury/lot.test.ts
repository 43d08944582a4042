import { lotChange, toBeDrawn } from '../../../src/documents/jury/changes/lot';
import type { CellChange } from '../../../src/sheets/change';
import { cents } from '../../../src/money/cents';
import {
  allScored,
  inDossiers,
  score,
  sheetsOf,
  toldBy,
  verdictOf,
  type SessionWanted,
} from '../../builders/assessed-session';
import { snapshotOf } from '../../builders/filled-sheets';

const LOG = { subject: 'Tirage', change: 'Tiré au sort.', day: '2021-03-15', by: 'Personne 1' };

/** All five have the same total, and the envelope covers one of them. */
const tied = (...filled: NonNullable<SessionWanted['filled']>): SessionWanted => ({
  plan: {
    tieKeys: [{ kind: 'lot' }],
    money: { envelope: cents(250_000_00), carriedOver: null, policy: 'stop' },
  },
  stage: 'deliberation',
  filled: [...allScored(), ...filled],
});

/** The session with what the draw among those whom the pane offers has written. */
async function drawn(wanted: SessionWanted): Promise<SessionWanted> {
  const verdict = verdictOf(wanted);
  const change = await lotChange(verdict.session, snapshotOf(sheetsOf(wanted)), {
    dossiers: toBeDrawn(verdict),
    seal: 'a'.repeat(64),
    publicValue: 'BAREME-TEST',
    log: () => LOG,
  });
  return { ...wanted, filled: [...(wanted.filled ?? []), ...lotsWritten(change?.cells ?? [])] };
}

const lotsWritten = (cells: readonly CellChange[]): NonNullable<SessionWanted['filled']> =>
  cells.flatMap(({ anchor, to }) =>
    anchor.kind === 'line' && anchor.column === 'lot' && typeof to === 'number'
      ? inDossiers(anchor.line, 'lot', to)
      : [],
  );

/** All of a dossier's scores, typed anew. */
const rescored = (dossier: number, value: number): NonNullable<SessionWanted['filled']> =>
  [1, 2, 3].flatMap((juror) =>
    [1, 2, 3].map((criterion) => score(`J0${juror}`, `D00${dossier}`, criterion, value)),
  );

describe('lots drawn twice', () => {
  const lotsIn = (wanted: SessionWanted) =>
    verdictOf(wanted).session.dossiers.map(({ lot }) => lot.value);
  const ranksIn = (wanted: SessionWanted) =>
    Object.fromEntries(verdictOf(wanted).line?.entries.map(({ id, rank }) => [id, rank]) ?? []);
  const then = (wanted: SessionWanted, ...scores: NonNullable<SessionWanted['filled']>) => ({
    ...wanted,
    filled: [...(wanted.filled ?? []), ...scores],
  });

  it('settle nothing among dossiers of both that come to one total, until all are drawn', async () => {
    const first = await drawn(tied(...rescored(4, 2), ...rescored(5, 2)));
    expect(lotsIn(first).toSorted()).toEqual([1, 2, 3, null, null]);
    // The first three fall behind, and the line now cuts the tie of the two others.
    const behind = then(first, ...[1, 2, 3].flatMap((dossier) => rescored(dossier, 1)));
    const second = await drawn(behind);
    expect(lotsIn(second).slice(3).toSorted()).toEqual([1001, 1002]);
    expect(toldBy('jury.tie-orders', second)).toEqual([]);
    expect(new Set(Object.values(ranksIn(second))).size).toBe(5);

    const met = then(second, ...rescored(1, 2));
    expect(ranksIn(met)).toMatchObject({ D001: 1, D004: 1, D005: 1 });
    const [told] = toldBy('jury.tie-orders', met);
    expect(told?.fr).toContain('D001, D004 et D005 ont le même total');
    const anew = await drawn(met);
    expect(toldBy('jury.tie-orders', anew)).toEqual([]);
    const [one, , , four, five] = lotsIn(anew);
    expect(told?.fr).toContain('entre tous (1001, 1002…)');
    expect([one, four, five].toSorted()).toEqual([1001, 1002, 1003]);
    expect(new Set(Object.values(ranksIn(anew))).size).toBe(5);
  });
});

describe('a lot among dossiers whose tie the line cuts', () => {
  it.each([
    ['one of which has an unfavourable opinion', inDossiers('D003', 'opinion', 'Défavorable')],
    ['one of which asks for nothing', inDossiers('D003', 'requested', 0)],
  ])('is drawn among all of them, %s', async (_, ofThird) => {
    const wanted = tied(ofThird);
    expect(toBeDrawn(verdictOf(wanted))).toEqual(['D001', 'D002', 'D003', 'D004', 'D005']);
    const settled = await drawn(wanted);
    expect(toldBy('jury.tie-orders', settled)).toEqual([]);
    expect(toldBy('jury.tie-on-line', settled)).toEqual([]);
    const ranks = verdictOf(settled).line?.entries.map(({ rank }) => rank);
    expect(ranks).toEqual([1, 2, 3, 4, 5]);
  });

  it('is drawn among none where the line cuts no tie', () => {
    const roomy = tied();
    expect(
      toBeDrawn(
        verdictOf({
          ...roomy,
          plan: {
            ...roomy.plan,
            money: { envelope: cents(9_000_000_00), carriedOver: null, policy: 'stop' },
          },
        }),
      ),
    ).toEqual([]);
  });
});
