import { isBlank } from '../../../workbook/scalar';
import type { Scalar } from '../../../workbook/scalar';
import type { Ballot, PanelDossier, PanelJuror, Scale } from './panel';

/**
 * What a cell says on the scale, whose ends belong to it; null for all that is no score: a text, an error, a truth
 * value, a number out of the scale (a date is one). A score between two steps is one: it counts, and is reported.
 */
export const scoreOnScale = (scale: Scale, cell: Scalar): number | null =>
  typeof cell === 'number' && cell >= scale.min && cell <= scale.max ? cell : null;

/**
 * The score of a juror, of a dossier and a criterion (its position), that counts in every mean; null: none does.
 *
 * A score after audition replaces the first one as soon as its cell is not blank, also where it is no score: the juror
 * meant to change it, and nobody knows into what. A text of spaces is not blank, as the sheets' LEN has it.
 */
export function countedScore(
  scale: Scale,
  dossier: PanelDossier,
  juror: PanelJuror,
  criterion: number,
): number | null {
  if (!juror.counts || dossier.applies[criterion] !== true) return null;
  const ballot = dossier.ballots[juror.code];
  if (ballot?.participation !== 'takes-part') return null;
  return scoreOnScale(scale, cellThatHolds(ballot, criterion));
}

function cellThatHolds(ballot: Ballot, criterion: number): Scalar {
  const after = ballot.after[criterion];
  const cell = isBlank(after) ? ballot.first[criterion] : after;
  return cell ?? null;
}
