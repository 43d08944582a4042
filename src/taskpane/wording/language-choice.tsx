import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { loadLanguage } from '../../language/catalogue';
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
export const firstLanguage = (displayLanguage: string): Language =>
  storedChoice() ?? languageOf(displayLanguage);

/** The language in force, which stays until another has been loaded; and how another is chosen. */
export function useLanguageState(
  first: Language,
): readonly [Language, (chosen: Language) => Promise<void>] {
  const [language, setLanguage] = useState(first);
  const choose = useCallback(async (chosen: Language) => {
    await loadLanguage(chosen);
    storeChoice(chosen);
    setLanguage(chosen);
  }, []);
  return [language, choose];
}

type Choose = (language: Language) => void;

const LanguageChoiceContext = createContext<Choose>(() => undefined);

interface LanguageChoiceProviderProps {
  readonly choose: (language: Language) => Promise<void>;
  readonly children: ReactNode;
}

/** Stands below the barrier, which reports a language that could not be loaded as it does a screen. */
export function LanguageChoiceProvider({ choose, children }: LanguageChoiceProviderProps) {
  const [, fail] = useState(null);
  const chooseOrFail = useCallback<Choose>(
    (language) => {
      choose(language).catch((error: unknown) =>
        // The barrier catches what rendering throws, and this is thrown by the next one.
        fail(() => {
          throw error;
        }),
      );
    },
    [choose],
  );
  return (
    <LanguageChoiceContext.Provider value={chooseOrFail}>{children}</LanguageChoiceContext.Provider>
  );
}

/** Changes the pane's language. The sheets keep the language they were inserted in. */
export const useLanguageChoice = (): Choose => useContext(LanguageChoiceContext);
