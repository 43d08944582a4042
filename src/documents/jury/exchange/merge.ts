import type { RowChange } from '../../../sheets/row-changes';
import type { Scalar } from '../../../workbook/scalar';
import type { Session } from '../session';
import { scoresOf } from '../template/tables';
import { badScores } from './bad-scores';
import { contradiction, countedOnce, type Opened } from './batch';
import { mergedInto } from './dispatch-number';
import type { FileMerge, JurorFile } from './file-merge';
import { linesOf, type FileLines } from './file-lines';
import { lineMerge } from './line-merge';
import { otherDossiers } from './other-dossiers';
import { say, type Message } from './messages/say';
import { sentWith } from './sent-with';
import { whoseFile } from './whose-file';

export interface MergeChoices {
  /** Names of files that count where those of one juror do not say the same. */
  readonly take?: readonly string[];
  /** The highest dispatch of each juror taken over so far; absent: what the session’s log says. */
  readonly merged?: ReadonlyMap<string, number>;
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
  return countedOnce(
    opened.map((one) => ({
      merge: mergeOf(session, one, { opened, take, merged }),
      read: one.read,
    })),
  );
}

interface Beside {
  readonly opened: readonly Opened[];
  readonly take: readonly string[];
  readonly merged: ReadonlyMap<string, number>;
}

/** What one of the files would bring if it were alone; refused where the others say otherwise. */
function mergeOf(session: Session, one: Opened, { opened, take, merged }: Beside): FileMerge {
  const { whose, file, read } = one;
  const base = { name: file.name, juror: whose.juror, remarks: file.remarks };
  const refusal = whose.refusal ?? contradiction(one, opened, take);
  if (refusal !== null || whose.refusal !== null) {
    return { ...base, number: null, refusal, warnings: [], lines: [] };
  }
  const { juror, number } = whose;
  const sent = sentWith(file.session);
  const lines = read.lines.map((line) => lineMerge(session, juror, line, sent));
  const brought = lines.flatMap((line) => line.lines);
  return {
    ...base,
    number,
    refusal: null,
    warnings: [
      ...whose.warnings,
      ...older(number, merged.get(juror)),
      ...otherDossiers(session, file.session, brought),
      ...read.warnings,
      ...badScores(session, brought),
      ...lines.flatMap(({ warnings }) => warnings),
    ],
    lines: brought,
  };
}

async function open(session: Session, file: JurorFile): Promise<Opened> {
  const whose = await whoseFile(session, file.session);
  const nothing: FileLines = { lines: [], warnings: [] };
  return {
    file,
    whose,
    read: whose.refusal === null ? linesOf(session, whose.sheet, whose.juror) : nothing,
  };
}

const older = (number: number | null, merged: number | undefined): readonly Message[] =>
  number !== null && merged !== undefined && number < merged
    ? [say('older', { number, merged })]
    : [];

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
