import { FIELDS } from '../../../src/documents/dossier/template/fields';
import { contentsOfBook } from '../../../src/playground/files/book-contents';
import { fillBook } from '../../../src/playground/files/fill-book';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import { createUniverBook } from '../../../src/standin/book/univer-book';
import type { Book } from '../../../src/standin/book/book';
import { writeWorkbook } from '../../../src/xlsx/write';
import { callOf } from '../../builders/calls';
import { sheetOf } from '../../excel/workbench';
import { LINE } from '../read/files';
import { alterationsIn } from './tampered';

jest.setTimeout(120_000);

const SNAP3 = callOf('SNAP3');

/** The sheets, filled in, in a workbook in which a person does something; then what is found in its file. */
async function alteredAfter(change: (book: Book) => void) {
  const { declaration } = declareFilled(SNAP3, 'fr', {
    fields: { projectTitle: 'Plate-forme', requested: 400_000 },
    lines: [{ ...LINE, unitPrice: 300_000, year1: 720_000 }],
    ranges: { otherFunders: [['Région', 1234.56]], phases: [['Cadrage', 'Validé', 44_300, 5000]] },
    grid: [],
  });
  const book = createUniverBook();
  fillBook(book, declaration);
  book.asPerson(() => change(book));
  return alterationsIn(await writeWorkbook(contentsOfBook(book)), SNAP3);
}

/** The only row of the sheet in which a cell says this. */
function rowOf(book: Book, sheet: string, text: string): number {
  const values = sheetOf(book, sheet).values({ row: 0, column: 0, rows: 80, columns: 20 });
  const row = values.findIndex((cells) => cells.includes(text));
  if (row < 0) throw new Error(`nothing in ${sheet} says ${text}`);
  return row;
}

describe('Formulas are known again wherever a person has moved them', () => {
  it.each([
    ['nothing is done', () => undefined],
    [
      'rows are inserted above everything',
      (book: Book) => sheetOf(book, 'Financement').insertRows(0, 3),
    ],
    [
      'a row is inserted between two figures',
      (book: Book) => sheetOf(book, 'Financement').insertRows(8, 1),
    ],
    [
      'rows are inserted among the totals of the budget',
      (book: Book) => sheetOf(book, 'Budget').insertRows(5, 2),
    ],
    [
      'a row is inserted among the funders',
      (book: Book) =>
        sheetOf(book, 'Financement').insertRows(rowOf(book, 'Financement', 'Région') + 1, 1),
    ],
    [
      'a row is inserted among the phases',
      (book: Book) => sheetOf(book, 'Dossier').insertRows(rowOf(book, 'Dossier', 'Cadrage') + 1, 1),
    ],
    ['a column is inserted', (book: Book) => sheetOf(book, 'Budget').insertColumns(3, 1)],
    [
      'a column is inserted in the plan',
      (book: Book) => sheetOf(book, 'Financement').insertColumns(2, 1),
    ],
    [
      'rows are inserted above the request',
      (book: Book) => {
        const request = rowOf(book, 'Financement', FIELDS.requested.label.fr);
        sheetOf(book, 'Financement').insertRows(request, 2);
      },
    ],
    ['a sheet is renamed', (book: Book) => void (sheetOf(book, 'Budget').name = 'Coûts')],
  ])('%s', async (_, change) => {
    expect(await alteredAfter(change)).toMatchObject({ cells: [], misplaced: [] });
  });

  it('and what was altered is named where it now stands', async () => {
    const { cells: altered, misplaced } = await alteredAfter((book) => {
      const [plan, budget] = [sheetOf(book, 'Financement'), sheetOf(book, 'Budget')];
      const base = rowOf(book, 'Financement', FIELDS.base.label.fr);
      plan.write({ row: base, column: 1, rows: 1, columns: 1 }, [['=900000']]);
      const type = rowOf(book, 'Budget', 'Licences');
      budget.write({ row: type, column: 2, rows: 1, columns: 1 }, [['=7']]);
      plan.insertRows(2, 4);
      budget.insertRows(1, 1);
      budget.insertColumns(0, 1);
    });
    expect(misplaced).toEqual([]);
    expect(altered).toMatchObject([
      { label: { fr: 'Licences' }, place: { sheet: 'Budget', column: 3 }, gives: 7 },
      { label: FIELDS.base.label, place: { sheet: 'Financement' }, gives: 900_000 },
    ]);
  });
});
