import { JURY_KIND } from '../../documents/jury/jury-kind';
import type { Session } from '../../documents/jury/session';
import type { Localized } from '../../language/language';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { FileError } from '../../xlsx/file-error';
import { readWorkbook } from '../../xlsx/read';
import { say } from '../messages/say';
import { ofFile, readBytes } from '../read-bytes';
import { STATUS, Trouble } from '../trouble';

/** A session, or a juror’s file of one, as it stands in a workbook. */
export interface SessionFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly snapshot: WorkbookSnapshot;
  readonly session: Session;
}

/** A file cannot be used, and the sentence names it. */
export const refused = (file: string, sentence: Localized): Trouble =>
  new Trouble(STATUS.file, ofFile(file, sentence));

/**
 * @throws {Trouble} naming the file, when it cannot be read or is no session’s
 */
export async function readSessionFile(path: string): Promise<SessionFile> {
  const bytes = await readBytes(path);
  const snapshot = await snapshotOf(path, bytes);
  const noSession = refused(
    path,
    say((m) => m.jury.notASession()),
  );
  if (!JURY_KIND.isIn(snapshot)) throw noSession;
  const reader = await JURY_KIND.load();
  const { verdict, refusal } = await reader.open(snapshot, RESOURCES, { verdictOf: () => null });
  if (refusal) throw refused(path, refusal.message);
  if (!verdict) throw noSession;
  return { path, bytes, snapshot, session: verdict.session };
}

/** A session asks for no call: it holds all that it goes by. */
const RESOURCES = {
  callFor: () => Promise.reject(new Error('A session asks for no call')),
  alterations: null,
};

async function snapshotOf(path: string, bytes: Uint8Array): Promise<WorkbookSnapshot> {
  try {
    return (await readWorkbook(bytes, JURY_KIND.template)).snapshot;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const isOther = error.problem === 'no-dossier';
    throw refused(path, isOther ? say((m) => m.jury.notASession()) : error.sentence);
  }
}
