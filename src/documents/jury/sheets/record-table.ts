import type { SheetBuilder } from '../../../sheets/builder';
import { area } from '../../../sheets/layout';
import type { Session } from '../session';
import { RECORD_COLUMNS, recordTable } from '../template/tables';

/** A sheet that was drawn up from a session, and from when it is. */
export interface RecordMark {
  readonly kind: 'minutes' | 'feedback';
  /** 1, 2, 3…: an earlier one stays as it is. */
  readonly number: number;
  /** `2021-03-15 17:30`, as declared. */
  readonly at: string;
}

interface RecordWords {
  readonly session: string;
  readonly number: string;
  readonly established: string;
}

/**
 * By what the sheet is known again in the workbook, and the sheet of paper beside it: the small table at its foot, in the
 * column of widths that texts need.
 */
export function writeRecordTable(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { session, mark, words }: { session: Session; mark: RecordMark; words: RecordWords },
): void {
  const lines: readonly (readonly [string, string])[] = [
    [words.session, session.id],
    [words.number, String(mark.number)],
    [words.established, mark.at],
  ];
  const where = area(row, column, lines.length + 1, RECORD_COLUMNS.length);
  sheet
    .table({
      name: recordTable(mark.kind, mark.number),
      area: where,
      style: 'TableStyleLight1',
      columns: RECORD_COLUMNS.map(({ label }, index) => ({
        header: label[session.language],
        formula: null,
        values: lines.map((line) => line[index] ?? null),
      })),
    })
    .format(area(row, column, 1, RECORD_COLUMNS.length), 'columnHead')
    .format(area(row + 1, column, lines.length, RECORD_COLUMNS.length), 'sealed');
}
