import type { SheetDeclaration, WorkbookDeclaration } from '../../../sheets/declaration';
import { stylesFor } from '../../../sheets/styles';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { memberIn } from '../../../workbook/template';
import type { Deliberated } from '../deliberated';
import { namingJurors } from '../remarks';
import { changedScores } from './changed-scores';
import { changedSince } from './changed-since';
import { feedbackSheet, type Told } from '../sheets/feedback-sheet';
import type { ChangesSince } from '../sheets/minutes/minutes-context';
import { minutesSheet } from '../sheets/minutes/minutes-sheet';
import type { RecordMark } from '../sheets/record-table';
import { recordTable, TABLES } from '../template/tables';

/** A sheet that was drawn up comes to those that stand; an earlier one is left as it is. */
export interface RecordChange {
  /** 1, 2, 3…: which one of its make it is. */
  readonly number: number;
  readonly add: WorkbookDeclaration;
}

/**
 * The minutes as the session stands. `at`: when they are drawn up, as declared (`2021-03-15T17:30`, local).
 *
 * @param snapshot the reading that the session was understood from: its earlier minutes stand in it
 */
export const minutesChange = (
  recorded: Deliberated,
  snapshot: WorkbookSnapshot,
  at: string,
): RecordChange =>
  recordChange('minutes', recorded, snapshot, at, (from, mark) =>
    minutesSheet(from, mark, changesIn(recorded)),
  );

const changesIn = ({ session, standings, line }: Deliberated): ChangesSince => ({
  counts: new Map(
    changedSince(session, { standings, line }).map(({ closing, found }) => [
      closing.number,
      found.length,
    ]),
  ),
  scores: changedScores(session, { standings, line }),
});

/** What is handed back on each dossier, as the session stands, and what the chair has to read again. */
export interface FeedbackChange extends RecordChange {
  /** Dossiers in whose remarks a juror’s name stands. Names are left where jurors wrote them. */
  readonly naming: readonly string[];
}

/** The feedback on all dossiers as the session stands; `at` and `snapshot` as for the minutes. */
export const feedbackChange = (
  recorded: Deliberated,
  snapshot: WorkbookSnapshot,
  at: string,
  told: Told,
): FeedbackChange => ({
  ...recordChange('feedback', recorded, snapshot, at, (from, mark) =>
    feedbackSheet(from, mark, told),
  ),
  naming: namingJurors(
    recorded.session,
    recorded.standings.map(({ dossier }) => dossier),
  ),
});

type Declare = (recorded: Deliberated, mark: RecordMark) => SheetDeclaration;

/** What draws up a sheet under the next number that is free. */
function recordChange(
  kind: RecordMark['kind'],
  recorded: Deliberated,
  snapshot: WorkbookSnapshot,
  at: string,
  declare: Declare,
): RecordChange {
  const { language } = recorded.session;
  const number = highest(kind, snapshot) + 1;
  return {
    number,
    add: {
      // Known by its table: each one has a table of its own, none has a name.
      mark: null,
      madeFor: recordTable(kind, number),
      language,
      sheets: [declare(recorded, { kind, number, at: at.replace('T', ' ') })],
      styles: stylesFor(language),
    },
  };
}

/** A copied sheet has a table whose number Excel made up: it is passed over, so that no number is given twice. */
const highest = (kind: RecordMark['kind'], { tables }: WorkbookSnapshot): number =>
  Object.keys(tables)
    .map((name) => Number(memberIn(TABLES[kind], name) ?? 0))
    .filter(Number.isInteger)
    .reduce((most, number) => Math.max(most, number), 0);
