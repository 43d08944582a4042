import type { Book } from '../../standin/book/book';
import { tokenize } from '../../standin/book/formula-text';
import { inFileName } from '../../workbook/file-name';
import { extrasOf } from '../../standin/model/extras';

/** Of what a file is about, as the add-in names the cells: the call, then the project. */
const SUBJECT = ['brm_appel', 'brm_projet'];

/**
 * The name under which the workbook is downloaded: that of the file it was opened from, as Excel saves it; of one that
 * never was a file, its call and project.
 */
export function fileName(book: Book): string {
  const { name } = extrasOf(book);
  if (!/^Classeur\d+\.xlsx$/.test(name)) return name;
  const parts = SUBJECT.map((key) => inFileName(textNamed(book, key))).filter(Boolean);
  return parts.length > 0 ? `${parts.join(' – ')}.xlsx` : name;
}

/** What stands in the cell of that name; nothing where there is no such cell. */
function textNamed(book: Book, key: string): string {
  const formula = book.names().find(({ name }) => name === key)?.formula ?? '';
  const [token] = tokenize(formula.replace(/^=/, ''));
  if (token?.kind !== 'reference' || token.sheet === null) return '';
  const { row, column } = token.from;
  const sheet = book.sheets().find(({ name }) => name === token.sheet);
  if (!sheet || !row || !column) return '';
  const cell = { row: row.index, column: column.index, rows: 1, columns: 1 };
  return sheet.texts(cell)[0]?.[0] ?? '';
}
