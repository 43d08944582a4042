import type { Localized } from './language';

/** What stands where something else was expected: a value as JSON writes it, shortened, or « rien ». */
export type Found = Localized;

export interface ThemeProblem {
  readonly file: string;
  /** `tracks[0].size.min`; empty for the file as a whole. */
  readonly path: string;
  /** The line of the file, from 1; absent where there is no text with lines. */
  readonly line?: number;
  readonly expected: Localized;
  readonly found: Found;
}

/** One problem in one line. */
export function sentenceOf({ path, line, expected, found }: ThemeProblem): Localized {
  if (line !== undefined) {
    const rest = sentenceOf({ file: '', path, expected, found });
    return { fr: `ligne ${line}, ${rest.fr}`, en: `line ${line}, ${rest.en}` };
  }
  return path === ''
    ? {
        fr: `attendu\u00a0: ${expected.fr}\u00a0; trouvé\u00a0: ${found.fr}`,
        en: `expected ${expected.en}, found ${found.en}`,
      }
    : {
        fr: `${path} — attendu\u00a0: ${expected.fr}\u00a0; trouvé\u00a0: ${found.fr}`,
        en: `${path}: expected ${expected.en}, found ${found.en}`,
      };
}

/** A theme file that cannot be used, with all that is wrong in it. `message` is the English sentence. */
export class ThemeError extends Error {
  /** For a person: one line that names the file, then one line a problem. */
  readonly sentence: Localized;

  constructor(
    readonly file: string,
    readonly problems: readonly ThemeProblem[],
  ) {
    const lines = problems.map(sentenceOf);
    const sentence = {
      fr: [
        `Le fichier de thématique «\u00a0${file}\u00a0» est à corriger\u00a0:`,
        ...lines.map(({ fr }) => fr),
      ].join('\n'),
      en: [`The call file “${file}” must be mended:`, ...lines.map(({ en }) => en)].join('\n'),
    };
    super(sentence.en);
    this.name = 'ThemeError';
    this.sentence = sentence;
  }
}
