import type { FoundCell } from '../../workbook/whole-sheet';
import { damaged } from '../file-error';
import { decimal, isWholeWithDecimals, truth, unsigned } from '../read/scalars';
import type { Tag } from '../read/xml';

/** The namespaces of OpenDocument that tell of sheets, cells and texts. */
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns:office:1.0';
export const TABLE = 'urn:oasis:names:tc:opendocument:xmlns:table:1.0';
const TEXT = 'urn:oasis:names:tc:opendocument:xmlns:text:1.0';
/** LibreOffice’s own, which says where a text is an error. */
const CALC = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0';

export const NAMESPACES: ReadonlySet<string> = new Set([OFFICE, TABLE, TEXT]);

/** The value of an attribute, whatever prefix its namespace has; undefined: the tag has none. */
export const named = (tag: Tag, namespace: string, name: string): string | undefined =>
  Object.values(tag.attributes).find(({ uri, local }) => uri === namespace && local === name)
    ?.value;

/** How many times a row or a cell stands there. Throws `FileError`. */
export function repeated(tag: Tag, name: string): number {
  const times = unsigned(named(tag, TABLE, name) ?? '1');
  if (times === 0) throw damaged(new Error(`${tag.name} repeated no times`));
  return times;
}

/** No text has more blanks in a row. */
const MOST_SPACES = 1000;

/** The blanks that a `text:s` stands for. */
export const spaces = (tag: Tag): string =>
  ' '.repeat(Math.min(unsigned(named(tag, TEXT, 'c') ?? '1'), MOST_SPACES));

/** What a cell holds, `text` being what it shows. Throws `FileError` for what is no value of its type. */
export function cellValue(tag: Tag, text: string): FoundCell {
  const office = (name: string): string => named(tag, OFFICE, name) ?? '';
  if (named(tag, CALC, 'value-type') === 'error') return { kind: 'error', text };
  switch (office('value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberOf(office('value'));
    case 'date':
      return dayOf(office('date-value'));
    case 'boolean':
      return truthOf(office('boolean-value'));
    case 'string':
      return text === '' ? office('string-value') : text;
    default:
      return text;
  }
}

// What has a type and no value is blank, as some exporters write it.
function numberOf(text: string): FoundCell {
  if (text === '') return '';
  const value = decimal(text);
  return isWholeWithDecimals(text)
    ? { kind: 'number', value, withDecimals: true }
    : { kind: 'number', value };
}

const truthOf = (text: string): FoundCell =>
  text === '' ? '' : { kind: 'truth', value: truth(text) };

/** `2021-03-15`, `2021-03-15T10:12:00` as the day it is. */
function dayOf(text: string): FoundCell {
  if (text === '') return '';
  const [, day] = /^(\d{4}-\d\d-\d\d)(?:T[\d:.,]+(?:Z|[+-]\d\d:\d\d)?)?$/.exec(text) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) {
    throw damaged(new Error(`date ${text.slice(0, 40)}`));
  }
  return { kind: 'date', day };
}
