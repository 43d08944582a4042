import { field } from '../../../workbook/slots';

/** Single cells of a portfolio, by key. */
export const PORTFOLIO_FIELDS = {
  mark: field('brm_portefeuille', 'mark', 'text', 'mark', 'Identifiant', 'Identifier'),
  version: field(
    'brm_portefeuille_version',
    'version',
    'integer',
    'mark',
    'Version des feuilles',
    'Version of the sheets',
  ),
  language: field('brm_portefeuille_langue', 'language', 'text', 'mark', 'Langue', 'Language'),
  run: field('brm_portefeuille_passage', 'run', 'integer', 'mark', 'Dernier passage', 'Last run'),
  /** The version of Barème that judged its files. */
  judgedBy: field(
    'brm_portefeuille_bareme',
    'judgedBy',
    'text',
    'mark',
    'Version de Barème',
    'Version of Barème',
  ),
  /** Which columns of the procedure’s exports say what, as JSON. */
  columns: field(
    'brm_portefeuille_colonnes',
    'columns',
    'text',
    'mark',
    'Colonnes des exports',
    'Columns of the exports',
  ),
  requested: field(
    'brm_portefeuille_demande',
    'requested',
    'amount',
    'computed',
    'Demande, en tout',
    'Requested in all',
  ),
  grant: field(
    'brm_portefeuille_subvention',
    'grant',
    'amount',
    'computed',
    'Subvention, en tout',
    'Grants in all',
  ),
  counted: field(
    'brm_portefeuille_compte',
    'counted',
    'amount',
    'computed',
    'Compté, en tout',
    'Counted in all',
  ),
  files: field(
    'brm_portefeuille_fichiers',
    'files',
    'text',
    'computed',
    'Compte des fichiers',
    'Count of the files',
  ),
} as const;
export type PortfolioFieldKey = keyof typeof PORTFOLIO_FIELDS;

/** Sums above their columns, which the core computes as well. */
export const SUMS = [
  'requested',
  'grant',
  'counted',
] as const satisfies readonly PortfolioFieldKey[];
export type SumKey = (typeof SUMS)[number];

/** Lists from which cells are filled in. */
export const PORTFOLIO_LISTS = {
  followUps: 'brm_portefeuille_suivis',
  /** The words of both languages, in which formulas look for an answer. */
  followUpWords: 'brm_portefeuille_suivis_mots',
  choices: 'brm_portefeuille_choix',
} as const;
