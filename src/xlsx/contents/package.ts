import { textOf } from '../read/part-text';
import type { Relationship } from '../read/parts';
import { storedZip } from '../read/stored-zip';
import type { WorkbookFile } from '../read/workbook-file';

/**
 * The workbook as a package that hucre reads to its end: the parts that hold contents and looks, each of them
 * well formed, under the names by which they are referred to, in UTF-8. Chart sheets, at which hucre stops, are
 * empty sheets in it, so that the names that belong to a sheet still find theirs.
 */
export async function packageForHucre(file: WorkbookFile): Promise<Uint8Array> {
  const { parts, workbookPart } = file;
  const texts = new Map<string, string>();
  const add = async (part: string): Promise<void> => {
    let text = '';
    for await (const chunk of textOf(parts.zip.read(part))) text += chunk;
    texts.set(part, text);
  };
  const found = await parts.relationships(workbookPart);
  for (const { type, target } of found.values()) {
    if (WITH_LOOKS.has(type)) await parts.checkForm(target);
    if (WITH_LOOKS.has(type) || type === 'sharedStrings') await add(target);
    if (WITHOUT_CELLS.test(type)) texts.set(target, '<worksheet><sheetData/></worksheet>');
  }
  for (const part of file.sheetParts.values()) {
    await add(part);
    const tables = [...(await parts.relationships(part))].filter(
      ([, { type }]) => type === 'table',
    );
    for (const [, { target }] of tables) await add(target);
    texts.set(relationshipsName(part), relationshipsXml(tables));
  }
  await add(workbookPart);
  texts.set(relationshipsName(workbookPart), relationshipsXml([...found].filter(isKept)));
  texts.set('[Content_Types].xml', '<Types/>');
  texts.set('_rels/.rels', relationshipsXml([['rId1', mainPart(workbookPart)]]));
  return storedZip(texts);
}

const WITH_LOOKS: ReadonlySet<string> = new Set(['styles', 'theme']);

const WITHOUT_CELLS = /^(?:chart|dialog|xlMacro|xlIntlMacro)sheet$/;

type Related = readonly [id: string, relationship: Relationship];

const isKept = ([, { type }]: Related): boolean =>
  WITH_LOOKS.has(type) || WITHOUT_CELLS.test(type) || ['worksheet', 'sharedStrings'].includes(type);

const mainPart = (target: string): Relationship => ({
  type: 'officeDocument',
  target,
  isExternal: false,
});

const relationshipsName = (part: string): string =>
  part.replace(/([^/]*)$/, (name) => `_rels/${name}.rels`);

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationshipsXml(related: readonly Related[]): string {
  const entries = related.map(([id, { type, target }]) => {
    const kind = WITHOUT_CELLS.test(type) ? 'worksheet' : type;
    return `<Relationship Id="${escaped(id)}" Type="${TYPES}/${kind}" Target="/${escaped(target)}"/>`;
  });
  return `<Relationships>${entries.join('')}</Relationships>`;
}

const escaped = (text: string): string =>
  text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
