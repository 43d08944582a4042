import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import { readPortfolio } from '../../../src/documents/portfolio/parse/read-portfolio';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import { PORTFOLIO_KIND } from '../../../src/documents/portfolio/portfolio-kind';
import { hindranceIn } from '../../../src/documents/portfolio/vital';
import { portfolioChanges } from '../../../src/documents/portfolio/writing/changes';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read';
import type { Filling } from '../../builders/filled-sheets';
import {
  aDossier,
  anExport,
  anUnreadable,
  aPortfolio,
  aSession,
  euros,
  hashOf,
  onFile,
  ORIGIN,
  portfolioBytes,
  readBack,
} from '../../builders/portfolio';

async function after(
  plan: PortfolioPlan,
  typed: readonly Filling[],
  readings: readonly FileReading[] = [],
  origin: { id: string; language: 'fr'; judgedBy: string } = ORIGIN,
): Promise<PortfolioPlan> {
  return consolidate((await readBack(plan, ...typed)).portfolio, readings, origin);
}

const snapshotOf = async (plan: PortfolioPlan): Promise<WorkbookSnapshot> =>
  (await readWorkbook(await portfolioBytes(plan), PORTFOLIO_KIND.template)).snapshot;

const undated = (file: string, grant: number): FileReading =>
  aDossier({
    ...{ file, mark: 'm-1' },
    values: { siret: '13002526500013', grant: euros(grant) },
  });

const inFolder = (number: string, file: string): FileReading =>
  aDossier({ file, sha256: hashOf('b'), caseNumber: number, filedAt: '2021-03-01T09:00' });

describe('the number of the run', () => {
  it('is that of the files where its mark was cleared: what comes next is the later version', async () => {
    const plan = await aPortfolio([undated('old', 100)], [], []);
    const mark = { name: 'brm_portefeuille_passage', value: '' } as const;
    const next = await after({ ...plan, run: 3 }, [mark], [undated('new', 200)]);
    expect(next.run).toBe(2);
    expect(next.rows.map(({ file }) => file)).toEqual(['new']);
  });

  it('may be the one before, where the run before was stopped', async () => {
    const plan = { ...(await aPortfolio([undated('a', 100)])), run: 0 };
    expect((await after(plan, [])).run).toBe(1);
  });
});

describe('what a person chose while a run was stopped', () => {
  it('is settled at once, though the run goes on under its number', async () => {
    const whole = await aPortfolio([undated('first', 1)], [undated('a', 100), undated('b', 200)]);
    const stopped = { ...whole, run: whole.run - 1 };
    const kept = await after(stopped, onFile(2, { 'Votre choix': 'Retenir cette version' }));
    expect(kept.rows[0]?.pending).toEqual([]);
    expect(kept.rows[0]?.file).toBe('a');
  });
});

describe('the version that has judged the files', () => {
  const newer = { ...ORIGIN, judgedBy: '9.0.0' };

  it('stays the earlier one while files are known that it has judged', async () => {
    const plan = await aPortfolio([inFolder('1', 'one')]);
    const more = aDossier({ file: 'two', caseNumber: '2', filedAt: '2021-03-02T09:00' });
    expect((await after(plan, [], [more], newer)).judgedBy).toBe(ORIGIN.judgedBy);
  });

  it('is that of today once all of them were judged today', async () => {
    const plan = await aPortfolio([inFolder('1', 'one'), anUnreadable('bad')]);
    expect((await after(plan, [], [inFolder('1', 'one')], newer)).judgedBy).toBe('9.0.0');
  });
});

describe('the same file under another number of the procedure', () => {
  it('has a row of its own: that of the first dossier keeps its number', async () => {
    const plan = await aPortfolio([inFolder('2301111', 'dossier-2301111/b')]);
    const next = await after(plan, [], [inFolder('2302222', 'dossier-2302222/b')]);
    expect(next.files.map(({ values, result }) => [values.number, result])).toEqual([
      ['2301111', 'retained'],
      ['2302222', 'same'],
    ]);
    expect(next.rows.map(({ key, filed }) => [key, filed.number])).toEqual([
      ['SNAP3-2301111', '2301111'],
    ]);
  });
});

describe('a blank line', () => {
  it('is no dossier for what a column of a person’s own gives there', async () => {
    const plan = { ...(await aPortfolio([anUnreadable('bad')])), added: ['Acompte'] };
    const snapshot = await snapshotOf(plan);
    const table = snapshot.tables['Bareme_Portefeuille'];
    if (!table) throw new Error('No table');
    const at = (table.header.values[0] ?? []).indexOf('Acompte');
    const values = table.body.values.map((row) => row.map((cell, c) => (c === at ? 0 : cell)));
    const filled: WorkbookSnapshot = {
      ...snapshot,
      tables: {
        ...snapshot.tables,
        Bareme_Portefeuille: { ...table, body: { ...table.body, values } },
      },
    };
    expect(readPortfolio(filled).rows).toEqual([]);
  });

  it('takes no dossier where a column is gone that it would say something in', async () => {
    const plan = await aPortfolio([anUnreadable('bad')]);
    const snapshot = await snapshotOf(plan);
    const portfolio = readPortfolio(withoutColumn(snapshot, 'Bareme_Portefeuille', 'Subvention'));
    const next = consolidate(portfolio, [inFolder('1', 'one')], ORIGIN);
    const changed = withoutColumn(snapshot, 'Bareme_Portefeuille', 'Subvention');
    expect(portfolioChanges(changed, portfolio, next).coming.rows).toHaveLength(1);
  });
});

