import type { Language } from '../language/language';
import { LARGEST_AMOUNT } from '../money/cents';
import { productInCents } from '../money/decimal';
import { proposeNumber } from '../money/proposal';
import { foundText } from '../workbook/found-text';
import { plainUnits } from '../workbook/unit-formats';
import type { FoundCell } from '../workbook/whole-sheet';
import type { DecimalMark, Tax, Unread } from './terms';

/** What a cell says as a number: euros, a quantity, a rate. */
export type Figure =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'value';
      readonly value: number;
      /** What the cell itself says of taxes. */
      readonly tax: Tax | null;
      readonly isPercent: boolean;
    }
  | Unread;

const BLANK: Figure = { kind: 'blank' };

const unread = (text: string, why: Unread['why']): Unread => ({
  kind: 'unread',
  text,
  why,
  readings: null,
});

/** Accountants put a dash where there is nothing. */
const NOTHING = /^[-–—−.…\s]*(?:€)?$/;

const THOUSANDS: Readonly<Record<DecimalMark, RegExp>> = {
  ',': /\d\.\d{3}(?:\.\d{3})+(?!\d)|\d\.\d{3},\d/,
  '.': /\d,\d{3}(?:,\d{3})+(?!\d)|\d,\d{3}\.\d/,
};

/**
 * Which sign stands before the cents, where a point or a comma between thousands in some text of the block leaves no
 * doubt about it (`1.234,56`, `1,234.56`); null: nothing tells, or two texts tell it differently.
 */
export function decimalMarkIn(texts: Iterable<string>): DecimalMark | null {
  const found = new Set<DecimalMark>();
  for (const text of texts) {
    if (THOUSANDS[','].test(text)) found.add(',');
    if (THOUSANDS['.'].test(text)) found.add('.');
  }
  const [mark, other] = found;
  return other === undefined ? (mark ?? null) : null;
}

/** Formats in which a plain figure counts another currency, or thousands or millions that it does not hold itself. */
const OTHER_CURRENCY = /[$£¥]|\b(?:USD|GBP|CHF)\b/i;
const SCALED = /[0#],+(?=[^0#]|$)/;

/**
 * @param format the number format of the cell, if it has one
 * @param scale 1 000 where the heading says k€
 */
export function readFigure(
  cell: FoundCell,
  mark: DecimalMark | null,
  { format = '', scale = 1 }: { readonly format?: string; readonly scale?: number } = {},
): Figure {
  if (typeof cell === 'string') return scaledText(cell, figureIn(cell, mark), scale);
  switch (cell.kind) {
    case 'number':
      return ofNumber(cell.value, format, scale);
    case 'error':
      return unread(cell.text, 'error');
    case 'no-result':
      return unread('', 'no-result');
    case 'date':
    case 'truth':
      return unread(foundText(cell), 'text');
  }
}

function ofNumber(value: number, given: string, scale: number): Figure {
  const format = plainUnits(given);
  if (OTHER_CURRENCY.test(format)) return unread(`${value} ${given}`, 'other-currency');
  const isPercent = /%/.test(format.replaceAll(/"[^"]*"|\\./g, ''));
  const shown = SCALED.test(format.replaceAll(/"[^"]*"/g, '""')) ? 1 : scaleIn(format);
  return scaled({ kind: 'value', value, tax: null, isPercent }, Math.max(scale, shown));
}

/** `0 "k€"` shows 12 as 12 k€. */
const scaleIn = (format: string): number => {
  const words = format.replaceAll(/[\\"\s\u00a0\u202f]/g, '').toLowerCase();
  if (/k(€|eur)/.test(words)) return 1000;
  return /m(€|eur)/.test(words) ? 1_000_000 : 1;
};

function figureIn(text: string, mark: DecimalMark | null): Figure {
  if (NOTHING.test(text.trim())) return BLANK;
  const language: Language = mark === '.' ? 'en' : 'fr';
  const proposal = proposeNumber(text, language);
  if (!proposal) {
    return unread(text, /[$£¥]|\b(?:usd|gbp|chf)\b/i.test(text) ? 'other-currency' : 'text');
  }
  const { value, alternative, percent, tax } = proposal;
  if (alternative !== null && mark === null) {
    return { ...unread(text, 'text'), readings: [value, alternative] };
  }
  return {
    kind: 'value',
    value,
    tax: tax === null ? null : tax === 'ht' ? 'net' : 'gross',
    isPercent: percent,
  };
}

/** A text that names thousands itself (« 12 k€ ») is not multiplied once more. */
const NAMES_SCALE = /\d\s*[km]|mill/i;

function scaled(figure: Figure, scale: number): Figure {
  if (figure.kind !== 'value') return figure;
  const cents = productInCents(figure.value, scale);
  if (cents === null || Math.abs(cents) > LARGEST_AMOUNT) {
    return unread(String(figure.value), 'too-large');
  }
  return scale === 1 ? figure : { ...figure, value: cents / 100 };
}

/** In a column in thousands, « 12 k€ » says so itself, and « 12 € » says otherwise. */
function scaledText(text: string, figure: Figure, scale: number): Figure {
  if (scale === 1 || figure.kind !== 'value' || NAMES_SCALE.test(text)) return scaled(figure, 1);
  return /€|eur/i.test(text) ? unread(text, 'own-scale') : scaled(figure, scale);
}

/** A quantity as people type it: `10`, `10 jours`, `3 x`, `2,5 j/h`; its unit apart. */
export function readQuantity(
  cell: FoundCell,
  mark: DecimalMark | null,
): { readonly figure: Figure; readonly unit: string | null } {
  if (typeof cell !== 'string') return { figure: readFigure(cell, mark), unit: null };
  const [, number = '', unit = ''] =
    /^\s*([-\d.,\s\u00a0\u202f]+?)\s*([a-zà-ÿ/.\s]*)$/i.exec(cell) ?? [];
  if (number === '' || unit === '') return { figure: readFigure(cell, mark), unit: null };
  return { figure: readFigure(number, mark), unit };
}
