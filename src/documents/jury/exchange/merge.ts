import type { RowChange } from '../../../sheets/row-changes';
import { isBlank, type Scalar } from '../../../workbook/scalar';
import type { Session } from '../session';
import { scoresOf } from '../template/tables';
import { mergedInto } from './dispatch-number';
import { typedIn } from './dispatch';
import { columnLabel, linesOf, saysTheSame, type FileLine, type FileLines } from './file-lines';
import { say, type Message } from './messages/say';
import { whoseFile, type Whose } from './whose-file';

/** A file that came back. */
export interface JurorFile {
  /** As the person who merges knows it: tells it from the others. */
  readonly name: string;
  readonly session: Session;
}

export interface MergeChoices {
  /** Names of files that count where those of one juror do not say the same. */
  readonly take?: readonly string[];
  /** The highest dispatch of each juror taken over so far; absent: what the session’s log says. */
  readonly merged?: ReadonlyMap<string, number>;
}

/** What one file would bring. Nothing is written by it. */
export interface FileMerge {
  readonly name: string;
  /** null: nobody can say whose file it is. */
  readonly juror: string | null;
  /** Which of those sent to this juror; null: the one that everybody gets, or unknown. */
  readonly number: number | null;
  /** Why nothing of it is taken over; null: it may be. */
  readonly refusal: Message | null;
  /** What is left out of it, and what to look at before it is accepted. */
  readonly warnings: readonly Message[];
  /** In the order of its lines; none: the session says all of it already. */
  readonly lines: readonly LineMerge[];
}

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

interface Opened {
  readonly file: JurorFile;
  readonly whose: Whose;
  readonly read: FileLines;
}

/**
 * What files of jurors would bring to a session: what stands nowhere yet, what differs from what stands, and which
 * files are refused, each with its sentence. A blank never erases anything. Several files of one juror are taken
 * together while no cell of theirs says two things; else the person chooses. Their order changes nothing.
 */
export async function mergeFiles(
  session: Session,
  files: readonly JurorFile[],
  { take = [], merged = mergedInto(session) }: MergeChoices = {},
): Promise<readonly FileMerge[]> {
  const opened = await Promise.all(files.map((file) => open(session, file)));
  return opened.map((one): FileMerge => {
    const { whose, file, read } = one;
    const base = { name: file.name, juror: whose.juror };
    const refusal = whose.refusal ?? contradiction(one, opened, take);
    if (refusal !== null || whose.refusal !== null) {
      return { ...base, number: null, refusal, warnings: [], lines: [] };
    }
    const { juror, number } = whose;
    const lines = read.lines.flatMap((line) => lineMerge(session, juror, line));
    return {
      ...base,
      number,
      refusal: null,
      warnings: [...older(number, merged.get(juror)), ...read.warnings],
      lines,
    };
  });
}

async function open(session: Session, file: JurorFile): Promise<Opened> {
  const whose = await whoseFile(session, file.session);
  const nothing: FileLines = { lines: [], warnings: [] };
  return {
    file,
    whose,
    read: whose.refusal === null ? linesOf(session, whose.sheet) : nothing,
  };
}

const older = (number: number | null, merged: number | undefined): readonly Message[] =>
  number !== null && merged !== undefined && number < merged
    ? [say('older', { number, merged })]
    : [];

/** Why a file waits for others of its juror; null: it contradicts none, or is the one that counts. */
function contradiction(
  one: Opened,
  opened: readonly Opened[],
  take: readonly string[],
): Message | null {
  const { juror } = one.whose;
  if (juror === null) return null;
  const ofJuror = opened.filter(({ whose }) => whose.refusal === null && whose.juror === juror);
  const isAtOdds = ofJuror.some((a) => ofJuror.some((b) => contradict(a.read.lines, b.read.lines)));
  if (!isAtOdds) return null;
  const [taken, ...others] = ofJuror.filter(({ file }) => take.includes(file.name));
  if (!taken || others.length > 0) {
    return say('severalFiles', { juror, files: ofJuror.map(({ file }) => file.name) });
  }
  return taken === one ? null : say('notTaken', { taken: taken.file.name });
}

