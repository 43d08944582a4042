import { basename, extname } from 'node:path';
import type { Call } from '../../calls/call';
import { DOSSIER_KIND } from '../../documents/dossier/dossier-kind';
import { dossierForJury } from '../../documents/dossier-for-jury';
import type { ListRemark } from '../../documents/jury/opening/list-headings';
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

/** What a file of dossiers gives. */
export interface DossiersFound {
  readonly dossiers: readonly ListedDossier[];
  /** Columns of a list that nothing is read from, in a sentence each. */
  readonly remarks: readonly Localized[];
}

/**
 * The dossiers of a list (.csv, .tsv), or the one that a workbook of Barème is.
 *
 * @throws {Trouble} naming the file, when it cannot be read or is none of these
 */
export async function dossiersIn(
  file: string,
  call: Call,
  language: Language,
): Promise<DossiersFound> {
  const bytes = await readBytes(file);
  const extension = extname(file).toLowerCase();
  try {
    if (/^\.(csv|tsv|txt)$/.test(extension)) {
      const { dossiers, problems, remarks } = listedDossiers(readTextTable(bytes), language, true);
      const [problem] = problems;
      if (problem) throw refused(file, saidOf(problem));
      return { dossiers, remarks: remarks.flatMap((remark) => remarkOn(file, remark)) };
    }
    if (/^\.(json|xml|html?)$/.test(extension)) {
      throw refused(
        file,
        say((m) => m.jury.notADossier()),
      );
    }
    return { dossiers: [await dossierIn(bytes, file, call, language)], remarks: [] };
  } catch (error) {
    throw error instanceof FileError ? refused(file, error.sentence) : error;
  }
}

/** The first line of a file is always one of headings. */
function remarkOn(file: string, remark: ListRemark): readonly Localized[] {
  if (remark.kind === 'first-line') return [];
  const isUnknown = remark.kind === 'unknown-columns';
  return [
    say(({ jury }) => {
      const columns = remark.columns.map((one) => jury.columnCalled(one)).join(', ');
      return isUnknown ? jury.unknownColumns({ file, columns }) : jury.otherUnit({ file, columns });
    }),
  ];
}

function saidOf(problem: ListProblem): Localized {
  switch (problem.kind) {
    case 'empty':
      return say((m) => m.jury.emptyList());
    case 'no-title':
    case 'unknown-headings':
      return say((m) => m.jury.noTitleColumn(problem));
    case 'bad-amount':
      return say((m) => m.jury.badAmount(problem));
    case 'misplaced-amount':
      return say((m) => m.jury.misplacedAmount(problem));
    case 'sum':
      return say((m) => m.jury.sumLine(problem));
    case 'untitled':
      return say((m) => m.jury.untitledLine(problem));
    case 'beyond':
      return say((m) => m.jury.beyondHeadings(problem));
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
