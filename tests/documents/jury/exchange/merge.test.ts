import { loadCatalogues, loadLanguage } from '../../../../src/language/catalogue';
import { acceptedRows, mergeFiles } from '../../../../src/documents/jury/exchange/merge';
import {
  EXCHANGE_SENTENCES,
  exchangeInWords,
} from '../../../../src/documents/jury/exchange/messages/in-words';
import { hourOf } from '../../../../src/documents/jury/recusals';
import { logLines } from '../../../../src/documents/jury/exchange/log-lines';
import { frenchSpacing } from '../../../../src/language/typography';
import { JURY } from '../../../../src/documents/jury/template/template';
import { placeRows } from '../../../../src/sheets/row-changes';
import type { WorkbookDeclaration } from '../../../../src/sheets/declaration';
import { fill, snapshotOf } from '../../../builders/filled-sheets';
import { aDossier, aJuror } from '../../../builders/jury';
import {
  mergeInto,
  merged,
  returned,
  sentTo,
  sentToAll,
  sessionIn,
  typedInto,
  type Typed,
} from './sent';
import { aFile, cell, changed, only, PLAN, said, scores, SESSION } from './small-session';

const withoutHours = (workbook: WorkbookDeclaration): WorkbookDeclaration => ({
  ...workbook,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => {
      const columns = table.columns.filter(({ header }) => header !== 'Déport déclaré');
      return { ...table, columns, area: { ...table.area, columns: columns.length } };
    }),
  })),
});

beforeAll(async () => {
  await loadCatalogues([EXCHANGE_SENTENCES]);
  await Promise.all([loadLanguage('fr'), loadLanguage('en')]);
});

describe('The file of a juror', () => {
  it('has that juror alone, and nothing of money beyond the total and the request', async () => {
    const sent = sessionIn(await sentTo(SESSION, 'J02'));
    expect(sent.jurors.map(({ code }) => code)).toEqual(['J02']);
    expect([...sent.sheets.keys()]).toEqual(['J02']);
    expect(sent.settings.envelope.value).toBeNull();
    expect(
      sent.dossiers.map(({ total, requested, maximum }) => [total, requested, maximum]),
    ).toEqual(
      sessionIn(SESSION).dossiers.map(({ total, requested }) => [
        expect.objectContaining({ value: total.value }),
        expect.objectContaining({ value: requested.value }),
        expect.objectContaining({ value: null }),
      ]),
    );
    expect(sent).toMatchObject({ id: PLAN.id, dispatch: 'J02-1' });
  });

  it('opens on the sheet to fill in, and says to whom it goes back', async () => {
    const sent = await sentTo(SESSION, 'J02');
    const inView = sent.sheets[sent.activeSheet ?? 0];
    expect(inView?.key).toBe('jury-J02');
    const words = inView?.contents.flatMap(({ cells }) => cells.flat()).map(String);
    expect(words?.some((text) => text.includes('renvoyez-le à la présidence'))).toBe(true);
    expect((await sentToAll(SESSION)).activeSheet ?? 0).toBe(0);
  });

  it('leaves out the dossiers that screening has set aside', async () => {
    const session = changed({
      dossiers: [
        aDossier(1),
        aDossier(2, { screening: 'ineligible' }),
        aDossier(3, { screening: null }),
      ],
    });
    const { dossiers } = sessionIn(await sentTo(session, 'J01'));
    expect(dossiers.map(({ id }) => id)).toEqual(['D001', 'D003']);
  });

  it('says which dossiers are not assigned to them', async () => {
    const session = changed({ jurors: [aJuror(1, { assigned: ['D002'] })] });
    const lines = sessionIn(await sentTo(session, 'J01')).sheets.get('J01')?.lines;
    expect(lines?.map(({ participation }) => participation.value)).toEqual([
      'not-assigned',
      null,
      'not-assigned',
    ]);
  });

  it('brings what stands nowhere yet', async () => {
    expect(cell(await merged(SESSION, [await aFile()]), 'D001')).toBe(4);
  });

  it('shows both values where something else stands, and writes over it once accepted', async () => {
    const session = typedInto(SESSION, [scores('D001', 'first1', 2)]);
    const files = [await aFile()];
    const { lines } = only(await mergeInto(session, files));
    expect(lines).toMatchObject([{ dossier: 'D001', differences: [{ stands: 2, brings: 4 }] }]);
    expect(said(lines[0]?.differences[0]?.message)).toBe(
      'D001, C1 : 2 dans la session, 4 dans le fichier',
    );
    expect(cell(await merged(session, files, () => false), 'D001')).toBe(2);
    expect(cell(await merged(session, files, () => true), 'D001')).toBe(4);
  });

  it('keeps the hour of a recusal, there and back', async () => {
    const declared = [
      scores('D001', 'participation', 'Déport'),
      scores('D001', 'recusedAt', '2021-03-15 17:30'),
    ];
    const hour = (workbook: WorkbookDeclaration) => {
      const line = sessionIn(workbook).sheets.get('J01')?.lines[0];
      return line && hourOf(line);
    };
    expect(hour(await sentTo(typedInto(SESSION, declared), 'J01'))).toBe('2021-03-15 17:30');
    const file = await aFile(SESSION, ...declared);
    expect(hour(await merged(SESSION, [file]))).toBe('2021-03-15 17:30');
    // A session that an earlier version opened has no column for it: the recusal comes without.
    const earlier = withoutHours(SESSION);
    const taken = await merged(earlier, [file]);
    expect(sessionIn(taken).sheets.get('J01')?.lines[0]?.participation.value).toBe('recused');
    expect(hour(taken)).toBeNull();
  });

  it('never takes back a recusal, and brings one', async () => {
    const recused = typedInto(SESSION, [scores('D001', 'participation', 'Déport')]);
    const blank = await aFile(SESSION, scores('D002', 'first1', 3));
    const participation = (workbook: WorkbookDeclaration) =>
      sessionIn(workbook).sheets.get('J01')?.lines[0]?.participation.value;
    expect(participation(await merged(recused, [blank]))).toBe('recused');
    const declares = await aFile(SESSION, scores('D001', 'participation', 'Déport'));
    expect(participation(await merged(SESSION, [declares]))).toBe('recused');
  });

  it('does not assign a dossier away again that the chair has assigned meanwhile', async () => {
    const before = changed({ jurors: [aJuror(1, { assigned: ['D002'] }), aJuror(2)] });
    const file = await aFile(before, scores('D001', 'first1', 4));
    expect(only(await mergeInto(SESSION, [file])).lines).toEqual([
      { dossier: 'D001', additions: { first1: 4 }, differences: [] },
    ]);
  });

  it('may come after a late dossier has come into the session', async () => {
    const file = await aFile();
    const later = changed({ dossiers: [...PLAN.dossiers, aDossier(4, { notApplicable: [1] })] });
    expect(cell(await merged(later, [file]), 'D001')).toBe(4);
  });
});

