import { inject } from '../../src/excel/insert/inject';
import { contentsOfBook } from '../../src/playground/files/book-contents';
import { fillBook } from '../../src/playground/files/fill-book';
import { moveFormula } from '../../src/standin/book/formula-text';
import { createUniverBook } from '../../src/standin/book/univer-book';
import type { Book } from '../../src/standin/book/book';
import { declareWorkbook } from '../../src/documents/dossier/sheets/workbook';
import { readContents } from '../../src/xlsx/read-contents';
import { writeWorkbook } from '../../src/xlsx/write';
import { callOf } from '../builders/calls';
import { cellNamed, contentsOf, excelWithWork, sheetNames, sheetOf } from '../excel/workbench';
import { seenInBook } from '../xlsx/seen/in-book';

/** The workbook saved as a file and opened again. */
async function reopened(book: Book): Promise<Book> {
  const file = await writeWorkbook(contentsOfBook(book));
  const again = createUniverBook();
  fillBook(again, await readContents(file, moveFormula));
  return again;
}

describe('A workbook saved from the grid and opened again', () => {
  it.each(['ITN6', 'SNAP4'])(
    'is the same, with the sheets of %s',
    async (id) => {
      const { book } = await excelWithWork();
      await inject(declareWorkbook(callOf(id), 'fr'));
      const again = await reopened(book);
      const names = sheetNames(book);
      expect(sheetNames(again)).toEqual(names);
      expect(seenInBook(again, names)).toEqual(seenInBook(book, names));
      expect(again.sheet(again.activeSheetId)?.name).toBe('Dossier');
    },
    120_000,
  );

  it('keeps what a person did to it', async () => {
    const { book } = await excelWithWork();
    const notes = sheetOf(book, 'Notes');
    const line = (row: number) => ({ row, column: 0, rows: 1, columns: 2 });
    notes.write(line(2), [["'=1+1", '=2*B1']]);
    notes.write(line(3), [["'007", true]]);
    notes.setStyle(line(2), { bold: true, horizontal: 'Right', numberFormat: '0.0%' });
    notes.setBorder(line(3), 'EdgeBottom', '#FF0000');
    notes.setRowHeight(4, 1, 40);
    notes.fitRowHeight(6, 45);
    notes.setRowsHidden(5, 1, true);
    notes.setColumnsHidden(3, 1, true);
    notes.protected = true;
    const again = await reopened(book);
    const names = sheetNames(book);
    expect(contentsOf(again)).toMatchObject({ names: [['mon_total', "='Notes'!$B$1"]] });
    expect(cellNamed(again, 'mon_total')).toBe(42);
    const opened = sheetOf(again, 'Notes');
    expect(opened.values(line(2))).toEqual([['=1+1', 84]]);
    expect(opened.values(line(3))).toEqual([['007', true]]);
    expect(opened.fittedRowHeights()).toEqual([{ row: 6, points: 45 }]);
    expect(opened.hiddenRows()).toEqual([5]);
    expect(opened.hiddenColumns()).toEqual([3]);
    expect(opened.protected).toBe(true);
    expect(seenInBook(again, names)).toEqual(seenInBook(book, names));
  }, 60_000);

  it('has nothing to undo', async () => {
    const { book } = await excelWithWork();
    const again = await reopened(book);
    again.undo();
    expect(sheetOf(again, 'Notes').values({ row: 0, column: 0, rows: 1, columns: 2 })).toEqual([
      ['à garder', 42],
    ]);
  }, 60_000);
});
