import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  declareDispatch,
  dispatchTo,
  dispatchToAll,
  type Dispatch,
} from '../../documents/jury/exchange/dispatch';
import { dispatchFileName, fileNameForAll } from '../../documents/jury/exchange/dispatch-file';
import { dispatchIn, highestOf, mergedInto } from '../../documents/jury/exchange/dispatch-number';
import type { Session, SessionJuror } from '../../documents/jury/session';
import { writeWorkbook } from '../../xlsx/write';
import { usage } from '../arguments';
import { errorCode } from '../error-code';
import { messagesIn } from '../messages/say';
import { makeFolder, refuseTarget, saveWhole } from '../new/save';
import { tell } from '../tell';
import { STATUS } from '../trouble';
import type { Action, Given } from './options';
import { readSessionFile } from './read-session';

/** `bareme jury split`: the files that jurors are sent. The session’s own file is read and nothing more. */
export const splitSession: Action = async (given, language, host) => {
  const [path, needless] = given.positionals;
  if (path === undefined) throw usage((m) => m.jury.noSession());
  if (needless !== undefined) throw usage((m) => m.needlessArgument({ argument: needless }));
  const { session } = await readSessionFile(path);
  const folder = given.values.output ?? '.';
  const numbered = numberingOf(session, await namesIn(folder), given.values.dispatch);
  const files: { readonly path: string; readonly dispatch: Dispatch }[] = [];
  for (const juror of jurorsFor(session, given)) {
    const number = numbered(juror.code);
    const dispatch = await dispatchTo(session, { juror: juror.code, number });
    files.push({ path: join(folder, dispatchFileName(session, juror, number)), dispatch });
  }
  if (given.flags.has('blank')) {
    files.push({
      path: join(folder, fileNameForAll(session)),
      dispatch: await dispatchToAll(session),
    });
  }
  const force = given.flags.has('force');
  // None is written where one of them may not be.
  for (const file of files) await refuseTarget(file.path, force);
  await makeFolder(folder);
  for (const file of files) {
    await saveWhole(file.path, await writeWorkbook(declareDispatch(file.dispatch)), force);
    await tell(messagesIn(language).written({ path: file.path }), host);
  }
  await tell(messagesIn(language).jury.sent(), host);
  return STATUS.done;
};

/** Those asked for; all of them, unless only the file for everybody is. */
function jurorsFor({ jurors }: Session, { all, flags }: Given): readonly SessionJuror[] {
  const asked = all.juror?.flatMap((text) => text.split(',')).map((text) => text.trim());
  if (!asked) return flags.has('blank') ? [] : jurors;
  const codes = jurors.map(({ code }) => code);
  const unknown = asked.find((code) => !codes.includes(code.toUpperCase()));
  if (unknown !== undefined) throw usage((m) => m.jury.unknownJuror({ code: unknown, codes }));
  return jurors.filter(({ code }) => asked.some((one) => one.toUpperCase() === code));
}

/** One more than any that the log or the names in the folder tell of, unless a number is asked for. */
function numberingOf(session: Session, names: readonly string[], asked: string | undefined) {
  if (asked !== undefined && !/^[1-9]\d{0,4}$/.test(asked)) {
    throw usage((m) => m.jury.badNumber({ text: asked }));
  }
  const start = `${session.callCode}-`;
  const sent = highestOf(
    names
      .filter((name) => name.startsWith(start))
      .flatMap(
        (name) => dispatchIn(/^J\d\d-\d+/.exec(name.slice(start.length))?.[0] ?? null) ?? [],
      ),
  );
  const merged = mergedInto(session);
  return (code: string): number =>
    asked === undefined ? 1 + Math.max(sent.get(code) ?? 0, merged.get(code) ?? 0) : Number(asked);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}
