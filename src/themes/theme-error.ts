import { FaultyFileError } from './file-problem';
import type { FileProblem } from './file-problem';

/** A theme file that cannot be used. */
export class ThemeError extends FaultyFileError {
  constructor(file: string, problems: readonly FileProblem[]) {
    const heading = {
      fr: `Le fichier de thématique «\u00a0${file}\u00a0» est à corriger\u00a0:`,
      en: `The call file “${file}” must be mended:`,
    };
    super(heading, file, problems);
    this.name = 'ThemeError';
  }
}
