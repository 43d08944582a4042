import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';

/** What a workbook holds beside the sheets of a document. */
export interface Beside {
  /** Sheets that are none of its. */
  readonly sheets: readonly string[];
  readonly charts: number;
  /** Sheets with comments or notes. */
  readonly commented: number;
  readonly pivotTables: number;
  readonly pictures: number;
}

const PARTS = {
  charts: /^xl\/charts\/chart[^/]*\.xml$/i,
  commented: /^xl\/(?:comments\/)?comments?[^/]*\.xml$/i,
  pivotTables: /^xl\/pivotTables\/[^/]*\.xml$/i,
  pictures: /^xl\/media\/[^/]*$/i,
} as const;

/**
 * @param ours names of the sheets of the document
 * @param prefix with which names of its cells begin: a sheet that has one is the document’s too
 *
 * Throws `FileError` for a file that cannot be read.
 */
export async function besideIn(
  bytes: Uint8Array,
  ours: readonly string[],
  prefix: string,
): Promise<Beside> {
  const zip = new Unzip(bytes);
  const file = await WorkbookFile.open(zip);
  const named = file.names.filter(({ name }) => name.toLowerCase().startsWith(prefix));
  const own = (sheet: string): boolean =>
    ours.includes(sheet) || named.some(({ text }) => sheetIn(text) === sheet);
  const count = (part: RegExp): number => zip.names.filter((name) => part.test(name)).length;
  return {
    sheets: file.allSheetNames.filter((name) => !own(name)),
    charts: count(PARTS.charts),
    commented: count(PARTS.commented),
    pivotTables: count(PARTS.pivotTables),
    pictures: count(PARTS.pictures),
  };
}

/** `'Mes listes'!$A$2:$A$9` → `Mes listes`. */
const sheetIn = (reference: string): string =>
  reference
    .slice(0, Math.max(0, reference.lastIndexOf('!')))
    .replaceAll(/^'|'$/g, '')
    .replaceAll("''", "'");
