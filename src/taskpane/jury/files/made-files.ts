import {
  dispatchTo,
  dispatchToAll,
  declareDispatch,
  type Dispatch,
} from '../../../documents/jury/exchange/dispatch';
import { dispatchFileName, fileNameForAll } from '../../../documents/jury/exchange/dispatch-file';
import { mergedInto } from '../../../documents/jury/exchange/dispatch-number';
import type { MadeFile } from '../../files/made-file';
import { sha256 } from '../../../seals/sha256';
import type { Session, SessionJuror } from '../../../documents/jury/session';
import { keepSent, sentSoFar } from './sent-numbers';

/**
 * The file that a juror is sent. The same contents have the same number, so that a file that is opened and downloaded is
 * one dispatch; other contents have the next, beyond any that the session has taken over.
 */
export async function fileFor(session: Session, juror: SessionJuror): Promise<MadeFile> {
  const { code } = juror;
  const unnumbered = await dispatchTo(session, { juror: code, number: 0 });
  const contents = await sha256(JSON.stringify(unnumbered));
  const last = sentSoFar(session.id).get(code);
  const merged = mergedInto(session).get(code) ?? 0;
  const number =
    last?.contents === contents ? last.number : 1 + Math.max(last?.number ?? 0, merged);
  const file = {
    name: dispatchFileName(session, juror, number),
    bytes: await bytesOf(await dispatchTo(session, { juror: code, number })),
  };
  keepSent(session.id, code, { number, contents });
  return file;
}

/** The one file that everybody gets, in which one picks one’s name. */
export async function fileForAll(session: Session): Promise<MadeFile> {
  return { name: fileNameForAll(session), bytes: await bytesOf(await dispatchToAll(session)) };
}

/** All jurors’ files in one, for a browser that lets one file through a click. */
export async function zipForAll(session: Session): Promise<MadeFile> {
  const files = new Map<string, Uint8Array>();
  for (const juror of session.jurors) {
    const { name, bytes } = await fileFor(session, juror);
    files.set(name, bytes);
  }
  const { packedZip } = await import('../../../xlsx/write/zip');
  return { name: `${session.callCode}-jury.zip`, bytes: await packedZip(files) };
}

async function bytesOf(dispatch: Dispatch): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../../xlsx/write');
  return writeWorkbook(declareDispatch(dispatch));
}
