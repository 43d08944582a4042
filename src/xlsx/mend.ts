import type { WorkbookContents } from '../sheets/declaration';
import { withQuotePrefix } from './mend-styles';
import { withCalculatedColumns } from './write-tables';
import { rewriteParts } from './zip';

/**
 * Puts into a file of hucre's what hucre does not write: calculated columns, quoted texts. It also takes out
 * the time of writing, so that equal contents give equal bytes.
 */
export function mend(file: Uint8Array, contents: WorkbookContents): Promise<Uint8Array> {
  const tables = contents.sheets.flatMap((sheet) => sheet.tables);
  return rewriteParts(
    file,
    new Map([
      ['docProps/core.xml', withoutTime],
      ['docProps/app.xml', withOurName],
      ['xl/styles.xml', withQuotePrefix],
      ...tables.map((table, index) => {
        const mendTable = (part: string): string => withCalculatedColumns(part, table);
        return [`xl/tables/table${index + 1}.xml`, mendTable] as const;
      }),
    ]),
  );
}

const withoutTime = (core: string): string =>
  core.replace(/<dcterms:modified[^>]*>[^<]*<\/dcterms:modified>/, '');

/** Not a name that LibreOffice knows: it then calculates everything when it opens the file. */
const withOurName = (app: string): string =>
  app.replace('<Application>hucre</Application>', '<Application>Barème</Application>');
