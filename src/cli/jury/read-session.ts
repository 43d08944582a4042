import { sessionIn } from '../../documents/jury/exchange/session-in';
import type { Session } from '../../documents/jury/session';
import { JURY } from '../../documents/jury/template/template';
import type { Localized } from '../../language/language';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { FileError } from '../../xlsx/file-error';
import { cellRemarks } from '../../xlsx/cell-remarks';
import { readWorkbook, type WorkbookReading } from '../../xlsx/read';
import { say } from '../messages/say';
import { ofFile, readBytes } from '../read-bytes';
import { STATUS, Trouble } from '../trouble';

/** A session, or a juror’s file of one, as it stands in a workbook. */
export interface SessionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly session: Session;
  /** What is to be said of cells of the file, a sentence each. */
  readonly remarks: readonly Localized[];
}

/** A file cannot be used, and the sentence names it. */
export const refused = (file: string, sentence: Localized): Trouble =>
  new Trouble(STATUS.file, ofFile(file, sentence));

/**
 * @throws {Trouble} naming the file, when it cannot be read or is no session’s
 */
export async function readSessionFile(path: string): Promise<SessionFile> {
  const bytes = await readBytes(path);
  const { snapshot, remarks } = await reading(path, bytes);
  const found = await sessionIn(snapshot);
  if (found === null) {
    throw refused(
      path,
      say((m) => m.jury.notASession()),
    );
  }
  if ('refusal' in found) throw refused(path, found.refusal);
  return { path, bytes, snapshot, session: found.session, remarks: cellRemarks(remarks) };
}

async function reading(path: string, bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    return await readWorkbook(bytes, JURY);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const isOther = error.problem === 'no-dossier';
    throw refused(path, isOther ? say((m) => m.jury.notASession()) : error.sentence);
  }
}
