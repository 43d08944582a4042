import { LOLF_TITLES } from '../../../calls/nomenclature/lolf-titles';
import type { Language } from '../../../language/language';
import { formatNumber } from '../../../money/format';

// What is accepted in a dossier, whatever its call, said once: sheets validate by it, rules check it, sentences list it.

/** ISO days: a date outside was mistyped. */
export const DATES = { min: '2020-01-01', max: '2035-12-31' } as const;

const yearOf = (isoDay: string): string => isoDay.slice(0, 4);

export const FIRST_YEAR = yearOf(DATES.min);
export const LAST_YEAR = yearOf(DATES.max);

/** The rates of VAT in force on the mainland (code général des impôts, art. 278 and following). */
export const VAT_RATES: readonly number[] = [0, 0.021, 0.055, 0.1, 0.2];

/** `0, 2,1, 5,5, 10 ou 20 %`. */
export const oneOfVatRates = (language: Language): string =>
  joined(language, 'disjunction', percentages(language)) + percentSign(language);

/** `0, 2,1, 5,5, 10 et 20 %`. */
export const allVatRates = (language: Language): string =>
  joined(language, 'conjunction', percentages(language)) + percentSign(language);

/** `0 %, 2,1 %, 5,5 %, 10 % ou 20 %`: each with its sign. */
export const oneOfVatShares = (language: Language): string =>
  joined(language, 'disjunction', shares(language));

/** `0 %, 2,1 %, 5,5 %, 10 % et 20 %`. */
export const allVatShares = (language: Language): string =>
  joined(language, 'conjunction', shares(language));

/** `T2, T3 ou T5`. */
export const oneOfTitles = (language: Language): string =>
  joined(language, 'disjunction', LOLF_TITLES);

const percentages = (language: Language): readonly string[] =>
  VAT_RATES.map((rate) => formatNumber(rate * 100, language));

/** With ordinary spaces: French spacing is set where the sentence is. */
const percentSign = (language: Language): string => (language === 'fr' ? ' %' : '%');

const shares = (language: Language): readonly string[] =>
  percentages(language).map((rate) => rate + percentSign(language));

const WORDS: Readonly<
  Record<Language, { readonly conjunction: string; readonly disjunction: string }>
> = {
  fr: { conjunction: 'et', disjunction: 'ou' },
  en: { conjunction: 'and', disjunction: 'or' },
};

/** Formulas of the sheets hold such lists: they must read alike in every host, whatever it knows of languages. */
const joined = (
  language: Language,
  type: 'conjunction' | 'disjunction',
  items: readonly string[],
): string => `${items.slice(0, -1).join(', ')} ${WORDS[language][type]} ${items.at(-1) ?? ''}`;
