import { FaultyFileError } from '../../json/problem';
import type { FileProblem } from '../../json/problem';
import type { JsonFileKind } from '../../json/file';

/** A theme file that cannot be used. */
export class ThemeError extends FaultyFileError {
  constructor(file: string, problems: readonly FileProblem[]) {
    const toMend = {
      fr: `Le fichier d’appel «\u00a0${file}\u00a0» est à corriger\u00a0:`,
      en: `The call file “${file}” must be mended:`,
    };
    const unusable = {
      fr: `«\u00a0${file}\u00a0» ne peut servir de fichier d’appel`,
      en: `“${file}” cannot serve as a call file`,
    };
    super({ toMend, unusable }, file, problems);
    this.name = 'ThemeError';
  }
}

/** Twenty times the longest call that ships with Barème. */
const LARGEST_FILE = 500_000;

export const CALL_FILE: JsonFileKind = {
  kind: 'call',
  mostBytes: LARGEST_FILE,
  refusal: (file, problems) => new ThemeError(file, problems),
};
