import { catalogue } from '../../../language/catalogue';
import { worder } from '../../../language/message';
import type { Messages } from './fr';

/** The sentences on exports; a language of them comes as one file. */
export const EXPORT_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "export-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "export-en" */ './en')).en,
});

export const inWords = worder(EXPORT_SENTENCES);
