import type { BookLocale } from './locale';
import { numfmt } from '@univerjs/core';

/** A number or a date as an Excel of that language understands it when it is typed or pasted. */
export interface Entry {
  readonly value: number;
  /** The number format that Excel gives to a cell without one; null for a bare number. */
  readonly pattern: string | null;
  /** A day that is written in figures or in the language's own words. */
  readonly isDate: boolean;
}

/** How days are written where the short form of a date is read and shown. */
export const DAY_PATTERNS: Readonly<Record<BookLocale, string>> = {
  'fr-FR': 'dd/mm/yyyy',
  'en-GB': 'dd/mm/yyyy',
  'en-US': 'm/d/yyyy',
};

const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d*)(?:,(\d+))?$/;
const ENGLISH_DECIMAL = /^\s*[+-]?[\d,]*\.\d+\s*%?\s*$/;
const DIGITS = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/;
const WORDS = /^(\d{1,2})[ -]([\p{L}]+)\.?[ -](\d{4}|\d{2})$/u;
const FRENCH_MONTHS = [
  ['janvier', 'janv'],
  ['février', 'févr'],
  ['mars'],
  ['avril', 'avr'],
  ['mai'],
  ['juin'],
  ['juillet', 'juil'],
  ['août'],
  ['septembre', 'sept'],
  ['octobre', 'oct'],
  ['novembre', 'nov'],
  ['décembre', 'déc'],
];
/** Excel's day 0, as JavaScript counts days. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** null for a text that is none of these, and for one that is left to Univer. */
export function readEntry(text: string, locale: BookLocale): Entry | null {
  const trimmed = text.trim();
  if (locale === 'fr-FR') return readDate(trimmed, locale) ?? readFrenchNumber(trimmed);
  if (locale === 'en-GB') return readDate(trimmed, locale) ?? readEnglish(trimmed, locale);
  return readEnglish(trimmed, locale);
}

/** What Univer would make a number or a date of, and an Excel of that language leaves a text. */
export function isLeftText(text: string, locale: BookLocale): boolean {
  if (locale === 'en-US') return false;
  const isWrongDay = DIGITS.test(text.trim()) && readEntry(text, locale) === null;
  return isWrongDay || (locale === 'fr-FR' && ENGLISH_DECIMAL.test(text));
}

/** VRAI and FAUX; the English words are Univer's to read. null for another text. */
export function readTruth(text: string, locale: BookLocale): boolean | null {
  const word = text.trim().toUpperCase();
  if (locale !== 'fr-FR' || (word !== 'VRAI' && word !== 'FAUX')) return null;
  return word === 'VRAI';
}

/** Decimal comma, spaces between thousands, `%` or `€` behind. */
function readFrenchNumber(text: string): Entry | null {
  const unit = /[ \u00a0\u202f]*([%€])$/.exec(text);
  const match = NUMBER.exec(unit ? text.slice(0, unit.index) : text);
  const [, sign = '', whole = '', decimals = ''] = match ?? [];
  if (!match || (whole === '' && decimals === '')) return null;
  const digits = `${sign}${whole.replace(/\D/g, '') || '0'}${decimals && `.${decimals}`}`;
  if (unit?.[1] === '%') {
    const pattern = decimals ? '0.00%' : '0%';
    // Moving the point in the text: 0.055 is not 5.5 / 100 in binary.
    return { value: Number(`${digits}e-2`), pattern, isDate: false };
  }
  const amount = decimals ? '#,##0.00 "€"' : '#,##0 "€"';
  const pattern = unit ? amount : null;
  return { value: Number(digits), pattern, isDate: false };
}

function readEnglish(text: string, locale: BookLocale): Entry | null {
  if (locale === 'en-GB' && DIGITS.test(text)) return null;
  const read = numfmt.parseValue(text);
  if (typeof read?.v !== 'number') return null;
  const isDate = DIGITS.test(text);
  const pattern = isDate ? DAY_PATTERNS[locale] : (read.z ?? null);
  return { value: read.v, pattern, isDate };
}

/** The day before the month; without a year, it is the present one. */
function readDate(text: string, locale: BookLocale): Entry | null {
  const [, day = '', monthText = '', yearText] = DIGITS.exec(text) ?? WORDS.exec(text) ?? [];
  const month = /^\d/.test(monthText) ? Number(monthText) : frenchMonth(monthText, locale);
  const time = dayOf(Number(day), month, yearOf(yearText));
  if (time === null) return null;
  return { value: (time - DAY_ZERO) / DAY, pattern: DAY_PATTERNS[locale], isDate: true };
}

/** 0 for a word that is no month. */
function frenchMonth(word: string, locale: BookLocale): number {
  if (locale !== 'fr-FR') return 0;
  return 1 + FRENCH_MONTHS.findIndex((names) => names.includes(word.toLowerCase()));
}

/** As Excel: 00 to 29 are of this century, 30 to 99 of the last. */
function yearOf(text: string | undefined): number {
  const year = text === undefined ? new Date().getFullYear() : Number(text);
  if (year >= 100) return year;
  return year + (year < 30 ? 2000 : 1900);
}

function dayOf(day: number, month: number, year: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null;
}

/** The number that an ISO day is in a cell; null for any other text. */
export function isoSerial(text: string): number | null {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(time) ? null : (time - DAY_ZERO) / DAY;
}
