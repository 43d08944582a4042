import fc from 'fast-check';
import { consolidate } from '../../../src/documents/portfolio/consolidate/consolidate';
import type { FileReading } from '../../../src/documents/portfolio/consolidate/reading';
import { readPortfolio } from '../../../src/documents/portfolio/parse/read-portfolio';
import type { Portfolio, PortfolioPlan } from '../../../src/documents/portfolio/portfolio';
import { PORTFOLIO_KIND } from '../../../src/documents/portfolio/portfolio-kind';
import {
  portfolioChanges,
  type PortfolioChanges,
} from '../../../src/documents/portfolio/writing/changes';
import { locate } from '../../../src/workbook/locate';
import { withCells } from '../../../src/workbook/patch';
import type { WorkbookSnapshot } from '../../../src/workbook/snapshot';
import { readWorkbook } from '../../../src/xlsx/read';
import type { Filling } from '../../builders/filled-sheets';
import {
  aControlOf,
  aDossier,
  anExport,
  anUnreadable,
  aPortfolio,
  aSession,
  euros,
  hashOf,
  onFile,
  onRow,
  ORIGIN,
  portfolioBytes,
} from '../../builders/portfolio';

interface Updated {
  readonly before: WorkbookSnapshot;
  readonly plan: PortfolioPlan;
  readonly changes: PortfolioChanges;
}

/** What a run of these files changes in a portfolio in which people have typed. */
async function updated(
  portfolio: PortfolioPlan,
  typed: readonly Filling[],
  readings: readonly FileReading[],
): Promise<Updated> {
  const { snapshot } = await readWorkbook(
    await portfolioBytes(portfolio, ...typed),
    PORTFOLIO_KIND.template,
  );
  const read = readPortfolio(snapshot);
  const plan = consolidate(read, readings, ORIGIN);
  return { before: snapshot, plan, changes: portfolioChanges(snapshot, read, plan) };
}

/** The portfolio once its cells are written. */
function written({ before, changes }: Updated): Portfolio {
  const places = locate(
    before,
    changes.cells.map(({ anchor }) => anchor),
  );
  const cells = changes.cells.map(({ to }, index) => {
    const place = places[index];
    if (!place) throw new Error('A cell was not found again');
    return { place, content: to };
  });
  return readPortfolio(withCells(before, cells));
}

/** What is said of dossiers, files, opinions and by exports, wherever it stands. */
const saidIn = ({
  rows,
  files,
  opinions,
  exported,
}: Pick<PortfolioPlan, 'rows' | 'files' | 'opinions' | 'exported'>): readonly string[] =>
  [
    ...rows.map(({ key, filed, typed, pending, versions, file }) =>
      inOrder({ key, filed, typed, versions, file, pending: pending.join(' ') }),
    ),
    // A sheet says the minute.
    ...files.map((one) => inOrder({ ...one, readOn: minuteOf(one.readOn) })),
    ...[...opinions, ...exported].map(inOrder),
  ].toSorted();

const minuteOf = (moment: string): string => moment.slice(0, 16).replace('T', ' ');

/** The same text whichever of its fields comes first. */
const inOrder = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** The lines that stand and those that come say together what a new file of the same plan would say. */
function holdsAll(run: Updated): void {
  const after = written(run);
  const { coming } = run.changes;
  expect(
    saidIn({
      rows: [...after.rows, ...coming.rows],
      files: [...after.files, ...coming.files],
      opinions: [...after.opinions, ...coming.opinions],
      exported: [...after.exported, ...coming.exported],
    }),
  ).toEqual(saidIn(run.plan));
  expect([after.run, after.judgedBy, after.columns]).toEqual([
    ...[run.plan.run, run.plan.judgedBy],
    run.plan.columns,
  ]);
}

const one = aDossier({ file: 'one.xlsx', caseNumber: '1', filedAt: '2021-02-01T08:00' });
const two = aDossier({ file: 'two.xlsx', caseNumber: '2', filedAt: '2021-02-02T08:00' });
const later = aDossier({
  file: 'one-later.xlsx',
  caseNumber: '1',
  filedAt: '2021-03-01T08:00',
  values: { requested: euros(650_000), grant: euros(650_000) },
});

const columnsOf = ({ cells }: PortfolioChanges, table: string) =>
  cells
    .flatMap(({ anchor }) =>
      anchor.kind === 'line' && anchor.table === table ? anchor.header : [],
    )
    .toSorted();

