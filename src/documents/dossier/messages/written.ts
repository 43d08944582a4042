import type { Language } from '../../../language/language';
import { formatDecimals, formatNumber, formatShare } from '../../../money/format';
import type { NumberLook } from './facts';

/** A number as a cell of that look shows it. */
export function written(value: number, look: NumberLook, language: Language): string {
  if (look === 'share') return formatShare(value, language);
  return look === 'amount' ? formatDecimals(value, language) : formatNumber(value, language);
}
