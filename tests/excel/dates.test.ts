import { FIELDS, RANGES, TABLES } from '../../src/documents/dossier/template/fields';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import { inject } from '../../src/excel/insert/inject';
import { read } from '../../src/excel/read';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import { check } from '../../src/documents/dossier/rules/check';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import type { Book } from '../../src/standin/book/book';
import { readDossierFile } from '../builders/dossier-file';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { said } from '../builders/said';
import { excelWithWork, sheetOf } from './workbench';

jest.setTimeout(120_000);

const CALL = callOf('SNAP3');

async function snapshotOf(): Promise<WorkbookSnapshot> {
  const { snapshot } = await read();
  if (!snapshot) throw new Error('Nothing of ours was found.');
  return snapshot;
}

const inFile = async (book: Book): Promise<WorkbookSnapshot> =>
  (await readDossierFile(await writeWorkbook(contentsOfBook(book)))).snapshot;

const told = (snapshot: WorkbookSnapshot): string[] =>
  check(CALL, parseDossier(snapshot, CALL))
    .findings.filter(({ rule }) => rule === 'line.number')
    .map(({ severity, message, corrections }) => {
      expect(corrections).toEqual([]);
      return `${severity}: ${said(message).fr.replace(/\s/g, ' ')}`;
    });

describe('A number that is shown as a date', () => {
  it('is told, in a price, an amount of the plan and a block, and nothing is proposed', async () => {
    const { book } = await excelWithWork();
    await inject(declareWorkbook(CALL, 'fr'));
    const { names, tables } = await snapshotOf();
    const price = tables[TABLES.budget]?.header.values[0]?.indexOf('Prix unitaire HT') ?? 0;
    const requested = names[FIELDS.requested.name];
    const funders = names[RANGES.otherFunders];
    const places = [
      [tables[TABLES.budget]?.body, 0, price],
      [requested, 0, 0],
      [funders, 1, 1],
    ] as const;
    for (const [range, row, column] of places) {
      if (!range) throw new Error('a range is gone');
      const at = { row: range.row + row, column: range.column + column, rows: 1, columns: 1 };
      const sheet = sheetOf(book, range.sheet);
      book.asPerson(() => sheet.write(at, [[44_562]]));
      sheet.setStyle(at, { numberFormat: 'dd/mm/yyyy' });
    }
    const sentences = [
      'warning: « Prix unitaire HT » est affiché comme la date 01/01/2022, mais compte pour 44 562 : ressaisissez le nombre, ou rendez à la cellule un format de nombre (Accueil ▸ Format de nombre).',
      expect.stringContaining(
        'warning: « Subvention demandée » est affiché comme la date 01/01/2022',
      ),
      expect.stringContaining('warning: « Montant » est affiché comme la date 01/01/2022'),
    ];
    expect(told(await snapshotOf())).toEqual(sentences);
    expect(told(await inFile(book))).toEqual(sentences);
  });

  it('is none where the format is that of a number, or the cell that of a date', async () => {
    const { book } = await excelWithWork();
    await inject(declareWorkbook(CALL, 'fr'));
    const { names } = await snapshotOf();
    const phases = names[RANGES.phases];
    if (!phases) throw new Error('the phases are gone');
    const at = { row: phases.row, column: phases.column, rows: 1, columns: 4 };
    book.asPerson(() =>
      sheetOf(book, phases.sheet).write(at, [['Cadrage', 'Prototype', 44_562, 44_562]]),
    );
    expect(told(await snapshotOf())).toEqual([]);
    expect(told(await inFile(book))).toEqual([]);
  });
});
