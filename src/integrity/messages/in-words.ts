import { catalogue } from '../../language/catalogue';
import { worder } from '../../language/message';
import type { Messages } from './fr';

/** The sentences on the integrity of a workbook; a language of them comes as one file. */
export const INTEGRITY_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "integrity-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "integrity-en" */ './en')).en,
});

export const inWords = worder(INTEGRITY_SENTENCES);
