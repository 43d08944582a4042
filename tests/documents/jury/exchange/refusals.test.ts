import { assess } from '../../../../src/documents/jury/assess';
import { loadCatalogues, loadLanguage } from '../../../../src/language/catalogue';
import { EXCHANGE_SENTENCES } from '../../../../src/documents/jury/exchange/messages/in-words';
import type { SessionPlan } from '../../../../src/documents/jury/plan';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { fill } from '../../../builders/filled-sheets';
import { aJuror } from '../../../builders/jury';
import { mergeInto, merged, returned, sentTo, sentToAll, sessionIn, typedInto } from './sent';
import { aFile, cell, changed, only, PLAN, said, scores, SESSION } from './small-session';

beforeAll(async () => {
  await loadCatalogues([EXCHANGE_SENTENCES]);
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
});

describe('A file is refused', () => {
  const refusal = async (session: WorkbookDeclaration, file = aFile()): Promise<string> =>
    said(only(await mergeInto(session, [await file])).refusal);

  it('of another session', async () => {
    const other = changed({ id: 'another', title: 'Session de mai' });
    expect(await refusal(SESSION, aFile(other))).toContain('Session de mai');
  });

  it('of a rehearsal, under whatever identity, and the session’s in a rehearsal', async () => {
    const rehearsal = changed({ isRehearsal: true });
    expect(await refusal(SESSION, aFile(rehearsal))).toContain('répétition');
    expect(await refusal(SESSION, aFile(changed({ isRehearsal: true, id: 'other' })))).toContain(
      'répétition',
    );
    expect(await refusal(rehearsal)).toContain('vraie session');
    expect(await refusal(rehearsal, aFile(rehearsal))).toBe('');
  });

  it('that is a whole session', async () => {
    expect(await refusal(SESSION, Promise.resolve(returned('s', SESSION)))).toContain(
      'une session entière',
    );
  });

  it.each<[string, Partial<SessionPlan>, string]>([
    [
      'the coefficient of a criterion',
      { criteria: PLAN.criteria.map((one, at) => ({ ...one, coefficient: at + 1 })) },
      'le critère C2',
    ],
    [
      'the definition of a criterion',
      { criteria: PLAN.criteria.map((one) => ({ ...one, definition: 'Autre chose.' })) },
      'le critère C1 et le critère C2',
    ],
    ['the scale', { scale: { min: 0, max: 10, step: 1 } }, 'l’échelle'],
    [
      'what is not applicable to a dossier',
      { dossiers: PLAN.dossiers.map((one) => ({ ...one, notApplicable: [0] })) },
      'du dossier D001',
    ],
  ])('once %s has changed, and it is said which', async (_, change, words) => {
    expect(await refusal(changed(change))).toContain(words);
  });

  it('by what it was sent with, not by what somebody has written into it since', async () => {
    const sent = await sentTo(SESSION, 'J01');
    const meddled = fill(sent, [{ field: 'scaleMax', value: 10 }]);
    expect(await refusal(SESSION, Promise.resolve(returned('f', meddled)))).toBe('');
    expect(
      await refusal(
        changed({ scale: { min: 0, max: 10, step: 0.5 } }),
        Promise.resolve(returned('f', meddled)),
      ),
    ).toContain('d’autres règles');
  });

  it('of somebody who is no juror of the session, or has lost their sheet in it', async () => {
    expect(await refusal(changed({ jurors: [aJuror(2)] }))).toContain('J01 n’est pas un juré');
    const withoutSheet = {
      ...SESSION,
      sheets: SESSION.sheets.filter(({ key }) => key !== 'jury-J01'),
    };
    expect(await refusal(withoutSheet)).toContain('J01 n’a plus de feuille');
  });

  it('in which a criterion is gone: nobody could tell which scores were passed over', async () => {
    const sent = await sentTo(SESSION, 'J01');
    const without = fill(sent, [
      { table: 'Bareme_Criteres', line: 1, column: 'code', value: null },
    ]);
    expect(await refusal(SESSION, Promise.resolve(returned('f', without)))).toContain(
      'ou plus en entier',
    );
  });

  it('whose table of scores is gone', async () => {
    const sent = await sentTo(SESSION, 'J01');
    const without = { ...sent, sheets: sent.sheets.filter(({ key }) => key !== 'jury-J01') };
    expect(await refusal(SESSION, Promise.resolve(returned('f', without)))).toContain(
      'plus dans ce fichier',
    );
  });
});

describe('The file that everybody gets', () => {
  const named = async (name: string | null, session = SESSION) =>
    returned(
      'f.xlsx',
      fill(
        typedInto(await sentToAll(session), [scores('D002', 'first1', 3, 'J00')]),
        name === null ? [] : [{ field: 'self', value: name }],
      ),
    );

  it('is of whoever picked their name, a capital or a space aside', async () => {
    for (const name of ['Personne 2', ' personne  2']) {
      const after = await merged(SESSION, [await named(name)]);
      expect(cell(after, 'D002', 0, 'J02')).toBe(3);
      expect(cell(after, 'D002', 0, 'J01')).toBe('');
    }
  });

  it('has no sheet of any juror, and shows nobody’s scores', async () => {
    const session = typedInto(SESSION, [scores('D001', 'first1', 2)]);
    const sent = sessionIn(await sentToAll(session));
    expect([...sent.sheets.keys()]).toEqual(['J00']);
    expect(sent.jurors.map(({ name }) => name.value)).toEqual(['Personne 1', 'Personne 2']);
    expect(
      sent.sheets.get('J00')?.lines.flatMap(({ first }) => first.map(({ raw }) => raw)),
    ).toEqual(Array.from({ length: 6 }, () => ''));
  });

  it('tells of slips as a juror’s own file does, and of no sheet to be deleted', async () => {
    const slips = [scores('D001', 'first1', 3, 'J00'), scores('D002', 'first1', 'bon', 'J00')];
    const sent = typedInto(await sentToAll(SESSION), slips);
    const told = assess(sessionIn(sent)).findings;
    const rules = told.map(({ rule, severity }) => `${rule} ${severity}`);
    expect(rules.filter((one) => one.startsWith('jury.juror-sheets'))).toEqual([]);
    expect(rules).toContain('jury.score-texts error');
    expect(rules).toContain('jury.scores-missing info');
    const away = typedInto(sent, [scores('D003', 'participation', 'absent', 'J00')]);
    expect(assess(sessionIn(away)).findings.map(({ rule }) => rule)).toContain(
      'jury.participation',
    );
  });

  it('is refused without a name, under an unknown one, and under one that two jurors have', async () => {
    const refusal = async (name: string | null, session = SESSION) =>
      said(only(await mergeInto(session, [await named(name, session)])).refusal);
    expect(await refusal(null)).toContain('« Je suis »');
    expect(await refusal('Quelqu’un')).toContain('« Quelqu’un »');
    const twins = changed({
      jurors: [aJuror(1, { name: 'Camille' }), aJuror(2, { name: 'camille' })],
    });
    expect(await refusal('Camille', twins)).toContain('J01 et J02');
  });

  it('means nobody in a session, where a sheet J00 is a stranger’s', () => {
    const stray = {
      ...SESSION,
      sheets: SESSION.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) =>
          table.name === 'Bareme_Notes_J02' ? { ...table, name: 'Bareme_Notes_J00' } : table,
        ),
      })),
    };
    expect(sessionIn(stray).strangers.map(({ table }) => table)).toEqual(['Bareme_Notes_J00']);
  });
});
