import {
  listedIn,
  listsIn,
  type WorkbookList,
} from '../../../../src/documents/jury/opening/workbook-lists';
import { declareSession } from '../../../../src/documents/jury/sheets/workbook';
import { readWhole } from '../../../../src/xlsx/read-whole';
import { writeWorkbook } from '../../../../src/xlsx/write';
import { aPlan } from '../../../builders/jury';
import { aListWorkbook, PORTFOLIO, type KeptSheet } from '../../../builders/list-workbook';
import { resavedByExceljs } from '../../../xlsx/read/files';
import { LIBREOFFICE } from '../../../xlsx/read/programs';

jest.setTimeout(120_000);

const lists = async (...sheets: readonly KeptSheet[]): Promise<readonly WorkbookList[]> =>
  listsIn(await readWhole(await aListWorkbook(...sheets)));

const read = (list: WorkbookList | undefined, withHidden = true) => {
  if (!list) throw new Error('there is a list');
  return listedIn(list, 'fr', withHidden);
};

/** The only list of one sheet, and what is read of it. */
async function only(sheet: KeptSheet) {
  const found = await lists(sheet);
  expect(found).toHaveLength(1);
  const [list] = found;
  if (!list) throw new Error('there is a list');
  return { list, ...read(list) };
}

const below = (...rows: readonly KeptSheet['rows'][number][]): KeptSheet => ({
  rows: [['N° de dossier', 'Intitulé', 'Subvention demandée'], ...rows],
});

const THREE = [
  {
    number: 'SNAP3-2301457',
    title: 'Guichet unique',
    carrier: 'Région Bretagne',
    carrierType: 'Collectivité',
    total: 500_000_00,
    requested: 400_000_50,
    maximum: null,
  },
  { number: 'SNAP3-2301458', title: 'Portail des agents' },
  { number: 'SNAP3-2301459', title: 'Archives', requested: 45_000_00 },
];

