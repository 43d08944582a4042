import type { Localized } from '../themes/language';
import { sentenceOf } from '../themes/theme-error';
import type { ThemeProblem } from '../themes/theme-error';

/** Something in a dossier's file that cannot be used, and where: `lines[3].vat`. */
export type FileProblem = ThemeProblem;

/** A dossier's file that cannot be used, with all that is wrong in it. `message` is the English sentence. */
export class DossierFileError extends Error {
  /** For a person: one line that names the file, then one line a problem. */
  readonly sentence: Localized;

  constructor(
    readonly file: string,
    readonly problems: readonly FileProblem[],
  ) {
    const lines = problems.map(sentenceOf);
    const sentence = {
      fr: [
        `Le fichier de dossier «\u00a0${file}\u00a0» est à corriger\u00a0:`,
        ...lines.map(({ fr }) => fr),
      ].join('\n'),
      en: [`The dossier file “${file}” must be mended:`, ...lines.map(({ en }) => en)].join('\n'),
    };
    super(sentence.en);
    this.name = 'DossierFileError';
    this.sentence = sentence;
  }
}