describe('a portfolio that is brought up to date in its place', () => {
  it('changes the cells alone that say something else by now', async () => {
    const run = await updated(await aPortfolio([one, two]), [], [later]);
    holdsAll(run);
    expect(columnsOf(run.changes, 'Bareme_Portefeuille')).toEqual(
      ['Demande', 'Déposé le', 'Fichier', 'Subvention', 'Versions'].toSorted(),
    );
    expect(run.changes.coming.rows).toEqual([]);
    expect(run.changes.coming.files.map(({ file }) => file)).toEqual(['one-later.xlsx']);
  });

  it('changes nothing where the same files are read again, but the number of the run', async () => {
    const { changes } = await updated(await aPortfolio([one, two]), [], [one, two]);
    expect(changes.cells.map(({ anchor, from, to }) => [anchor.kind, from, to])).toEqual([
      ['name', 1, 2],
    ]);
    expect(changes.coming).toMatchObject({ rows: [], files: [], opinions: [] });
  });

  it('fills the blank line of a table first, and asks for lines for the rest', async () => {
    const run = await updated(await aPortfolio([anUnreadable('bad.xlsx')]), [], [one, two]);
    holdsAll(run);
    expect(run.changes.coming.rows.map(({ key }) => key)).toEqual(['SNAP3-2']);
  });

  it('never writes into what people type', async () => {
    const typed = [
      ...onRow(1, { Suivi: 'Complet', Observations: 'revu', 'Projet rattaché': 'Quai' }),
      ...onFile(1, { 'Votre choix': 'Retenir cette version' }),
    ];
    const run = await updated(await aPortfolio([one, two]), typed, [later]);
    holdsAll(run);
    const written = run.changes.cells.flatMap(({ anchor }) =>
      anchor.kind === 'line' ? anchor.header : [],
    );
    for (const own of ['Suivi', 'Complet depuis', 'Enveloppe', 'Projet rattaché', 'Observations']) {
      expect(written).not.toContain(own);
    }
    expect(written).not.toContain('Votre choix');
  });

  it('puts back a key that somebody has typed over', async () => {
    const run = await updated(await aPortfolio([one, two]), onRow(1, { Clé: 'autre' }), []);
    holdsAll(run);
    expect(run.changes.cells.filter(({ from }) => from === 'autre')).toMatchObject([
      { to: 'SNAP3-1' },
    ]);
  });

  it('leaves a blank line where a dossier went, which the next one takes', async () => {
    const aside = onFile(2, { 'Votre choix': 'Mettre à part' });
    const run = await updated(await aPortfolio([one, two]), aside, []);
    holdsAll(run);
    expect(written(run).rows.map(({ key }) => key)).toEqual(['SNAP3-1']);
    const three = aDossier({ file: 'three.xlsx', caseNumber: '3', filedAt: '2021-02-03T08:00' });
    const next = await updated(await aPortfolio([one, two]), aside, [three]);
    holdsAll(next);
  });

  it('tells lines apart that were sorted, and leaves columns alone that people added', async () => {
    const plan = { ...(await aPortfolio([one, two])), added: ['Rapporteur'] };
    const sorted = { ...plan, rows: plan.rows.toReversed(), files: plan.files.toReversed() };
    const run = await updated(sorted, onRow(1, { Rapporteur: 'MB' }), [later]);
    holdsAll(run);
    expect(columnsOf(run.changes, 'Bareme_Portefeuille')).not.toContain('Rapporteur');
  });

  it('takes what exports say and which of their columns say it', async () => {
    const said = '{"version":1,"columns":{"requested":null}}';
    const plan = await aPortfolio([one, anExport([{ number: '1' }, { number: '2' }])]);
    const { snapshot } = await readWorkbook(await portfolioBytes(plan), PORTFOLIO_KIND.template);
    const read = readPortfolio(snapshot);
    const next = consolidate(read, [anExport([{ number: '1', state: 'accepted' }])], {
      ...ORIGIN,
      columns: said,
    });
    const run = { before: snapshot, plan: next, changes: portfolioChanges(snapshot, read, next) };
    holdsAll(run);
    expect(written(run).columns).toBe(said);
    expect(columnsOf(run.changes, 'Bareme_Demarche')).toEqual(
      ['Absent de (fichier n°)', 'Export (fichier n°)', 'État'].toSorted(),
    );
  });

  it('says all that a new file would say, whatever was read and typed before', async () => {
    const pool = [
      ...[one, two, later, anUnreadable('bad.xlsx'), anUnreadable('list.ods', 'ods')],
      aDossier({ file: 'unnumbered.xlsx', mark: 'm-1', values: { siret: '13002526500013' } }),
      aDossier({ file: 'copy.xlsx', mark: 'm-1', values: { siret: '13002526500013' } }),
      aDossier({ ...one, file: 'elsewhere.xlsx', sha256: hashOf('one.xlsx') }),
      aControlOf('one.xlsx'),
      aControlOf('two.xlsx', { proposed: euros(1) }),
      aSession('5'.repeat(64), [{ number: '1', amount: euros(600_000), rank: 2 }, { title: 'X' }]),
      aSession('6'.repeat(64), [{ number: '1', amount: euros(1), rank: 1 }, { number: '2' }]),
    ];
    pool.push(
      anExport([{ number: '1' }, { number: '2', state: 'refused' }]),
      anExport([{ number: '1', state: 'accepted' }, { number: '3' }], { file: 'later.csv' }),
    );
    const some = fc.array(fc.constantFrom(...pool), { minLength: 1, maxLength: 6 });
    const typing = fc.constantFrom<readonly Filling[]>(
      [],
      onRow(1, { Suivi: 'Accordé' }),
      onRow(1, { Demande: 1, Projet: 'par moi' }),
      onRow(1, { Clé: '' }),
      onFile(1, { 'Votre choix': 'Mettre à part' }),
      onFile(1, { 'Votre choix': 'Dossier à part' }),
    );
    await fc.assert(
      fc.asyncProperty(some, typing, some, async (first, typed, second) => {
        const run = await updated(await aPortfolio(first), typed, second);
        holdsAll(run);
        const idle = run.changes.cells.filter(({ from, to }) => (from ?? '') === (to ?? ''));
        expect(idle).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
