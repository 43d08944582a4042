import type { RowChange } from '../../../sheets/row-changes';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { logRows, type LogLine } from '../parse/log-rows';
import type { Session } from '../session';
import { dispatchName } from './dispatch-number';
import type { FileMerge } from './file-merge';
import { cellsIn, recusalsIn } from './merge';
import { exchangeInWords } from './messages/in-words';
import { say } from './messages/say';

interface Occasion {
  /** An ISO day, as declared. */
  readonly day: string;
  /** Who merges, as declared; null: not said. */
  readonly by: string | null;
  readonly withDifferences: (file: FileMerge) => boolean;
}

/**
 * A line of the session’s log for each file that brings something: its number is how a later, older file is known.
 * Files beyond the blank lines that are left get none.
 */
export function logLines(
  session: Session,
  snapshot: WorkbookSnapshot,
  merge: readonly FileMerge[],
  { day, by, withDifferences }: Occasion,
): readonly RowChange[] {
  const lines = merge
    .filter((file) => file.refusal === null && cellsIn(file, withDifferences(file)) > 0)
    .flatMap((file): LogLine | [] => {
      const { juror, number } = file;
      if (juror === null) return [];
      const facts = {
        juror,
        cells: cellsIn(file, withDifferences(file)),
        recusals: recusalsIn(file).length,
      };
      return {
        subject: number === null ? juror : dispatchName({ juror, number }),
        change: exchangeInWords(say('logged', facts), session.language),
        day,
        by,
      };
    });
  return logRows(session, snapshot, lines);
}
