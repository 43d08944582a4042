import type { CellChange } from '../../../sheets/change';
import { placeRows, type UnplacedRow } from '../../../sheets/row-changes';
import { memberIn } from '../../../workbook/template';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { logLines } from './log-lines';
import { acceptedRows, cellsIn, withoutRows, type FileMerge } from './merge';
import { say, type Message } from './messages/say';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { JURY } from '../template/template';

interface Accepted {
  /** Whether what differs from what stands is written over it, by file. */
  readonly withDifferences: (file: FileMerge) => boolean;
  /** An ISO day, as declared. */
  readonly day: string;
  /** Who merges, as declared; null: not said. */
  readonly by: string | null;
}

/** What accepted files of jurors write into a session. */
export interface Merging {
  /** Scores, comments and recusals; none: the files bring nothing. */
  readonly cells: readonly CellChange[];
  /** The lines of the session’s log. */
  readonly log: readonly CellChange[];
  /** The sentence on each line of a file that has no place in the session: nothing is written of it. */
  readonly unplaced: readonly Message[];
  /** Files were taken over of which the log, being full, says nothing. */
  readonly isLogFull: boolean;
}

/** Where the lines of files go in the session as it was read, with what the log says of it. */
export function mergingChange(
  session: Session,
  snapshot: WorkbookSnapshot,
  merge: readonly FileMerge[],
  { withDifferences, day, by }: Accepted,
): Merging {
  const { cells, unplaced } = placeRows(acceptedRows(merge, withDifferences), snapshot, JURY);
  const placed = withoutRows(
    merge,
    unplaced.map(({ row }) => row),
  );
  const bringing = placed.filter(
    (file) => file.refusal === null && cellsIn(file, withDifferences(file)) > 0,
  );
  const lines = logLines(session, snapshot, placed, { day, by, withDifferences });
  const log = placeRows(lines, snapshot, JURY);
  return {
    cells,
    log: log.cells,
    unplaced: unplaced.map(notPlaced),
    isLogFull: lines.length < bringing.length || log.unplaced.length > 0,
  };
}

function notPlaced({ row, why }: UnplacedRow): Message {
  const juror = memberIn(TABLES.scores, row.table) ?? row.table;
  return why === 'no-column'
    ? say('noColumn', { juror })
    : say('unplaced', { dossier: String(row.key['id'] ?? ''), juror });
}