describe('Two files of one juror', () => {
  const two = async (...typed: readonly Typed[]) => [
    { ...(await aFile(SESSION, scores('D001', 'first1', 4))), name: 'one' },
    { ...(await aFile(SESSION, ...typed)), name: 'other' },
  ];

  it('are taken together while they say nothing different: a late dossier is a file of its own', async () => {
    const files = await two(scores('D001', 'first1', 4), scores('D003', 'first1', 1));
    const after = await merged(SESSION, files);
    expect([cell(after, 'D001'), cell(after, 'D003')]).toEqual([4, 1]);
  });

  it('wait for a choice where a cell says two things', async () => {
    const files = await two(scores('D001', 'first1', 5));
    const merge = await mergeInto(SESSION, files);
    expect(merge.map(({ refusal }) => said(refusal))).toEqual([
      expect.stringContaining('one et other'),
      expect.stringContaining('one et other'),
    ]);
    expect(acceptedRows(merge, () => true)).toEqual([]);
  });

  it('of which one is chosen: the other is left aside', async () => {
    const files = await two(scores('D001', 'first1', 5), scores('D002', 'first1', 1));
    const merge = await mergeInto(SESSION, files, { take: ['one'] });
    expect(merge.map(({ refusal }) => said(refusal))).toEqual([
      '',
      expect.stringContaining('« one »'),
    ]);
    expect(acceptedRows(merge, () => true)).toMatchObject([{ key: { id: 'D001' } }]);
  });
});

