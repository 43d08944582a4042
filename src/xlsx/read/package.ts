import { readXml } from 'hucre/xml';
import { binaryWorkbook, damaged, notAWorkbook, openDocument } from '../file-error';
import { partText } from './part-text';
import type { Unzip } from './unzip';

/** The parts of a workbook that hold what we read, by what their content type says they are. */
export interface WorkbookParts {
  readonly workbook: string;
  /** Worksheets, and the chart and macro sheets among them, which hold no cells. */
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
  readonly sharedStrings: readonly string[];
  readonly styles: readonly string[];
  readonly relationships: readonly string[];
}

export const CONTENT_TYPES = '[Content_Types].xml';

/** Throws `FileError` when the package is no workbook of Excel. */
export async function findParts(zip: Unzip): Promise<WorkbookParts> {
  if (!zip.has(CONTENT_TYPES)) throw await withoutContentTypes(zip);
  const typeOf = contentTypes(await partText(zip, CONTENT_TYPES));
  const ending = (pattern: RegExp): string[] =>
    zip.names.filter((name) => pattern.test(typeOf(name)));
  const [workbook] = ending(
    /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i,
  );
  if (workbook === undefined) throw withoutWorkbook(ending(/./).map(typeOf));
  return {
    workbook,
    sheets: ending(/(?:work|chart|dialog|macro)sheet\+xml$/i),
    tables: ending(/spreadsheetml\.table\+xml$/i),
    sharedStrings: ending(/sharedStrings\+xml$/i),
    styles: ending(/spreadsheetml\.styles\+xml$/i),
    relationships: zip.names.filter((name) => name.endsWith('.rels')),
  };
}

/** The content type of a part: its own, or that of its extension. */
function contentTypes(xml: string): (part: string) => string {
  const overrides = new Map(
    rowsOf(xml, 'Override').map((row) => [text(row['@PartName']).toLowerCase(), row]),
  );
  const defaults = new Map(
    rowsOf(xml, 'Default').map((row) => [text(row['@Extension']).toLowerCase(), row]),
  );
  return (part) => {
    const path = part.toLowerCase();
    const row = overrides.get(`/${path}`) ?? defaults.get(path.slice(path.lastIndexOf('.') + 1));
    return text(row?.['@ContentType']);
  };
}

function rowsOf(xml: string, rowTag: string) {
  try {
    return readXml(xml, { rowTag, stripNamespaces: true }).data;
  } catch (error) {
    throw damaged(error);
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function withoutContentTypes(zip: Unzip): Promise<Error> {
  if (!zip.has('mimetype')) {
    const archive = { fr: 'une archive zip', en: 'a zip archive' };
    return notAWorkbook(archive);
  }
  const type = await partText(zip, 'mimetype');
  if (type.includes('opendocument.spreadsheet')) return openDocument();
  return notAWorkbook(
    type.includes('opendocument')
      ? { fr: 'un document OpenDocument', en: 'an OpenDocument file' }
      : null,
  );
}

function withoutWorkbook(types: readonly string[]): Error {
  const has = (word: string): boolean => types.some((type) => type.includes(word));
  if (has('sheet.binary.macroEnabled')) return binaryWorkbook();
  if (has('wordprocessingml'))
    return notAWorkbook({ fr: 'un document Word', en: 'a Word document' });
  if (has('presentationml')) {
    return notAWorkbook({ fr: 'une présentation PowerPoint', en: 'a PowerPoint presentation' });
  }
  return notAWorkbook(null);
}
