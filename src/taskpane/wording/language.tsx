import { createContext, useContext } from 'react';
import { catalogue, loadCatalogues, loadLanguage } from '../../language/catalogue';
import type { Language, Localized } from '../../language/language';
import type { Messages } from '../messages/fr';

/** The pane's own texts. */
export const PANE_TEXTS = catalogue<Messages>({
  fr: async () => (await import(/* webpackChunkName: "pane-fr" */ '../messages/fr')).fr,
  en: async () => (await import(/* webpackChunkName: "pane-en" */ '../messages/en')).en,
});

/** Loads what the pane needs to be shown in a language. */
export async function loadTexts(language: Language): Promise<void> {
  await Promise.all([loadLanguage(language), loadCatalogues([PANE_TEXTS])]);
}

export interface Wording {
  readonly language: Language;
  readonly messages: Messages;
  /** The text of data that comes in both languages. */
  readonly text: (localized: Localized) => string;
}

/** The texts of a language that was loaded. */
export const wordingIn = (language: Language): Wording => ({
  language,
  messages: PANE_TEXTS.in(language),
  text: (localized) => localized[language],
});

/** English for an English host, French for every other: the calls are French. */
export const languageOf = (displayLanguage: string): Language =>
  displayLanguage.toLowerCase().startsWith('en') ? 'en' : 'fr';

const WordingContext = createContext<Wording | null>(null);

export const WordingProvider = WordingContext.Provider;

/** The texts of the language in force. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (wording === null) throw new Error('No language is in force');
  return wording;
}
