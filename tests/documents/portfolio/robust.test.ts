import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import { readPortfolio } from '../../../src/documents/portfolio/parse/read-portfolio';
import type { PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import { PORTFOLIO_KIND } from '../../../src/documents/portfolio/portfolio-kind';
import { lacksVital } from '../../../src/documents/portfolio/vital';
import { portfolioChanges } from '../../../src/documents/portfolio/writing/changes';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read';
import type { Filling } from '../../builders/filled-sheets';
import {
  aDossier,
  anUnreadable,
  aPortfolio,
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
      expect(lacksVital(readPortfolio(snapshot))).toBe(false);
      const gone = withoutColumn(snapshot, 'Bareme_Fichiers', header);
      expect(lacksVital(readPortfolio(gone))).toBe(true);
    },
  );
});
