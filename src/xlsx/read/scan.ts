/** What the bytes of a sheet's XML tell without being read as XML. */
export interface SheetScan {
  readonly rows: number;
  /** The highest number that a row gives itself, or the count of rows where that is more. */
  readonly lastRow: number;
  /** A date is written as text (`t="d"`). */
  readonly hasTextDates: boolean;
  /** Where the text of each formula begins and ends, one after the other. */
  readonly formulas: readonly number[];
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const ROW = bytesOf('row');
const CELL = bytesOf('c');
const FORMULA = bytesOf('f');
const NUMBER = bytesOf(' r="');
const TEXT_DATE = bytesOf(' t="d"');

/** One pass over the tags: a hundredth of what decoding and parsing take. UTF-8. */
export function scanSheet(xml: Uint8Array): SheetScan {
  const prefix = prefixLength(xml);
  const formulas: number[] = [];
  let rows = 0;
  let lastRow = 0;
  let hasTextDates = false;
  for (let at = xml.indexOf(LESS); at >= 0; at = xml.indexOf(LESS, at + 1)) {
    const name = at + 1 + prefix;
    if (isTag(CELL, xml, name)) {
      hasTextDates ||= attributeAt(TEXT_DATE, xml, name) >= 0;
    } else if (isTag(FORMULA, xml, name)) {
      const start = xml.indexOf(GREATER, name) + 1;
      const end = start === 0 ? -1 : xml.indexOf(LESS, start);
      if (end > start && xml[end + 1] === SLASH) formulas.push(start, end);
    } else if (isTag(ROW, xml, name)) {
      rows += 1;
      lastRow = Math.max(lastRow, rows, rowNumber(xml, name));
    }
  }
  return { rows, lastRow, hasTextDates, formulas };
}

/** Signs before the name of every tag: 2 in `<x:worksheet>`, none as a rule. */
function prefixLength(xml: Uint8Array): number {
  const start = new TextDecoder('latin1').decode(xml.subarray(0, 4096));
  return /<(\w+:)?worksheet[\s>]/.exec(start)?.[1]?.length ?? 0;
}

function rowNumber(xml: Uint8Array, tag: number): number {
  const at = attributeAt(NUMBER, xml, tag);
  let number = 0;
  for (let digit = at + NUMBER.length; at >= 0 && isDigit(xml[digit]); digit += 1) {
    number = number * 10 + (xml[digit] ?? 0) - 0x30;
  }
  return number;
}

/** Where an attribute begins in a tag; -1 where the tag has none of the kind. */
function attributeAt(attribute: Uint8Array, xml: Uint8Array, tag: number): number {
  for (let at = tag; at < xml.length && xml[at] !== GREATER; at += 1) {
    if (isAt(attribute, xml, at)) return at;
  }
  return -1;
}

/** The name, and after it a space, a line end, `/` or `>`. */
function isTag(name: Uint8Array, xml: Uint8Array, at: number): boolean {
  if (!isAt(name, xml, at)) return false;
  const after = xml[at + name.length] ?? 0;
  return after <= 0x20 || after === SLASH || after === GREATER;
}

function isAt(text: Uint8Array, xml: Uint8Array, at: number): boolean {
  for (let index = 0; index < text.length; index += 1) {
    if (xml[at + index] !== text[index]) return false;
  }
  return true;
}

const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x39;

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
