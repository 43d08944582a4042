import { closingChange } from '../../../src/documents/jury/closing/close';
import { withdrawChange } from '../../../src/documents/jury/changes/jurors';
import { blocking } from '../../../src/documents/jury/rules/blocking';
import { change } from '../../../src/excel/change/change';
import { correct } from '../../../src/excel/change/correct';
import type { Change } from '../../../src/excel/change/rewrites';
import { contentsOf, sheetNames, sheetOf } from '../../excel/workbench';
import {
  closingOf,
  gives,
  LINE,
  opened,
  SCORE,
  scored,
  scoreOf,
  scoresIn,
  snapshotNow,
  types,
  verdictNow,
} from './clients';

jest.setTimeout(120_000);

const LOST = 'InvalidOrTimedOutSession';

async function withdrawal(): Promise<Change> {
  const { session } = await verdictNow();
  const left = withdrawChange(session, await snapshotNow(), {
    code: 'J02',
    dropsScores: true,
    log: { subject: 'J02', change: 'Se retire.', day: '2021-03-15', by: null },
  });
  if (!left) throw new Error('The log has room');
  return { ...left, remove: null };
}

describe('A client whose connection drops', () => {
  it('before a score reached the workbook: the juror is told, the others go on, and it is given again', async () => {
    const host = await opened();
    const score = await scoreOf('J01', 'D001', 'first1', 4);
    host.refuse(LOST, 1);
    await expect(correct(score)).rejects.toMatchObject({ problem: 'session-lost' });
    types(host, 'J02', LINE, SCORE, [[3, 3]]);
    expect(scoresIn(host, 'J01')[0]).toEqual(['', '']);
    expect((await correct(score)).kind).toBe('done');
    expect([scoresIn(host, 'J01')[0], scoresIn(host, 'J02')[0]]).toEqual([
      [4, ''],
      [3, 3],
    ]);
  });

  it('after a score reached the workbook: it is taken back, and given again it stands once', async () => {
    const host = await opened();
    const score = await scoreOf('J01', 'D001', 'first1', 4);
    host.loseAnswer(LOST, 1);
    await expect(correct(score)).rejects.toMatchObject({ problem: 'session-lost' });
    expect(scoresIn(host, 'J01')[0]).toEqual(['', '']);
    expect((await correct(score)).kind).toBe('done');
    expect(scoresIn(host, 'J01')[0]).toEqual([4, '']);
  });

  it('for good after a score reached the workbook: it stands, and the juror is told that it may', async () => {
    const host = await opened();
    const score = await scoreOf('J01', 'D001', 'first1', 4);
    host.loseAnswer(LOST, 1);
    for (const request of [2, 3, 4]) host.refuse(LOST, request);
    const outcome = await correct(score);
    expect(outcome).toMatchObject({ kind: 'half-written', places: [{ sheet: 'J01' }] });
    expect(scoresIn(host, 'J01')[0]).toEqual([4, '']);
  });

  it('and returns with a score that somebody else has meanwhile given: theirs stays, and it is told', async () => {
    const host = await opened();
    const late = await scoreOf('J01', 'D001', 'first1', 4);
    types(host, 'J01', LINE, SCORE, [[2]]);
    expect(await correct(late)).toEqual({ kind: 'changed' });
    expect(scoresIn(host, 'J01')[0]).toEqual([2, '']);
  });

  it.each([
    ['before it is written', 'refuse'],
    ['once it is written', 'loseAnswer'],
  ] as const)(
    'in the middle of a closing, %s: nothing of it stands, and it is closed anew',
    async (_when, fault) => {
      const host = await scored();
      const closing = await closingOf('scoring');
      const before = contentsOf(host.book);
      host[fault](LOST, 1);
      await expect(change(closing)).rejects.toMatchObject({ problem: 'session-lost' });
      expect(contentsOf(host.book)).toEqual(before);
      expect((await change(await closingOf('scoring'))).kind).toBe('done');
      const { session, findings } = await verdictNow();
      expect(session.closings.map(({ number }) => number)).toEqual([1]);
      expect(session.sealChecks.map(({ faults }) => faults)).toEqual([[]]);
      expect(blocking(findings, 'scoring')).toEqual([]);
    },
  );

  it('in the middle of a closing, while a juror scores: the score stays, and shows as changed since', async () => {
    const host = await scored();
    const closing = await closingOf('scoring');
    types(host, 'J01', LINE, SCORE, [[1]]);
    expect((await change(closing)).kind).toBe('done');
    const { findings } = await verdictNow();
    expect(scoresIn(host, 'J01')[0]).toEqual([1, 4]);
    expect(findings.map(({ rule }) => rule)).toContain('jury.changed-since-closing');
  });

  it.each([
    ['before it is written', 'refuse'],
    ['once it is written', 'loseAnswer'],
  ] as const)(
    'in the middle of a withdrawal, %s: scores count and the log is silent, or neither',
    async (_when, fault) => {
      const host = await scored();
      const leaving = await withdrawal();
      host[fault](LOST, 1);
      await expect(change(leaving)).rejects.toMatchObject({ problem: 'session-lost' });
      const { session } = await verdictNow();
      expect(session.log).toEqual([]);
      expect(session.jurors[1]?.counts.value).toBe(true);
      expect((await gives('J02', 'D001', 'after1', 5)).kind).toBe('done');
      expect((await change(await withdrawal())).kind).toBe('done');
      const after = await verdictNow();
      expect(after.session.log).toHaveLength(1);
      expect(after.session.jurors[1]?.counts.value).toBe(false);
    },
  );

  it('while two clients close the same stage: the second is told, and one closing stands', async () => {
    const host = await scored();
    const { session, standings, line } = await verdictNow();
    const snapshot = await snapshotNow();
    const declared = (by: string) =>
      ({ stage: 'scoring', at: '2021-03-15T17:30', by, reason: null }) as const;
    const closings = await Promise.all(
      ['A', 'B'].map((by) => closingChange(session, { standings, line }, snapshot, declared(by))),
    );
    const outcomes = [];
    for (const { add, cells } of closings)
      outcomes.push((await change({ add, cells, texts: [], remove: null })).kind);
    expect(outcomes[0]).toBe('done');
    expect(outcomes[1]).not.toBe('done');
    const after = await verdictNow();
    expect(after.session.closings.map(({ by }) => by.value)).toEqual(['A']);
    expect(sheetNames(host.book).filter((name) => /Scellé/.test(name))).toHaveLength(1);
    expect(sheetOf(host.book, 'J01').name).toBe('J01');
  });
});
