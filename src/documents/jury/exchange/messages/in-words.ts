import { catalogue } from '../../../../language/catalogue';
import { worder } from '../../../../language/message';
import type { Messages } from './fr';

/** The sentences on jurors’ files; a language of them comes as one file. */
export const EXCHANGE_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "exchange-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "exchange-en" */ './en')).en,
});

export const exchangeInWords = worder(EXCHANGE_SENTENCES);
