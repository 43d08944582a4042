import { basename, extname } from 'node:path';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { dossierForJury } from '../../documents/dossier-for-jury';
import {
  listedDossiers,
  type ListedDossier,
  type ListProblem,
} from '../../documents/jury/opening/listed-dossiers';
import type { Language, Localized } from '../../language/language';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { readTextTable } from '../../xlsx/read-text-table';
import { say } from '../messages/say';
import { readBytes } from '../read-bytes';
import { refused } from './read-session';

/**
 * The dossiers of a list (.csv, .tsv), or the one that a workbook of Barème is.
 *
 * @throws {Trouble} naming the file, when it cannot be read or is none of these
 */
export async function dossiersIn(
  file: string,
  call: Call,
  language: Language,
): Promise<readonly ListedDossier[]> {
  const bytes = await readBytes(file);
  const extension = extname(file).toLowerCase();
  try {
    if (/^\.(csv|tsv|txt)$/.test(extension)) {
      const { dossiers, problems } = listedDossiers(readTextTable(bytes), language, true);
      const [problem] = problems;
      if (problem) throw refused(file, saidOf(problem));
      return dossiers;
    }
    if (/^\.(json|xml|html?)$/.test(extension)) {
      throw refused(
        file,
        say((m) => m.jury.notADossier()),
      );
    }
    return [await dossierIn(bytes, file, call, language)];
  } catch (error) {
    throw error instanceof FileError ? refused(file, error.sentence) : error;
  }
}

function saidOf(problem: ListProblem): Localized {
  switch (problem.kind) {
    case 'empty':
      return say((m) => m.jury.emptyList());
    case 'no-title':
      return say((m) => m.jury.noTitleColumn(problem));
    case 'bad-amount':
      return say((m) => m.jury.badAmount(problem));
  }
}

/** A dossier without a title is known by the name of its file. */
async function dossierIn(
  bytes: Uint8Array,
  file: string,
  call: Call,
  language: Language,
): Promise<ListedDossier> {
  const { snapshot } = await readWorkbook(bytes, DOSSIER_KIND.template);
  const read = await dossierForJury(snapshot, call, language, basename(file, extname(file)));
  switch (read.kind) {
    case 'dossier':
      return read.dossier;
    case 'refused':
      throw refused(file, read.message);
    case 'none':
      throw refused(
        file,
        say((m) => m.jury.notADossier()),
      );
    case 'other-call':
      throw refused(
        file,
        say((m) => m.jury.otherCall({ found: read.found, wanted: call.id })),
      );
  }
}
