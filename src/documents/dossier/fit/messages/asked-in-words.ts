import { catalogue } from '../../../../language/catalogue';
import { worder } from '../../../../language/message';
import type { Asking } from './fr';

/** The sentences on what a call would still ask for. */
export const ASKED = catalogue<Asking>({
  fr: async () => (await import(/* webpackChunkName: "dossier-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "dossier-en" */ './en')).en,
});

/** The sentence that says what a call would still ask for. */
export const askedInWords = worder(ASKED);
