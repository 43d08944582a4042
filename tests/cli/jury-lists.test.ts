import { writeFileSync } from 'node:fs';
import { aListWorkbook, PORTFOLIO, type KeptSheet } from '../builders/list-workbook';
import { inFolder, inOwnFolder, jury, sessionIn } from './jury-files';

jest.setTimeout(120_000);
inOwnFolder();

/** Opens a session from a workbook of those sheets. */
async function openedFrom(sheets: readonly KeptSheet[], ...args: readonly string[]) {
  writeFileSync(inFolder('suivi.xlsx'), await aListWorkbook(...sheets));
  const files = ['--dossiers', inFolder('suivi.xlsx'), '-o', inFolder('s.xlsx')];
  return jury('new', 'SNAP3', '--jurors', 'Camille Durand', ...files, ...args);
}

const titles = async () => (await sessionIn('s.xlsx')).dossiers.map(({ title }) => title.value);

describe('bareme jury new, from a workbook that holds a list', () => {
  it('takes its dossiers, and tells what it passes over with its sheet', async () => {
    const { status, stderr } = await openedFrom([
      { name: 'Fonds', above: [['Portefeuille']], rows: PORTFOLIO, hiddenLines: [3] },
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain('suivi.xlsx, feuille « Fonds » : colonnes non reconnues');
    expect(stderr).toContain('lignes masquées ou filtrées, prises aussi : 1.');
    const [first] = (await sessionIn('s.xlsx')).dossiers;
    expect(first).toMatchObject({
      number: { value: 'SNAP3-2301457' },
      title: { value: 'Guichet unique' },
      total: { value: 500_000_00 },
      requested: { value: 400_000_50 },
    });
  });

  it('leaves rows that nobody sees out where it is told to', async () => {
    const sheet = { name: 'Fonds', rows: PORTFOLIO, hiddenLines: [1, 3] };
    const { stderr } = await openedFrom([sheet], '--visible');
    expect(stderr).toContain('laissées de côté : 2.');
    expect(await titles()).toEqual(['Portail des agents']);
  });

  it('asks which one where there are several, and takes the one that is named', async () => {
    const sheets = [
      { name: 'Essai', rows: PORTFOLIO.slice(0, 2) },
      { name: 'Fonds', rows: PORTFOLIO, table: 'Bareme_Portefeuille' },
    ];
    const { status, stderr } = await openedFrom(sheets);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'le tableau « Bareme_Portefeuille » de la feuille « Fonds » (dossiers : 3) et la feuille « Essai » (dossiers : 1). Dites laquelle avec --list',
    );
    expect((await openedFrom(sheets, '--list', 'Autre')).stderr).toContain(
      '--list Autre ne désigne pas une liste',
    );
    expect((await openedFrom(sheets, '--list', 'essai')).status).toBe(0);
    expect(await titles()).toEqual(['Guichet unique']);
  });

  it.each([
    [
      [
        ['Intitulé', 'Demande'],
        ['A', '12.000'],
      ],
      'feuille « Suivi », ligne 2, « Demande » : « 12.000 »',
    ],
    [
      [
        ['Intitulé', 'Demande'],
        ['A', 1],
        ['Total', 1],
      ],
      'feuille « Suivi », ligne 3 : « Total » semble',
    ],
    [
      [
        ['Intitulé', 'Demande'],
        ['A', { formula: '=1+1' }],
      ],
      'feuille « Suivi », ligne 2, « Demande » : la formule n’a pas de résultat',
    ],
    [
      [
        ['Action', 'Somme'],
        ['A', 1],
      ],
      'Intitulé, et l’un au moins de N°, Clé',
    ],
  ])('opens none where it would have to guess: %j', async (rows, sentence) => {
    const { status, stderr } = await openedFrom([{ name: 'Suivi', rows }]);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
  });
});
