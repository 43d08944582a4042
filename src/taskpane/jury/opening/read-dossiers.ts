import type { Call } from '../../../calls/call';
import { dossierForJury } from '../../../documents/dossier-for-jury';
import { DOSSIER_KIND } from '../../../documents/dossier/dossier-kind';
import type { Language, Localized } from '../../../language/language';
import { readWorkbookFile } from '../../files/read-workbook-file';
import { OPENING_TEXTS, type OpeningTexts } from './texts';
import type { DossierFile } from './typed';

/** What became of the files that were chosen. */
export interface DossiersRead {
  readonly files: readonly DossierFile[];
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

/** The dossiers of the call in these files, one after the other; a bad one keeps no other out. */
export async function readDossiers(
  chosen: readonly File[],
  call: Call,
  language: Language,
): Promise<DossiersRead> {
  const files: DossierFile[] = [];
  const refused: RefusedFile[] = [];
  for (const file of chosen) {
    const read = await dossierIn(file, call, language);
    if ('sentence' in read) refused.push(read);
    else files.push(read);
  }
  return { files, refused };
}

async function dossierIn(
  file: File,
  call: Call,
  language: Language,
): Promise<DossierFile | RefusedFile> {
  const { name } = file;
  const read = await readWorkbookFile(file, DOSSIER_KIND.template);
  if ('refusal' in read) return { name, sentence: read.refusal };
  const found = await dossierForJury(read.snapshot, call, language, name.replace(/\.[^.]*$/, ''));
  switch (found.kind) {
    case 'dossier':
      return { name, dossier: found.dossier, errors: found.errors };
    case 'refused':
      return { name, sentence: found.message };
    case 'none':
      return { name, sentence: told(({ files }) => files.noDossier) };
    case 'other-call':
      return { name, sentence: told(({ files }) => files.otherCall(found.found, call.id)) };
  }
}
