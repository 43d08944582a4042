import { sessionIn } from '../../../documents/jury/exchange/session-in';
import type { Session } from '../../../documents/jury/session';
import { JURY } from '../../../documents/jury/template/template';
import type { Localized } from '../../../language/language';
import { readWorkbookFile } from '../../files/read-workbook-file';
import { FILE_TEXTS } from './texts';

export type ReadJurorFile = { readonly session: Session } | { readonly refusal: Localized };

const NOT_A_SESSION: Localized = { fr: FILE_TEXTS.fr.notASession, en: FILE_TEXTS.en.notASession };

/** The juror’s file that a person chose, or the sentence for why nothing of it can be read. */
export async function readJurorFile(file: File): Promise<ReadJurorFile> {
  const read = await readWorkbookFile(file, JURY);
  if ('refusal' in read) return read;
  return (await sessionIn(read.snapshot)) ?? { refusal: NOT_A_SESSION };
}
