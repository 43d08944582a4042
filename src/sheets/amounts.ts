import type { Language } from '../language/language';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** `48 000 €`, `€48,000`; cents only where there are some. Arial has no narrow no-break space everywhere. */
export function euros(amount: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  })
    .format(amount)
    .replaceAll('\u202f', '\u00a0');
}

/** `1 000 000`. */
export const count = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language]).format(value).replaceAll('\u202f', '\u00a0');

/** Percent of a call's rate: `75 %`, `75%`. */
export const percent = (value: number, language: Language): string =>
  language === 'fr' ? `${count(value, language)}\u00a0%` : `${count(value, language)}%`;

/** `2021 et 2022`. */
export const listing = (items: readonly (string | number)[], language: Language): string =>
  new Intl.ListFormat(LOCALES[language], { type: 'conjunction' }).format(items.map(String));

/** An ISO day as the sheets show days: `04/01/2021`. */
export const day = (isoDay: string): string => isoDay.split('-').reverse().join('/');
