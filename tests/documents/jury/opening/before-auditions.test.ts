import { entriesOf } from '../../../../src/documents/jury/closing/entries';
import { planOf } from '../../../../src/documents/jury/plan-of';
import { readSession } from '../../../../src/documents/jury/parse/read-session';
import { JURY_READER } from '../../../../src/documents/jury/reader';
import { SESSION_FIELDS } from '../../../../src/documents/jury/template/fields';
import type { WorkbookSnapshot } from '../../../../src/workbook/snapshot';
import { assessed, sheetsOf } from '../../../builders/assessed-session';
import { snapshotOf } from '../../../builders/filled-sheets';

/** As a session of version 1 has it: no cell for the day of an audition. */
function openedBefore(): WorkbookSnapshot {
  const { names, ...rest } = snapshotOf(sheetsOf({ filled: [{ field: 'version', value: 1 }] }));
  const { [SESSION_FIELDS.audition.name]: _, ...others } = names;
  return { ...rest, names: others };
}

describe('A session that was opened before auditions had a day', () => {
  const before = openedBefore();
  const now = snapshotOf(sheetsOf({}));

  it('is read', async () => {
    const nothing = { callFor: () => Promise.reject(new Error('asks no call')), alterations: null };
    const { refusal } = await JURY_READER.open(before, nothing, { verdictOf: () => null });
    expect(refusal).toBeNull();
    expect(planOf(readSession(before))).toEqual(planOf(readSession(now)));
  });

  it('has no finding that it had not before', () => {
    const rules = (snapshot: WorkbookSnapshot) =>
      assessed(snapshot).findings.map(({ rule }) => rule);
    expect(rules(before)).toEqual(rules(now));
  });

  it('is closed by the lines by which it was closed before', () => {
    const lines = entriesOf('opening', readSession(before), { standings: null, line: null });
    expect(lines).toEqual(entriesOf('opening', readSession(now), { standings: null, line: null }));
    expect(lines.map(({ key }) => key)).not.toContain('session/audition');
  });
});

describe('The day of an audition', () => {
  it('is sealed with what was settled at the opening, as the stage is', () => {
    const session = readSession(
      snapshotOf(sheetsOf({ plan: { stages: ['scoring', 'audition'], audition: '2021-03-12' } })),
    );
    expect(entriesOf('opening', session, { standings: null, line: null })).toEqual(
      expect.arrayContaining([
        { key: 'session/audition', value: '2021-03-12' },
        { key: 'session/stages', value: '["scoring","audition"]' },
      ]),
    );
  });
});
