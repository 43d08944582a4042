import type { LogLine } from '../../documents/jury/parse/log-rows';
import type { Session, SessionJuror } from '../../documents/jury/session';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import { TEXTS, type JuryTexts } from './texts';
import { localNow } from '../action/local-now';
import type { Asked } from '../action/use-action';

interface Joining {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly name: string;
  readonly capacity: string | null;
  /** Who says so, as declared. */
  readonly by: string;
  readonly texts: JuryTexts;
}

/** The log is written in the language of the session, whatever the pane shows. */
const logged = (by: string, subject: string, change: string): LogLine => ({
  subject,
  change,
  day: localNow().slice(0, 10),
  by,
});

export async function joining({
  session,
  snapshot,
  name,
  capacity,
  by,
  texts,
}: Joining): Promise<Asked> {
  const { joinChange } = await import('../../documents/jury/changes/jurors');
  const words = TEXTS[session.language].jurors;
  const change = joinChange(session, snapshot, {
    name,
    capacity,
    log: (code) => logged(by, code, words.joined(name)),
  });
  if (!change) return { refused: texts.jurors.noRoom };
  return {
    change: { ...change, remove: null },
    told: texts.jurors.joined(name),
    canBeUndone: true,
  };
}

interface Withdrawing {
  readonly session: Session;
  readonly snapshot: WorkbookSnapshot;
  readonly juror: SessionJuror;
  /** Their scores go on counting. */
  readonly isKept: boolean;
  /** Who says so, as declared. */
  readonly by: string;
  readonly texts: JuryTexts;
}

export async function withdrawing({
  session,
  snapshot,
  juror,
  isKept,
  by,
  texts,
}: Withdrawing): Promise<Asked> {
  const { withdrawChange } = await import('../../documents/jury/changes/jurors');
  const name = juror.name.value ?? juror.code;
  const words = TEXTS[session.language].jurors;
  const told = isKept ? words.leftKept : words.leftDropped;
  const change = withdrawChange(session, snapshot, {
    code: juror.code,
    dropsScores: !isKept,
    log: logged(by, juror.code, told(name)),
  });
  if (!change) return { refused: texts.jurors.noRoom };
  return {
    change: { ...change, remove: null },
    told: (isKept ? texts.jurors.leftKept : texts.jurors.leftDropped)(name),
    canBeUndone: true,
  };
}
