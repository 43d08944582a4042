import type { Language } from './language';

/** Words for one purpose in both languages. A language is loaded once it is shown, and read without waiting then. */
export interface Catalogue<Words = unknown> {
  readonly load: (language: Language) => Promise<void>;
  /** @throws where the language was not loaded, which is a mistake of ours */
  readonly in: (language: Language) => Words;
}

/** Declares a catalogue by how each of its languages is loaded. */
export function catalogue<Words>(
  sources: Readonly<Record<Language, () => Promise<Words>>>,
): Catalogue<Words> {
  const loaded = new Map<Language, Words>();
  return {
    load: async (language) => {
      if (!loaded.has(language)) loaded.set(language, await sources[language]());
    },
    in: (language) => {
      const words = loaded.get(language);
      if (words === undefined) throw new Error(`A catalogue was read before its “${language}”`);
      return words;
    },
  };
}

const languages = new Set<Language>();
const catalogues = new Set<Catalogue>();

/** Loads catalogues in every language that is shown; `loadLanguage` loads them in each that is shown later. */
export async function loadCatalogues(needed: readonly Catalogue[]): Promise<void> {
  for (const each of needed) catalogues.add(each);
  await Promise.all(
    [...languages].flatMap((language) => needed.map((each) => each.load(language))),
  );
}

/** Loads a language of every catalogue that is needed so far, before it is shown. */
export async function loadLanguage(language: Language): Promise<void> {
  languages.add(language);
  try {
    await Promise.all([...catalogues].map((each) => each.load(language)));
  } catch (error) {
    // It is not shown: what is loaded later does not need it.
    languages.delete(language);
    throw error;
  }
}
