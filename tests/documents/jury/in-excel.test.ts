import { closingChange } from '../../../src/documents/jury/closing/close';
import { deliberationChange } from '../../../src/documents/jury/changes/deliberation';
import { lotChange, sealOfScores, toBeDrawn } from '../../../src/documents/jury/changes/lot';
import { stateInWords } from '../../../src/documents/jury/sheets/state-in-words';
import { scoringRules, stateOf, unfinishedIn } from '../../../src/documents/jury/progress';
import { joinChange, withdrawChange } from '../../../src/documents/jury/changes/jurors';
import { minutesChange } from '../../../src/documents/jury/closing/minutes';
import { deliberated } from '../../../src/documents/jury/deliberated';
import { change } from '../../../src/excel/change/change';
import { cellNamed, sheetNames, sheetOf } from '../../excel/workbench';
import { aPlan } from '../../builders/jury';

import { deliberating, opened, plan, scores, snapshotNow, verdictNow } from './session-in-excel';

jest.setTimeout(120_000);

describe('a jury session in an open workbook', () => {
  it('is inserted and read, and shows counts alone while jurors score', async () => {
    const host = await opened();
    scores(host, 'J01', [
      [4, 3],
      [5, 4],
    ]);
    const { progress, standings, session } = await verdictNow();
    expect(session).toMatchObject({ id: plan.id, callTitle: plan.call.title, ranked: null });
    expect(standings).toBeNull();
    expect(progress[0]).toMatchObject({
      code: 'J01',
      dossiers: { complete: 1, commentDue: 1, untouched: 1 },
    });
    expect(sheetNames(host.book)).not.toContain('Classement');
  });

  it('tells each juror how far they are, in their own sheet and in the session’s', async () => {
    const host = await opened();
    scores(host, 'J01', [
      [4, 3],
      [5, 4],
    ]);
    const row = (index: number) =>
      sheetOf(host.book, 'J01').values({ row: 7 + index, column: 5, rows: 1, columns: 1 })[0]?.[0];
    // The second one has a score at the end of the scale, which asks for a comment.
    expect([row(0), row(1), row(2)]).toEqual(['complet', 'commentaire dû', 'à noter']);
  });

  it.each(['fr', 'en'] as const)('tells it in the words of the pane: %s', async (language) => {
    const host = await opened(aPlan({ criteria: 2, dossiers: 7, language }));
    scores(host, 'J01', [
      [4, 3],
      [5, 3],
      [4, ''],
      [4, 9],
      ['', ''],
      [4, 4],
      [5, 'N/A'],
    ]);
    const recused = { fr: 'Déport', en: 'Recused' }[language];
    host.book.asPerson(() => {
      const sheet = sheetOf(host.book, 'J01');
      sheet.write({ row: 12, column: 4, rows: 1, columns: 1 }, [[recused]]);
    });
    const { session, panel } = await verdictNow();
    const lines = session.sheets.get('J01')?.lines ?? [];
    const inPane = panel.dossiers.map(({ applies }, index) => {
      const line = lines[index];
      return line && stateInWords(stateOf(scoringRules(session), line, applies), language);
    });
    const inSheet = sheetOf(host.book, 'J01').values({ row: 7, column: 5, rows: 7, columns: 1 });
    expect(inPane).toEqual(inSheet.flat());
    expect(new Set(inPane).size).toBe(6);
  });

  it('counts no score, and asks no comment, of a criterion that the chair has set aside', async () => {
    const host = await opened();
    // An end of the scale at the first criterion: the second is still to score in the first row.
    scores(host, 'J01', [
      [5, ''],
      [5, 3],
    ]);
    host.book.asPerson(() => {
      const dossiers = sheetOf(host.book, 'Dossiers');
      dossiers.write({ row: 5, column: 8, rows: 2, columns: 1 }, [['C1'], ['c1, C1']]);
    });
    const { progress } = await verdictNow();
    expect(progress[0]?.dossiers).toMatchObject({ complete: 1, begun: 0, untouched: 2 });
    const states = sheetOf(host.book, 'J01').values({ row: 7, column: 5, rows: 3, columns: 1 });
    expect(states.flat()).toEqual(['à noter', 'complet', 'à noter']);
  });

  it('asks nobody to score what screening has set aside', async () => {
    const host = await opened();
    scores(host, 'J01', [[4, 3]]);
    scores(host, 'J02', [[4, 3]]);
    host.book.asPerson(() => {
      const dossiers = sheetOf(host.book, 'Dossiers');
      dossiers.write({ row: 7, column: 9, rows: 1, columns: 1 }, [['Irrecevable']]);
    });
    const { session, panel, progress } = await verdictNow();
    expect(progress[0]?.dossiers).toMatchObject({ complete: 1, untouched: 1 });
    // D001 lacks the third juror, D002 all of them.
    expect(unfinishedIn(session, panel)).toBe(2);
    const state = { row: 9, column: 5, rows: 1, columns: 1 };
    expect(sheetOf(host.book, 'J01').values(state)).toEqual([['Irrecevable']]);
    const lines = sheetOf(host.book, 'Session').usedRange(true);
    const said = lines ? sheetOf(host.book, 'Session').values(lines).flat() : [];
    expect(said).toContain(
      'Complets : 1 · commentaire dû : 0 · à noter : 1 · déports ou non attribués : 0'.replaceAll(
        ' :',
        '\u00a0:',
      ),
    );
  });

  it('ranks once deliberation is open, and the sheets agree with the core', async () => {
    const host = await deliberating();
    const { standings, line } = await verdictNow();
    expect(
      standings?.map((one) => [one.dossier.id, one.totals.total, 'rank' in one && one.rank]),
    ).toEqual([
      ['D001', 367, 2],
      ['D002', 450, 1],
      ['D003', 200, 3],
    ]);
    expect(line?.entries.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['D002', 'funded'],
      ['D001', 'beyond'],
      ['D003', 'beyond'],
    ]);
    expect(cellNamed(host.book, 'brm_jury_cl_classes')).toBe(3);
    expect(cellNamed(host.book, 'brm_jury_cl_retenu')).toBe(100_000);
    expect(cellNamed(host.book, 'brm_jury_etape')).toBe('Délibération');
  });

  it('closes with a seal that the next closing bears', async () => {
    await deliberating();
    const close = async (stage: 'scoring' | 'opinion') => {
      const { session, standings, line } = await verdictNow();
      const declared = { stage, at: '2021-03-15T17:30', by: 'Personne 1', reason: null };
      const closing = await closingChange(
        session,
        { standings, line },
        await snapshotNow(),
        declared,
      );
      const { add, cells, seal, unplaced } = closing;
      expect(unplaced).toEqual([]);
      const outcome = await change({ add, cells, texts: [], remove: null });
      expect(outcome.kind).toBe('done');
      return seal;
    };
    const first = await close('scoring');
    const second = await close('opinion');
    const { session } = await verdictNow();
    expect(session.closings.map(({ number, seal }) => [number, seal.value])).toEqual([
      [1, first],
      [2, second],
    ]);
    expect(session.seals.map(({ number }) => number)).toEqual([1, 2]);
    expect(session.seals[1]?.lines).toContainEqual(['previous', first]);
    expect(session.seals[0]?.lines).toContainEqual(['D001/J01/C1', '4']);
  });

  it('takes one more juror in while it deliberates, whose scores count from then on, and back', async () => {
    const host = await deliberating();
    const { session, standings } = await verdictNow();
    const log = { subject: 'J04', change: 'Rejoint le jury.', day: '2021-03-15', by: 'Personne 1' };
    const joining = { name: 'Personne 4', capacity: null, log: () => log };
    const joined = joinChange(session, await snapshotNow(), joining);
    if (!joined) throw new Error('There is room for fifteen');
    const outcome = await change({ ...joined, remove: null });
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    scores(host, 'J04', [
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
    const after = await verdictNow();
    expect(after.session.jurors.map(({ code }) => code)).toEqual(['J01', 'J02', 'J03', 'J04']);
    expect(after.session.log).toMatchObject([{ subject: { value: 'J04' } }]);
    expect(after.standings?.map((one) => one.totals.total)).toEqual([300, 363, 175]);
    expect(cellNamed(host.book, 'brm_jury_cl_retenu')).toBe(100_000);
    scores(host, 'J04', [
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    expect((await change(outcome.undo)).kind).toBe('done');
    expect((await verdictNow()).standings?.map((one) => one.totals.total)).toEqual(
      standings?.map((one) => one.totals.total),
    );
    expect(sheetNames(host.book)).not.toContain('J04');
  });

  it('drops all the scores of a juror who withdraws, and says so in the log', async () => {
    await deliberating();
    const { session } = await verdictNow();
    const log = { subject: 'J03', change: 'Se retire.', day: '2021-03-15', by: null };
    const left = withdrawChange(session, await snapshotNow(), {
      code: 'J03',
      dropsScores: true,
      log,
    });
    if (!left) throw new Error('The log has room');
    expect((await change({ ...left, remove: null })).kind).toBe('done');
    const { standings, session: after } = await verdictNow();
    // Two scores are left of the three that are required.
    expect(standings?.map(({ status }) => status)).toEqual(Array(3).fill('below-minimum'));
    expect(after.log).toMatchObject([{ change: { value: 'Se retire.' } }]);
  });

  it('draws lots between dossiers whose tie the line cuts, by the seal of the scores and a public value', async () => {
    const host = await opened({ tieKeys: [{ kind: 'lot' }] });
    for (const juror of ['J01', 'J02', 'J03'])
      scores(host, juror, [
        [3, 3],
        [3, 3],
        [2, 2],
      ]);
    const before = await verdictNow();
    await change({ cells: [], remove: null, ...deliberationChange(before.session) });
    const { session, line, standings } = await verdictNow();
    expect(toBeDrawn({ line, standings })).toEqual(['D001', 'D002']);
    expect(sealOfScores(session)).toBeNull();
    const declared = { stage: 'scoring', at: '2021-03-15T17:30', by: 'X', reason: null } as const;
    const closing = await closingChange(
      session,
      { standings, line },
      await snapshotNow(),
      declared,
    );
    await change({ ...closing, texts: [], remove: null });
    const closed = await verdictNow();
    const seal = sealOfScores(closed.session);
    expect(seal).toBe(closing.seal);
    const draw = await lotChange(closed.session, await snapshotNow(), {
      dossiers: toBeDrawn({ line, standings }),
      seal: seal ?? '',
      publicValue: '2021-03-16',
      log: (order) => ({
        subject: 'Tirage',
        change: order.join(', '),
        day: '2021-03-16',
        by: null,
      }),
    });
    if (!draw) throw new Error('There is room');
    await change({ add: null, cells: draw.cells, texts: [], remove: null });
    const after = await verdictNow();
    const ranked = after.line?.entries.map(({ id }) => id);
    expect(ranked?.slice(0, 2)).toEqual(draw.order);
    expect(after.line?.entries.map(({ verdict }) => verdict)).not.toContain('to-settle');
    expect(after.session.log).toMatchObject([{ change: { value: draw.order.join(', ') } }]);
  });

  it('draws up minutes beside those that stand, and takes them back', async () => {
    const host = await deliberating();
    const drawUp = async () => {
      const recorded = deliberated(await verdictNow());
      if (!recorded) throw new Error('Deliberation is not open');
      const { add } = minutesChange(recorded, await snapshotNow(), '2021-03-15T18:00');
      const outcome = await change({ add, cells: [], texts: [], remove: null });
      if (outcome.kind !== 'done') throw new Error(outcome.kind);
      return outcome.undo;
    };
    await drawUp();
    const takeBack = await drawUp();
    expect(sheetNames(host.book)).toEqual(
      expect.arrayContaining(['Procès-verbal', 'Procès-verbal 2']),
    );
    const { session } = await verdictNow();
    expect(session.sheetOrder.slice(-2)).toEqual(['Procès-verbal', 'Procès-verbal 2']);
    expect((await change(takeBack)).kind).toBe('done');
    expect(sheetNames(host.book)).toContain('Procès-verbal');
    expect(sheetNames(host.book)).not.toContain('Procès-verbal 2');
  });
});
