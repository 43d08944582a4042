import { catalogue } from '../../../language/catalogue';
import { worder } from '../../../language/message';
import type { Messages } from './fr';

/** The sentences on a session; a language of them comes as one file. */
export const JURY_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "jury-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "jury-en" */ './en')).en,
});

export const inWords = worder(JURY_SENTENCES);
