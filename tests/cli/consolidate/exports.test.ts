import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packageJson from '../../../package.json';
import { portfolioSchema, type PortfolioOut } from '../../../src/cli/schemas/portfolio';
import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import { writeWorkbook } from '../../../src/xlsx/write';
import { odsRow, odsTable, odsText, openDocument } from '../../builders/open-document';
import { aDossier, anExport, aPortfolio, judgedPortfolio } from '../../builders/portfolio';
import {
  asCsv,
  asWorkbook,
  defaultDossier,
  EMAIL,
  OFFICER,
  sheet,
  sheetOfRows,
  templateDossier,
  type Fields,
} from '../../builders/procedure-export';
import { bareme as inProcess } from '../host';
import { zipped } from './received';

jest.setTimeout(300_000);

const PROGRAM = join(__dirname, '../../..', packageJson.bin.bareme);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-exports-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function bareme(...args: readonly string[]) {
  const ended = spawnSync(process.execPath, [PROGRAM, 'consolidate', ...args], {
    ...{ cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    env: { ...process.env, LC_ALL: 'fr_FR.UTF-8' },
  });
  return { status: ended.status, stdout: plain(ended.stdout), stderr: plain(ended.stderr) };
}

// A checkout that has changed prepares the program first, and says so.
beforeAll(() => spawnSync(process.execPath, [PROGRAM, '--help']));

/** With plain spaces, as they are typed here. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

function put(path: string, bytes: Uint8Array | string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

const portfolioOf = (...args: readonly string[]): PortfolioOut =>
  portfolioSchema.parse(JSON.parse(bareme(...args, '--json').stdout));

const outcomes = ({ files }: PortfolioOut) => files.map(({ kind, result }) => `${kind} ${result}`);

const FIELDS: Fields = { 'Intitulé du projet': 'Guichet unique', 'Montant demandé': 1500.5 };

const dossiers = (fields: Fields = FIELDS) => sheet('Dossiers', [defaultDossier(2301457, fields)]);

/** A portfolio of version 2 with the workbook of that dossier. */
async function earlier(path: string): Promise<void> {
  const plan = await aPortfolio([aDossier({ caseNumber: '2301457', filedAt: '2026-01-11T09:00' })]);
  put(path, await writeWorkbook(declarePortfolio(plan)));
}

describe('an export of démarches-simplifiées among what was received', () => {
  it('is known by its headings in a folder, as csv, xlsx or ods, made with a template or without', async () => {
    const [csv, template] = [defaultDossier(1, FIELDS), templateDossier(2, FIELDS)];
    put('recu/a.csv', asCsv(sheet('', [csv])));
    put('recu/b.csv', asCsv(sheet('', [template])));
    put('recu/c.xlsx', await asWorkbook([sheet('Dossiers', [defaultDossier(3, FIELDS)])]));
    const rows = [
      ['ID', 'État du dossier', 'Déposé le', 'Intitulé du projet', 'Montant demandé'],
      ['4', 'En instruction', '2026-01-10', 'Guichet unique', '1500,50 €'],
    ];
    const table = rows.map((row) => odsRow(row.map(odsText).join(''))).join('');
    put('recu/d.ods', await openDocument(odsTable('Dossiers', table)));
    const { status, stdout, stderr } = bareme('recu', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const portfolio = portfolioSchema.parse(JSON.parse(stdout));
    expect(outcomes(portfolio)).toEqual(Array(4).fill('export attached'));
    const said = { title: 'Guichet unique', requested: 1500.5, filedOn: '2026-01-10', counted: 0 };
    expect(portfolio.dossiers.toSorted((x, y) => (x.key < y.key ? -1 : 1))).toMatchObject([
      { key: 'X-1', number: '1', ...said, procedureState: 'En instruction' },
      { key: 'X-2', number: '2', ...said, procedureState: 'Accepté' },
      { key: 'X-3', number: '3', ...said, procedureState: 'En instruction' },
      { key: 'X-4', number: '4', ...said, procedureState: 'En instruction' },
    ]);
  });

  it('is found in a zip, and nothing about persons is taken of it', async () => {
    put('envoi.zip', await zipped({ 'dossiers_appel_2026-01-20_14-05.csv': asCsv(dossiers()) }));
    const { status, stdout, stderr } = bareme('envoi.zip', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(portfolioSchema.parse(JSON.parse(stdout)).files).toMatchObject([
      { kind: 'export', filedAt: '2026-01-20T14:05' },
    ]);
    expect(stdout).not.toContain(EMAIL);
    expect(stdout).not.toContain(OFFICER);
  });

  it('is not what another table is: that stays left alone, and makes no dossier', async () => {
    put('recu/liste.csv', 'ID;Nom;Montant\n1;Durand;12\n2;Petit;13\n');
    put('recu/personnes.csv', 'N° dossier;Email\n12;a@b.fr\n');
    put('recu/lettre.csv', 'Bonjour,\nvoici le dossier.\n');
    put('recu/vide.csv', '\n');
    const { status, stdout, stderr } = bareme('recu', '--json');
    expect(status).toBe(2);
    expect(stderr).toContain('recu : 4 tableaux .csv, .tsv ou .numbers laissés de côté.');
    expect(stderr).toContain('Ce dossier ne contient aucun classeur');
    expect(portfolioSchema.parse(JSON.parse(stdout))).toMatchObject({ files: [], dossiers: [] });
  });

  it('is not what Barème itself writes as CSV', async () => {
    await earlier('p.xlsx');
    put('recu/portefeuille.csv', bareme('--from', 'p.xlsx', '--csv').stdout);
    expect(portfolioOf('recu').files).toEqual([]);
  });

  it('is not what another workbook is, in whichever format', async () => {
    put(
      'recu/autre.xlsx',
      await asWorkbook([
        sheetOfRows('Feuil1', [
          ['ID', 'Nom'],
          ['1', 'a'],
        ]),
      ]),
    );
    put('recu/vieux.ods', await openDocument(odsTable('F', odsRow(odsText('ID')))));
    expect(outcomes(portfolioOf('recu'))).toEqual(['other orphan', 'other ods']);
  });
});

describe('a portfolio and the exports of its procedure', () => {
  it('go together: state and day to the row, differences told, the later export in the place of the former', async () => {
    await earlier('p1.xlsx');
    put('janvier.csv', asCsv(dossiers()));
    const first = bareme('janvier.csv', '--from', 'p1.xlsx', '-o', 'p2.xlsx');
    expect(first.stdout.split('\n')[0]).toBe('2 fichiers = 1 retenu + 1 rattaché');
    expect(first.stdout).toContain(
      'SNAP3-2301457 : « Demande » : 700 000,00 € dans le classeur, 1 500,50 € dans l’export.',
    );
    put(
      'mars.csv',
      asCsv(dossiers({ ...FIELDS, 'État du dossier': 'Accepté', 'Montant demandé': 700_000.5 })),
    );
    const next = portfolioOf('mars.csv', '--from', 'p2.xlsx');
    expect(outcomes(next)).toEqual(['dossier retained', 'export replaced', 'export attached']);
    expect(next.dossiers).toMatchObject([
      {
        ...{ key: 'SNAP3-2301457', requested: 700_000, counted: 700_000 },
        ...{ procedureState: 'Accepté', completeProposed: '2026-01-12', completeSince: null },
      },
    ]);
  });

  it('remember which column says what, so that the next run needs no word on it', async () => {
    const fields = { 'Intitulé du projet': 'Guichet', 'Montant A': 12.5, 'Montant B': 13.5 };
    put('e1.csv', asCsv(dossiers(fields)));
    const first = bareme('e1.csv', '-o', 'p.xlsx', '--column', 'Montant B=requested');
    expect(first.stdout).not.toContain('Aucune colonne n’est reconnue');
    put('e2.csv', asCsv(dossiers({ ...fields, 'Montant B': 14.5 })));
    const { dossiers: rows } = portfolioOf('e2.csv', '--from', 'p.xlsx');
    expect(rows.map(({ requested }) => requested)).toEqual([14.5]);
    const none = portfolioOf('e2.csv', '--from', 'p.xlsx', '--column', '=requested');
    expect(none.dossiers.map(({ requested }) => requested)).toEqual([null]);
    const { portfolio } = await judgedPortfolio(readFileSync(join(folder, 'p.xlsx')));
    expect(JSON.parse(portfolio.columns)).toEqual({
      version: 1,
      columns: { requested: { heading: 'Montant B', rank: 1 } },
    });
  });

  it('say once, with the file, what was not understood of the headings', () => {
    put(
      'e.csv',
      asCsv(
        dossiers({
          'Aide demandée pour 2027': 0,
          'Montant de l’aide demandée': 1.5,
          'Subvention qui est demandée': 2.5,
        }),
      ),
    );
    const { stdout } = bareme('e.csv', '-o', 'p.xlsx');
    const told = stdout.split('\n').filter((line) => line.startsWith('n° 1, e.csv : rattaché.'));
    expect(told).toEqual([
      expect.stringContaining(
        'Plusieurs colonnes pourraient donner le montant demandé : « Montant de l’aide demandée » et « Subvention qui est demandée ». Aucune n’est lue ; désignez-en une. Aucune colonne n’est reconnue pour l’intitulé du projet.',
      ),
    ]);
  });

  it('do not believe a 0 that may be a blank, and say so', () => {
    put('e.csv', asCsv(dossiers({ ...FIELDS, 'Montant demandé': 0 })));
    const { stdout } = bareme('e.csv', '-o', 'p.xlsx');
    expect(stdout).toContain('« Montant demandé », ligne 2 : 0. L’export écrit 0 aussi');
    expect(portfolioOf('e.csv').dossiers).toMatchObject([{ requested: null }]);
  });

  it('go on where what was remembered of columns is spoiled, and say so', async () => {
    const plan = { ...(await aPortfolio([anExport([{}])])), columns: '{"version":9}' };
    put('p.xlsx', await writeWorkbook(declarePortfolio(plan)));
    const { status, stderr } = bareme('--from', 'p.xlsx', '-o', 'p2.xlsx');
    expect(status).toBe(0);
    expect(stderr).toContain(
      'Ce que le portefeuille retenait des colonnes d’exports ne se lit plus',
    );
  });

  it.each([
    ['Montant demandé', 'écrivez TITRE=SENS'],
    ['Montant=argent', '« argent » n’est rien de ce qu’un export peut dire'],
    ['A=requested', 'requested est donné par deux colonnes'],
  ])('refuse --column %s', async (column, expected) => {
    const args = ['consolidate', 'x', '--json', '--column', 'B=requested', '--column', column];
    const { status, stderr } = await inProcess([...args, '--lang', 'fr']);
    expect(status).toBe(64);
    expect(plain(stderr)).toContain(expected);
  });

  it('take the second column of a heading where that is asked for', () => {
    const rows = [
      ['ID', 'État du dossier', 'Déposé le', 'Montant', 'Montant'],
      ['7', 'Accepté', '2026-01-10', '1.5', '2.5'],
    ];
    put('e.csv', asCsv(sheetOfRows('', rows)));
    const { dossiers: found } = portfolioOf('e.csv', '--column', 'Montant#2=requested');
    expect(found).toMatchObject([{ requested: 2.5 }]);
  });
});
