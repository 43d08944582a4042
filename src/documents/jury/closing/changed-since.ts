import { LineTooLongError } from '../../../seals/canonical';
import { differences, type Difference } from '../../../seals/differences';
import { sealedStage, type Stage } from '../../../seals/header';
import { storedLines } from '../../../seals/stored-lines';
import type { ClosingEntry, SealSheet, Session } from '../session';
import { entriesOf, sealsOpening, type Outcome } from './entries';

/** A closing that holds, and what the workbook says otherwise by now. */
export interface ChangedClosing {
  readonly closing: ClosingEntry;
  readonly found: readonly Difference[];
}

/** Of each stage the last closing, where somebody has changed what it sealed. */
export const changedSince = (session: Session, outcome: Outcome): readonly ChangedClosing[] =>
  lastClosings(session).flatMap(({ closing, seal, stage }) => {
    const found = differencesIn(session, outcome, seal, stage);
    return found.length === 0 ? [] : [{ closing, found }];
  });

interface Closed {
  readonly closing: ClosingEntry;
  readonly seal: SealSheet;
  readonly stage: Stage;
}

/** Those before it were closed again on purpose. */
function lastClosings(session: Session): readonly Closed[] {
  const byStage = new Map<Stage, Closed>();
  for (const closing of session.closings) {
    const seal = session.seals.find(({ number }) => number === closing.number);
    const stage = seal && sealedStage(seal.lines);
    if (stage) byStage.set(stage, { closing, seal, stage });
  }
  return [...byStage.values()];
}

function differencesIn(
  session: Session,
  outcome: Outcome,
  seal: SealSheet,
  stage: Stage,
): readonly Difference[] {
  try {
    const lines = storedLines(seal.lines);
    const withOpening = stage === 'scoring' && sealsOpening(lines);
    return differences(lines, entriesOf(stage, session, outcome, { withOpening }));
  } catch (error) {
    // Longer than a cell that was sealed can be: it has been changed since.
    if (!(error instanceof LineTooLongError)) throw error;
    return [{ kind: 'added', key: error.key, now: null }];
  }
}
