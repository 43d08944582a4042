import type { Language } from '../../../language/language';
import { proposeNumber } from '../../../money/proposal';
import { proposeDay } from '../../../workbook/dates';

/** Digits alone, a sign and a decimal mark: « 2 k » is an amount, never a score. */
const BARE = /^[-+−]?\s*\d+(?:[.,]\d+)?$/;

/** A number without a unit as people type it, `2,5` or `2.5`; null: it is none, or could be two. */
export function numberIn(text: string, language: Language): number | null {
  const typed = text.trim();
  const read = BARE.test(typed) ? proposeNumber(typed, language) : null;
  return read !== null && read.alternative === null ? read.value : null;
}

/** The days that the sheets accept. */
const FIRST_DAY = '2020-01-01';
const LAST_DAY = '2045-12-31';

/** The ISO day of `15/03/2021` or `15 mars 2021`; null: it is none, or none that the sheets take. */
export function dayIn(text: string): string | null {
  const day = proposeDay(text);
  return day !== null && day >= FIRST_DAY && day <= LAST_DAY ? day : null;
}
