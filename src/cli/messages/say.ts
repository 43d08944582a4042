import type { Language, Localized } from '../../language/language';
import { en } from './en';
import { fr, type Messages } from './fr';

type Message = (messages: Messages) => string;

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

export const messagesIn = (language: Language): Messages => CATALOGUES[language];

/** One message in both languages, for what is said before the language is known. */
export const say = (message: Message): Localized => ({ fr: message(fr), en: message(en) });
