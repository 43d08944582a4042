import { loadCatalogues, loadLanguage } from '../../../../src/language/catalogue';
import { fingerprintWithoutLevels } from '../../../../src/documents/jury/exchange/fingerprint';
import { EXCHANGE_SENTENCES } from '../../../../src/documents/jury/exchange/messages/in-words';
import type { SessionPlan } from '../../../../src/documents/jury/plan';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { fill } from '../../../builders/filled-sheets';
import { aDossier, aJuror } from '../../../builders/jury';
import { mergeInto, returned, sentTo, sentToAll, sessionIn, typedInto } from './sent';
import { changed, only, PLAN, said, scores, SESSION } from './small-session';

beforeAll(async () => {
  await loadCatalogues([EXCHANGE_SENTENCES]);
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
});

const mergeOf = async (session: WorkbookDeclaration, file: WorkbookDeclaration) =>
  only(await mergeInto(session, [returned('f.xlsx', file)]));

const recused = [
  scores('D001', 'participation', 'Déport'),
  scores('D001', 'recusedAt', '2021-03-15 17:30'),
];

describe('A recusal with which a file was sent', () => {
  const sentRecused = () => sentTo(typedInto(SESSION, recused), 'J01');

  it('does not come back once the chair has undone it, and that is told', async () => {
    const file = typedInto(await sentRecused(), [scores('D002', 'first1', 3)]);
    const { lines, warnings } = await mergeOf(SESSION, file);
    expect(lines).toEqual([{ dossier: 'D002', additions: { first1: 3 }, differences: [] }]);
    expect(warnings.map(said)).toEqual([expect.stringContaining('D001 : ce fichier a été envoyé')]);
  });

  it('does not come back where the dossier is no longer assigned to them either', async () => {
    const elsewhere = changed({ jurors: [aJuror(1, { assigned: ['D002'] }), aJuror(2)] });
    expect((await mergeOf(elsewhere, await sentRecused())).lines).toEqual([]);
  });

  it('says nothing as long as the session has it', async () => {
    const { lines, warnings } = await mergeOf(typedInto(SESSION, recused), await sentRecused());
    expect({ lines, warnings }).toEqual({ lines: [], warnings: [] });
  });

  it('is no other recusal, declared in the same file', async () => {
    const file = typedInto(await sentRecused(), [scores('D002', 'participation', 'Déport')]);
    expect((await mergeOf(SESSION, file)).lines).toMatchObject([{ dossier: 'D002' }]);
  });
});

