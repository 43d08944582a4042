import { isoDayOfSerial } from '../../workbook/dates';
import type { Entry } from '../../workbook/entry';
import type { ValueKind } from '../../workbook/template';
import { toCents } from '../../money/decimal';
import { formatDay, formatEuros, formatNumber, formatShare, formatTruth } from '../../money/format';
import type { Language } from '../../language/language';

/** What was typed, as the sheet shows it: `31/01/2021`, `50 %`, `1 234,56 €`; a text or a formula as it stands. */
export function entryInWords(entry: Entry, kind: ValueKind, language: Language): string {
  if (typeof entry === 'object') return entry?.formula ?? '';
  if (typeof entry === 'boolean') return formatTruth(entry, language);
  return typeof entry === 'number' ? numberInWords(entry, kind, language) : entry;
}

function numberInWords(value: number, kind: ValueKind, language: Language): string {
  const plain = formatNumber(value, language);
  switch (kind) {
    case 'date': {
      const day = isoDayOfSerial(value);
      return day === null ? plain : formatDay(day);
    }
    case 'percent':
      return formatShare(value, language);
    case 'amount': {
      const amount = toCents(value);
      return amount === null ? plain : formatEuros(amount, language);
    }
    case 'text':
    case 'choice':
    case 'integer':
    case 'number':
    case 'yes-no':
      return plain;
  }
}
