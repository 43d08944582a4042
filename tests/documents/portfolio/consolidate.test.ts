import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import type { PortfolioPlan, PortfolioRow } from '../../../src/documents/portfolio/portfolio';
import {
  aControlOf,
  aDossier,
  anUnreadable,
  aPortfolio,
  aSession,
  euros,
  onFile,
  onRow,
  ORIGIN,
  readBack,
} from '../../builders/portfolio';
import type { Filling } from '../../builders/filled-sheets';

const outcomes = ({ files }: PortfolioPlan) =>
  files.map(({ file, result, key }) => `${file} ${result} ${key ?? '—'}`);

/** With plain spaces, as they are typed here. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const told = (row: PortfolioRow | undefined) => (row?.pending ?? []).map(plain);

const keysOf = ({ rows }: PortfolioPlan) => rows.map(({ key }) => key);

/** Reads more files into a portfolio in which people have typed. */
async function after(
  plan: PortfolioPlan,
  typed: readonly Filling[],
  readings: readonly FileReading[],
): Promise<PortfolioPlan> {
  return consolidate((await readBack(plan, ...typed)).portfolio, readings, ORIGIN);
}

describe('the key of a dossier', () => {
  it('is its call and its number in the procedure', async () => {
    const plan = await aPortfolio([
      aDossier({ caseNumber: '2301457', filedAt: '2021-03-14T09:05' }),
    ]);
    expect(keysOf(plan)).toEqual(['SNAP3-2301457']);
  });

  it('comes from its mark where there is no number', async () => {
    const plan = await aPortfolio([aDossier({ mark: '9f3c0a12-0000-4000-8000-000000000000' })]);
    expect(keysOf(plan)).toEqual(['SNAP3-S9f3c0a']);
  });

  it('holds no sign that a formula would read as something else', async () => {
    const plan = await aPortfolio([aDossier({ values: { number: '=12*?/2021' } })]);
    expect(keysOf(plan)).toEqual(['SNAP3-12-2021']);
  });

  it('stays when the number is known later', async () => {
    const first = aDossier({
      file: 'a.xlsx',
      mark: 'abcdef12',
      values: { siret: '13002526500013' },
    });
    const later = aDossier({
      ...{ file: 'b.xlsx', mark: 'abcdef12', caseNumber: '42' },
      values: { siret: '13002526500013' },
    });
    expect(keysOf(await aPortfolio([first], [later]))).toEqual(['SNAP3-Sabcdef']);
  });
});