describe('The rules that a file was sent with', () => {
  const swapped: Partial<SessionPlan> = {
    levels: [
      { score: 0, wording: 'remarquable' },
      { score: 5, wording: 'absent' },
    ],
  };
  const withAside = changed({
    dossiers: [aDossier(1), aDossier(2, { notApplicable: [0] }), aDossier(3)],
  });
  const scored = async (session: WorkbookDeclaration) =>
    typedInto(await sentTo(session, 'J01'), [scores('D001', 'first1', 4)]);
  const emptied = (file: WorkbookDeclaration, ...columns: readonly string[]) =>
    fill(
      file,
      columns.map((column) => ({ table: 'Bareme_Dossiers', line: 'D002', column, value: null })),
    );

  it('are others once the levels say something else, and are named', async () => {
    expect(said((await mergeOf(changed(swapped), await scored(SESSION))).refusal)).toContain(
      'ce que disent les niveaux de l’échelle',
    );
  });

  it('are the same in whatever order the levels stand', async () => {
    const turned = changed({ levels: PLAN.levels.toReversed() });
    expect((await mergeOf(turned, await scored(SESSION))).refusal).toBeNull();
  });

  describe('in a file that was sent before the hash spoke of levels', () => {
    const before = async (session: WorkbookDeclaration) =>
      fill(await scored(session), [
        {
          field: 'fingerprint',
          value: await fingerprintWithoutLevels(
            sessionIn(session),
            PLAN.dossiers.map(({ id }) => id),
          ),
        },
      ]);

    it('are the same', async () => {
      const { refusal, warnings, lines } = await mergeOf(withAside, await before(withAside));
      expect({ refusal, warnings }).toEqual({ refusal: null, warnings: [] });
      expect(lines).toHaveLength(1);
    });

    it('are told where its levels say something else', async () => {
      const { refusal, warnings } = await mergeOf(changed(swapped), await before(SESSION));
      expect(refusal).toBeNull();
      expect(warnings.map(said)).toEqual([expect.stringContaining('n’ont pas les mêmes mots')]);
    });
  });

  it('are the same where a row of its dossiers was emptied, or its identifier with it', async () => {
    const file = await scored(withAside);
    for (const columns of [
      ['title', 'number'],
      ['title', 'number', 'carrier', 'notApplicable', 'screening', 'total', 'requested', 'id'],
    ]) {
      expect((await mergeOf(withAside, emptied(file, ...columns))).refusal).toBeNull();
    }
  });

  it('are the same where its line of the juror’s sheet is gone too', async () => {
    const without = fill(emptied(await scored(withAside), 'title', 'number', 'id'), [
      { table: 'Bareme_Notes_J01', line: 'D002', column: 'id', value: null },
    ]);
    expect((await mergeOf(withAside, without)).refusal).toBeNull();
  });

  it('are others where the criterion was set aside after the file was sent, whatever is emptied', async () => {
    const file = typedInto(await sentTo(SESSION, 'J01'), [scores('D002', 'first1', 4)]);
    const { refusal } = await mergeOf(withAside, emptied(file, 'title', 'number', 'id'));
    expect(said(refusal)).toContain('d’autres règles');
  });
});

describe('Whose scores they are', () => {
  const replaced = changed({ jurors: [aJuror(1, { name: 'Successeur' }), aJuror(2)] });

  it('is asked where another person has the juror’s code by now', async () => {
    const { warnings, refusal } = await mergeOf(replaced, await sentTo(SESSION, 'J01'));
    expect(refusal).toBeNull();
    expect(warnings.map(said)).toEqual([expect.stringMatching(/Personne 1.*J01.*Successeur/)]);
  });

  it('is not asked for a capital, nor in the file that everybody gets', async () => {
    const sameName = changed({ jurors: [aJuror(1, { name: ' PERSONNE 1' }), aJuror(2)] });
    expect((await mergeOf(sameName, await sentTo(SESSION, 'J01'))).warnings).toEqual([]);
    const forAll = fill(await sentToAll(SESSION), [{ field: 'self', value: 'Successeur' }]);
    expect((await mergeOf(replaced, forAll)).warnings).toEqual([]);
  });
});

describe('Which dossier they are of', () => {
  const replaced = (...one: readonly Parameters<typeof aDossier>[1][]) =>
    changed({ dossiers: [1, 2, 3].map((number) => aDossier(number, one[number - 1])) });
  const scored = async () => typedInto(await sentTo(SESSION, 'J01'), [scores('D001', 'first1', 4)]);

  it('is asked where another dossier stands in the row by now', async () => {
    const session = replaced({ title: 'Un autre projet', number: '2400001' });
    const { warnings, refusal } = await mergeOf(session, await scored());
    expect(refusal).toBeNull();
    expect(warnings.map(said)).toEqual([
      expect.stringMatching(/D001.*« Projet 1 » dans ce fichier.*« Un autre projet »/),
    ]);
  });

  it('is asked in a copy of the session that was filled with other dossiers, numbers or none', async () => {
    const session = replaced({ title: 'Un autre projet', number: null });
    expect((await mergeOf(session, await scored())).warnings).toHaveLength(1);
  });

  it('is not asked for a title put right, a number added, nor where the file brings nothing', async () => {
    for (const same of [{ title: 'Projet 1, phase 2' }, { number: 'D-1' }, { title: ' PROJET 1' }])
      expect((await mergeOf(replaced(same), await scored())).warnings).toEqual([]);
    const other = replaced({}, { title: 'Un autre projet', number: null });
    expect((await mergeOf(other, await scored())).warnings).toEqual([]);
  });
});

