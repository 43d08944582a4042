import type { Language } from '../../../language/language';
import type { Cents } from '../../../money/cents';
import { toCents } from '../../../money/decimal';
import { formatDay, formatTruth } from '../../../money/format';
import { proposeNumber } from '../../../money/proposal';
import { isErrorValue } from '../../../workbook/scalar';
import type { FoundCell } from '../../../workbook/whole-sheet';

/** A cell of a list: a text as it is typed or pasted, or what a workbook knows of its cell. */
export type ListCell = FoundCell;

/** What a cell is that is no text for certain. */
export type NoText = 'error' | 'date' | 'truth' | 'no-result';

/** A cell as a person would type it; a number is its digits alone, whatever its cell makes of them. */
export function textOf(cell: ListCell, language: Language): string {
  if (typeof cell === 'string') return cell;
  switch (cell.kind) {
    case 'number':
      return digitsOf(cell.value, language);
    case 'date':
      return formatDay(cell.day);
    case 'truth':
      return formatTruth(cell.value, language);
    case 'error':
      return cell.text;
    case 'no-result':
      return '';
  }
}

const plainNumbers = (locale: string): Intl.NumberFormat =>
  new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 10 });

/** Kept, because making one costs a hundred times more than using it. */
const DIGITS: Readonly<Record<Language, Intl.NumberFormat>> = {
  fr: plainNumbers('fr-FR'),
  en: plainNumbers('en-GB'),
};

/** Outside numbers that Excel has taken for numbers: `1E+07` is 10000000. */
const digitsOf = (value: number, language: Language): string => DIGITS[language].format(value);

/** Why a cell gives no text; null: it does, or is blank. */
export function noText(cell: ListCell): NoText | null {
  if (typeof cell === 'string') return isErrorValue(cell) ? 'error' : null;
  return cell.kind === 'number' ? null : cell.kind;
}

/** An amount in euros TTC, in cents; null: it is none for certain. */
export function amountOf(cell: ListCell, language: Language): Cents | null {
  if (typeof cell === 'string') return amountIn(cell, language);
  return cell.kind === 'number' && cell.value >= 0 ? toCents(cell.value) : null;
}

/** An amount in euros TTC as people type it, in cents; null: it is none, could be two, is HT, below zero or too large. */
export function amountIn(text: string, language: Language): Cents | null {
  const read = proposeNumber(text, language);
  const isSure = read !== null && read.alternative === null && !read.percent && read.tax !== 'ht';
  return isSure && read.value >= 0 ? toCents(read.value) : null;
}
