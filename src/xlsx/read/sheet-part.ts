import { damaged } from '../file-error';
import { refuseDocumentType, textOf } from './part-text';
import { scanSheet } from './scan';
import type { SheetScan } from './scan';
import { setAside } from './set-aside';
import type { Condensed } from './set-aside';
import { sieveSheet } from './sieve';
import type { Unzip } from './unzip';

/** A sheet, and the part of the package that holds its cells. */
export interface OutlinedSheet {
  readonly name: string;
  readonly part: string;
}

/** The XML of a sheet, unpacked and lightened. */
export interface SheetPart extends Condensed {
  /** The number of the last row, from 1; 0 when there is none. */
  readonly lastRow: number;
}

/** Bytes and rows up to which a sheet is taken as it is; a dossier of 5,000 lines has 40 MB and 5,000 rows. */
const USUAL_BYTES = 64 * 2 ** 20;
const USUAL_ROWS = 20_000;

const END = /<\/(?:\w+:)?worksheet\s*>\s*$/;

/** Unpacks a sheet. Throws `FileError` when it is not whole, or holds more than any dossier. */
export async function readSheetPart(
  zip: Unzip,
  { name, part }: OutlinedSheet,
  is1904: boolean,
): Promise<SheetPart> {
  const source = zip.read(part);
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size <= USUAL_BYTES) {
    const { done, value } = await source.next();
    if (done) return usualSheet(joined(chunks, size), name, is1904);
    chunks.push(value);
    size += value.length;
  }
  return sieved(goingOn(chunks, source), name, is1904);
}

async function usualSheet(xml: Uint8Array, name: string, is1904: boolean): Promise<SheetPart> {
  const isUtf16 = (xml[0] ?? 0) >= 0xfe;
  const scan = isUtf16 ? null : scanSheet(xml);
  return scan && !scan.hasTextDates && scan.rows <= USUAL_ROWS
    ? sheetPart(xml, scan)
    : sieved(goingOn([xml]), name, is1904);
}

async function sieved(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
  is1904: boolean,
): Promise<SheetPart> {
  const xml = new TextEncoder().encode(await sieveSheet(textOf(bytes), name, is1904));
  return sheetPart(xml, scanSheet(xml));
}

function sheetPart(xml: Uint8Array, { lastRow, formulas }: SheetScan): SheetPart {
  const text = new TextDecoder();
  refuseDocumentType(text.decode(xml.subarray(0, 4096)));
  if (!END.test(text.decode(xml.subarray(-2048)))) throw damaged(new Error('sheet cut short'));
  return { ...setAside(xml, formulas), lastRow };
}

async function* goingOn(
  first: readonly Uint8Array[],
  rest?: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield* first;
  if (rest) yield* rest;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
