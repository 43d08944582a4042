import type { Language, Localized } from '../../../language/language';
import { catalogue } from '../../../language/catalogue';
import { worder } from '../../../language/message';
import type { Messages } from './fr';
import type { Message } from './say';

/** The sentences of the rules and of corrections. */
export const SENTENCES = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "dossier-fr" */ './fr')).fr,
  en: async () => (await import(/* webpackChunkName: "dossier-en" */ './en')).en,
});

/**
 * The sentence of a message. Of thousands of findings a pane shows a few dozen, in one language, and printing amounts
 * costs more than finding them: nothing is worded before it is read.
 */
export const inWords = worder(SENTENCES);

/** The same of what may also be a text that stands in both languages. */
export const textIn = (said: Message | Localized, language: Language): string =>
  'id' in said ? inWords(said, language) : said[language];
