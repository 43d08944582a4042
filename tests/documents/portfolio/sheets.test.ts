import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import { listedIn, listsIn } from '../../../src/documents/jury/opening/workbook-lists';
import { readWhole } from '../../../src/xlsx/read-whole';
import {
  aDossier,
  anUnreadable,
  aPortfolio,
  euros,
  onRow,
  portfolioBytes,
  readBack,
} from '../../builders/portfolio';

/** Auditors of spreadsheets count longer ones as faults. */
const LONGEST_FORMULA = 800;

const formulasOf = (language: 'fr' | 'en') => async () => {
  const plan = { ...(await aPortfolio([aDossier()])), language };
  return declarePortfolio(plan).sheets.flatMap(({ tables, contents }) => [
    ...tables.flatMap(({ columns }) => columns.flatMap(({ formula }) => formula ?? [])),
    ...contents.flatMap(({ cells }) =>
      cells.flat().flatMap((cell) => (typeof cell === 'object' && cell ? cell.formula : [])),
    ),
  ]);
};

describe('the sheets of a portfolio', () => {
  it.each(['fr', 'en'] as const)('have no formula that nobody can read (%s)', async (language) => {
    const long = (await formulasOf(language)()).filter(({ length }) => length > LONGEST_FORMULA);
    expect(long.map((formula) => `${formula.length} ${formula.slice(0, 60)}`)).toEqual([]);
  });

  it('are no news to their own reader', async () => {
    const plan = await aPortfolio([
      aDossier({
        caseNumber: '1',
        filedAt: '2021-03-14T09:05',
        values: { siret: '13002526500013' },
      }),
      anUnreadable('bad.xlsx'),
    ]);
    const { portfolio, findings } = await readBack(plan);
    expect(findings).toEqual([]);
    expect(portfolio).toMatchObject({ id: plan.id, run: 1, files: plan.files.map(asRead) });
    expect(portfolio.rows[0]).toMatchObject({ ...plan.rows[0], place: expect.anything() });
  });

  it.each([
    [
      'a formula that was typed over',
      onRow(1, { counted: 1 }),
      ['portfolio.overwritten', 'portfolio.figures'],
    ],
    ['a key of digits', onRow(1, { key: '2301457' }), ['portfolio.keys']],
    ['a key with a sign that stands for others', onRow(1, { key: 'SNAP3-*' }), ['portfolio.keys']],
    ['a day that is none', onRow(1, { completeSince: '32/13/2021' }), ['portfolio.entries']],
    ['a follow-up of one’s own', onRow(1, { followUp: 'Bof' }), ['portfolio.entries']],
    ['an amount that is a text', onRow(1, { grant: '700 k€' }), ['portfolio.entries']],
  ])('tell of %s, and of nothing else', async (_, typed, expected) => {
    const { findings } = await readBack(
      await aPortfolio([aDossier({ caseNumber: '1' })]),
      ...typed,
    );
    expect(findings.map(({ rule }) => rule)).toEqual(expected);
  });

  it('tell of a project whose grants, added up, exceed its cap', async () => {
    const of = (number: string, grant: number) =>
      aDossier({
        ...{ file: number, caseNumber: number },
        values: { reference: 'P', cap: euros(2_000_000), grant: euros(grant) },
      });
    const under = await readBack(await aPortfolio([of('1', 1_200_000), of('2', 800_000)]));
    expect(under.findings).toEqual([]);
    const over = await readBack(await aPortfolio([of('1', 1_200_000), of('2', 800_000.01)]));
    expect(over.findings).toMatchObject([
      { rule: 'portfolio.cap', message: { facts: { keys: ['SNAP3-1', 'SNAP3-2'], over: 1 } } },
    ]);
  });

  it.each([
    [{ errors: 2 }, ['portfolio.found']],
    [{ integrity: 1 }, ['portfolio.found']],
    [{ warnings: 3 }, []],
  ])('tell of what is found in a dossier: %p', async (values, expected) => {
    const { findings } = await readBack(await aPortfolio([aDossier({ values })]));
    expect(findings.map(({ rule }) => rule)).toEqual(expected);
  });

  it.each(['Refusé', 'Refused', 'Sans suite', 'Abandonné'])(
    'tell nothing of what is found in a dossier that is over: %s',
    async (followUp) => {
      const plan = await aPortfolio([aDossier({ values: { errors: 2, integrity: 1 } })]);
      expect((await readBack(plan, ...onRow(1, { followUp }))).findings).toEqual([]);
    },
  );

  it('count what is proposed, and nothing of a dossier that is over', async () => {
    const plan = await aPortfolio([
      aDossier({ file: 'a', caseNumber: '1' }),
      aDossier({ file: 'b', caseNumber: '2' }),
    ]);
    const { figures } = await readBack(plan, ...onRow(2, { followUp: 'Abandonné' }));
    expect(figures.sums).toEqual({
      requested: euros(1_400_000),
      grant: euros(1_400_000),
      counted: euros(700_000),
    });
  });

  it('give the order in which dossiers were complete, whatever day their carriers typed', async () => {
    const plan = await aPortfolio([
      aDossier({ file: 'a', caseNumber: '1', values: { filedOn: '2021-01-01' } }),
      aDossier({ file: 'b', caseNumber: '2', values: { filedOn: '2021-03-01' } }),
    ]);
    const typed = [...onRow(1, { completeSince: 44_300 }), ...onRow(2, { completeSince: 44_299 })];
    const { figures } = await readBack(plan, ...typed);
    expect(figures.rows.map(({ order }) => order)).toEqual([2, 1]);
  });

  it('are a list of dossiers for a jury, which knows them by their keys', async () => {
    const plan = await aPortfolio([
      aDossier({ caseNumber: '1' }),
      aDossier({ file: 'b', caseNumber: '2' }),
    ]);
    const [list] = await listsIn(await readWhole(await portfolioBytes(plan)));
    if (!list) throw new Error('No list');
    expect(list.table).toBe('Bareme_Portefeuille');
    expect(listedIn(list, 'fr', true).dossiers).toMatchObject([
      { number: 'SNAP3-1', title: 'Accueil numérique', requested: euros(700_000) },
      { number: 'SNAP3-2', carrier: 'Préfecture de la Creuse', total: euros(1_000_000) },
    ]);
  });
});

/** The seconds are not shown. */
const asRead = <Row extends { readonly readOn: string }>(row: Row): Row => ({
  ...row,
  readOn: row.readOn.slice(0, 16).replace('T', ' '),
});
