import { fileName } from '../../src/playground/files/file-name';
import { createUniverBook } from '../../src/standin/book/univer-book';
import { extrasOf } from '../../src/standin/model/extras';
import type { Book } from '../../src/standin/book/book';

/** A workbook with the cells in which the add-in's sheets name call and project. */
function bookAbout(call: string, project: string): Book {
  const book = createUniverBook();
  const [sheet] = book.sheets();
  sheet?.write({ row: 0, column: 0, rows: 2, columns: 1 }, [[call], [project]]);
  book.addName('brm_appel', '=Feuil1!$A$1');
  book.addName('brm_projet', '=Feuil1!$A$2');
  return book;
}

describe('the name under which a workbook is downloaded', () => {
  it('says call and project, without what no file name may hold', () => {
    expect(fileName(bookAbout('ITN6', 'Portail / familles : « 2025 »'))).toBe(
      'ITN6 – Portail familles « 2025 ».xlsx',
    );
  });

  it('says the call alone while the project has no title', () => {
    expect(fileName(bookAbout('SNAP4', ''))).toBe('SNAP4.xlsx');
  });

  it('is Excel’s for a workbook without sheets of ours', () => {
    expect(fileName(createUniverBook())).toBe('Classeur1.xlsx');
  });

  it('is that of the file which was opened', () => {
    const book = bookAbout('ITN6', 'Portail');
    extrasOf(book).name = 'Reçu le 3 mai.xlsx';
    expect(fileName(book)).toBe('Reçu le 3 mai.xlsx');
  });
});
