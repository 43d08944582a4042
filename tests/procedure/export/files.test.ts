import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mappedRows } from '../../../src/procedure/export/mapped-rows';
import { suggestMapping } from '../../../src/procedure/export/mapping';
import type { PlainSheet } from '../../../src/workbook/plain-sheet';
import { readSpreadsheet } from '../../../src/xlsx/read-spreadsheet';
import {
  asCsv,
  asWorkbook,
  decimals,
  defaultDossier,
  EMAIL,
  sheet,
  templateDossier,
} from '../../builders/procedure-export';
import { odsNumber, odsRow, odsTable, odsText, openDocument } from '../../builders/open-document';
import { saveAsOpenDocument } from '../../sheets/judge/libreoffice';
import { exportIn, told } from './said';

const fields = {
  'Intitulé du projet': 'Guichet, « unique »\nen ligne',
  'Montant demandé': 1500.5,
  'Coût total du projet': 3000,
};
const DEFAULT: readonly PlainSheet[] = [
  sheet('Dossiers', [
    defaultDossier(123456, fields),
    defaultDossier(123457, { ...fields, 'Montant demandé': 0 }),
  ]),
  sheet('Etablissements', [
    { 'Dossier ID': '123456', Champ: '', 'Établissement SIRET': '21290019700014' },
  ]),
  sheet('(4521) Postes de depense du ', [{ 'Dossier ID': '123456', Ligne: 1, Poste: 'Tests' }]),
];

async function read(bytes: Uint8Array) {
  const made = exportIn(await readSpreadsheet(bytes));
  return { made, ...mappedRows(made, suggestMapping(made.columns)) };
}

const EXPECTED = [
  {
    number: '123456',
    state: 'instruction',
    filedOn: '2026-01-10',
    carrier: 'Ville de Brest',
    requested: 150_050,
    total: 300_000,
  },
  { number: '123457', requested: null },
];

/** Lines within a cell, and spaces, are what differs between the formats. */
const title = (text: string | null | undefined) => text?.replaceAll(/\s+/g, ' ');

describe('An export as a file', () => {
  it('is read from a workbook, with its establishments and its blocks', async () => {
    const { made, rows, remarks } = await read(await asWorkbook(DEFAULT));
    expect(rows).toMatchObject(EXPECTED);
    expect(rows[0]?.siret).toBe('21290019700014');
    expect(title(rows[0]?.title)).toBe('Guichet, « unique » en ligne');
    expect(made.blocks).toMatchObject([{ id: '4521', lines: [{ dossier: '123456' }] }]);
    expect(told(remarks, 'uncertain')).toHaveLength(1);
    expect(JSON.stringify(made)).not.toContain(EMAIL);
  });

  it('is read from csv, where the establishment stands among the columns', async () => {
    const dossiers = sheet('', [
      defaultDossier(123456, { 'Établissement SIRET': '21290019700014', ...fields }),
      defaultDossier(123457, { ...fields, 'Montant demandé': 0 }),
    ]);
    const { rows, remarks } = await read(asCsv(dossiers));
    expect(rows).toMatchObject(EXPECTED);
    expect(rows[0]?.siret).toBe('21290019700014');
    expect(told(remarks, 'uncertain')).toHaveLength(1);
  });

  it('is read from an OpenDocument file that LibreOffice has saved', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-export-'));
    try {
      const file = join(folder, 'export.xlsx');
      await writeFile(file, await asWorkbook(DEFAULT));
      await saveAsOpenDocument([file], folder, join(folder, 'profile'));
      const { made, rows, remarks } = await read(
        new Uint8Array(await readFile(join(folder, 'export.ods'))),
      );
      expect(rows).toMatchObject(EXPECTED);
      expect(made.blocks).toMatchObject([{ id: '4521', lines: [{ dossier: '123456' }] }]);
      expect(told(remarks, 'uncertain')).toHaveLength(1);
      expect(JSON.stringify(made)).not.toContain(EMAIL);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('as the platform makes OpenDocument has dates that are texts, and 0.0 for a typed zero', async () => {
    const headings = ['ID', 'Déposé le', 'Montant demandé'].map(odsText).join('');
    const line = (id: string, amount: string) =>
      odsRow(odsText(id) + odsText('2026-01-10 09:12:33 +0100') + odsNumber(amount));
    const table = odsTable('Dossiers', odsRow(headings) + line('1', '0.0') + line('2', '0'));
    const { rows } = await read(await openDocument(table));
    expect(rows).toMatchObject([
      { number: '1', filedOn: '2026-01-10', requested: 0 },
      { number: '2', filedOn: '2026-01-10', requested: null },
    ]);
  });

  it('of a template keeps blanks blank, and believes its zeros', async () => {
    const dossiers = sheet('Dossiers', [
      templateDossier(12, { 'Montant demandé': decimals(0) }),
      templateDossier(13, { 'Montant demandé': null }),
    ]);
    for (const bytes of [await asWorkbook([dossiers]), asCsv(dossiers)]) {
      const { rows, remarks } = await read(bytes);
      expect(rows).toMatchObject([
        { number: '12', requested: 0, siret: '21290019700014' },
        { number: '13', requested: null },
      ]);
      expect(told(remarks, 'uncertain')).toEqual([]);
    }
  });

  it('of a procedure without dossiers is an export all the same', async () => {
    const empty = [sheet('Dossiers', []), sheet('Etablissements', []), sheet('Avis', [])];
    for (const bytes of [await asWorkbook(empty), asCsv(sheet('', []))]) {
      expect((await read(bytes)).rows).toEqual([]);
    }
  });
});
