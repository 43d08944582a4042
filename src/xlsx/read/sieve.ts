import { tooLarge, tooManyRows } from '../file-error';
import { MAX_FILLED_ROWS, MAX_SHEET_CHARACTERS } from './limits';
import { SHIFT_1904 } from './date-system';

/** Characters taken in before they are sieved. */
const BATCH = 2 ** 20;

const ROW = String.raw`<(?:\w+:)?row(?=[\s/>])`;
const EMPTY_CELL = String.raw`\s*<(?:\w+:)?c\b[^<>]*(?:/>|>\s*</(?:\w+:)?c>)`;

/**
 * Rows without any content, followed by a row that says its own number: so taking them out moves nothing.
 * A sheet formatted down to row 1,048,576 is mostly this.
 */
const EMPTY_ROWS = new RegExp(
  String.raw`${ROW}[^<>]*(?:/>|>(?:${EMPTY_CELL})*\s*</(?:\w+:)?row>)\s*(?=${ROW}[^<>]*\sr=|</(?:\w+:)?sheetData)`,
  'g',
);
const ANY_ROW = new RegExp(ROW, 'g');

/** Dates written as text (`t="d"`), which hucre would leave as text. */
const ISO_DATE =
  /(<(?:\w+:)?c\b[^<>]*)\st="d"([^<>]*>\s*(?:<(?:\w+:)?f\b[^<>]*(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*)?<(?:\w+:)?v>)([^<]*)(?=<)/g;

/**
 * Reads a sheet's XML as it is unpacked and keeps what holds something, so that memory follows the contents
 * and not the formatting. Throws `FileError` when what is left is beyond any dossier.
 */
export async function sieveSheet(
  chunks: AsyncIterable<string>,
  sheet: string,
  is1904: boolean,
): Promise<string> {
  const kept: string[] = [];
  let length = 0;
  let pending = '';
  let batch = BATCH;
  let rows = 0;
  const keep = (sieved: string): void => {
    length += sieved.length;
    rows += sieved.match(ANY_ROW)?.length ?? 0;
    if (rows > MAX_FILLED_ROWS) throw tooManyRows(sheet, MAX_FILLED_ROWS);
    kept.push(withNumericDates(sieved, is1904));
  };
  for await (const chunk of chunks) {
    pending += chunk;
    if (length + pending.length > MAX_SHEET_CHARACTERS) throw tooLarge();
    if (pending.length < batch) continue;
    const cut = sieveUpToLastRow(pending);
    if (cut) {
      keep(cut.sieved);
      pending = cut.rest;
    }
    // A row longer than a batch is not searched again at each chunk.
    batch = Math.max(BATCH, pending.length * 2);
  }
  keep(pending.replace(EMPTY_ROWS, ''));
  return kept.join('');
}

/** The last row may go on in the next chunk. Its tag is seen, since the row before it depends on it. */
function sieveUpToLastRow(text: string): { sieved: string; rest: string } | null {
  const start = Math.max(text.lastIndexOf('<row'), text.lastIndexOf(':row'));
  const tagStart = text.lastIndexOf('<', start);
  const tagEnd = text.indexOf('>', start);
  if (start <= 0 || tagStart <= 0 || tagEnd === -1) return null;
  const sieved = text.slice(0, tagEnd).replace(EMPTY_ROWS, '');
  return {
    sieved: sieved.slice(0, sieved.length - (tagEnd - tagStart)),
    rest: text.slice(tagStart),
  };
}

function withNumericDates(xml: string, is1904: boolean): string {
  if (!xml.includes(' t="d"')) return xml;
  return xml.replace(ISO_DATE, (whole, open: string, between: string, date: string) => {
    const serial = serialOfIsoDate(date);
    return serial === null ? whole : `${open}${between}${is1904 ? serial - SHIFT_1904 : serial}`;
  });
}

/** `2021-01-31`, `2021-01-31T00:00:00.000Z` as days since 30/12/1899; null for anything else. */
function serialOfIsoDate(text: string): number | null {
  const match = /^(\d{4}-\d\d-\d\d)(T[\d:.]+)?Z?$/.exec(text.trim());
  if (!match) return null;
  const time = Date.parse(`${match[1]}${match[2] ?? 'T00:00:00'}Z`);
  return Number.isNaN(time) ? null : (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}
