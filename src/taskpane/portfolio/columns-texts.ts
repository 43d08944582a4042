import type { Language } from '../../language/language';

/** The words in which a person says which column of an export says what. */
const fr = {
  summary: (found: number, of: number) =>
    `Colonnes de l’export\u00a0: ${found} sur ${of} ${found > 1 ? 'reconnues' : 'reconnue'}`,
  lead: 'Barème reconnaît les colonnes à leurs titres. Désignez-en d’autres s’il le faut\u00a0: le portefeuille s’en souvient pour les exports suivants.',
  suggested: (heading: string) => `D’après les titres\u00a0: «\u00a0${heading}\u00a0»`,
  notSuggested: 'D’après les titres\u00a0: aucune',
  none: 'Aucune colonne',
  column: (heading: string, rank: number) =>
    `«\u00a0${heading}\u00a0»${rank > 1 ? ` (${rank}e de ce titre)` : ''}`,
  taxes: 'En euros TTC.',
  gone: (column: string) => `${column}, absente de cet export`,
};

export type ColumnsTexts = typeof fr;

const ordinal = (rank: number): string =>
  `${rank}${{ one: 'st', two: 'nd', few: 'rd', zero: 'th', many: 'th', other: 'th' }[ORDINAL.select(rank)]}`;
const ORDINAL = new Intl.PluralRules('en-GB', { type: 'ordinal' });

const en: ColumnsTexts = {
  summary: (found, of) => `Columns of the export: ${found} of ${of} recognised`,
  lead: 'Barème knows columns by their titles. Name others where need be: the portfolio remembers them for later exports.',
  suggested: (heading) => `By the titles: “${heading}”`,
  notSuggested: 'By the titles: none',
  none: 'No column',
  column: (heading, rank) => `“${heading}”${rank > 1 ? ` (${ordinal(rank)} of that title)` : ''}`,
  taxes: 'In euros incl. VAT.',
  gone: (column) => `${column}, not in this export`,
};

export const COLUMNS_TEXTS: Readonly<Record<Language, ColumnsTexts>> = { fr, en };
