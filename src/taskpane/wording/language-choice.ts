import { createContext, useCallback, useContext, useState } from 'react';
import type { Language } from '../../language/language';
import { languageOf } from './language';

const KEY = 'bareme.language';

/** Storage is refused in some webviews (third-party frames): the choice then holds for the session only. */
function storedChoice(): Language | null {
  try {
    const stored = window.localStorage.getItem(KEY);
    return stored === 'fr' || stored === 'en' ? stored : null;
  } catch {
    return null;
  }
}

function storeChoice(language: Language): void {
  try {
    window.localStorage.setItem(KEY, language);
  } catch {
    // Nothing is lost but the memory of a preference.
  }
}

/** The person's own choice where there is one, else the host's language. */
export function useLanguageState(
  displayLanguage: string,
): readonly [Language, (language: Language) => void] {
  const [choice, setChoice] = useState(storedChoice);
  const choose = useCallback((language: Language) => {
    storeChoice(language);
    setChoice(language);
  }, []);
  return [choice ?? languageOf(displayLanguage), choose];
}

const LanguageChoiceContext = createContext<(language: Language) => void>(() => undefined);

export const LanguageChoiceProvider = LanguageChoiceContext.Provider;

/** Changes the pane's language. The sheets keep the language they were inserted in. */
export const useLanguageChoice = (): ((language: Language) => void) =>
  useContext(LanguageChoiceContext);
