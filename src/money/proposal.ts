import type { Language } from '../language/language';

/**
 * What a text that should have been a number probably meant. It is only ever proposed to the person, never
 * used in a figure.
 */
export interface NumberProposal {
  readonly value: number;
  /** The other reading, where there are two: `20.000` is 20 000 in French and 20 in English. */
  readonly alternative: number | null;
  /** The text carried a percent sign; `value` is then the share (`0.2`). */
  readonly percent: boolean;
  /** What the text says of taxes; null: nothing. An amount HT is none TTC. */
  readonly tax: 'ht' | 'ttc' | null;
}

/** Powers of ten of the units that people type after a number. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['%', -2],
  ['k', 3],
  ['m', 6],
  ['md', 9],
  ['mds', 9],
  ['mille', 3],
  ['million', 6],
  ['millions', 6],
  ['milliard', 9],
  ['milliards', 9],
  ['thousand', 3],
  ['billion', 9],
]);

/** Digits beyond which a text is a reference, not an amount. */
const LONGEST = 20;

const CURRENCY = /(?:€|euros?|eur)$/;
const WITH_TAX = /(?:ttc|incl\. vat)$/;
const WITHOUT_TAX = /(?:ht|hors taxes?|excl\. vat)$/;

/**
 * Reads an amount, a quantity or a rate as people type it: `12 000,50 €`, `20.000`, `250 k€`, `1,5 M€`,
 * `20 %`, `1'234.50`, `(500)`, with any kind of space, apostrophe or minus sign. Null when it is no number.
 * `language` settles which of `.` and `,` separates thousands when the digits do not.
 */
export function proposeNumber(text: string, language: Language): NumberProposal | null {
  const typed = tidy(text);
  const inBrackets = /^\((.+)\)$/.exec(typed)?.[1]?.trim();
  const { negative, body } = takeSign(inBrackets ?? typed);
  const amount = takeUnit(body);
  const exponent = amount ? UNITS.get(amount.unit) : undefined;
  if (!amount || exponent === undefined) return null;

  const readings = readDigits(amount.digits, language);
  if (readings === null || readings.first.length > LONGEST) return null;
  const sign = negative || inBrackets !== undefined ? '-' : '';
  const scaled = (decimal: string): number => Number(`${sign}${decimal}e${exponent}`);
  return {
    value: scaled(readings.first),
    alternative: readings.second === null ? null : scaled(readings.second),
    percent: amount.unit === '%',
    tax: WITH_TAX.test(body) ? 'ttc' : WITHOUT_TAX.test(body) ? 'ht' : null,
  };
}

function tidy(text: string): string {
  return text
    .replace(/[\s\u00a0\u202f\u2000-\u200b]+/g, ' ')
    .replace(/[’ʼ‘`´]/g, "'")
    .replace(/[−–—]/g, '-')
    .trim()
    .toLowerCase();
}

function takeSign(text: string): { negative: boolean; body: string } {
  const body = text.replace(/^€\s*/, '');
  if (body.startsWith('-'))
    return { negative: true, body: body.slice(1).replace(/^\s*€/, '').trim() };
  return { negative: false, body: body.replace(/^\+/, '').trim() };
}

function takeUnit(text: string): { digits: string; unit: string } | null {
  const amount = text
    .replace(WITH_TAX, '')
    .replace(WITHOUT_TAX, '')
    .trim()
    .replace(CURRENCY, '')
    .trim();
  const withoutLink = amount.replace(/\s*d'$/, '');
  const match = /^([\d.,' ]*\d[.,]?)\s*(\D*)$/.exec(withoutLink);
  if (!match) return null;
  return { digits: match[1] ?? '', unit: (match[2] ?? '').trim() };
}

/** Canonical decimals (`12000.5`), the likelier first. */
function readDigits(
  text: string,
  language: Language,
): { first: string; second: string | null } | null {
  const grouped = /^\d{1,3}(?:[ ']\d{3})+(?=$|[.,])/.test(text);
  if (/[ ']/.test(text) && !grouped) return null;
  const digits = grouped ? text.replace(/[ ']/g, '') : text;
  const marks = digits.replace(/\d/g, '');

  if (marks === '') return only(digits);
  if (/^\d{1,3}[.,]\d{3}$/.test(digits) && !grouped && !digits.startsWith('0')) {
    const thousands = digits.replace(/[.,]/, '');
    const decimal = digits.replace(',', '.');
    const thousandsMark = language === 'fr' ? '.' : ',';
    return marks === thousandsMark
      ? { first: thousands, second: decimal }
      : { first: decimal, second: thousands };
  }
  if (marks.length === 1) return only(digits.replace(',', '.'));
  return readSeveralMarks(digits, marks);
}

/** `1.234.567`, `1,234.56`, `1.234,56`: all marks but perhaps the last separate thousands. */
function readSeveralMarks(digits: string, marks: string): { first: string; second: null } | null {
  const thousands = marks.charAt(0);
  const last = marks.charAt(marks.length - 1);
  const decimal = last === thousands ? null : last;
  const groups = thousands === '.' ? '\\.' : ',';
  const tail = decimal === null ? '' : `\\${decimal}\\d*`;
  if (!new RegExp(`^\\d{1,3}(?:${groups}\\d{3})+${tail}$`).test(digits)) return null;
  return only(digits.replaceAll(thousands, '').replace(',', '.'));
}

const only = (decimal: string): { first: string; second: null } => ({
  first: decimal,
  second: null,
});
