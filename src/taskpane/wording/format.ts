import { cellName } from '../../workbook/reference';
import type { Place } from '../../workbook/scalar';
import type { Language } from '../../language/language';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

type PerLanguage<T> = Readonly<Record<Language, T>>;

const numbers = (options: Intl.NumberFormatOptions): PerLanguage<Intl.NumberFormat> => ({
  fr: new Intl.NumberFormat(LOCALES.fr, options),
  en: new Intl.NumberFormat(LOCALES.en, options),
});

const plain = numbers({ maximumFractionDigits: 2 });
const percents = numbers({ style: 'percent', maximumFractionDigits: 2 });
const oneDecimal = numbers({
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const points = numbers({ minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signedPoints = numbers({
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});
const times: PerLanguage<Intl.DateTimeFormat> = {
  fr: new Intl.DateTimeFormat(LOCALES.fr, { hour: '2-digit', minute: '2-digit' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { hour: '2-digit', minute: '2-digit' }),
};

const currency = (amount: string, unit: string, language: Language): string =>
  language === 'fr' ? `${amount}\u00a0${unit}€` : `€${amount}${unit}`;

/** Amounts of a call, in euros, without idle decimals: `50 000 €`, `€50,000`; cents where there are any: `0,50 €`. */
export const formatCallAmount = (euros: number, language: Language): string =>
  currency((Number.isInteger(euros) ? plain : points)[language].format(euros), '', language);

/** The same for a list, where room is scarce: `50 k€`, `1,5 M€`, `€1.5M`. */
export function formatShortAmount(euros: number, language: Language): string {
  const [divisor, unit] =
    euros >= 1_000_000 ? [1_000_000, 'M'] : euros >= 1_000 ? [1_000, 'k'] : [1, ''];
  return currency(plain[language].format(euros / divisor), unit, language);
}

/** A percentage as calls give it, from 0 to 100: `75 %`, `0,75 %`. */
export const formatCallPercent = (percent: number, language: Language): string =>
  percents[language].format(percent / 100);

/** A share in basis points to one decimal, as a legend shows it: `75,0 %`. */
export const formatLegendShare = (basisPoints: number, language: Language): string =>
  oneDecimal[language].format(basisPoints / 10_000);

export const formatCount = (count: number, language: Language): string =>
  plain[language].format(count);

/** Points of a jury's scale, as totals are shown: `3,40`. */
export const formatPoints = (value: number, language: Language): string =>
  points[language].format(value);

/** More or fewer points than something else: `+0,27`, `-0,33`, `0,00`. */
export const formatPointsMore = (value: number, language: Language): string =>
  signedPoints[language].format(value);

/** `14:32` */
export const formatTime = (moment: Date, language: Language): string =>
  times[language].format(moment);

/** A cell as a person reads it: `Budget · H12`. */
export const formatPlace = ({ sheet, row, column }: Place): string =>
  `${sheet} · ${cellName(row, column)}`;
