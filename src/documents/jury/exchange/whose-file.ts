import { comparable } from '../../../workbook/headers';
import { isBlank } from '../../../workbook/scalar';
import { FOR_ANYBODY } from '../plan';
import type { JurorSheet, Session } from '../session';
import { ANYBODY } from '../template/codes';
import { dispatchIn } from './dispatch-number';
import {
  changedRules,
  fingerprintOf,
  fingerprintWithoutLevels,
  haveSameLevels,
} from './fingerprint';
import { say, type Message } from './messages/say';
import { sentWith } from './sent-with';

/** A file of this session, of one of its jurors; or why it is not taken over. */
export type Whose =
  | {
      readonly juror: string;
      /** Which of those sent to this juror; null: the one that everybody gets. */
      readonly number: number | null;
      readonly sheet: JurorSheet;
      /** What makes one doubt whose it is, or by what it was scored. */
      readonly warnings: readonly Message[];
      readonly refusal: null;
    }
  | { readonly juror: string | null; readonly refusal: Message };

/** Whether a file may be taken over into a session, and as whose. */
export async function whoseFile(session: Session, file: Session): Promise<Whose> {
  const refusal = foreign(session, file);
  if (refusal) return { juror: null, refusal };
  const owner = ownerOf(session, file);
  if (typeof owner !== 'string') return { juror: null, refusal: owner };
  const sheet = file.sheets.get(file.dispatch === FOR_ANYBODY ? ANYBODY : owner);
  if (!sheet || isIncomplete(session, file)) {
    return { juror: owner, refusal: say('unreadable', { juror: owner }) };
  }
  if (!session.sheets.has(owner)) {
    return { juror: owner, refusal: say('noSheet', { juror: owner }) };
  }
  const rules = await rulesOf(session, file, sheet);
  if (rules.refusal) return { juror: owner, refusal: rules.refusal };
  const number = dispatchIn(file.dispatch)?.number ?? null;
  const warnings = [...otherName(session, file, owner), ...rules.warnings];
  return { juror: owner, number, sheet, warnings, refusal: null };
}

function foreign(session: Session, file: Session): Message | null {
  if (file.isRehearsal && !session.isRehearsal) return say('rehearsalFile');
  if (file.id !== session.id)
    return say('otherSession', { title: file.settings.title.value ?? '' });
  if (session.isRehearsal && !file.isRehearsal) return say('sessionFile');
  return file.dispatch === null ? say('notDispatch') : null;
}

/** The juror’s code; or why nobody can say whose file it is. */
function ownerOf(session: Session, file: Session): string | Message {
  if (file.dispatch === FOR_ANYBODY) return namedIn(session, file.self);
  const code = dispatchIn(file.dispatch)?.juror;
  if (code === undefined) return say('unreadable', { juror: null });
  return session.jurors.some((juror) => juror.code === code) ? code : say('unknownJuror', { code });
}

/** Names are compared as headers are: a capital or a space too many is no other person. */
function namedIn({ jurors }: Session, name: string | null): string | Message {
  if (name === null) return say('noName');
  const found = jurors.filter((juror) => comparable(juror.name.value ?? '') === comparable(name));
  const [first, ...others] = found.map(({ code }) => code);
  if (first === undefined) return say('unknownName', { name });
  return others.length === 0 ? first : say('sharedName', { name, codes: [first, ...others] });
}

/**
 * What a juror scored by can no longer be read: where a line of the criteria is gone, the scores of the last one would be
 * passed over without a word. Of the other columns of these tables nothing is taken, and they may be gone.
 */
function isIncomplete({ criteria }: Session, file: Session): boolean {
  const isNeeded = (column: string | null): boolean =>
    column === null || ['code', 'id', 'title'].includes(column);
  return (
    file.missing.some(({ column }) => isNeeded(column)) || file.criteria.length !== criteria.length
  );
}

/** Who has been replaced in their row of the jury gets their successor’s code: their scores would be the other’s. */
function otherName(session: Session, file: Session, juror: string): readonly Message[] {
  const nameIn = ({ jurors }: Session): string =>
    jurors.find(({ code }) => code === juror)?.name.value ?? '';
  const [inSession, inFile] = [nameIn(session), nameIn(file)];
  const isOther = comparable(inSession) !== comparable(inFile);
  return file.dispatch !== FOR_ANYBODY && isOther && !isBlank(inSession) && !isBlank(inFile)
    ? [say('otherName', { juror, inFile, inSession })]
    : [];
}

interface Rules {
  readonly refusal: Message | null;
  readonly warnings: readonly Message[];
}

const SAME_RULES: Rules = { refusal: null, warnings: [] };

/** The hash that the file was sent with counts, whatever somebody has done to its Session sheet since. */
async function rulesOf(session: Session, file: Session, sheet: JurorSheet): Promise<Rules> {
  const inFile = [...file.dossiers, ...sheet.lines].map(({ id }) => id);
  // Somebody may have deleted rows of the file since. Any dossiers will do, as long as all that the file scores are
  // among them: where the hashes agree, nothing is set aside for one of them that was not when the file was sent.
  const known = [inFile, [...inFile, ...session.dossiers.map(({ id }) => id)]];
  const theirs = sentWith(file).hash ?? (await fingerprintOf(file, inFile));
  const isAmong = async (hash: typeof fingerprintOf): Promise<boolean> =>
    (await Promise.all(known.map((ids) => hash(session, ids)))).includes(theirs);
  if (await isAmong(fingerprintOf)) return SAME_RULES;
  if (await isAmong(fingerprintWithoutLevels)) {
    return haveSameLevels(session, file)
      ? SAME_RULES
      : { refusal: null, warnings: [say('otherLevels')] };
  }
  return { refusal: say('changedRules', { rules: changedRules(session, file) }), warnings: [] };
}