describe('which version lives', () => {
  const version = (file: string, filedAt: string | null, change = {}) =>
    aDossier({ file, filedAt, caseNumber: '42', ...change });

  it('is the last by the moment of the procedure, whatever the order of the files', async () => {
    const plan = await aPortfolio([
      version('new.xlsx', '2021-03-14T09:05'),
      version('old.xlsx', '2021-02-01T08:00'),
    ]);
    expect(outcomes(plan)).toEqual(['new.xlsx retained SNAP3-42', 'old.xlsx replaced SNAP3-42']);
    expect(plan.files[1]).toMatchObject({ version: 1, replacedBy: 1 });
    expect(plan.rows[0]).toMatchObject({ versions: 2, file: 'new.xlsx' });
  });

  it('is that of the later run where nothing is dated', async () => {
    const plan = await aPortfolio([version('one.xlsx', null)], [version('two.xlsx', null)]);
    expect(outcomes(plan)).toEqual(['one.xlsx replaced SNAP3-42', 'two.xlsx retained SNAP3-42']);
  });

  it('is asked where two came together without a date, and counted once', async () => {
    const plan = await aPortfolio([version('one.xlsx', null), version('two.xlsx', null)]);
    expect(outcomes(plan)).toEqual(['one.xlsx to-choose SNAP3-42', 'two.xlsx to-choose SNAP3-42']);
    expect(plan.rows).toHaveLength(1);
    expect(told(plan.rows[0])).toEqual(['Version à choisir dans « Fichiers » : n° 1 et 2.']);
  });

  it('follows what a person says', async () => {
    const plan = await aPortfolio([version('one.xlsx', null), version('two.xlsx', null)]);
    const next = await after(plan, onFile(1, { choice: 'Retenir cette version' }), []);
    expect(outcomes(next)).toEqual(['one.xlsx retained SNAP3-42', 'two.xlsx replaced SNAP3-42']);
    expect(next.rows[0]).toMatchObject({ file: 'one.xlsx', pending: [] });
  });

  it('is the same file once, wherever it lies', async () => {
    const sha256 = 'ab'.repeat(32);
    const plan = await aPortfolio([
      version('one.xlsx', null, { sha256 }),
      version('copy.xlsx', null, { sha256 }),
    ]);
    expect(outcomes(plan)).toEqual(['one.xlsx retained SNAP3-42', 'copy.xlsx same —']);
  });

  it('knows by any copy of a file when it was filed, and under which number', async () => {
    const sha256 = 'ab'.repeat(32);
    const plan = await aPortfolio([
      aDossier({ file: 'one.xlsx', sha256 }),
      version('export.zip › dossier-42/one.xlsx', '2021-03-14T09:05', { sha256 }),
    ]);
    expect(keysOf(plan)).toEqual(['SNAP3-42']);
    expect(plan.files[0]).toMatchObject({ result: 'retained', filedAt: '2021-03-14T09:05' });
  });

  it('is known by mark and SIRET where no number says it', async () => {
    const of = (file: string) =>
      aDossier({ file, mark: 'm1', values: { siret: '13002526500013' } });
    expect(outcomes(await aPortfolio([of('one.xlsx')], [of('two.xlsx')]))).toEqual([
      'one.xlsx replaced SNAP3-Sm1',
      'two.xlsx retained SNAP3-Sm1',
    ]);
  });

  it('is never a dossier of another number: it was filed again, in another session or for the next step', async () => {
    const values = { siret: '13002526500013' };
    const plan = await aPortfolio(
      [aDossier({ file: 'one.xlsx', mark: 'm1', caseNumber: '1', values })],
      [aDossier({ file: 'two.xlsx', mark: 'm1', caseNumber: '2', values })],
    );
    expect(outcomes(plan)).toEqual(['one.xlsx retained SNAP3-1', 'two.xlsx retained SNAP3-2']);
  });

  it.each([
    ['another session', { session: 2 }, {}],
    ['a session that nobody knows', { session: null }, {}],
    ['a project that was granted something since', {}, { cap: euros(2_000_000), before: euros(1) }],
    ['another SIRET', {}, { siret: null }],
  ])('is asked for %s', async (_, change, values) => {
    const siret = '13002526500013';
    const plan = await aPortfolio(
      [aDossier({ file: 'one.xlsx', mark: 'm1', values: { siret } })],
      [aDossier({ file: 'two.xlsx', mark: 'm1', ...change, values: { siret, ...values } })],
    );
    expect(outcomes(plan)).toEqual([
      'one.xlsx retained SNAP3-Sm1',
      'two.xlsx to-choose SNAP3-Sm1-2',
    ]);
    expect(told(plan.rows[1])).toEqual([
      'Peut-être une version de SNAP3-Sm1 : à dire dans « Fichiers », n° 2.',
    ]);
  });

  it('is asked where two carriers typed the same number', async () => {
    const of = (file: string, siret: string) => aDossier({ file, values: { number: '12', siret } });
    const plan = await aPortfolio(
      [of('a.xlsx', '13002526500013')],
      [of('b.xlsx', '35600000000048')],
    );
    expect(outcomes(plan)).toEqual(['a.xlsx retained SNAP3-12', 'b.xlsx to-choose SNAP3-12-2']);
  });

  it('joins two dossiers once a person says that they are one', async () => {
    const of = (file: string) => aDossier({ file, values: { title: 'Même titre' } });
    const plan = await aPortfolio([of('a.xlsx')], [of('b.xlsx')]);
    expect(plan.rows).toHaveLength(2);
    const joined = await after(plan, onFile(2, { choice: 'Retenir cette version' }), []);
    expect(outcomes(joined)).toEqual([
      `a.xlsx replaced ${plan.rows[0]?.key}`,
      `b.xlsx retained ${plan.rows[0]?.key}`,
    ]);
    expect(joined.rows).toHaveLength(1);
  });

  it('keeps a joined row in which something is typed, and says so', async () => {
    const of = (file: string) => aDossier({ file, values: { title: 'Même titre' } });
    const plan = await aPortfolio([of('a.xlsx')], [of('b.xlsx')]);
    const joined = await after(
      plan,
      [...onFile(2, { choice: 'Retenir cette version' }), ...onRow(2, { remarks: 'vu' })],
      [],
    );
    expect(joined.rows).toHaveLength(2);
    expect(joined.rows[1]?.pending.join()).toContain('Réuni à');
  });

  it('is not replaced by itself once it is granted', async () => {
    const plan = await aPortfolio([version('one.xlsx', '2021-02-01T08:00')]);
    const next = await after(plan, onRow(1, { followUp: 'Accordé' }), [
      version('two.xlsx', '2021-03-01T08:00', { values: { grant: euros(0.01) } }),
    ]);
    expect(outcomes(next)).toEqual(['one.xlsx retained SNAP3-42', 'two.xlsx to-choose SNAP3-42']);
    expect(next.rows[0]).toMatchObject({ file: 'one.xlsx', filed: { grant: 700_000 } });
    const again = await after(next, onFile(2, { choice: 'Retenir cette version' }), []);
    expect(again.rows[0]).toMatchObject({ file: 'two.xlsx', filed: { grant: 0.01 } });
  });
});

