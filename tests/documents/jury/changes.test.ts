import { joinChange, withdrawChange } from '../../../src/documents/jury/changes/jurors';
import { readSession } from '../../../src/documents/jury/parse/read-session';
import { fill, snapshotOf, type Filling } from '../../builders/filled-sheets';
import { inDossiers, sheetsOf } from '../../builders/assessed-session';

const LOG = { subject: 'J01', change: 'Se retire.', day: '2021-03-15', by: 'Personne 1' };

/** A session whose log has no blank line left. */
function fullSession() {
  const sheets = sheetsOf({});
  const rows = snapshotOf(sheets).tables['Bareme_Journal']?.body.values.length ?? 0;
  const filled = Array.from({ length: rows }, (_, line): Filling => ({
    table: 'Bareme_Journal',
    line,
    column: 'subject',
    value: 'Une reprise',
  }));
  return snapshotOf(fill(sheets, filled));
}

describe('a change of the jury that the log has no line for', () => {
  it('is no withdrawal: scores that leave the means leave a trace', () => {
    const snapshot = fullSession();
    const session = readSession(snapshot);
    const left = withdrawChange(session, snapshot, { code: 'J01', dropsScores: true, log: LOG });
    expect(left).toBeNull();
  });

  it('lets nobody join', () => {
    const snapshot = fullSession();
    const joined = joinChange(readSession(snapshot), snapshot, {
      name: 'Personne 9',
      capacity: null,
      log: () => LOG,
    });
    expect(joined).toBeNull();
  });
});

describe('a juror who joins', () => {
  it('finds a row for each one of Dossiers, whichever of those that stood ready was filled in', () => {
    const late = inDossiers('D007', 'title', 'Arrivé en retard');
    const snapshot = snapshotOf(sheetsOf({ filled: [late] }));
    const joined = joinChange(readSession(snapshot), snapshot, {
      name: 'Personne 9',
      capacity: null,
      log: () => LOG,
    });
    const ids = joined?.add?.sheets
      .flatMap(({ tables }) => tables)
      .flatMap(({ columns }) => columns.find(({ header }) => header === 'Id')?.values ?? []);
    expect(ids?.toSorted()).toEqual(['D001', 'D002', 'D003', 'D004', 'D005', 'D006', 'D007']);
  });
});