describe('A list of dossiers in a workbook', () => {
  it('is found anywhere in a sheet, below titles and beside blank columns', async () => {
    const above = [['Portefeuille du fonds'], ['au 1er mars 2021'], []];
    const { list, dossiers, problems, remarks } = await only({
      name: 'Suivi',
      above,
      indent: 2,
      rows: PORTFOLIO,
    });
    expect(list).toMatchObject({ sheet: 'Suivi', table: null, start: 3, column: 2, width: 7 });
    expect(dossiers).toMatchObject(THREE);
    expect(problems).toEqual([]);
    expect(remarks).toEqual([
      { kind: 'unknown-columns', columns: [{ heading: 'Avis', position: 7 }] },
    ]);
  });

  it('is found in a table, which says where it ends', async () => {
    const { list, dossiers } = await only({
      above: [['Dossiers']],
      rows: [...PORTFOLIO.slice(0, 2), [], ...PORTFOLIO.slice(2)],
      table: 'Suivi',
    });
    expect(list).toMatchObject({ table: 'Suivi', start: 1 });
    expect(dossiers).toMatchObject(THREE);
  });

  it('is the same after LibreOffice has saved it', async () => {
    const saved = await LIBREOFFICE.resaved(
      await aListWorkbook({ above: [['Titre']], rows: PORTFOLIO, hiddenLines: [2] }),
    );
    const [list] = await listsIn(await readWhole(saved));
    expect(read(list).dossiers).toMatchObject(THREE);
    expect(list?.hidden).toEqual([3]);
    expect(list?.remarks).toEqual([]);
  });

  it('goes on below blank rows with further dossiers, but not with notes or lists of another kind', async () => {
    const { list, dossiers, problems } = await only(
      below(
        [1, 'A', 10],
        [],
        [2, 'B', 20],
        [3, 'C', null],
        [],
        ['Source : le service, mars 2021'],
        [],
        ['Nom', 'Fonction'],
        ['Anne Lebrun', 'Préfète'],
      ),
    );
    expect(dossiers.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
    expect(problems).toEqual([]);
    expect(list.remarks).toEqual([
      { kind: 'below', first: 7, last: 7, text: 'Source : le service, mars 2021' },
      { kind: 'below', first: 9, last: 10, text: 'Nom' },
    ]);
  });

  it('is told from another beside it, whose titles are its own, and is one over narrow blank columns', async () => {
    const beside = [
      ['Intitulé', 'Demande', null, 'Intitulé', 'Porteur'],
      ['A', 10, null, 'B', 'P'],
    ];
    const two = await lists({ rows: beside });
    expect(two.map((list) => read(list).dossiers.map(({ title }) => title))).toEqual([
      ['A'],
      ['B'],
    ]);
    const spaced = [
      ['N°', 'Intitulé', null, 'Demande'],
      ['1', 'A', null, 10],
    ];
    expect((await only({ rows: spaced })).dossiers).toMatchObject([
      { title: 'A', requested: 10_00 },
    ]);
  });

  it('may be one of several: each is given, the table of a portfolio first, and those without a line are none', async () => {
    const found = await lists(
      { name: 'Essai', rows: PORTFOLIO.slice(0, 2) },
      { name: 'Modèle', rows: PORTFOLIO.slice(0, 1) },
      { name: 'Fonds', rows: PORTFOLIO, table: 'Bareme_Portefeuille' },
    );
    expect(found.map(({ sheet, table }) => [sheet, table])).toEqual([
      ['Fonds', 'Bareme_Portefeuille'],
      ['Essai', null],
    ]);
  });

  it('is nowhere without titles and something else to know it by, nor in the sheets of a session', async () => {
    expect(
      await lists({
        rows: [
          ['Projet', 'Avancement'],
          ['A', 'bon'],
        ],
      }),
    ).toEqual([]);
    expect(
      await lists({
        rows: [
          ['N°', 'Demande'],
          [1, 2],
        ],
      }),
    ).toEqual([]);
    const session = await writeWorkbook(declareSession(aPlan({ dossiers: 2, jurors: 2 })));
    expect(await listsIn(await readWhole(session))).toEqual([]);
  });

  it('says that nobody sees its sheet', async () => {
    const [, list] = await lists(
      { rows: [['Bonjour']] },
      { rows: PORTFOLIO },
      { name: 'Caché', rows: PORTFOLIO, isHidden: true },
    );
    expect(list?.remarks).toEqual([{ kind: 'hidden-sheet' }]);
  });
});

describe('Rows that nobody sees', () => {
  it('are counted, taken, and left out at will, the others keeping their places', async () => {
    const { list, dossiers } = await only({
      ...below([1, 'A', 10], [2, 'B', 20], [3, 'C', 'beaucoup']),
      hiddenLines: [1, 2],
    });
    expect(list.hidden).toEqual([1, 2]);
    expect(dossiers).toHaveLength(3);
    expect(read(list, false)).toMatchObject({
      dossiers: [{ title: 'C' }],
      problems: [{ kind: 'bad-amount', line: 4 }],
    });
  });
});

describe('The cells of a list in a workbook', () => {
  it('give numbers as their digits, and amounts as they are', async () => {
    const { dossiers, problems } = await only(
      below(
        [2_301_457, 'A', 1234.567],
        [10_000_000, 'B', 0.1 + 0.2],
        [12_345_678_901_234, 2030, 0],
      ),
    );
    expect(problems).toEqual([]);
    expect(dossiers).toMatchObject([
      { number: '2301457', requested: 1_234_57 },
      { number: '10000000', requested: 30 },
      { number: '12345678901234', title: '2030', requested: 0 },
    ]);
  });

  it('are read as those of a pasted list where numbers are texts', async () => {
    const { dossiers, problems } = await only(
      below(
        ['00123', '  Guichet \n unique ', '400 000,50 €'],
        ['2', 'B', '12.000'],
        ['3', 'C', -5],
      ),
    );
    expect(dossiers[0]).toMatchObject({
      number: '00123',
      title: 'Guichet unique',
      requested: 400_000_50,
    });
    expect(problems).toEqual([
      { kind: 'bad-amount', line: 3, column: 'Subvention demandée', text: '12.000' },
      { kind: 'bad-amount', line: 4, column: 'Subvention demandée', text: '-5' },
    ]);
  });

  it('that are dates, truths and errors are told, and no text', async () => {
    const { problems } = await only({ ...below([44_256, 'A', 1], [44_257, 'B', 2]), dates: [0] });
    expect(problems).toEqual([
      { kind: 'no-text', line: 2, column: 'N° de dossier', text: '01/03/2021', is: 'date' },
      { kind: 'no-text', line: 3, column: 'N° de dossier', text: '02/03/2021', is: 'date' },
    ]);
    const typed = await resavedByExceljs(
      await aListWorkbook(below([1, true, 1], [2, 'B', false], [3, 'C', 3])),
      (workbook) => {
        const sheet = workbook.worksheets[0];
        if (sheet) sheet.getCell('B4').value = { error: '#N/A' };
      },
    );
    const [list] = await listsIn(await readWhole(typed));
    expect(read(list).problems).toEqual([
      { kind: 'no-text', line: 2, column: 'Intitulé', text: 'VRAI', is: 'truth' },
      { kind: 'bad-amount', line: 3, column: 'Subvention demandée', text: 'FAUX' },
      { kind: 'no-text', line: 4, column: 'Intitulé', text: '#N/A', is: 'error' },
    ]);
  });

  it('that sum up others are told as a sum', async () => {
    const { dossiers, problems } = await only(
      below([1, 'A', 10], [2, 'B', 20], ['Total', null, { formula: '=SUM(C2:C3)', result: 30 }]),
    );
    expect(dossiers).toHaveLength(2);
    expect(problems).toEqual([{ kind: 'sum', line: 4, text: 'Total' }]);
  });

  it('give the results that the file has kept, and say which are old or absent', async () => {
    const { list, dossiers, problems } = await only(
      below(
        [1, { formula: '="A"&"B"', result: 'AB' }, { formula: '=2*100', result: 200 }],
        [2, 'B', { formula: '=C2+50', result: 120 }],
        [3, 'C', { formula: '=C2+1' }],
        [4, 'D', { formula: '=C2+2' }],
      ),
    );
    expect(dossiers.map(({ title, requested }) => [title, requested])).toEqual([
      ['AB', 200_00],
      ['B', 120_00],
      ['C', null],
      ['D', null],
    ]);
    expect(list.remarks).toEqual([
      {
        kind: 'stale',
        count: 1,
        first: {
          line: 3,
          column: 'Subvention demandée',
          kept: { kind: 'number', value: 120 },
          now: { kind: 'number', value: 250 },
        },
      },
    ]);
    expect(problems).toEqual([
      { kind: 'no-result', line: 4, count: 2, column: 'Subvention demandée' },
    ]);
  });

  it('never claim one thing twice without a word', async () => {
    const { dossiers, remarks } = await only({
      rows: [
        ['N° de dossier', 'Clé', 'Intitulé', 'Montant', 'Subvention demandée'],
        [12, 'SNAP3-12', 'A', 5, 6],
      ],
    });
    expect(dossiers).toMatchObject([{ number: 'SNAP3-12', requested: 6_00 }]);
    expect(remarks).toEqual([
      {
        kind: 'second-column',
        columns: [
          { heading: 'N° de dossier', position: 1, taken: 'Clé' },
          { heading: 'Montant', position: 4, taken: 'Subvention demandée' },
        ],
      },
    ]);
  });
});