/** A row of a portfolio that was read stands somewhere. */
const unplaced = (row: PortfolioPlan['rows'][number]) => ({ ...row, place: null });

describe('a later run', () => {
  const first = aDossier({ file: 'one.xlsx', caseNumber: '1', filedAt: '2021-02-01T08:00' });

  it('of the same files changes nothing', async () => {
    const files = [
      first,
      aDossier({ file: 'two.xlsx', caseNumber: '2', filedAt: '2021-02-02T08:00' }),
      aControlOf('one.xlsx'),
      aSession('5'.repeat(64), [{ number: '1', amount: euros(600_000), rank: 2 }]),
      anUnreadable('bad.xlsx'),
      anUnreadable('list.ods', 'ods'),
    ];
    const once = await aPortfolio(files);
    const twice = await aPortfolio(files, files);
    expect({ ...twice, run: 1, rows: twice.rows.map(unplaced) }).toEqual(once);
  });

  it('keeps what people typed, and columns that they added', async () => {
    const plan = { ...(await aPortfolio([first])), added: ['Rapporteur'] };
    const next = await after(
      plan,
      onRow(1, { followUp: 'Complet', envelope: 'FR-21', remarks: 'revu', Rapporteur: 'MB' }),
      [
        aDossier({
          ...first,
          file: 'new.xlsx',
          caseNumber: '1',
          filedAt: '2021-03-01T08:00',
          values: { title: 'Titre revu' },
        }),
      ],
    );
    expect(next.rows[0]).toMatchObject({
      filed: { title: 'Titre revu' },
      typed: { followUp: 'Complet', envelope: 'FR-21', remarks: 'revu' },
      added: { Rapporteur: 'MB' },
    });
  });

  it('keeps what somebody changed of a file’s, and asks', async () => {
    const plan = await aPortfolio([first]);
    const next = await after(plan, onRow(1, { requested: 650_000 }), [first]);
    expect(next.rows[0]?.filed.requested).toBe(650_000);
    expect(told(next.rows[0])).toEqual([
      '« Demande » : 650 000,00 € tapé à la main, 700 000,00 € dans le fichier. Videz la cellule pour reprendre le fichier.',
    ]);
    const cleared = await after(next, onRow(1, { requested: null }), []);
    expect(cleared.rows[0]).toMatchObject({ filed: { requested: 700_000 }, pending: [] });
  });

  it('says nothing of a change by hand that the file has made since', async () => {
    const plan = await aPortfolio([first]);
    const next = await after(plan, onRow(1, { requested: 650_000 }), [
      aDossier({
        ...{ file: 'new.xlsx', caseNumber: '1', filedAt: '2021-03-01T08:00' },
        values: { requested: euros(650_000) },
      }),
    ]);
    expect(next.rows[0]).toMatchObject({ filed: { requested: 650_000 }, pending: [] });
  });

  it('keeps rows that none of its files is about', async () => {
    const other = aDossier({ file: 'two.xlsx', caseNumber: '2' });
    expect(keysOf(await aPortfolio([first], [other]))).toEqual(['SNAP3-1', 'SNAP3-2']);
  });

  it('knows a file again that has moved', async () => {
    const moved = { ...first, file: 'archive/one.xlsx' };
    const plan = await aPortfolio([first], [moved]);
    expect(outcomes(plan)).toEqual(['archive/one.xlsx retained SNAP3-1']);
  });
});

