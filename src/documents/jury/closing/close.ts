import type { CellChange } from '../../../sheets/change';
import type { WorkbookDeclaration } from '../../../sheets/declaration';
import { placeRows, type UnplacedRow } from '../../../sheets/row-changes';
import { stylesFor } from '../../../sheets/styles';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { planOf } from '../plan-of';
import { canonicalLines } from '../../../seals/canonical';
import type { Stage } from '../../../seals/header';
import { sealOf } from '../../../seals/seal';
import type { Session } from '../session';
import { contextOf } from '../sheets/context';
import { sealSheet } from '../sheets/seal-sheet';
import { sealTable, TABLES } from '../template/tables';
import { JURY } from '../template/template';
import { closingName } from './closable';
import { entriesOf, restsOnOpening, type Outcome } from './entries';

/** Who closes, and when, as they say. */
export interface Declared {
  readonly stage: Stage;
  /** `2021-01-29T14:05`, local. */
  readonly at: string;
  readonly by: string;
  /** Why what was closed is closed again; null: it had not been closed. */
  readonly reason: string | null;
}

/** What a closing writes: the sheet of its lines, and its row among the closings of the session. */
export interface ClosingChange {
  readonly number: number;
  readonly seal: string;
  readonly add: WorkbookDeclaration;
  readonly cells: readonly CellChange[];
  /** No row is left among the closings, or its table is gone: nothing is to be written. */
  readonly unplaced: readonly UnplacedRow[];
}

const numberOf = ({ number }: { readonly number: number }): number => number;

/**
 * Seals what a stage rests on, as the workbook holds it now.
 *
 * @param snapshot the reading that the session was understood from; whoever writes the cells holds them against it
 * @throws {LineTooLongError} a text is too long for the cell that would keep it
 */
export async function closingChange(
  session: Session,
  outcome: Outcome,
  snapshot: WorkbookSnapshot,
  { stage, at, by, reason }: Declared,
): Promise<ClosingChange> {
  const before = session.closings.at(-1);
  // One whose row has gone keeps its number: its sheet still bears it.
  const number = Math.max(0, ...session.closings.map(numberOf), ...session.seals.map(numberOf)) + 1;
  const lines = canonicalLines({
    format: 'bareme-jury/1',
    subject: session.id,
    number,
    stage,
    at,
    by,
    reason,
    previous: before?.seal.value ?? null,
    entries: entriesOf(stage, session, outcome, {
      withOpening: restsOnOpening(session, stage, number),
    }),
  });
  const seal = await sealOf(lines);
  const context = contextOf(planOf(session));
  // The seal has the stage of the format; people read the session’s own word.
  const name = closingName(session.settings.stages.value, stage) ?? stage;
  const row = {
    table: TABLES.closings.name,
    key: { number },
    values: {
      stage: context.texts.seal.stages[name],
      seal,
      date: at.replace('T', ' '),
      by,
      reason,
    },
  };
  const { cells, unplaced } = placeRows([row], snapshot, JURY);
  return {
    number,
    seal,
    add: {
      // Known by its table: a closing has no name of its own.
      mark: null,
      madeFor: sealTable(number),
      language: session.language,
      sheets: [sealSheet(context, { number, stage: context.texts.seal.stages[name], lines, seal })],
      styles: stylesFor(session.language),
    },
    cells,
    unplaced,
  };
}
