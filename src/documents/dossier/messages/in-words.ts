import type { Language, Localized } from '../../../language/language';
import { worder } from '../../../language/message';
import { en } from './en';
import { fr } from './fr';
import type { Message } from './say';

/**
 * The sentence of a message. Of thousands of findings a pane shows a few dozen, in one language, and printing amounts
 * costs more than finding them: nothing is worded before it is read.
 */
export const inWords = worder({ fr, en });

/** The same of what may also be a text that stands in both languages. */
export const textIn = (said: Message | Localized, language: Language): string =>
  'id' in said ? inWords(said, language) : said[language];
