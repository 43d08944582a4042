import type { JurorFile } from '../../../documents/jury/exchange/file-merge';
import { sessionIn } from '../../../documents/jury/exchange/session-in';
import { JURY } from '../../../documents/jury/template/template';
import type { Localized } from '../../../language/language';
import { readWorkbookFile } from '../../files/read-workbook-file';
import { FILE_TEXTS } from './texts';

export type ReadJurorFile = Omit<JurorFile, 'name'> | { readonly refusal: Localized };

const NOT_A_SESSION: Localized = { fr: FILE_TEXTS.fr.notASession, en: FILE_TEXTS.en.notASession };

/** The juror’s file that a person chose, or the sentence for why nothing of it can be read. */
export async function readJurorFile(file: File): Promise<ReadJurorFile> {
  const read = await readWorkbookFile(file, JURY);
  if ('refusal' in read) return read;
  const found = await sessionIn(read.snapshot);
  if (found === null) return { refusal: NOT_A_SESSION };
  return 'refusal' in found ? found : { ...found, remarks: read.remarks };
}
