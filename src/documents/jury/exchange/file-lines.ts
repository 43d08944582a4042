import type { ColumnKind } from './column-kind';
import type { Localized } from '../../../language/language';
import { isBlank, isErrorValue, type Scalar } from '../../../workbook/scalar';
import { isRecused } from '../recusals';
import { storedValue } from '../../../seals/stored-value';
import type { JurorLine, JurorSheet, Session } from '../session';
import { criterionCode } from '../template/codes';
import { scoreColumns } from '../template/tables';
import { typedIn } from './dispatch';
import { say, type Message } from './messages/say';

/** What a file says of one dossier, by column key: blanks say nothing. */
export interface FileLine {
  /** As the session spells it. */
  readonly dossier: string;
  readonly cells: Readonly<Record<string, Scalar>>;
}

export interface FileLines {
  readonly lines: readonly FileLine[];
  readonly warnings: readonly Message[];
}

/** The columns that a juror types in, for so many criteria. */
export const typedColumns = (criteria: number) =>
  scoreColumns(criteria).filter(({ role }) => role === 'input');

export const columnLabel = (criteria: number, key: string): Localized =>
  typedColumns(criteria).find((column) => column.key === key)?.label ?? { fr: key, en: key };

/** Whether two cells say the same, as a closing would: to fifteen digits, however accents are written. */
export const saysTheSame = (one: Scalar, other: Scalar): boolean =>
  storedValue(one) === storedValue(other);

/** All that this juror’s sheet says of dossiers of the session, and what of it finds no dossier. */
export function linesOf(session: Session, sheet: JurorSheet, juror: string): FileLines {
  const known = new Map(session.dossiers.map(({ id }) => [id.toLowerCase(), id] as const));
  const filled = sheet.lines.flatMap((line) => {
    const read = cellsOf(session, line);
    return Object.keys(read.cells).length > 0 || read.warnings.length > 0 ? { line, ...read } : [];
  });
  const ids = filled.map(({ line }) => line.id.toLowerCase());
  const lines: FileLine[] = [];
  const warnings: Message[] = [];
  filled.forEach(({ line, cells, warnings: ofLine }, index) => {
    const id = ids[index] ?? '';
    const dossier = known.get(id);
    if (ids.indexOf(id) < index) return;
    if (isBlank(line.id)) warnings.push(say('noDossier'));
    else if (ids.lastIndexOf(id) > index) warnings.push(say('doubleLine', { id: line.id }));
    else if (dossier === undefined) warnings.push(say('unknownDossier', { id: line.id }));
    else {
      warnings.push(...ofLine);
      lines.push({ dossier, cells });
    }
  });
  return { lines, warnings: [...lostColumns(session, sheet, juror), ...warnings] };
}

const COLUMN_KINDS: readonly ColumnKind[] = ['first', 'after', 'comment'];

/** Without the column of participation nobody can say who is recused. */
function lostColumns(session: Session, sheet: JurorSheet, juror: string): readonly Message[] {
  const { lost } = sheet;
  const ofKind = (kind: ColumnKind): readonly string[] =>
    lost
      .filter((key) => new RegExp(`^${kind}\\d+$`).test(key))
      .map((key) => criterionCode(Number(key.slice(kind.length))));
  return [
    ...COLUMN_KINDS.map((kind) => ({ kind, criteria: ofKind(kind) }))
      .filter(({ criteria }) => criteria.length > 0)
      .map((columns) => say('lostColumns', columns)),
    ...(lost.includes('appreciation') ? [say('lostAppreciation')] : []),
    ...(lost.includes('participation') ? [say('lostParticipation')] : []),
    ...(hasLostHours(session, sheet, juror) ? [say('lostHours')] : []),
  ];
}
/** A session that an earlier version opened has no hours, nor have its files. */
const hasLostHours = ({ sheets }: Session, { lines }: JurorSheet, juror: string): boolean =>
  'recusedAt' in (sheets.get(juror)?.headers ?? {}) &&
  lines.some((line) => line.recusedAt.place === null && isRecused(line));

/** Who is assigned what is the chair’s to say: « non attribué » in a file is what it was sent with. */
function cellsOf({ criteria, language }: Session, line: JurorLine) {
  const cells: Record<string, Scalar> = {};
  const warnings: Message[] = [];
  for (const { key, label } of typedColumns(criteria.length)) {
    const value = typedIn(line, key, language);
    if (isBlank(value)) continue;
    if (key === 'participation' && line.participation.value === 'not-assigned') continue;
    if (isErrorValue(value)) {
      warnings.push(say('errorValue', { dossier: line.id, column: label, text: value }));
    } else {
      cells[key] = value;
    }
  }
  return { cells, warnings };
}
