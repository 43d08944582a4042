import { isBlank, type Scalar } from '../../../workbook/scalar';
import { isRecused } from '../recusals';
import type { JurorLine, Session } from '../session';
import { typedIn } from './dispatch';
import { columnLabel, saysTheSame, type FileLine } from './file-lines';
import { say, type Message } from './messages/say';
import type { SentWith } from './sent-with';

/** What a file would bring to one line of the juror’s sheet, by column key. */
export interface LineMerge {
  readonly dossier: string;
  /** Where nothing stands. */
  readonly additions: Readonly<Record<string, Scalar>>;
  /** Where something else stands. A recusal that is brought where nothing stands is an addition. */
  readonly differences: readonly CellDifference[];
}

export interface CellDifference {
  readonly key: string;
  readonly stands: Scalar;
  readonly brings: Scalar;
  /** The sentence that shows both. */
  readonly message: Message;
}

/** Columns that say whether a juror is recused, and since when. */
const RECUSAL = ['participation', 'recusedAt'];

/** What one line of a juror’s file brings to the session, and what of it is left out. */
export function lineMerge(
  session: Session,
  juror: string,
  { dossier, cells }: FileLine,
  { recused }: SentWith,
): { readonly lines: readonly LineMerge[]; readonly warnings: readonly Message[] } {
  const sheet = session.sheets.get(juror);
  const line = sheet?.lines.find(({ id }) => id.toLowerCase() === dossier.toLowerCase());
  const isUndone = recused.has(dossier.toLowerCase()) && isFree(line) && 'participation' in cells;
  const isOthers = line?.participation.value === 'not-assigned';
  const brought = Object.entries(cells)
    // A session that an earlier version opened has no column for it.
    .filter(([key]) => key !== 'recusedAt' || key in (sheet?.headers ?? {}))
    .filter(([key]) => !(isUndone && RECUSAL.includes(key)))
    .filter(([key, brings]) => !saysTheSame(standing(session, line, key), brings));
  const taken = brought.filter(([key]) => !isOthers || RECUSAL.includes(key));
  const id = line?.id ?? dossier;
  return {
    lines: taken.length === 0 ? [] : [{ dossier: id, ...parted(session, line, id, taken) }],
    warnings: [
      ...(isUndone ? [say('recusalUndone', { dossier: id })] : []),
      ...(taken.length < brought.length ? [say('notAssigned', { dossier: id })] : []),
    ],
  };
}

/** Nobody is recused there: « non attribué » is what a recusal stands in place of. */
const isFree = (line: JurorLine | undefined): boolean => line !== undefined && !isRecused(line);

const standing = (session: Session, line: JurorLine | undefined, key: string): Scalar =>
  key === 'participation' && line?.participation.value === 'not-assigned'
    ? null
    : typedIn(line, key, session.language);

function parted(
  session: Session,
  line: JurorLine | undefined,
  dossier: string,
  brought: readonly (readonly [string, Scalar])[],
): Omit<LineMerge, 'dossier'> {
  const additions: Record<string, Scalar> = {};
  const differences: CellDifference[] = [];
  for (const [key, brings] of brought) {
    const stands = standing(session, line, key);
    if (isBlank(stands)) additions[key] = brings;
    else {
      const column = columnLabel(session.criteria.length, key);
      const message = say('difference', { dossier, column, stands, brings });
      differences.push({ key, stands, brings, message });
    }
  }
  return { additions, differences };
}
