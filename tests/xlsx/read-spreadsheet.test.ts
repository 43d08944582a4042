import ExcelJS from 'exceljs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileError } from '../../src/xlsx/file-error';
import { readSpreadsheet } from '../../src/xlsx/read-spreadsheet';
import {
  odsBlank,
  odsNumber,
  odsRow,
  odsTable,
  odsText,
  openDocument,
  openDocumentPackage,
} from '../builders/open-document';
import { altered } from './read/files';
import { saveAsOpenDocument } from '../sheets/judge/libreoffice';

async function workbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Dossiers');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

async function problemOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await readSpreadsheet(bytes).catch((thrown: unknown) => thrown);
  if (!(error instanceof FileError)) throw new Error('It was read, or failed otherwise');
  return error.problem;
}

const number = (value: number) => ({ kind: 'number', value });

describe('A table that another program exports', () => {
  it('is read from text as one sheet without a name', async () => {
    const text = 'ID,Email\n12,\n';
    expect(await readSpreadsheet(Buffer.from(text))).toEqual([
      {
        name: '',
        rows: [
          ['ID', 'Email'],
          ['12', ''],
        ],
        isWider: false,
      },
    ]);
  });

  it('is read from text larger than any list of ours', async () => {
    const line = `1,${'réponse '.repeat(1000)}\n`;
    const [sheet] = await readSpreadsheet(Buffer.from(line.repeat(2500)));
    expect(sheet?.rows).toHaveLength(2500);
  });

  it('is read from a workbook, also where it has more columns than any of our sheets', async () => {
    const headings = Array.from({ length: 300 }, (_, at) => `Champ ${at}`);
    const values = headings.map((_, at) => at);
    const [sheet] = await readSpreadsheet(await workbook([headings, values]));
    expect(sheet?.rows).toEqual([headings, values.map(number)]);
    expect(sheet?.isWider).toBe(false);
  });

  it('says that it goes on beyond two thousand columns', async () => {
    const headings = Array.from({ length: 2001 }, (_, at) => `Champ ${at}`);
    const [sheet] = await readSpreadsheet(await workbook([headings]));
    expect(sheet?.rows[0]).toHaveLength(2000);
    expect(sheet?.isWider).toBe(true);
  });

  it('tells a whole number that its file writes with decimals', async () => {
    const bytes = await altered(await workbook([[1, 2]]), {
      'xl/worksheets/sheet1.xml': (xml) =>
        xml.replace('<v>1</v>', '<v>0</v>').replace('<v>2</v>', '<v>0.0</v>'),
    });
    const [sheet] = await readSpreadsheet(bytes);
    expect(sheet?.rows[0]).toEqual([number(0), { ...number(0), withDecimals: true }]);
  });

  it('is refused where it is text of blank cells without number', async () => {
    expect(await problemOf(Buffer.from(`ID${','.repeat(4_000_001)}`))).toBe('too-large');
  });

  it.each([
    ['a PDF', '%PDF-1.7\n', 'not-a-workbook'],
    ['a page of the web', '<!doctype html><html></html>', 'not-a-workbook'],
    ['nothing', '', 'empty'],
  ])('is not %s', async (_, text, problem) => {
    expect(await problemOf(Buffer.from(text))).toBe(problem);
  });
});

describe('An OpenDocument sheet', () => {
  const rowsOf = async (rows: string) =>
    (await readSpreadsheet(await openDocument(odsTable('Dossiers', rows))))[0]?.rows;

  it('saved by LibreOffice has the texts, numbers, dates and truths of the workbook', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bareme-ods-'));
    try {
      const file = join(folder, 'export.xlsx');
      const rows = [
        ['Intitulé', 'Montant', 'Le', 'Vrai', 'Sans', 'Taux'],
        ['Deux\nlignes,   et l’espace', 1234.5, new Date('2021-03-15'), true, null, '#N/A'],
        ['', null, null, null, null, 'fin'],
      ];
      await writeFile(file, await workbook(rows));
      await saveAsOpenDocument([file], folder, join(folder, 'profile'));
      const bytes = await readFile(join(folder, 'export.ods'));
      const [sheet] = await readSpreadsheet(new Uint8Array(bytes));
      expect(sheet?.name).toBe('Dossiers');
      expect(sheet?.rows).toEqual([
        ['Intitulé', 'Montant', 'Le', 'Vrai', 'Sans', 'Taux'],
        [
          'Deux\nlignes,   et l’espace',
          number(1234.5),
          { kind: 'date', day: '2021-03-15' },
          { kind: 'truth', value: true },
          '',
          '#N/A',
        ],
        ['', '', '', '', '', 'fin'],
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('loses no row to a group or to headings that each page repeats', async () => {
    const rows = await rowsOf(
      `<table:table-header-rows>${odsRow(odsNumber('1'))}</table:table-header-rows><table:table-row-group><table:table-row-group>${odsRow(odsNumber('2'))}</table:table-row-group></table:table-row-group>${odsRow(odsNumber('3'))}`,
    );
    expect(rows).toEqual([[number(1)], [number(2)], [number(3)]]);
  });

  it('tells a zero that is written with decimals', async () => {
    const rows = await rowsOf(odsRow(odsNumber('0.0') + odsNumber('0')));
    expect(rows).toEqual([[{ ...number(0), withDecimals: true }, number(0)]]);
  });

  it('has blank rows and cells where something follows them, and none at its end', async () => {
    const rows = await rowsOf(
      odsRow(odsBlank(2) + odsText('a') + odsBlank(16_000)) +
        odsRow(odsBlank(16_384), 'table:number-rows-repeated="2"') +
        odsRow(odsText('b'), 'table:number-rows-repeated="2"') +
        odsRow(odsBlank(16_384), 'table:number-rows-repeated="1048000"'),
    );
    expect(rows).toEqual([['', '', 'a'], [], [], ['b'], ['b']]);
  });

  it('is refused, and not believed, where a number is none', async () => {
    const bytes = await openDocument(odsTable('Dossiers', odsRow(odsNumber('douze'))));
    expect(await problemOf(bytes)).toBe('damaged');
  });

  it('that asks for a password is told as such', async () => {
    const bytes = await openDocumentPackage({
      'content.xml': 'chiffré',
      'META-INF/manifest.xml': '<manifest><encryption-data/></manifest>',
    });
    expect(await problemOf(bytes)).toBe('password');
  });

  it.each([
    [
      'of more cells than memory has',
      odsRow(
        odsNumber('1', 'table:number-columns-repeated="16384"'),
        'table:number-rows-repeated="1048576"',
      ),
    ],
    [
      'of one wide row, repeated within the rows that are read',
      odsRow(
        odsNumber('1', 'table:number-columns-repeated="2000"'),
        'table:number-rows-repeated="90000"',
      ),
    ],
    [
      'of many rows as wide as can be',
      odsRow(odsNumber('1', 'table:number-columns-repeated="16384"')).repeat(2000),
    ],
    [
      'that begins after a hundred thousand blank rows',
      odsRow(odsBlank(), 'table:number-rows-repeated="100000"') + odsRow(odsText('a')),
    ],
  ])('%s is refused', async (_, rows) => {
    expect(await problemOf(await openDocument(odsTable('Dossiers', rows)))).toBe('too-large');
  });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>'],
    ['elements nested without end', '<a>'.repeat(50_000) + '</a>'.repeat(50_000)],
    ['an end too early', '<office:document-content xmlns:office="o"><office:body>'],
  ])('with %s is refused', async (_, content) => {
    expect(await problemOf(await openDocumentPackage({ 'content.xml': content }))).toBe('damaged');
  });
});
