import { catalogue } from '../../../language/catalogue';
import { worder } from '../../../language/message';
import type { Messages } from './fr';

/** The sentences on a control; a language of them comes as one file. */
export const CONTROL_SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "control-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "control-en" */ './en')).en,
});

export const inWords = worder(CONTROL_SENTENCES);
