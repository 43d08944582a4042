import { closable, nextClosing } from '../../../../src/documents/jury/closing/closable';
import { closingChange } from '../../../../src/documents/jury/closing/close';
import type { StageId } from '../../../../src/documents/jury/template/choices';
import { assessed, sheetsOf, verdictOf } from '../../../builders/assessed-session';
import { snapshotOf } from '../../../builders/filled-sheets';

const WHOLE: readonly StageId[] = [
  'screening',
  'scoring',
  'audition',
  'deliberation',
  'opinion',
  'decision',
];
const without = (...left: readonly StageId[]): readonly StageId[] =>
  WHOLE.filter((one) => !left.includes(one));

/** What the chair is offered to close, as the session calls it. */
const offered = (stages: readonly StageId[], stage: StageId = 'deliberation') =>
  closable(verdictOf({ stage, plan: { stages } }).session).map(({ name }) => name);

describe('what a session can close', () => {
  it('is its opening and its scores until deliberation is open', () => {
    expect(offered(WHOLE, 'scoring')).toEqual(['opening', 'scoring']);
  });

  it('is the jury’s opinion and the decision too from then on', () => {
    expect(offered(WHOLE)).toEqual(['opening', 'scoring', 'opinion', 'decision']);
  });

  it('is never a stage that the session does not have', () => {
    expect(offered(without('decision'))).toEqual(['opening', 'scoring', 'opinion']);
    expect(offered(without('audition', 'deliberation', 'opinion'))).toEqual([
      'opening',
      'scoring',
      'decision',
    ]);
  });

  it('bears the name of the last stage before the decision that the session has', () => {
    expect(offered(without('opinion'))).toEqual(['opening', 'scoring', 'deliberation', 'decision']);
    expect(offered(without('opinion', 'deliberation'))).toEqual([
      'opening',
      'scoring',
      'audition',
      'decision',
    ]);
  });

  it('is the decision of a counter without a jury, which waits for no deliberation', () => {
    const counter = without('audition', 'deliberation', 'opinion');
    expect(offered(counter, 'scoring')).toEqual(['opening', 'scoring', 'decision']);
  });

  it('is anything where nobody can read which stages it has', () => {
    const session = verdictOf({
      stage: 'deliberation',
      filled: [{ field: 'stages', value: 'Goûter' }],
    }).session;
    expect(closable(session).map(({ name }) => name)).toEqual([
      'opening',
      'scoring',
      'opinion',
      'decision',
    ]);
  });

  it('comes first with its opening, and with its scores once they are on view', () => {
    expect(nextClosing(verdictOf({ plan: { stages: WHOLE } }).session)).toBe('opening');
    const deliberating = verdictOf({ stage: 'deliberation', plan: { stages: WHOLE } }).session;
    expect(nextClosing(deliberating)).toBe('scoring');
  });
});

describe('a closing of what has another name in the session', () => {
  it('says the session’s word in its sheet and among the closings, and seals the stage of the format', async () => {
    const stages = without('opinion');
    const snapshot = snapshotOf(sheetsOf({ stage: 'deliberation', plan: { stages } }));
    const { session, standings, line } = assessed(snapshot);
    const { add, cells } = await closingChange(session, { standings, line }, snapshot, {
      stage: 'opinion',
      at: '2021-03-15T17:30',
      by: 'Personne 1',
      reason: null,
    });
    const [sheet] = add.sheets;
    expect(JSON.stringify(sheet?.contents)).toContain('Scellé 1\u00a0: délibération');
    expect(cells.map(({ to }) => to)).toContain('délibération');
    expect(sheet?.tables[0]?.columns[1]?.values).toContain('opinion');
  });
});