/** The table as it is once somebody has given a column a title of their own. */
function withoutColumn(snapshot: WorkbookSnapshot, name: string, header: string): WorkbookSnapshot {
  const table = snapshot.tables[name];
  if (!table) throw new Error(`No ${name}`);
  const titles = (table.header.values[0] ?? []).map((title) => (title === header ? 'X' : title));
  const renamed = { ...table, header: { ...table.header, values: [titles] } };
  return { ...snapshot, tables: { ...snapshot.tables, [name]: renamed } };
}

describe('a column by which files are told apart', () => {
  it.each(['Résultat', 'Votre choix', 'Nature', 'Version', 'Passage'])(
    'keeps the portfolio from being gone on with once it is gone: %s',
    async (header) => {
      const snapshot = await snapshotOf(await aPortfolio([inFolder('1', 'one')]));
      expect(hindranceIn(readPortfolio(snapshot))).toBeNull();
      const gone = withoutColumn(snapshot, 'Bareme_Fichiers', header);
      expect(hindranceIn(readPortfolio(gone))).toBe('columns-gone');
    },
  );
});

describe('what is set aside', () => {
  const aside = (rank: number) => onFile(rank, { 'Votre choix': 'Mettre à part' });

  it('no longer says anything where it is a jury’s session, and is kept', async () => {
    const plan = await aPortfolio([
      inFolder('1', 'one'),
      aSession('5'.repeat(64), [{ number: '1', amount: euros(600), rank: 2 }]),
    ]);
    expect(plan.rows[0]?.filed).toMatchObject({ opinion: 'Favorable', juryAmount: 600 });
    const next = await after(plan, aside(2));
    expect(next.rows[0]?.filed).toMatchObject({ opinion: null, juryAmount: null, rank: null });
    expect(next.rows[0]?.pending).toEqual([]);
    expect(next.opinions).toHaveLength(1);
    const back = await after(next, onFile(2, { 'Votre choix': '' }));
    expect(back.rows[0]?.filed).toMatchObject({ opinion: 'Favorable', juryAmount: 600 });
  });

  it('gives back what it had written over where it is an export, once the earlier one is read again', async () => {
    const earlier = anExport([{ number: '77', requested: euros(5000) }], {
      ...{ file: 'e1.csv', filedAt: '2021-03-01T09:00' },
    });
    const wrong = anExport([{ number: '77', requested: euros(1) }], {
      ...{ file: 'e2.csv', filedAt: '2021-03-02T09:00' },
    });
    const plan = await aPortfolio([earlier], [wrong]);
    expect(plan.rows[0]?.filed.requested).toBe(1);
    const next = await after(plan, aside(2));
    expect(next.rows.map(({ key }) => key)).toEqual(['X-77']);
    expect(next.rows[0]?.pending).not.toEqual([]);
    expect(next.files.map(({ result }) => result)).toEqual(['to-choose', 'aside']);
    expect(next.files[0]?.why).toMatch(/relisez celui-ci/);
    const read = await after(next, [], [earlier]);
    expect(read.rows[0]?.filed.requested).toBe(5000);
    expect(read.files.map(({ result }) => result)).toEqual(['attached', 'aside']);
  });
});

describe('a file that could not be read', () => {
  it('keeps its row where another carrier’s file has its bare name', async () => {
    const plan = await aPortfolio([anUnreadable('annexe.xlsx')]);
    const other = aDossier({ file: 'annexe.xlsx', sha256: hashOf('other') });
    const next = await after(plan, [], [other]);
    expect(next.files.map(({ result }) => result)).toEqual(['unreadable', 'retained']);
  });

  it('gives its row to what stands in its place by now, where its folder says so', async () => {
    const plan = await aPortfolio([anUnreadable('recu/annexe.xlsx')]);
    const mended = aDossier({ file: 'recu/annexe.xlsx', sha256: hashOf('other') });
    const next = await after(plan, [], [mended]);
    expect(next.files.map(({ result }) => result)).toEqual(['retained']);
  });
});

describe('two rows of files with one number', () => {
  it('keep the portfolio from being gone on with: one would be written over', async () => {
    const two = aDossier({ file: 'two', caseNumber: '2', filedAt: '2021-03-02T09:00' });
    const { portfolio } = await readBack(
      await aPortfolio([inFolder('1', 'one'), two]),
      ...onFile(2, { 'N°': 1 }),
    );
    expect(hindranceIn(portfolio)).toBe('ranks-twice');
  });
});
