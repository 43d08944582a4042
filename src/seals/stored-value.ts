import { isBlank, type Scalar } from '../workbook/scalar';

/**
 * How a value stands in the lines of a closing, and in the cells of its sheet: always as a text, so that no program
 * that opens and saves the workbook has a number to round or a formula to compute in it. The rules are those of
 * `docs/bareme-jury-1.md`; a change to any of them is another format, for closings made before would no longer agree.
 *
 * - A blank and an empty text are nothing: no host tells one from the other once a file has been saved.
 * - A number has its digits, a point and no exponent: `4`, `0.3`, `-12.5`.
 * - A text begins with an apostrophe where it would otherwise begin with a character before `A` (see `isMarked`).
 *
 * Throws `RangeError` for a number that is none (NaN, infinite, or so near to it that its fifteen digits are): no cell
 * holds one.
 */
export function storedValue(value: Scalar): string {
  if (value === null || isBlank(value)) return '';
  if (typeof value === 'number') return storedNumber(value);
  if (typeof value === 'boolean') return String(value);
  const text = isPlain(value) ? value : escaped(settled(value));
  return isMarked(text) ? `'${text}` : text;
}

/** The value that is stored so; undefined where `storedValue` writes no value in this way. */
export function valueStoredAs(stored: string): Scalar | undefined {
  const value = understood(stored);
  const isWritable = typeof value !== 'number' || Number.isFinite(value);
  return isWritable && storedValue(value) === stored ? value : undefined;
}

function understood(stored: string): Scalar {
  if (stored === '') return null;
  if (stored === 'true' || stored === 'false') return stored === 'true';
  if (/^-?\d/.test(stored)) return Number(stored);
  return unescaped(stored.startsWith("'") ? stored.slice(1) : stored);
}

/**
 * Fifteen significant digits are what every spreadsheet keeps: a file may hold 0.30000000000000004 and come back from
 * another program with 0.3. Of no use beyond: a score has two decimals, an amount cents.
 */
const DIGITS = 15;

/** In decimals without an exponent, which people do not read and programs write in several ways. */
function storedNumber(value: number): string {
  // Scores and cents: they have no more than fifteen digits.
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  // The last doubles before infinity are rounded into it, and Excel keeps none above 9.99999999999999E307 either.
  if (!Number.isFinite(Number(value.toPrecision(DIGITS)))) {
    throw new RangeError(`A closing holds no number ${value}`);
  }
  if (value === 0) return '0'; // minus zero as well
  const [mantissa = '', exponent = ''] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return sign + withPoint(digits, Number(exponent) + 1);
}

/** `whole`: how many of the digits stand before the point; none or less where the number is below 1. */
function withPoint(digits: string, whole: number): string {
  if (whole <= 0) return `0.${'0'.repeat(-whole)}${digits}`;
  if (whole >= digits.length) return digits.padEnd(whole, '0');
  return `${digits.slice(0, whole)}.${digits.slice(whole)}`;
}

/**
 * One spelling of a text that reads the same. Accents may come composed or not, by the keyboard or from a Mac; a new
 * line may come with a carriage return, which Excel's files spell `_x000D_` and some libraries hand on in this spelling.
 */
const settled = (text: string): string =>
  text.normalize('NFC').replaceAll(/(?:\r|_x000D_)\n|\r|_x000D_/gi, '\n');

/**
 * A text in which there is nothing to settle nor to escape, as in most comments: letters below the combining accents, and
 * the usual quotes and dashes. All closings are held against what stands at each reading, thousands of comments among it.
 */
const isPlain = (text: string): boolean => /^[ -[\]^`-~\u00A0-\u02FF\u2010-\u2027]*$/.test(text);

/**
 * What would not survive a cell, a file or a copy by hand, or could not be seen in it:
 * - the backslash itself, the tab and the new line, which parts the lines of a closing;
 * - controls, line separators, the byte order mark, halves of pairs and the two code points that XML lacks;
 * - an underscore that would make `_x0041_`, by which files spell characters: exceljs and openpyxl save an A instead;
 * - accents that are on their own even in NFC: behind an escape they would melt into its last letter.
 * The list is spelled out, so that it does not grow with Unicode.
 */
const ESCAPED =
  // eslint-disable-next-line no-control-regex -- controls are what is looked for
  /[\\\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\u0300-\u036F]|\p{Cs}|_(?=x[\dA-Fa-f]{4}_)/gu;

const SHORT: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n' };

const escaped = (text: string): string =>
  text.replaceAll(ESCAPED, (character) => SHORT[character] ?? `\\u${hexOf(character)}`);

const hexOf = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

const unescaped = (text: string): string =>
  text.replaceAll(/\\(?:u([\dA-F]{4})|(.))/g, (escape, hex?: string, letter?: string) => {
    if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
    return letter === 't' ? '\t' : letter === 'n' ? '\n' : (letter ?? escape);
  });

/**
 * A text that begins with a space, a digit or a sign before `A` in ASCII, or that is a logical value, is marked by an
 * apostrophe. So the text `'4` is not the number `4`; and no cell begins with `=`, `+`, `-` or `@`, which a program that
 * guesses (a paste, a .csv opened again) would take for a formula, nor with the `#` of `#N/A`, a text that LibreOffice
 * saves as an error. Where the text has an apostrophe of its own it is doubled, since Excel swallows the first of a cell
 * that somebody opens and leaves again; Barème's files and Excel's port mark such cells as texts (`isMisread`) besides.
 */
const isMarked = (text: string): boolean =>
  /^[ -@]/.test(text) || /^(?:true|false|vrai|faux)$/i.test(text);
