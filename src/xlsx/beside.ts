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
  commented: /^xl\/comments[^/]*\.xml$/i,
  pivotTables: /^xl\/pivotTables\/[^/]*\.xml$/i,
  pictures: /^xl\/media\/[^/]*$/i,
} as const;

/**
 * @param ours names of the sheets of the document; hidden ones are passed over
 *
 * Throws `FileError` for a file that cannot be read.
 */
export async function besideIn(bytes: Uint8Array, ours: readonly string[]): Promise<Beside> {
  const zip = new Unzip(bytes);
  const file = await WorkbookFile.open(zip);
  const hidden = new Set(file.hiddenSheets.map(({ name }) => name));
  const count = (part: RegExp): number => zip.names.filter((name) => part.test(name)).length;
  return {
    sheets: file.allSheetNames.filter((name) => !ours.includes(name) && !hidden.has(name)),
    charts: count(PARTS.charts),
    commented: count(PARTS.commented),
    pivotTables: count(PARTS.pivotTables),
    pictures: count(PARTS.pictures),
  };
}
