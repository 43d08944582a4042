import type { Language } from '../language/language';
import type { BasisPoints, Cents } from './cents';

/**
 * Figures as people read them. British English beside French: both write day/month/year. Formatters are kept
 * because making one costs a hundred times more than using it.
 */
const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const perLanguage = (options: Intl.NumberFormatOptions): Record<Language, Intl.NumberFormat> => ({
  fr: new Intl.NumberFormat(LOCALES.fr, options),
  en: new Intl.NumberFormat(LOCALES.en, options),
});

const euros = perLanguage({ style: 'currency', currency: 'EUR' });
const percents = perLanguage({ style: 'percent', maximumFractionDigits: 2 });
const numbers = perLanguage({ maximumFractionDigits: 10 });

/** `48 000,00 €`, `€48,000.00`. */
export const formatEuros = (amount: Cents, language: Language): string =>
  euros[language].format(amount / 100);

/** `75 %`, `33,33 %`, `75%`. */
export const formatPercent = (share: BasisPoints, language: Language): string =>
  percents[language].format(share / 10_000);

/** A share as typed (`0.055`): `5,5 %`. */
export const formatShare = (share: number, language: Language): string =>
  percents[language].format(share);

const decimals = perLanguage({ minimumFractionDigits: 2, maximumFractionDigits: 10 });

/** An amount without its unit, as typed: `20 000,00`, `1,005`. */
export const formatDecimals = (euros: number, language: Language): string =>
  decimals[language].format(euros);

const prices = perLanguage({
  style: 'currency',
  currency: 'EUR',
  minimumFractionDigits: 2,
  maximumFractionDigits: 10,
});

/** A unit price in euros, which may go beyond the cent: `850,00 €`, `€0.125`. */
export const formatPrice = (euros: number, language: Language): string =>
  prices[language].format(euros);

/** A plain number: `20 000`, `1,5`. */
export const formatNumber = (value: number, language: Language): string =>
  numbers[language].format(value);

/** An ISO day (`2021-01-31`) as `31/01/2021`, in both languages. */
export function formatDay(isoDay: string): string {
  const [year = '', month = '', day = ''] = isoDay.split('-');
  return `${day}/${month}/${year}`;
}

/** A local moment of ours (`2021-01-31 17:30`) as `31/01/2021 17:30`, in both languages; any other text as it is. */
export function formatMoment(text: string): string {
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)$/.exec(text) ?? [];
  return day === undefined ? text : `${formatDay(day)} ${hour}`;
}

const TRUTH = { fr: ['FAUX', 'VRAI'], en: ['FALSE', 'TRUE'] } as const;

/** A truth as Excel shows it in a cell. */
export const formatTruth = (value: boolean, language: Language): string =>
  TRUTH[language][value ? 1 : 0];