function contradict(lines: readonly FileLine[], others: readonly FileLine[]): boolean {
  const byDossier = new Map(others.map(({ dossier, cells }) => [dossier, cells] as const));
  return lines.some(({ dossier, cells }) => {
    const other = byDossier.get(dossier) ?? {};
    return Object.entries(cells).some(
      ([key, value]) => key in other && !saysTheSame(value, other[key] ?? null),
    );
  });
}

function lineMerge(session: Session, juror: string, { dossier, cells }: FileLine): LineMerge | [] {
  const { criteria, language } = session;
  const line = session.sheets
    .get(juror)
    ?.lines.find(({ id }) => id.toLowerCase() === dossier.toLowerCase());
  const additions: Record<string, Scalar> = {};
  const differences: CellDifference[] = [];
  const { headers } = session.sheets.get(juror) ?? { headers: {} };
  for (const [key, brings] of Object.entries(cells)) {
    // A session that an earlier version opened has no column for it.
    if (key === 'recusedAt' && !(key in headers)) continue;
    const stands = typedIn(line, key, language);
    const isAssigned = key !== 'participation' || line?.participation.value !== 'not-assigned';
    if (isBlank(stands) || !isAssigned) additions[key] = brings;
    else if (!saysTheSame(stands, brings)) {
      const column = columnLabel(criteria.length, key);
      const message = say('difference', { dossier, column, stands, brings });
      differences.push({ key, stands, brings, message });
    }
  }
  const isNothing = Object.keys(additions).length + differences.length === 0;
  return isNothing ? [] : { dossier: line?.id ?? dossier, additions, differences };
}

/**
 * The rows that the accepted files bring, for `placeRows`: one a juror and dossier, whatever number of files speaks of
 * it, in an order that is not theirs.
 *
 * @param accepts whether what differs from what stands is to be written over it, by file; what stands nowhere is taken
 * from every file that is not refused
 */
export function acceptedRows(
  merge: readonly FileMerge[],
  accepts: (file: FileMerge) => boolean,
): readonly RowChange[] {
  const rows = new Map<string, { table: string; id: string; values: Record<string, Scalar> }>();
  for (const file of merge) {
    if (file.juror === null || file.refusal !== null) continue;
    const table = scoresOf(file.juror);
    for (const { dossier, additions, differences } of file.lines) {
      const place = `${table}/${dossier}`;
      const row = rows.get(place) ?? { table, id: dossier, values: {} };
      Object.assign(row.values, additions);
      if (accepts(file)) for (const { key, brings } of differences) row.values[key] = brings;
      rows.set(place, row);
    }
  }
  return [...rows]
    .filter(([, { values }]) => Object.keys(values).length > 0)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { table, id, values }]) => ({ table, key: { id }, values }));
}

/** The same without what found no place in the session: neither counted nor logged. */
export function withoutRows(
  merge: readonly FileMerge[],
  rows: readonly RowChange[],
): readonly FileMerge[] {
  const left = new Set(rows.map(({ table, key }) => `${table}/${String(key['id'])}`));
  return merge.map((file) => ({
    ...file,
    lines: file.lines.filter(
      ({ dossier }) => !left.has(`${scoresOf(file.juror ?? '')}/${dossier}`),
    ),
  }));
}

/** Dossiers of which a file brings a recusal, where none stands. */
export const recusalsIn = ({ lines }: FileMerge): readonly string[] =>
  lines.flatMap(({ dossier, additions }) => ('participation' in additions ? dossier : []));

/** So many cells would be written from a file. */
export const cellsIn = ({ lines }: FileMerge, withDifferences: boolean): number =>
  lines.reduce(
    (sum, { additions, differences }) =>
      sum + Object.keys(additions).length + (withDifferences ? differences.length : 0),
    0,
  );