describe('a control', () => {
  const dossier = aDossier({ file: 'one.xlsx', caseNumber: '1', filedAt: '2021-02-01T08:00' });

  it('proposes the grant of the file that it is about', async () => {
    const plan = await aPortfolio([dossier], [aControlOf('one.xlsx')]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: 637_500, state: 'Scellé' });
    expect(outcomes(plan)[1]).toBe('one.xlsx-controle.xlsx attached SNAP3-1');
  });

  it('of a version that was replaced proposes nothing', async () => {
    const newer = aDossier({ file: 'two.xlsx', caseNumber: '1', filedAt: '2021-03-01T08:00' });
    const plan = await aPortfolio([dossier, newer, aControlOf('one.xlsx')]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: null, state: 'D’une version remplacée' });
  });

  it('that was altered proposes nothing', async () => {
    const plan = await aPortfolio([dossier, aControlOf('one.xlsx', { state: 'altered' })]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: null, state: 'Altéré' });
  });

  it('that is sealed comes before one that is under way', async () => {
    const open = aControlOf('one.xlsx', { state: 'open', proposed: euros(1) }, 'draft.xlsx');
    const plan = await aPortfolio([dossier, aControlOf('one.xlsx'), open]);
    expect(plan.rows[0]?.filed.proposed).toBe(637_500);
  });

  it('beside another one of the same weight is asked', async () => {
    const other = aControlOf('one.xlsx', { proposed: euros(1) }, 'other.xlsx');
    const plan = await aPortfolio([dossier, aControlOf('one.xlsx'), other]);
    expect(plan.rows[0]?.filed).toMatchObject({ proposed: null, state: 'Plusieurs contrôles' });
    const set = await after(plan, onFile(3, { choice: 'Mettre à part' }), []);
    expect(set.rows[0]?.filed).toMatchObject({ proposed: 637_500, state: 'Scellé' });
  });

  it('of a file that was not read waits for it', async () => {
    const plan = await aPortfolio([aControlOf('one.xlsx')], [dossier]);
    expect(outcomes(plan)[0]).toBe('one.xlsx-controle.xlsx attached SNAP3-1');
    expect(plan.rows[0]?.filed.proposed).toBe(637_500);
  });
});

describe('the opinion of a jury', () => {
  const dossier = aDossier({ file: 'one.xlsx', caseNumber: '1' });
  const seal = '5'.repeat(64);

  it('is taken once a seal', async () => {
    const said = [{ number: '1', amount: euros(600_000), rank: 2 }];
    const plan = await aPortfolio(
      [dossier, aSession(seal, said)],
      [aSession(seal, said, 'copy.xlsx')],
    );
    expect(plan.opinions).toHaveLength(1);
    expect(plan.rows[0]?.filed).toMatchObject({
      opinion: 'Favorable',
      juryAmount: 600_000,
      rank: 2,
    });
  });

  it('is that of the last closing', async () => {
    const later = { number: 'SNAP3-1', opinion: 'Défavorable', closedAt: '2021-05-01T10:00' };
    const plan = await aPortfolio([
      dossier,
      aSession('6'.repeat(64), [later]),
      aSession(seal, [{ number: '1' }]),
    ]);
    expect(plan.rows[0]?.filed.opinion).toBe('Défavorable');
    expect(plan.opinions).toHaveLength(2);
  });

  it('on a dossier that is not there is told', async () => {
    const plan = await aPortfolio([dossier, aSession(seal, [{ number: '99' }])]);
    expect(plain(plan.files[1]?.why ?? '')).toBe('Avis sans dossier dans le portefeuille : 99.');
  });
});

describe('a report of another machine', () => {
  const report = aDossier({
    ...{ file: 'one.xlsx', caseNumber: '1' },
    kind: 'report',
    values: { integrity: null },
  });

  it('stands for the file, until that is read', async () => {
    const file = aDossier({ file: 'one.xlsx', caseNumber: '1', values: { integrity: 2 } });
    expect((await aPortfolio([report])).rows[0]?.filed.integrity).toBeNull();
    expect((await aPortfolio([report], [file])).rows[0]?.filed.integrity).toBe(2);
    expect((await aPortfolio([file], [report])).rows[0]?.filed.integrity).toBe(2);
  });
});

describe('rows', () => {
  it('that somebody has copied both stay, and it is told', async () => {
    const plan = await aPortfolio([aDossier({ caseNumber: '1' })]);
    const doubled = { ...plan, rows: [...plan.rows, ...plan.rows] };
    const { portfolio, findings } = await readBack(doubled);
    expect(findings.map(({ rule }) => rule)).toContain('portfolio.keys');
    expect(consolidate(portfolio, [], ORIGIN).rows).toHaveLength(2);
  });
});
