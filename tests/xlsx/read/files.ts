import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import type { Entries } from '../../../src/documents/dossier/entries';
import type { Place } from '../../../src/workbook/scalar';
import { declareFilled } from '../../../src/documents/dossier/sheets/fill';
import type { Language } from '../../../src/language/language';
import { FileError } from '../../../src/xlsx/file-error';
import { readDossierFile } from '../../builders/dossier-file';
import { crc32 } from '../../../src/xlsx/read/crc32';
import { textOf } from '../../../src/xlsx/read/part-text';
import { Unzip } from '../../../src/xlsx/read/unzip';
import { writeWorkbook } from '../../../src/xlsx/write';
import { callOf } from '../../builders/calls';

export const LINE = {
  label: 'Maquette',
  type: 'Développement',
  title: 'T5',
  quantity: 2,
  unitPrice: 500.5,
  vat: 0.2,
};

/** A dossier's workbook, as Barème writes it. */
export async function savedWorkbook(
  typed: Partial<Entries> = {},
  call = 'SNAP3',
  language: Language = 'fr',
): Promise<Uint8Array> {
  const entries: Entries = { fields: {}, ranges: {}, lines: [], grid: [], ...typed };
  return writeWorkbook(declareFilled(callOf(call), language, entries).declaration);
}

/** The same after another library has opened it, changed something perhaps, and saved it. */
export async function resavedByExceljs(
  bytes: Uint8Array,
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer);
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function setCell(
  workbook: ExcelJS.Workbook,
  place: Place | undefined,
  value: ExcelJS.CellValue,
): void {
  const sheet = workbook.getWorksheet(place?.sheet);
  if (!place || !sheet) throw new Error('no such cell');
  sheet.getCell(place.row + 1, place.column + 1).value = value;
}

/** One part of a package, and what its headers say of it where that is not the truth. */
export interface Part {
  readonly name: string;
  readonly content: Uint8Array | string;
  readonly declaredSize?: number;
  readonly stored?: boolean;
  /** Long contents that are refused before their checksum would be looked at. */
  readonly unchecked?: boolean;
}

export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = new Unzip(bytes);
  const parts = new Map<string, string>();
  for (const name of zip.names) {
    let text = '';
    for await (const chunk of textOf(zip.read(name))) text += chunk;
    parts.set(name, text);
  }
  return parts;
}

/** A package in which some parts were changed as another program, or an attacker, would. */
export async function altered(
  bytes: Uint8Array,
  changes: Readonly<Record<string, (text: string) => string>>,
  more: readonly Part[] = [],
): Promise<Uint8Array> {
  const parts = await partsOf(bytes);
  for (const [name, change] of Object.entries(changes)) {
    const before = parts.get(name);
    if (before === undefined) throw new Error(`no part ${name}: ${[...parts.keys()].join(' ')}`);
    const after = change(before);
    if (after === before) throw new Error(`nothing was changed in ${name}`);
    parts.set(name, after);
  }
  return zipOf([...[...parts].map(([name, content]) => ({ name, content })), ...more]);
}

/** The file after a person has switched the header row of the budget's table off: Excel clears its cells. */
export async function withoutHeaderRow(bytes: Uint8Array): Promise<Uint8Array> {
  const [table, sheet] = ['xl/tables/table1.xml', 'xl/worksheets/sheet2.xml'];
  const parts = await partsOf(bytes);
  const [, left = '', header = '', right = '', bottom = ''] =
    /ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(parts.get(table) ?? '') ?? [];
  const body = `${left}${Number(header) + 1}:${right}${bottom}`;
  return altered(bytes, {
    [table]: (xml) =>
      xml
        .replace(/<autoFilter.*?(?:\/>|<\/autoFilter>)/s, '')
        .replace(/ ref="[^"]*"/, ` ref="${body}" headerRowCount="0"`),
    [sheet]: (xml) => xml.replace(new RegExp(`<row r="${header}".*?</row>`, 's'), ''),
  });
}

/** A zip file; what a part declares of itself may be a lie. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredSize, stored, unchecked } of parts) {
    const raw = Buffer.from(content);
    const packed = stored ? raw : deflateRawSync(raw, { level: 1 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(unchecked ? 0 : crc32(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(declaredSize ?? raw.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name)]),
    );
    locals.push(local);
    offset += local.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(
    Buffer.concat([...locals, entries, Buffer.from('PK\x05\x06', 'latin1'), end]),
  );
}

/** The error that reading these bytes ends in. */
export async function refusal(bytes: Uint8Array): Promise<FileError> {
  const result = await readDossierFile(bytes).catch((error: unknown) => error);
  if (result instanceof FileError) return result;
  if (result instanceof Error) throw result;
  throw new Error('the file was read');
}
