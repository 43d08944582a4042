import { damaged } from '../file-error';

/**
 * What values the format writes how, of which JavaScript would take many more: `0x10`, `Infinity`, ` ` are
 * numbers to it. Whatever is none of these is a damaged file.
 */
const DECIMAL = /^[ \t\r\n]*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[ \t\r\n]*$/;

/** A number as XML Schema writes doubles; a workbook holds no infinite one. Throws `FileError`. */
export function decimal(text: string): number {
  const value = DECIMAL.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(value)) throw damaged(new Error(`number ${text.slice(0, 40)}`));
  return value;
}

/** `0.0`, `1500.00`: what makes no other number than `0` and `1500`, and is lost once another program saves it. */
export const isWholeWithDecimals = (text: string): boolean =>
  /^[ \t\r\n]*[+-]?\d+\.0+[ \t\r\n]*$/.test(text);

/** A count or an index, from 0. Throws `FileError`. */
export function unsigned(text: string): number {
  const value = /^[ \t\r\n]*\+?\d{1,10}[ \t\r\n]*$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) throw damaged(new Error(`index ${text.slice(0, 40)}`));
  return value;
}

/** Absent: false. Throws `FileError` for what is neither true nor false. */
export function truth(text: string | undefined): boolean {
  switch (text?.trim()) {
    case undefined:
    case '0':
    case 'false':
      return false;
    case '1':
    case 'true':
      return true;
    default:
      throw damaged(new Error(`truth ${text?.slice(0, 40)}`));
  }
}

/** One of those words. Throws `FileError` for any other. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined)
    throw damaged(new Error(`${text.slice(0, 40)}: none of ${words.join()}`));
  return found;
}

/** A text of a cell or a header: signs that XML cannot hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
