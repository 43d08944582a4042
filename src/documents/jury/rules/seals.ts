import { entriesOf } from '../closing/entries';
import { LineTooLongError } from '../seals/canonical';
import { STAGES, type Stage } from '../seals/header';
import { differences, type Difference } from '../seals/differences';
import type { SealFault } from '../seals/seal';
import { storedLines } from '../seals/stored-lines';
import type { ClosingEntry, SealSheet } from '../session';
import { say } from '../messages/say';
import { rule, type Subject } from './rule';

/** Somebody has worked in what was sealed, or one of the sheets has gone. */
export const sealsIntact = rule({
  id: 'jury.seal',
  severity: 'error',
  description: {
    fr: 'Les clôtures sont intactes : leurs lignes donnent leur sceau, et chacune porte celui d’avant.',
    en: 'The closings are intact: their lines give their seals, and each bears the one before.',
  },
  // It is closed again, with a reason: nothing else would put it right.
  blocksClosing: null,
  faults: ({ session: { closings, sealChecks } }) =>
    closings.flatMap((closing, index) => {
      const faults = sealChecks[index]?.faults ?? [];
      return faults.length === 0
        ? []
        : [
            {
              place: closing.place,
              message: say('sealBroken', { number: closing.number, faults: kindsOf(faults) }),
            },
          ];
    }),
});

/** A sheet of a closing that the session no longer lists: nobody holds it against anything. */
export const sealsListed = rule({
  id: 'jury.seal-unlisted',
  severity: 'error',
  description: {
    fr: 'Chaque feuille scellée figure parmi les clôtures de la session.',
    en: 'Each sealed sheet is among the closings of the session.',
  },
  // The next one would follow nothing.
  blocksClosing: 'opening',
  faults: ({ session: { closings, seals } }) =>
    seals
      .filter(({ number }) => !closings.some((closing) => closing.number === number))
      .map(({ number, place }) => ({ place, message: say('sealUnlisted', { number }) })),
});

const kindsOf = (faults: readonly SealFault[]): readonly SealFault['kind'][] => [
  ...new Set(faults.map(({ kind }) => kind)),
];

/** What was closed may be changed: it is logged, and closed again with a reason. */
export const changedSinceClosing = rule({
  id: 'jury.changed-since-closing',
  severity: 'warning',
  description: {
    fr: 'Le classeur dit encore ce qui a été clos.',
    en: 'The workbook still says what was closed.',
  },
  blocksClosing: null,
  faults: (subject) =>
    lastClosings(subject).flatMap(({ closing, seal, stage }) => {
      const found = changesSince(subject, seal, stage);
      return found.length === 0
        ? []
        : [
            {
              place: closing.place,
              message: say('changedSinceClosing', {
                number: closing.number,
                count: found.length,
                shown: found.slice(0, 3),
              }),
            },
          ];
    }),
});

interface Closed {
  readonly closing: ClosingEntry;
  readonly seal: SealSheet;
  readonly stage: Stage;
}

/** Of each stage the last closing: those before it were closed again on purpose. */
function lastClosings({ session }: Subject): readonly Closed[] {
  const byStage = new Map<Stage, Closed>();
  for (const closing of session.closings) {
    const seal = session.seals.find(({ number }) => number === closing.number);
    const said = seal?.lines.find(([key]) => key === 'stage')?.[1];
    const stage = STAGES.find((one) => one === said);
    if (seal && stage) byStage.set(stage, { closing, seal, stage });
  }
  return [...byStage.values()];
}

function changesSince(
  { session, standings, line }: Subject,
  { lines }: SealSheet,
  stage: Stage,
): readonly Difference[] {
  try {
    return differences(storedLines(lines), entriesOf(stage, session, { standings, line }));
  } catch (error) {
    // Longer than a cell that was sealed can be: it has been changed since.
    if (!(error instanceof LineTooLongError)) throw error;
    return [{ kind: 'added', key: error.key, now: null }];
  }
}
