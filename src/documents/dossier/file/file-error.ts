import { FaultyFileError } from '../../../json/problem';
import type { FileProblem } from '../../../json/problem';
import type { JsonFileKind } from '../../../json/file';

/** A dossier's file that cannot be used. */
export class DossierFileError extends FaultyFileError {
  constructor(file: string, problems: readonly FileProblem[]) {
    const toMend = {
      fr: `Le fichier de dossier «\u00a0${file}\u00a0» est à corriger\u00a0:`,
      en: `The dossier file “${file}” must be mended:`,
    };
    const unusable = {
      fr: `«\u00a0${file}\u00a0» ne peut servir de fichier de dossier`,
      en: `“${file}” cannot serve as a dossier file`,
    };
    super({ toMend, unusable }, file, problems);
    this.name = 'DossierFileError';
  }
}

/** Twice what the longest dossier takes, with every field of every line at length. */
const LARGEST_FILE = 20_000_000;

export const DOSSIER_FILE: JsonFileKind = {
  kind: 'dossier',
  mostBytes: LARGEST_FILE,
  refusal: (file, problems) => new DossierFileError(file, problems),
};
