import { changedScores } from '../../../../src/documents/jury/closing/changed-scores';
import { minutesChange } from '../../../../src/documents/jury/closing/minutes';
import { deliberated } from '../../../../src/documents/jury/deliberated';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import {
  allScored,
  assessed,
  inDossiers,
  onSheet,
  sheetsOf,
} from '../../../builders/assessed-session';
import { closed } from '../../../builders/closed-session';
import { fill, snapshotOf, type Filling } from '../../../builders/filled-sheets';
import type { Language } from '../../../../src/language/language';
import { under } from '../sheets/drawn-up';

/** Everybody has given 3 everywhere; deliberation is open. */
const scored = (language: Language = 'fr'): WorkbookDeclaration =>
  sheetsOf({ stage: 'deliberation', plan: { language }, filled: allScored() });

const first = (juror: string, dossier: string, criterion: number, value: number | null) =>
  onSheet(juror, dossier, `first${criterion}`, value);
const after = (juror: string, dossier: string, criterion: number, value: number) =>
  onSheet(juror, dossier, `after${criterion}`, value);
const agreed = (value: number): Filling => ({
  table: 'Bareme_Consolidation',
  line: 'D002/C1',
  column: 'agreed',
  value,
});

/** `D001 C1 J02 3>4`, in their order. */
function changed(sheets: WorkbookDeclaration): readonly string[] {
  const { session, standings, line } = assessed(snapshotOf(sheets));
  return changedScores(session, { standings, line }).map(
    ({ dossier, criterion, juror, isAfterAudition, before, now }) =>
      `${dossier} ${criterion} ${juror ?? 'agreed'}${isAfterAudition ? ' after' : ''} ${before}>${now}`,
  );
}

describe('scores that changed since they were closed', () => {
  it('are told by dossier, criterion and juror, with what they were', async () => {
    const sheets = await closed(scored(), 'scoring');
    expect(changed(sheets)).toEqual([]);
    const typed = [
      first('J03', 'D002', 2, 5),
      first('J02', 'D001', 1, 4),
      first('J01', 'D003', 3, null),
    ];
    expect(changed(fill(sheets, typed))).toEqual([
      'D001 C1 J02 3>4',
      'D002 C2 J03 3>5',
      'D003 C3 J01 3>null',
    ]);
  });

  it('are no longer told once they are what was closed, or are closed again', async () => {
    const sheets = await closed(scored(), 'scoring');
    const typed = fill(sheets, [first('J02', 'D001', 1, 4)]);
    expect(changed(fill(typed, [first('J02', 'D001', 1, 3)]))).toEqual([]);
    expect(changed(await closed(typed, 'scoring', 'Une note mal recopiée'))).toEqual([]);
  });

  it('go on being told after the opinion is closed, and once', async () => {
    const sheets = fill(await closed(scored(), 'scoring'), [first('J02', 'D001', 1, 4)]);
    expect(changed(await closed(sheets, 'opinion'))).toEqual(['D001 C1 J02 3>4']);
  });

  it('are those of scores alone, not of what follows from them or is said beside them', async () => {
    const sheets = await closed(await closed(scored(), 'scoring'), 'opinion');
    const typed = [
      first('J02', 'D001', 1, 4),
      onSheet('J02', 'D001', 'comment1', 'Convaincant.'),
      inDossiers('D001', 'opinion', 'Favorable'),
    ];
    expect(changed(fill(sheets, typed))).toEqual(['D001 C1 J02 3>4']);
  });

  it('are those revised after audition too, until a closing keeps them', async () => {
    const revised = fill(await closed(scored(), 'scoring'), [
      after('J02', 'D001', 1, 5),
      after('J01', 'D001', 2, 3),
    ]);
    expect(changed(revised)).toEqual(['D001 C1 J02 after 3>5']);
    const kept = await closed(revised, 'opinion');
    expect(changed(kept)).toEqual([]);
    expect(changed(fill(kept, [after('J02', 'D001', 1, 4)]))).toEqual(['D001 C1 J02 after 5>4']);
  });

  it('are agreed ones as soon as they were closed', async () => {
    const sheets = fill(await closed(scored(), 'scoring'), [agreed(4)]);
    expect(changed(sheets)).toEqual([]);
    expect(changed(fill(await closed(sheets, 'opinion'), [agreed(2)]))).toEqual([
      'D002 C1 agreed 4>2',
    ]);
  });

  it('are unknown as long as nothing has been closed', () => {
    expect(changed(fill(scored(), [after('J02', 'D001', 1, 5)]))).toEqual([]);
  });
});

describe('the minutes', () => {
  const changesIn = (sheets: WorkbookDeclaration, heading: string): readonly string[] => {
    const snapshot = snapshotOf(sheets);
    const recorded = deliberated(assessed(snapshot));
    if (!recorded) throw new Error('Deliberation is not open');
    return under(minutesChange(recorded, snapshot, '2021-03-15T18:00').add, heading);
  };

  it('tell each of them among the changes, with what was closed', async () => {
    const sheets = await closed(scored(), 'scoring');
    const typed = fill(sheets, [first('J02', 'D001', 1, 4), after('J01', 'D002', 1, 5)]);
    expect(changesIn(typed, 'Changements apportés à la session')).toEqual([
      'Notes qui ne sont plus celles de la dernière clôture :',
      'Dossier | Critère | Juré | À la clôture | À présent | Colonne',
      'D001 | C1 · Critère numéro 1 | J02 | 3 | 4 | note',
      'D002 | C1 · Critère numéro 1 | J01 | 3 | 5 | après audition',
    ]);
    expect(changesIn(sheets, 'Changements apportés à la session')).toEqual(['Néant.']);
  });

  it('tell them in English', async () => {
    const sheets = fill(await closed(scored('en'), 'scoring'), [first('J02', 'D001', 1, null)]);
    expect(changesIn(sheets, 'Changes to the session')).toEqual([
      'Scores that are no longer those of the last closing:',
      'Dossier | Criterion | Juror | At the closing | Now | Column',
      'D001 | C1 · Critère numéro 1 | J02 | 3 | none | score',
    ]);
  });
});
