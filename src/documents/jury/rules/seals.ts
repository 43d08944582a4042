import { changedSince } from '../closing/changed-since';
import { closedStages } from '../closing/closable';
import type { SealFault } from '../../../seals/seal';
import { say } from '../messages/say';
import { rule } from './rule';

/** Somebody has worked in what was sealed, or one of the sheets has gone. */
export const sealsIntact = rule({
  id: 'jury.seal',
  severity: 'error',
  isOfIntegrity: true,
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
  isOfIntegrity: true,
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
  isOfIntegrity: true,
  description: {
    fr: 'Le classeur dit encore ce qui a été clos.',
    en: 'The workbook still says what was closed.',
  },
  blocksClosing: null,
  faults: ({ session, standings, line }) =>
    changedSince(session, { standings, line }).map(({ closing, found }) => ({
      place: closing.place,
      message: say('changedSinceClosing', {
        number: closing.number,
        count: found.length,
        shown: found.slice(0, 3),
      }),
    })),
});

/** Whoever sees the scores could choose the tie keys, the coefficients or the envelope by them. */
export const rulesUnsealed = rule({
  id: 'jury.rules-unsealed',
  severity: 'warning',
  isOfIntegrity: true,
  description: {
    fr: 'Les règles ont été closes avant que les notes soient visibles de tous, ou le sont avec les notes.',
    en: 'The rules were closed before everyone could see the scores, or are closed with them.',
  },
  blocksClosing: null,
  faults: ({ session }) => {
    const closed = closedStages(session);
    if (session.ranked === null || closed.has('opening') || closed.has('scoring')) return [];
    return [{ place: session.settings.tieKeys.place, message: say('rulesUnsealed') }];
  },
});