describe('Scores on a dossier that is not assigned to the juror', () => {
  const session = changed({ jurors: [aJuror(1, { assigned: ['D002'] }), aJuror(2)] });
  const typed = (code: string) => [
    scores('D001', 'first1', 4, code),
    scores('D002', 'first1', 3, code),
  ];

  it('are left out and told, in the file that everybody gets and in their own', async () => {
    const forAll = fill(typedInto(await sentToAll(session), typed('J00')), [
      { field: 'self', value: 'Personne 1' },
    ]);
    const own = typedInto(await sentTo(session, 'J01'), typed('J01'));
    for (const file of [forAll, own]) {
      const { lines, warnings } = await mergeOf(session, file);
      expect(lines).toEqual([{ dossier: 'D002', additions: { first1: 3 }, differences: [] }]);
      expect(warnings.map(said)).toEqual([expect.stringContaining('D001 n’est pas attribué')]);
    }
  });

  it('are not told where the session has them already', async () => {
    const scored = typedInto(session, [scores('D001', 'first1', 4)]);
    expect((await mergeOf(scored, await sentTo(scored, 'J01'))).warnings).toEqual([]);
  });

  it('do not keep a recusal from being taken over', async () => {
    const file = typedInto(await sentTo(session, 'J01'), recused);
    expect((await mergeOf(session, file)).lines).toMatchObject([
      { dossier: 'D001', additions: { participation: 'Déport' } },
    ]);
  });
});

describe('A column that is gone from a file', () => {
  const renamed = (workbook: WorkbookDeclaration, ...headers: readonly string[]) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          table.name === 'Bareme_Notes_J01' && headers.includes(column.header)
            ? { ...column, header: `Autre ${column.header}` }
            : column,
        ),
      })),
    })),
  });
  const told = async (session: WorkbookDeclaration, ...headers: readonly string[]) => {
    const file = typedInto(await sentTo(session, 'J01'), [scores('D001', 'first1', 4), ...recused]);
    return (await mergeOf(session, renamed(file, ...headers))).warnings.map(said);
  };

  it.each<[string[], string]>([
    [['C1'], 'La colonne des notes C1 n’est plus'],
    [['C1', 'C2'], 'Les colonnes des notes C1 et C2 ne sont plus'],
    [['A1'], 'La colonne des notes après audition C1'],
    [['Commentaire C1', 'Commentaire C2'], 'Les colonnes des commentaires C1 et C2'],
    [['Appréciation'], 'La colonne « Appréciation »'],
    [['Participation'], 'La colonne « Participation »'],
    [['Déport déclaré'], 'sans leur heure'],
  ])('is told: %s', async (headers, words) => {
    expect(await told(SESSION, ...headers)).toEqual([expect.stringContaining(words)]);
  });

  it('is the identifiers’: its lines find no dossier', async () => {
    const file = typedInto(await sentTo(SESSION, 'J01'), [
      scores('D001', 'first1', 4),
      scores('D002', 'first1', 4),
    ]);
    const { warnings, lines } = await mergeOf(SESSION, renamed(file, 'Id'));
    expect(lines).toEqual([]);
    expect(warnings.map(said)).toEqual([expect.stringContaining('pas d’identifiant')]);
  });

  it('is no hour of a recusal in a session that an earlier version opened', async () => {
    const withoutHours = renamed(declareSession(PLAN), 'Déport déclaré');
    const file = typedInto(await sentTo(SESSION, 'J01'), recused);
    const { warnings } = await mergeOf(withoutHours, renamed(file, 'Déport déclaré'));
    expect(warnings).toEqual([]);
  });
});
