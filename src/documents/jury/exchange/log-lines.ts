import type { RowChange } from '../../../sheets/row-changes';
import { serialOfIsoDay } from '../../../workbook/dates';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { isBlank } from '../../../workbook/scalar';
import { rowsIn } from '../parse/rows';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { dispatchName } from './dispatch-number';
import { cellsIn, recusalsIn, type FileMerge } from './merge';
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
  const free = freeNumbers(session, snapshot);
  return merge
    .filter((file) => file.refusal === null && cellsIn(file, withDifferences(file)) > 0)
    .flatMap((file): RowChange | [] => {
      const number = free.shift();
      const { juror, number: dispatched } = file;
      if (number === undefined || juror === null) return [];
      const facts = {
        juror,
        cells: cellsIn(file, withDifferences(file)),
        recusals: recusalsIn(file).length,
      };
      return {
        table: TABLES.log.name,
        key: { number },
        values: {
          subject: dispatched === null ? juror : dispatchName({ juror, number: dispatched }),
          change: exchangeInWords(say('logged', facts), session.language),
          date: serialOfIsoDay(day),
          ...(by !== null && { by }),
        },
      };
    });
}

/** Numbers of the lines in which nothing is said yet. */
function freeNumbers({ language }: Session, { tables }: WorkbookSnapshot): number[] {
  const { rows } = rowsIn(tables[TABLES.log.name], TABLES.log, language);
  return rows.flatMap((row) => {
    const number = row.raw('number');
    const isFree = ['subject', 'change', 'date', 'by'].every((key) => isBlank(row.raw(key)));
    return isFree && typeof number === 'number' ? number : [];
  });
}
