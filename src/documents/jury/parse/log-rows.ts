import type { RowChange } from '../../../sheets/row-changes';
import { serialOfIsoDay } from '../../../workbook/dates';
import { isBlank } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Session } from '../session';
import { TABLES } from '../template/tables';
import { rowsIn } from '../../../workbook/table-rows';

/** What a line of the log says. */
export interface LogLine {
  readonly subject: string;
  readonly change: string;
  /** An ISO day, as declared. */
  readonly day: string;
  /** Who says so, as declared; null: not said. */
  readonly by: string | null;
}

/** The next lines of a session’s log, as far as blank ones are left: what finds none is left out. */
export function logRows(
  { language }: Pick<Session, 'language'>,
  { tables }: Pick<WorkbookSnapshot, 'tables'>,
  lines: readonly LogLine[],
): readonly RowChange[] {
  const { rows } = rowsIn(tables[TABLES.log.name], TABLES.log, language);
  const free = rows.flatMap((row) => {
    const number = row.raw('number');
    const isFree = ['subject', 'change', 'date', 'by'].every((key) => isBlank(row.raw(key)));
    return isFree && typeof number === 'number' ? number : [];
  });
  return lines.flatMap(({ subject, change, day, by }, index): RowChange | [] => {
    const number = free[index];
    if (number === undefined) return [];
    return {
      table: TABLES.log.name,
      key: { number },
      values: { subject, change, date: serialOfIsoDay(day), ...(by !== null && { by }) },
    };
  });
}
