import { catalogue } from '../../../../language/catalogue';
import { worder } from '../../../../language/message';
import type { Messages } from './fr';

/** The sentences of explanations. */
export const EXPLANATIONS = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "dossier-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "dossier-en" */ './en')).en,
});

/** The sentence that an explanation tells. */
export const toldInWords = worder(EXPLANATIONS);
