import { FaultyFileError } from '../../json/problem';
import type { FileProblem } from '../../json/problem';
import type { JsonFileKind } from '../../json/file';

/** A file of examples that cannot be used. */
export class ExamplesFileError extends FaultyFileError {
  constructor(file: string, problems: readonly FileProblem[]) {
    const toMend = {
      fr: `Le fichier d’exemples «\u00a0${file}\u00a0» est à corriger\u00a0:`,
      en: `The file of examples “${file}” must be mended:`,
    };
    const unusable = {
      fr: `«\u00a0${file}\u00a0» ne peut servir de fichier d’exemples`,
      en: `“${file}” cannot serve as a file of examples`,
    };
    super({ toMend, unusable }, file, problems);
    this.name = 'ExamplesFileError';
  }
}

/** Five hundred examples of ten lines each, at length. */
const LARGEST_FILE = 2_000_000;

export const EXAMPLES_FILE: JsonFileKind = {
  kind: 'examples',
  mostBytes: LARGEST_FILE,
  refusal: (file, problems) => new ExamplesFileError(file, problems),
};
