import { syntax } from '../uncomputable';
import { single, withNumbers } from './arguments';
import type { SheetFunction } from './arguments';
import { NOT_A_NUMBER } from './values';
import type { Value } from './values';

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
/** 01/03/1900: before it Excel counts a day that never was. */
const FIRST = 61;
const LAST = 2_958_465;

const dateOf = (serial: number): Date | null =>
  serial >= FIRST && serial <= LAST + 1 ? new Date(EPOCH + Math.floor(serial) * DAY) : null;

function serialOf(year: number, month: number, day: number): Value {
  const serial = (Date.UTC(year, month, day) - EPOCH) / DAY;
  return serial >= FIRST && serial <= LAST ? serial : NOT_A_NUMBER;
}

const ofNumbers =
  (count: number, make: (...numbers: number[]) => Value): SheetFunction =>
  (args) => {
    if (args.length !== count) throw syntax();
    return withNumbers(args.map(single), (numbers) => make(...numbers));
  };

const partOfDate = (part: (date: Date) => number): SheetFunction =>
  ofNumbers(1, (serial = 0) => {
    const date = dateOf(serial);
    return date ? part(date) : NOT_A_NUMBER;
  });

/** So many months on, `lastDay` telling the end of that month from the same day in it. */
const monthsOn = (lastDay: boolean): SheetFunction =>
  ofNumbers(2, (serial = 0, months = 0) => {
    const date = dateOf(serial);
    if (!date) return NOT_A_NUMBER;
    const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + Math.trunc(months)];
    const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return serialOf(year, month, lastDay ? last : Math.min(date.getUTCDate(), last));
  });

/** Serial numbers count days from 30/12/1899. */
export const DATE_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  DATE: ofNumbers(3, (year = 0, month = 0, day = 0) =>
    serialOf(Math.trunc(year) + (year < 1900 ? 1900 : 0), Math.trunc(month) - 1, Math.trunc(day)),
  ),
  YEAR: partOfDate((date) => date.getUTCFullYear()),
  MONTH: partOfDate((date) => date.getUTCMonth() + 1),
  DAY: partOfDate((date) => date.getUTCDate()),
  EDATE: monthsOn(false),
  EOMONTH: monthsOn(true),
};
