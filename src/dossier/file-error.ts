import { FaultyFileError } from '../themes/file-problem';
import type { FileProblem } from '../themes/file-problem';

/** A dossier's file that cannot be used. */
export class DossierFileError extends FaultyFileError {
  constructor(file: string, problems: readonly FileProblem[]) {
    const heading = {
      fr: `Le fichier de dossier «\u00a0${file}\u00a0» est à corriger\u00a0:`,
      en: `The dossier file “${file}” must be mended:`,
    };
    super(heading, file, problems);
    this.name = 'DossierFileError';
  }
}
