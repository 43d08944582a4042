import { changeBetween, type CellChange, type SheetsChange } from '../../../sheets/change';
import { placeRows, type RowChange } from '../../../sheets/row-changes';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { YES_NO } from '../../../workbook/yes-no';
import { logRows, type LogLine } from '../parse/log-rows';
import { planOf } from '../plan-of';
import type { Session } from '../session';
import { declareSession } from '../sheets/workbook';
import { JUROR_CODES } from '../template/codes';
import { TABLES } from '../template/tables';
import { JURY } from '../template/template';

/** What a change of the jury writes; null: it cannot be placed, since rows are gone or taken. */
export type JuryChange = (SheetsChange & { readonly cells: readonly CellChange[] }) | null;

export interface Joining {
  readonly name: string;
  readonly capacity: string | null;
  /** What the log says of it. */
  readonly log: (code: string) => LogLine;
}

/**
 * A juror who comes later: a sheet of their own, their row among the jurors, and the formulas that count it, which stand
 * ready as blank columns. null where all codes are taken: codes are never given twice.
 */
export function joinChange(
  session: Session,
  snapshot: WorkbookSnapshot,
  { name, capacity, log }: Joining,
): JuryChange {
  const taken = new Set([...session.jurors.map(({ code }) => code), ...session.sheets.keys()]);
  const code = JUROR_CODES.find((one) => !taken.has(one));
  if (code === undefined) return null;
  const plan = planOf(session);
  const progress = { isDeliberating: session.ranked !== null };
  const juror = { code, name, capacity, votes: true, counts: true, presence: null, assigned: null };
  const joined = { ...plan, jurors: [...plan.jurors, juror] };
  const yes = YES_NO.yes[session.language];
  const rows: readonly RowChange[] = [
    {
      table: TABLES.jurors.name,
      key: { code },
      values: { name, capacity, votes: yes, counts: yes },
    },
  ];
  const cells = placed(rows, logRows(session, snapshot, [log(code)]), snapshot);
  if (cells === null) return null;
  return {
    ...changeBetween(declareSession(plan, progress), declareSession(joined, progress)),
    cells,
  };
}

export interface Withdrawal {
  readonly code: string;
  /** All their scores leave the means; else they stay, and the log says so. */
  readonly dropsScores: boolean;
  readonly log: LogLine;
}

/** A juror who withdraws: their sheet stays as it is, and counts no more unless it is to. */
export function withdrawChange(
  session: Session,
  snapshot: WorkbookSnapshot,
  { code, dropsScores, log }: Withdrawal,
): JuryChange {
  const no = YES_NO.no[session.language];
  const rows: readonly RowChange[] = [
    {
      table: TABLES.jurors.name,
      key: { code },
      values: { votes: no, ...(dropsScores && { counts: no }) },
    },
  ];
  const cells = placed(rows, logRows(session, snapshot, [log]), snapshot);
  return cells && { add: null, texts: [], columns: [], cells };
}

/** All of it or nothing: a log without the change, or a change without the log, tells what did not happen. */
function placed(
  rows: readonly RowChange[],
  log: readonly RowChange[],
  snapshot: WorkbookSnapshot,
): readonly CellChange[] | null {
  if (log.length === 0) return null;
  const { cells, unplaced } = placeRows([...rows, ...log], snapshot, JURY);
  return unplaced.length > 0 ? null : cells;
}
