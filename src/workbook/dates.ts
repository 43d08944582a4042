import { readDayInWords } from './day-in-words';

/**
 * Excel stores a day as the number of days since 30/12/1899 (for any day after February 1900, which Excel
 * wrongly counts as 29 days). Our sheets count that way; files of the 1904 system are brought to it when read.
 */
const EPOCH = Date.UTC(1899, 11, 30);
/** Days from 30/12/1899 to 01/01/1904, from which Excel for Mac once counted. */
export const SHIFT_1904 = 1462;
const DAY = 86_400_000;
/** The first and the last serial that are days to Excel and to us alike: 01/03/1900 to 31/12/9999. */
export const FIRST_SERIAL = 61;
export const LAST_SERIAL = 2_958_465;

/** The ISO day of a serial, its time of day dropped; null for a number that is no day after 1900. */
export function isoDayOfSerial(serial: number): string | null {
  if (!(serial >= FIRST_SERIAL && serial < LAST_SERIAL + 1)) return null;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

export const serialOfIsoDay = (isoDay: string): number =>
  (Date.parse(`${isoDay}T00:00:00Z`) - EPOCH) / DAY;

/** The ISO day that a text such as `31/01/2021`, `1.2.21`, `2021-01-31` or `1er mars 2021` means; null when it means none. */
export function proposeDay(text: string): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/.exec(text);
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const european = /^\s*(\d{1,2})[\s./-](\d{1,2})[\s./-](\d{4}|\d{2})\s*$/.exec(text);
  if (!european) return dayInWords(text);
  const year = Number(european[3]);
  return calendarDay(year < 100 ? 2000 + year : year, Number(european[2]), Number(european[1]));
}

function dayInWords(text: string): string | null {
  const read = readDayInWords(text);
  return read && calendarDay(read.year, read.month, read.day);
}

function calendarDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** The same day so many months later; the last of the month where that day does not exist. */
export function addMonths(isoDay: string, months: number): string {
  const [year = NaN, month = NaN, day = NaN] = isoDay.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)));
  return date.toISOString().slice(0, 10);
}

/** `2021-01-29T14:05`, where the person is: what is declared is the time that they see. */
export function localMoment(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