describe('What is told of a file that is taken over', () => {
  const warnings = async (...typed: readonly Typed[]) =>
    only(await mergeInto(SESSION, [await aFile(SESSION, ...typed)])).warnings.map(said);

  it('is nothing, usually', async () => {
    expect(await warnings(scores('D001', 'first1', 4))).toEqual([]);
  });

  it('is a line of a dossier that the session does not have', async () => {
    const more = changed({ dossiers: [...PLAN.dossiers, aDossier(9)] });
    const file = await aFile(more, scores('D009', 'first1', 4), scores('D001', 'first1', 4));
    const { warnings: told, lines } = only(await mergeInto(SESSION, [file]));
    expect(told.map(said)).toEqual([expect.stringContaining('D009')]);
    expect(lines.map(({ dossier }) => dossier)).toEqual(['D001']);
  });

  it('is an identifier on two lines, neither of which counts', async () => {
    const filled = typedInto(await sentTo(SESSION, 'J01'), [
      scores('D001', 'first1', 4),
      scores('D002', 'first1', 5),
    ]);
    const twice = fill(filled, [
      { table: 'Bareme_Notes_J01', line: 'D002', column: 'id', value: 'd001' },
    ]);
    const file = only(await mergeInto(SESSION, [returned('f', twice)]));
    expect(file.warnings.map(said)).toEqual([expect.stringContaining('Deux lignes')]);
    expect(file.lines).toEqual([]);
  });

  it('is a column that is gone: of scores, and the one that says who is recused', async () => {
    const sent = typedInto(await sentTo(SESSION, 'J01'), [scores('D001', 'first1', 4)]);
    const renamed = {
      ...sent,
      sheets: sent.sheets.map((sheet) => ({
        ...sheet,
        tables: sheet.tables.map((table) => ({
          ...table,
          columns: table.columns.map((column) =>
            ['C2', 'Participation'].includes(column.header) ? { ...column, header: 'x' } : column,
          ),
        })),
      })),
    };
    const { warnings: told, lines } = only(await mergeInto(SESSION, [returned('f', renamed)]));
    expect(told.map(said)).toEqual([
      expect.stringContaining('La colonne des notes C2'),
      expect.stringContaining('se déporte'),
    ]);
    expect(lines).toMatchObject([{ additions: { first1: 4 } }]);
  });

  it('is what is no score of the scale: it is told before it is taken over as it is', async () => {
    const file = await aFile(
      SESSION,
      scores('D001', 'first1', 'x'),
      scores('D001', 'first2', '4'),
      scores('D002', 'after1', 7),
      scores('D002', 'first2', 3),
    );
    const { warnings: told, lines } = only(await mergeInto(SESSION, [file]));
    expect(told.map(said)).toContain(
      '3 cellules ne contiennent pas une note de l’échelle et ne compteront pas : D001 C1, D001 C2 et D002 A1',
    );
    expect(lines.find(({ dossier }) => dossier === 'D001')?.additions['first1']).toBe('x');
  });

  it('is an error value, which is left out', async () => {
    expect(await warnings(scores('D001', 'first2', '#REF!'))).toEqual([
      expect.stringContaining('D001, C2 : l’erreur #REF!'),
    ]);
  });

  it('is an earlier dispatch than one that the log says was taken over', async () => {
    const session = fill(SESSION, [
      { table: 'Bareme_Journal', line: 0, column: 'subject', value: 'J01-2' },
    ]);
    const { warnings: told, lines } = only(await mergeInto(session, [await aFile()]));
    expect(told.map(said)).toEqual([expect.stringContaining('l’envoi n° 2')]);
    expect(lines).toHaveLength(1);
  });

  it('has an English sentence for each French one', async () => {
    const merge = await mergeFiles(sessionIn(changed({ id: 'another' })), [await aFile()]);
    const { refusal } = only(merge);
    expect(refusal && exchangeInWords(refusal, 'en')).toContain('another session');
  });
});

describe('The log of the session', () => {
  const logged = async (session: WorkbookDeclaration) => {
    const files = [
      await aFile(SESSION, scores('D001', 'first1', 4), scores('D002', 'participation', 'Déport')),
    ];
    const merge = await mergeInto(session, files);
    const rows = logLines(sessionIn(session), snapshotOf(session), merge, {
      day: '2021-03-01',
      by: 'Camille',
      withDifferences: () => true,
    });
    return { rows, ...placeRows(rows, snapshotOf(session), JURY) };
  };

  it('says which file was taken over, when and by whom', async () => {
    const { rows, unplaced } = await logged(SESSION);
    expect(unplaced).toEqual([]);
    expect(rows).toMatchObject([
      {
        key: { number: 1 },
        values: {
          subject: 'J01-1',
          change: frenchSpacing('Fichier de J01 repris : 2 cellules, dont 1 déport'),
          by: 'Camille',
        },
      },
    ]);
  });

  it('goes on behind what stands in it', async () => {
    const session = fill(SESSION, [
      { table: 'Bareme_Journal', line: 0, column: 'change', value: 'Un juré de plus' },
    ]);
    expect((await logged(session)).rows).toMatchObject([{ key: { number: 2 } }]);
  });

  it('says nothing of a file that brings nothing', async () => {
    const once = await merged(SESSION, [
      await aFile(SESSION, scores('D001', 'first1', 4), scores('D002', 'participation', 'Déport')),
    ]);
    expect((await logged(once)).rows).toEqual([]);
  });
});
