import type { Book } from '../../standin/book/book';
import { moveFormula } from '../../standin/book/formula-text';
import type { WorkbookContents } from '../../sheets/declaration';
import { contentsOfBook } from './book-contents';
import { fileName } from './file-name';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The workbook of the grid as a file. */
export async function fileOf(book: Book): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../xlsx/write');
  return writeWorkbook(contentsOfBook(book));
}

/** Saves the workbook of the grid on this machine; answers the name of the file. */
export async function download(book: Book): Promise<string> {
  const bytes = await fileOf(book);
  const name = fileName(book);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: TYPE }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  return name;
}

/** Throws `FileError` for a file that is no workbook, or none that can be read. */
export async function read(file: File): Promise<WorkbookContents> {
  const { readContents } = await import('../../xlsx/read-contents');
  return readContents(new Uint8Array(await file.arrayBuffer()), moveFormula);
}

/** What a person has in the workbook; what is computed or in view does not count. */
export function fingerprint(book: Book): string {
  const { activeSheet: _inView, ...contents } = contentsOfBook(book);
  return JSON.stringify(contents, (key, value: unknown) => (key === 'result' ? undefined : value));
}
