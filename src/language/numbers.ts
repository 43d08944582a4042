import type { Localized } from './language';

/** A number as it is written in a sentence: `10 000`, with spaces that break no line. */
export const numberInWords = (value: number): Localized => ({
  // Arial lacks the narrow space on older systems.
  fr: value.toLocaleString('fr-FR', { maximumFractionDigits: 10 }).replaceAll('\u202f', '\u00a0'),
  en: value.toLocaleString('en-GB', { maximumFractionDigits: 10 }),
});

/** A number and what it counts; the words given are those for one, an `s` makes them several. */
export function counted(value: number, one: Localized): Localized {
  const number = numberInWords(value);
  return {
    fr: `${number.fr} ${one.fr}${Math.abs(value) >= 2 ? 's' : ''}`,
    en: `${number.en} ${one.en}${value === 1 ? '' : 's'}`,
  };
}
