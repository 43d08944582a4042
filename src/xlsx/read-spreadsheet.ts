import type { PlainSheet } from '../workbook/plain-sheet';
import type { WholeSheet } from '../workbook/whole-sheet';
import { tooLarge } from './file-error';
import { isOpenDocument, openDocumentSheets } from './open-document/sheets';
import {
  MAX_EXPORT_CELLS,
  MAX_EXPORT_COLUMNS,
  MAX_EXPORT_MARKS,
  MAX_EXPORT_TEXT_BYTES,
  MAX_FILE_BYTES,
} from './read/limits';
import { isPlainText } from './read/signature';
import { startsAsZip, Unzip } from './read/unzip';
import { readTextTable } from './read-text-table';
import { readWhole } from './read-whole';

/**
 * The sheets of a file that another program has exported, in the order of their tabs, whether it is a workbook (.xlsx),
 * an OpenDocument one (.ods) or a table of text (.csv): its contents tell, whatever it is called. Of formulas there are
 * the results that the file keeps.
 *
 * Time and memory are bounded whatever the bytes are. Throws `FileError`, and nothing else.
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<readonly PlainSheet[]> {
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  if (isPlainText(bytes)) return [{ name: '', rows: textRows(bytes), isWider: false }];
  if (startsAsZip(bytes)) {
    const zip = new Unzip(bytes);
    if (await isOpenDocument(zip)) return openDocumentSheets(zip);
  }
  return (await readWhole(bytes, MAX_EXPORT_COLUMNS)).sheets.map(plainSheet);
}

function textRows(bytes: Uint8Array): PlainSheet['rows'] {
  if (marksIn(bytes) > MAX_EXPORT_MARKS) throw tooLarge();
  return readTextTable(bytes, MAX_EXPORT_TEXT_BYTES);
}

/** Signs that may end a cell: a text of nothing else would fill memory with blank ones. */
const MARKS: ReadonlySet<number> = new Set([...'\t\n,;'].map((sign) => sign.charCodeAt(0)));

function marksIn(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (MARKS.has(byte)) count += 1;
  return count;
}

function plainSheet(sheet: WholeSheet): PlainSheet {
  if (sheet.rows * sheet.columns > MAX_EXPORT_CELLS) throw tooLarge();
  return {
    name: sheet.name,
    rows: Array.from({ length: sheet.rows }, (_, row) =>
      Array.from({ length: sheet.columns }, (__, column) => sheet.cell(row, column)),
    ),
    isWider: sheet.isWider,
  };
}
