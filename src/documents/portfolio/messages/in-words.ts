import { catalogue } from '../../../language/catalogue';
import { worder } from '../../../language/message';
import type { Messages } from './fr';

/** The sentences on a portfolio; a language of them comes as one file. */
export const PORTFOLIO_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "portfolio-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "portfolio-en" */ './en')).en,
});

export const inWords = worder(PORTFOLIO_SENTENCES);
