import type { Language } from '../../language/language';

/** The pages of docs/guide to which the pane leads, by their files' names. */
export const HELP_PAGES = [
  'index',
  'en-cinq-minutes',
  'construire-un-budget',
  'verifier-des-fichiers-recus',
  'controler-un-dossier',
  'suivre-un-portefeuille',
  'noter-des-dossiers',
  'presider-un-jury',
  'ecrire-un-appel',
  'questions',
] as const;

export type HelpPage = (typeof HELP_PAGES)[number];

/** Where a page stands beside the pane's own. */
export const helpAddress = (page: HelpPage, language: Language): string =>
  `aide/${language === 'fr' ? '' : 'en/'}${page}.html`;

const OF_KINDS: Readonly<Record<string, HelpPage>> = {
  control: 'controler-un-dossier',
  portfolio: 'suivre-un-portefeuille',
  jury: 'presider-un-jury',
};

/** The page on a kind of documents; the index where there is none. */
export const helpOnKind = (id: string): HelpPage => OF_KINDS[id] ?? 'index';
