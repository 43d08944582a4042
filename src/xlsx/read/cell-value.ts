import { damaged } from '../file-error';
import { SHIFT_1904 } from '../../workbook/dates';
import { decimal, oneOf, truth, unescaped, unsigned } from './scalars';

/** The kinds of values that a cell may say it holds. */
export const CELL_TYPES = ['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const;
export type CellType = (typeof CELL_TYPES)[number];

export const cellType = (text: string | undefined): CellType => oneOf(CELL_TYPES, text ?? 'n');

/** What values mean in a workbook. */
export interface ValueContext {
  readonly strings: readonly string[];
  readonly is1904: boolean;
}

/**
 * The value of a cell from the text of its `v`. A cell that holds nothing is empty whatever type it has, as
 * some exporters write it. Throws `FileError` for what is no value of its type: none is ever blank in silence.
 */
export function cellValue(
  type: CellType,
  text: string,
  { strings, is1904 }: ValueContext,
): string | number | boolean {
  if (text === '') return '';
  switch (type) {
    case 'n':
      return decimal(text);
    case 's':
      return sharedString(unsigned(text), strings);
    case 'str':
      return unescaped(text);
    case 'b':
      return truth(text);
    case 'e':
      return errorCode(text.trim());
    case 'd':
      return serialOf(text, is1904);
    case 'inlineStr':
      throw damaged(new Error('a text in line that is none'));
  }
}

function sharedString(index: number, strings: readonly string[]): string {
  const text = strings[index];
  if (text === undefined) throw damaged(new Error(`no shared string ${index}`));
  return text;
}

function errorCode(text: string): string {
  // LibreOffice has errors of its own, `Err:502`; Gnumeric puts a formula that it does not understand after the sign.
  if (!/^(?:#|Err:\d)/.test(text)) throw damaged(new Error(`error ${text.slice(0, 40)}`));
  return text;
}

const DAY = 86_400_000;

/** `2021-01-31`, `2021-01-31T00:00:00.000Z` as days since 30/12/1899, or since 01/01/1904. */
function serialOf(text: string, is1904: boolean): number {
  const match = /^(\d{4}-\d\d-\d\d)(T[\d:.]+)?Z?$/.exec(text.trim());
  const time = Date.parse(`${match?.[1] ?? ''}${match?.[2] ?? 'T00:00:00'}Z`);
  if (!match || Number.isNaN(time)) throw damaged(new Error(`date ${text.slice(0, 40)}`));
  return (time - Date.UTC(1899, 11, 30)) / DAY - (is1904 ? SHIFT_1904 : 0);
}
