import { catalogue } from '../../language/catalogue';
import { worder } from '../../language/message';
import type { Messages } from './fr';

/** The sentences on budgets that were read; a language of them comes as one file. */
export const RECOGNITION_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "recognition-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "recognition-en" */ './en')).en,
});

export const inWords = worder(RECOGNITION_SENTENCES);
