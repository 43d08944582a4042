import type { CellChange } from '../../../sheets/change';
import { placeRows, type UnplacedRow } from '../../../sheets/row-changes';
import { memberIn } from '../../../workbook/template';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { logLines } from './log-lines';
import type { FileMerge } from './file-merge';
import { acceptedRows, cellsIn, withoutRows } from './merge';
import { say, type Message } from './messages/say';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { JURY } from '../template/template';

/** Whether what differs from what stands is written over it, by file. */
type WithDifferences = (file: FileMerge) => boolean;

/** Where accepted files of jurors go in a session. */
export interface PlacedFiles {
  /** Scores, comments and recusals; none: the files bring nothing. */
  readonly cells: readonly CellChange[];
  /** The files without the lines that have no place in the session. */
  readonly files: readonly FileMerge[];
  /** The sentence on each of those lines: nothing is written of it. */
  readonly unplaced: readonly Message[];
}

export function placeFiles(
  snapshot: WorkbookSnapshot,
  merge: readonly FileMerge[],
  withDifferences: WithDifferences,
): PlacedFiles {
  const { cells, unplaced } = placeRows(acceptedRows(merge, withDifferences), snapshot, JURY);
  const files = withoutRows(
    merge,
    unplaced.map(({ row }) => row),
  );
  return { cells, files, unplaced: unplaced.map(notPlaced) };
}

interface Occasion {
  readonly withDifferences: WithDifferences;
  /** An ISO day, as declared. */
  readonly day: string;
  /** Who merges, as declared; null: not said. */
  readonly by: string | null;
}

/** What the session’s log says of the files; `isFull`: it has no line left for some of them. */
export function logOf(
  session: Session,
  snapshot: WorkbookSnapshot,
  { files }: PlacedFiles,
  occasion: Occasion,
): { readonly cells: readonly CellChange[]; readonly isFull: boolean } {
  const { withDifferences } = occasion;
  const bringing = files.filter(
    (file) => file.refusal === null && cellsIn(file, withDifferences(file)) > 0,
  );
  const lines = logLines(session, snapshot, files, occasion);
  const { cells, unplaced } = placeRows(lines, snapshot, JURY);
  return { cells, isFull: lines.length < bringing.length || unplaced.length > 0 };
}

function notPlaced({ row, why }: UnplacedRow): Message {
  const juror = memberIn(TABLES.scores, row.table) ?? row.table;
  return why === 'no-column'
    ? say('noColumn', { juror })
    : say('unplaced', { dossier: String(row.key['id'] ?? ''), juror });
}
