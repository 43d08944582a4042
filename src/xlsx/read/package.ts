import { binaryWorkbook, damaged, notAWorkbook, openDocument } from '../file-error';
import { CONTENT_TYPES } from './namespaces';
import { textOf } from './part-text';
import type { Parts, Relationship } from './parts';
import type { Unzip } from './unzip';
import { demanded } from './xml';

const CONTENT_TYPES_PART = '[Content_Types].xml';

const WORKBOOK =
  /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled\.main\+xml$/i;

/** The part that is the workbook. Throws `FileError` when the package is none of Excel’s. */
export async function findWorkbook(parts: Parts): Promise<string> {
  if (!parts.zip.has(CONTENT_TYPES_PART)) throw await withoutContentTypes(parts.zip);
  const typeOf = await contentTypes(parts);
  if (!parts.zip.names.some((name) => WORKBOOK.test(typeOf(name)))) {
    throw withoutWorkbook(parts.zip.names.map(typeOf));
  }
  const mains = [...(await parts.relationships('')).values()].filter(isMain);
  const [main] = mains;
  if (!main || mains.length > 1) throw damaged(new Error(`${mains.length} main parts`));
  if (!WORKBOOK.test(typeOf(main.target))) throw withoutWorkbook([typeOf(main.target)]);
  return main.target;
}

const isMain = ({ type, isExternal }: Relationship): boolean =>
  type === 'officeDocument' && !isExternal;

/** The content type of a part: its own, or that of its extension. */
async function contentTypes(parts: Parts): Promise<(part: string) => string> {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const kept = (types: Map<string, string>, by: string) => ({
    open: (tag: Parameters<typeof demanded>[0]): void => {
      const key = demanded(tag, by).toLowerCase();
      if (types.has(key)) throw damaged(new Error(`type of ${key} twice`));
      types.set(key, demanded(tag, 'ContentType'));
    },
    children: {},
  });
  await parts.read(CONTENT_TYPES_PART, CONTENT_TYPES, {
    Types: {
      children: { Override: kept(overrides, 'PartName'), Default: kept(defaults, 'Extension') },
    },
  });
  return (part) => {
    const path = part.toLowerCase();
    const extension = path.slice(path.lastIndexOf('.') + 1);
    return overrides.get(`/${path}`) ?? defaults.get(extension) ?? '';
  };
}

/** Beginning of `mimetype` that is looked at. */
const LONGEST_TYPE = 200;

async function withoutContentTypes(zip: Unzip): Promise<Error> {
  if (!zip.has('mimetype')) {
    const archive = { fr: 'une archive zip', en: 'a zip archive' };
    return notAWorkbook(archive);
  }
  let type = '';
  for await (const chunk of textOf(zip.read('mimetype'))) {
    type += chunk;
    if (type.length > LONGEST_TYPE) break;
  }
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
