import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import packageJson from '../../../package.json';
import { portfolioSchema } from '../../../src/cli/schemas/portfolio';
import { declarePortfolio } from '../../../src/documents/portfolio/sheets/workbook';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import { readDossierFile } from '../../../src/documents/dossier/file/file';
import { writeWorkbook } from '../../../src/xlsx/write';
import { callOf } from '../../builders/calls';
import { aDossier, aPortfolio, judgedPortfolio } from '../../builders/portfolio';
import { resavedByExceljs } from '../../xlsx/read/files';
import { bareme as inProcess } from '../host';

jest.setTimeout(300_000);

const ROOT = join(__dirname, '../../..');
const PROGRAM = join(ROOT, packageJson.bin.bareme);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bareme-consolidate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ENV = { ...process.env, LC_ALL: 'fr_FR.UTF-8' };

function bareme(...args: readonly string[]) {
  const ended = spawnSync(process.execPath, [PROGRAM, ...args], {
    ...{ cwd: folder, env: ENV, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  });
  return { status: ended.status, stdout: plain(ended.stdout), stderr: plain(ended.stderr) };
}

/** With plain spaces, as they are typed here. */
const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

interface Said {
  readonly title?: string;
  readonly price?: number;
  readonly number?: string;
}

async function receive(path: string, { title = 'Projet', price = 10_000, number }: Said = {}) {
  const call = callOf('ITN4');
  const line = { label: 'Étude', type: 'consulting-steering', quantity: 1, vat: 20 };
  const json = JSON.stringify({
    ...{ schema: 1, project: { title, ...(number !== undefined && { caseNumber: number }) } },
    lines: [{ ...line, unitPrice: price }],
  });
  const entries = readDossierFile(json, 'dossier.json', call, 'fr');
  const id = `mark-${path}`;
  const bytes = await writeWorkbook(declareFilled(call, 'fr', entries, id).declaration);
  write(path, bytes);
}

function write(path: string, bytes: Uint8Array | string) {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}

/** As the procedure names a file of a dossier. */
const piece = (number: number, day: number): string =>
  `recu/dossier-${number}/pieces_justificatives/budget-${String(day).padStart(2, '0')}-03-2021-09-05-${number}.xlsx`;

const portfolioIn = async (path: string) => judgedPortfolio(readFileSync(join(folder, path)));

/** What a person types, by another library than ours, under the header of a column. */
async function type(path: string, row: number, cells: Readonly<Record<string, string | number>>) {
  const bytes = await resavedByExceljs(readFileSync(join(folder, path)), (book) => {
    const sheet = book.getWorksheet('Portefeuille');
    const headers = (sheet?.getRow(6).values ?? []) as unknown[];
    for (const [header, value] of Object.entries(cells)) {
      const column = headers.indexOf(header);
      if (!sheet || column < 1) throw new Error(`No column ${header}`);
      sheet.getRow(6 + row).getCell(column).value = value;
    }
  });
  writeFileSync(join(folder, path), bytes);
}

describe('bareme consolidate', () => {
  it('takes fifty files with five bad ones and four that were filed again, twice', async () => {
    for (let number = 1; number <= 41; number += 1) {
      await receive(piece(number, 1), { title: `Projet ${number}`, price: 1000 * number });
    }
    for (const number of [3, 7, 11, 20]) {
      await receive(piece(number, 14), { title: `Projet ${number}`, price: 500 * number });
    }
    for (let bad = 1; bad <= 5; bad += 1) write(`recu/abîmé-${bad}.xlsx`, `PK\u0003\u0004${bad}`);

    const first = bareme('consolidate', 'recu', '-o', 'p1.xlsx');
    expect(first.status).toBe(2);
    expect(first.stdout.split('\n')[0]).toBe(
      '50 fichiers = 41 retenus + 4 remplacés + 5 illisibles',
    );
    const made = await portfolioIn('p1.xlsx');
    expect(made.portfolio.rows).toHaveLength(41);
    expect(made.findings).toEqual([]);
    const third = made.portfolio.rows.find(({ key }) => key === 'ITN4-3');
    expect(third).toMatchObject({ versions: 2, filed: { total: 1800, filedOn: 44_269 } });

    const row = made.portfolio.rows.findIndex(({ key }) => key === 'ITN4-3') + 1;
    await type('p1.xlsx', row, { Suivi: 'Complet', Observations: 'vu le 3', Demande: 77 });
    await receive(piece(3, 20), { title: 'Projet 3, revu', price: 2000 });
    const second = bareme('consolidate', 'recu', '-o', 'p2.xlsx', '--from', 'p1.xlsx');
    expect(second.stdout).toContain('51 fichiers = 41 retenus + 5 remplacés + 5 illisibles');
    expect(second.stdout).toContain('ITN4-3 : « Demande » : 77,00 € tapé à la main');
    const next = await portfolioIn('p2.xlsx');
    expect(next.portfolio.rows).toHaveLength(41);
    expect(next.portfolio.rows[row - 1]).toMatchObject({
      ...{ key: 'ITN4-3', versions: 3 },
      filed: { title: 'Projet 3, revu', total: 2400, requested: 77 },
      typed: { followUp: 'Complet', remarks: 'vu le 3' },
    });
  });

  it('writes the same as JSON and CSV, and nothing is locked in', async () => {
    await receive(piece(1, 1), { title: '=SOMME(1;2)' });
    const json = bareme('consolidate', 'recu', '--json');
    expect(json.status).toBe(0);
    const portfolio = portfolioSchema.parse(JSON.parse(json.stdout));
    expect(portfolio.dossiers[0]).toMatchObject({
      ...{ key: 'ITN4-1', title: '=SOMME(1;2)', total: 12_000, filedOn: '2021-03-01' },
      group: 'ITN4 · ITN4-1',
    });
    const csv = bareme('consolidate', 'recu', '--csv').stdout.split('\r\n');
    expect(csv[0]).toMatch(/^\uFEFFClé;Projet;Porteur;Demande;/);
    // A spreadsheet would compute it.
    expect(csv[1]).toMatch(/^ITN4-1;"'=SOMME\(1;2\)";/);
  });

  it('takes reports that another machine made, by the hash of their files', async () => {
    await receive(piece(12, 1), { title: 'Lointain' });
    const reports = bareme('check', piece(12, 1), '--json');
    rmSync(join(folder, 'recu'), { recursive: true });
    write('rapports/poste-2.jsonl', `${reports.stdout}\npas du JSON\n`);
    const { portfolio } = await (bareme('consolidate', 'rapports', '-o', 'p.xlsx'),
    portfolioIn('p.xlsx'));
    expect(portfolio.rows[0]).toMatchObject({ key: 'ITN4-12', filed: { title: 'Lointain' } });
    expect(portfolio.files.map(({ kind, result }) => `${kind} ${result}`)).toEqual([
      'report retained',
      'other unreadable',
    ]);
    expect(portfolio.files[0]?.sha256).toMatch(/^[\da-f]{64}$/);
  });

  it('replaces a portfolio where that is asked for, and nothing else, nor the one it goes on with', async () => {
    await receive(piece(1, 1));
    const received = readFileSync(join(folder, piece(1, 1)));
    expect(bareme('consolidate', 'recu', '-o', piece(1, 1), '--force').status).toBe(2);
    expect(readFileSync(join(folder, piece(1, 1))).equals(received)).toBe(true);
    expect(bareme('consolidate', 'recu', '-o', 'p.xlsx').status).toBe(0);
    expect(bareme('consolidate', 'recu', '-o', 'p.xlsx').status).toBe(2);
    expect(bareme('consolidate', 'recu', '-o', 'p.xlsx', '--force').status).toBe(0);
    const before = readFileSync(join(folder, 'p.xlsx'));
    const same = bareme('consolidate', 'recu', '-o', 'p.xlsx', '--from', 'p.xlsx', '--force');
    expect(same.status).toBe(2);
    expect(same.stderr).toContain('est le portefeuille à poursuivre');
    if (process.platform !== 'win32') {
      symlinkSync('p.xlsx', join(folder, 'lien.xlsx'));
      const linked = bareme('consolidate', '--from', 'lien.xlsx', '-o', 'p.xlsx', '--force');
      expect(linked.status).toBe(2);
    }
    expect(readFileSync(join(folder, 'p.xlsx')).equals(before)).toBe(true);
  });

  it('says what of the old file is not in the new one', async () => {
    await receive(piece(1, 1));
    bareme('consolidate', 'recu', '-o', 'p.xlsx');
    const bytes = await resavedByExceljs(readFileSync(join(folder, 'p.xlsx')), (book) => {
      book.addWorksheet('Mes calculs').getCell('A1').value = 1;
      const sheet = book.getWorksheet('Portefeuille');
      if (sheet) sheet.getCell('A7').note = 'à revoir';
    });
    writeFileSync(join(folder, 'p.xlsx'), bytes);
    const { stderr } = bareme('consolidate', '--from', 'p.xlsx', '-o', 'p2.xlsx');
    expect(stderr).toContain(
      'Reste dans l’ancien fichier, et n’est pas dans le nouveau : la feuille « Mes calculs » ; les commentaires de 1 feuille ; mises en forme, filtres',
    );
  });

  it('goes on with no workbook that is no portfolio, and writes nothing then', async () => {
    await receive(piece(1, 1));
    const { status, stderr } = bareme('consolidate', 'recu', '--from', piece(1, 1), '-o', 'p.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('ce n’est pas un portefeuille de Barème');
    expect(readdirSync(folder)).not.toContain('p.xlsx');
  });

  it('gives a zip that it cannot open a row, and counts it: dossiers may be missing for it', async () => {
    await receive(piece(1, 1));
    write('recu/envoi.zip', 'PK\u0003\u0004 coupé');
    const { status, stdout } = bareme('consolidate', 'recu', '-o', 'p.xlsx');
    expect(status).toBe(2);
    expect(stdout.split('\n')[0]).toBe('2 fichiers = 1 retenu + 1 illisible');
    const again = bareme('consolidate', 'recu', '--from', 'p.xlsx', '-o', 'p2.xlsx');
    expect(again.stdout.split('\n')[0]).toBe('2 fichiers = 1 retenu + 1 illisible');
  });

  it('takes a JSON file that is no report for one file of somebody’s, and no more', async () => {
    await receive(piece(1, 1));
    write('recu/package-lock.json', JSON.stringify({ a: { b: [1, 2, 3] } }, null, 2));
    const { status, stdout } = bareme('consolidate', 'recu', '--json');
    expect(status).toBe(0);
    const { files } = portfolioSchema.parse(JSON.parse(stdout));
    expect(files.map(({ result }) => result).toSorted()).toEqual(['orphan', 'retained']);
  });

  it('does not go on where the follow-up has another title: who was refused would count again', async () => {
    const made = declarePortfolio(await aPortfolio([aDossier()]));
    const renamed = JSON.stringify(made).replaceAll('Suivi', 'État');
    write('p.xlsx', await writeWorkbook(JSON.parse(renamed) as typeof made));
    const { status, stderr } = bareme('consolidate', '--from', 'p.xlsx', '-o', 'p2.xlsx');
    expect(status).toBe(2);
    expect(stderr).toContain('une colonne ou un tableau de Barème n’y est plus');
    expect(readdirSync(folder)).not.toContain('p2.xlsx');
  });

  it('goes on in the same run once it was stopped: what came in together belongs together', async () => {
    for (const name of ['a', 'b', 'c']) write(`recu/${name}.xlsx`, name);
    const args = ['consolidate', join(folder, 'recu'), '-o', join(folder, 'p.xlsx')];
    await inProcess(args, {
      ...{ terminal: 80, interruptedBy: /1 \/ 3 fichiers/, thread: 'by-name' },
      env: { LANG: 'fr_FR.UTF-8' },
    });
    const partly = await portfolioIn('p.xlsx');
    expect(partly.portfolio.files).toHaveLength(1);
    const next = ['consolidate', join(folder, 'recu'), '--from', join(folder, 'p.xlsx'), '--json'];
    const { stdout } = await inProcess(next, { thread: 'by-name' });
    const portfolio = portfolioSchema.parse(JSON.parse(stdout));
    expect(portfolio.files.map(({ run }) => run)).toEqual([1, 1, 1]);
  });

  it('writes what was read when it is stopped, and says how to go on', async () => {
    for (const name of ['a', 'b', 'c']) write(`recu/${name}.xlsx`, name);
    const { status, stdout, stderr } = await inProcess(
      ['consolidate', join(folder, 'recu'), '--json', '--lang', 'fr'],
      { terminal: 80, interruptedBy: /1 \/ 3 fichiers/, thread: 'by-name' },
    );
    expect(status).toBe(130);
    expect(plain(stderr)).toContain('Arrêté : 1 fichier lu sur 3.');
    expect(portfolioSchema.parse(JSON.parse(stdout)).files).toHaveLength(1);
  });
});
