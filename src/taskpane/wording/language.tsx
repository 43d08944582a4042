import { createContext, useContext } from 'react';
import type { Language, Localized } from '../../language/language';
import { en } from '../messages/en';
import { fr, type Messages } from '../messages/fr';

const CATALOGUES: Readonly<Record<Language, Messages>> = { fr, en };

export interface Wording {
  readonly language: Language;
  readonly messages: Messages;
  /** The text of data that comes in both languages. */
  readonly text: (localized: Localized) => string;
}

export const wordingIn = (language: Language): Wording => ({
  language,
  messages: CATALOGUES[language],
  text: (localized) => localized[language],
});

/** English for an English host, French for every other: the calls are French. */
export const languageOf = (displayLanguage: string): Language =>
  displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'fr';

const WordingContext = createContext<Wording>(wordingIn('fr'));

export const WordingProvider = WordingContext.Provider;

/** The texts of the language in force. */
export const useWording = (): Wording => useContext(WordingContext);
