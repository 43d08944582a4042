/** A number or a date as a French Excel understands it when it is typed or pasted. */
export interface Entry {
  readonly value: number;
  /** The same as an English spreadsheet would have it typed; it tells dates and percentages from numbers. */
  readonly english: string;
  /** The number format that Excel gives to a cell without one; null for a bare number. */
  readonly pattern: string | null;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d+))?$/;
const ENGLISH_DECIMAL = /^\s*[+-]?[\d,]*\.\d+\s*%?\s*$/;
const DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/;
/** Excel's day 0, as JavaScript counts days. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Decimal comma, spaces between thousands, `%` or `€` behind, day before month; null for any other text. */
export function readFrenchEntry(text: string): Entry | null {
  const trimmed = text.trim();
  return readDate(trimmed) ?? readNumber(trimmed);
}

function readNumber(text: string): Entry | null {
  const unit = /[ \u00a0\u202f]*([%€])$/.exec(text);
  const match = NUMBER.exec(unit ? text.slice(0, unit.index) : text);
  const [, sign = '', whole = '', decimals = ''] = match ?? [];
  if (!match || (whole === '' && decimals === '')) return null;
  const digits = `${sign}${whole.replace(/\D/g, '') || '0'}${decimals && `.${decimals}`}`;
  if (unit?.[1] === '%') {
    const pattern = decimals ? '0.00%' : '0%';
    // Moving the point in the text: 0.055 is not 5.5 / 100 in binary.
    return { value: Number(`${digits}e-2`), english: `${digits}%`, pattern };
  }
  const amount = decimals ? '#,##0.00 "€"' : '#,##0 "€"';
  return { value: Number(digits), english: digits, pattern: unit ? amount : null };
}

function readDate(text: string): Entry | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [day = 0, month = 0, given = 0] = match.slice(1).map(Number);
  // As Excel: 00 to 29 are of this century, 30 to 99 of the last.
  const year = given >= 100 ? given : given + (given < 30 ? 2000 : 1900);
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const value = (time - DAY_ZERO) / DAY;
  return { value, english: date.toISOString().slice(0, 10), pattern: 'dd/mm/yyyy' };
}

/** A number with a point before its decimals, which a French Excel leaves a text. */
export function isEnglishDecimal(text: string): boolean {
  return ENGLISH_DECIMAL.test(text);
}
