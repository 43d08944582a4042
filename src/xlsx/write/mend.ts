import type { SheetContents, WorkbookContents } from '../../sheets/declaration';
import { withQuotePrefix } from './mend-styles';
import { textOf } from '../read/part-text';
import { Unzip } from '../read/unzip';
import { withFittedRows } from './heights';
import { withAddinSettings } from '../web-extension';
import { withCalculatedColumns } from './tables';
import { packedZip } from './zip';

/**
 * Puts into a file of hucre's what hucre does not write: calculated columns, quoted texts, what the add-in
 * keeps beside the cells. It also takes out the time of writing, so that equal contents give equal bytes.
 */
export async function mend(file: Uint8Array, contents: WorkbookContents): Promise<Uint8Array> {
  const edits = editsFor(contents);
  const zip = new Unzip(file);
  const parts = new Map<string, string>();
  for (const path of zip.names) {
    const part = await whole(zip, path);
    parts.set(path, edits.get(path)?.(part) ?? part);
  }
  return packedZip(withAddinSettings(parts, contents.addinSettings ?? {}));
}

/** Without the bounds of reading: 5,000 lines are 38 MB of our own making. */
async function whole(zip: Unzip, path: string): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of textOf(zip.read(path))) chunks.push(chunk);
  return chunks.join('');
}

type Edit = (part: string) => string;

function editsFor({ sheets }: WorkbookContents): ReadonlyMap<string, Edit> {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  return new Map<string, Edit>([
    ['docProps/core.xml', withoutTime],
    ['docProps/app.xml', withOurName],
    ['xl/styles.xml', withQuotePrefix],
    ...sheets.map((sheet, index): [string, Edit] => [
      `xl/worksheets/sheet${index + 1}.xml`,
      (part) => withOutline(withFittedRows(part, sheet.rowHeights), sheet),
    ]),
    ...tables.map((table, index): [string, Edit] => [
      `xl/tables/table${index + 1}.xml`,
      (part) => withCalculatedColumns(part, table),
    ]),
  ]);
}

/** Without it Excel leaves no room above the columns for the sign that unfolds them. */
const withOutline = (part: string, { foldedColumns = [] }: SheetContents): string =>
  foldedColumns.length === 0
    ? part
    : part.replace('<sheetFormatPr ', '<sheetFormatPr outlineLevelCol="1" ');

const withoutTime = (core: string): string =>
  core.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '');

/** Not a name that LibreOffice knows: it then calculates everything when it opens the file. */
const withOurName = (app: string): string =>
  app.replace('<Application>hucre</Application>', '<Application>Barème</Application>');
