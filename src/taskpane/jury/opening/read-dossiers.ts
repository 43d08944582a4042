import type { Call } from '../../../calls/call';
import { dossierForJury } from '../../../documents/dossier-for-jury';
import { DOSSIER_KIND } from '../../../documents/dossier/dossier-kind';
import type { Language, Localized } from '../../../language/language';
import { listsIn } from '../../../documents/jury/opening/workbook-lists';
import { readWholeFile, readWorkbookFile } from '../../files/read-workbook-file';
import { newListFile, type ListFile } from './list-files';
import { OPENING_TEXTS, type OpeningTexts } from './texts';
import type { DossierFile } from './typed';

/** What became of the files that were chosen. */
export interface DossiersRead {
  readonly files: readonly DossierFile[];
  readonly lists: readonly ListFile[];
  /** Left out, and why. */
  readonly refused: readonly RefusedFile[];
}

export interface RefusedFile {
  readonly name: string;
  readonly sentence: Localized;
}

const told = (say: (texts: OpeningTexts) => string): Localized => ({
  fr: say(OPENING_TEXTS.fr),
  en: say(OPENING_TEXTS.en),
});

/**
 * The dossiers of the call in these files, one after the other, and the lists of dossiers in the others; a bad one keeps no
 * other out.
 */
export async function readDossiers(
  chosen: readonly File[],
  call: Call,
  language: Language,
): Promise<DossiersRead> {
  const files: DossierFile[] = [];
  const lists: ListFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of chosen) {
    const read = await dossiersIn(file, call, language);
    if ('sentence' in read) refused.push(read);
    else if ('dossier' in read) files.push(read);
    else lists.push(read);
  }
  return { files, lists, refused };
}

async function dossiersIn(
  file: File,
  call: Call,
  language: Language,
): Promise<DossierFile | ListFile | RefusedFile> {
  const { name } = file;
  const read = await readWorkbookFile(file, DOSSIER_KIND.template);
  if ('refusal' in read) {
    return read.isOther ? listsInFile(file) : { name, sentence: read.refusal };
  }
  const found = await dossierForJury(read.snapshot, call, language, name.replace(/\.[^.]*$/, ''));
  switch (found.kind) {
    case 'dossier':
      // What could not be read of its cells leaves its amounts as open as what its rules find.
      return { name, dossier: found.dossier, errors: found.errors + read.remarks.length };
    case 'refused':
      return { name, sentence: found.message };
    case 'none':
      return listsInFile(file);
    case 'other-call':
      return { name, sentence: told(({ files }) => files.otherCall(found.found, call.id)) };
  }
}

async function listsInFile(file: File): Promise<ListFile | RefusedFile> {
  const { name } = file;
  const read = await readWholeFile(file);
  if ('refusal' in read) return { name, sentence: read.refusal };
  const lists = await listsIn(read.workbook);
  return lists.length > 0
    ? newListFile(name, lists)
    : { name, sentence: told(({ files }) => files.noDossier) };
}
