import type { Difference } from '../seals/differences';
import type { SealFault } from '../seals/seal';
import { at, criterionName, dossierName, euros, list, number, onScale } from './en-words';
import type { frDeliberation } from './fr-deliberation';
import { keyInWords } from './sealed-keys';

const SEAL_FAULTS: Readonly<Record<SealFault['kind'], string>> = {
  altered: 'its lines no longer give its seal',
  'chain broken': 'it no longer follows the closing before',
  misplaced: 'its number is no longer the right one',
  'other session': 'it comes from another session',
  unreadable: 'lines are missing or cannot be read',
};

/** What is said from deliberation on only: scores may be quoted. Amounts are cents TTC. */
export const enDeliberation: typeof frDeliberation = {
  belowMinimum: ({ dossier, criteria, minimum }) =>
    `${dossierName(dossier)} is not ranked: ${list(criteria.map(criterionName))} ${criteria.length === 1 ? 'has' : 'have'} less than ${number(minimum)} scores. Complete the scores, or choose Yes under “Accepted below minimum” and give the reason in the log.`,
  incomplete: ({ dossier, criteria }) =>
    `${dossierName(dossier)} is not ranked: no score counts for ${list(criteria.map(criterionName))}. Complete the scores, agree on a score in Consolidation, or set the criterion aside in Dossiers.`,
  unrankedRows: ({ ids }) =>
    `${list(ids)}: Totals or Consolidation lack the row that is needed, and the ranking does not count ${ids.length === 1 ? 'this dossier' : 'these dossiers'} as it should. Undo (Ctrl+Z), or go back to a saved version.`,
  rankingTypedOver: ({ cells }) =>
    `${at(cells)}: a value was typed or pasted over a formula, and the sheets no longer rank by the scores. The pane does. Undo (Ctrl+Z), or copy the formula from another row of the column.`,
  helpTypedOver: ({ cells }) =>
    `${at(cells)}: a value was typed or pasted over a formula. No score follows from it, but the title or state shown may be wrong. Copy the formula from another row of the column.`,
  agreedUnreadable: ({ cells, ...scale }) =>
    `${at(cells)}: an agreed score is no number of the scale, and the mean counts in its place. Type a number ${onScale(scale)}, or clear the cell.`,
  agreedOffStep: ({ cells, ...scale }) =>
    `${at(cells)}: an agreed score falls between two steps of the scale. It counts; type a number ${onScale(scale)} before closing.`,
  divergence: ({ dossier, ranges }) =>
    `${dossierName(dossier)}: scores lie apart, ${list(ranges.map(({ criterion, lowest, highest }) => `from ${number(lowest)} to ${number(highest)} for ${criterionName(criterion)}`))}. Talk about it; each juror may keep their score or change it, or a score may be agreed on.`,
  tieOnLine: ({ ids, available }) =>
    `To be settled: ${list(ids)} are ex aequo, and the ${euros(available)} that is left does not cover them all. Type 1, 2… under “Tie order” or “Lot” if these keys are provided for, or add a key; until then nothing is offered below.`,
  unknownAmounts: ({ ids }) =>
    `${list(ids)}: no amount is known, and the line may shift. Type the request, the maximum or the amount proposed in Dossiers.`,
  sealBroken: ({ number: closing, faults }) =>
    `Closing ${closing} is no longer what was sealed: ${list(faults.map((kind) => SEAL_FAULTS[kind]))}. Go back to a saved version, or close the stage again and say why.`,
  sealUnlisted: ({ number: closing }) =>
    `The sheet of closing ${closing} is there, but the sheet Session no longer names it: its seal cannot be compared. Put its row back (Ctrl+Z), or go back to a saved version.`,
  changedSinceClosing: ({ number: closing, count, shown }) =>
    `Since closing ${closing}, ${count === 1 ? 'one value has changed' : `${number(count)} values have changed`}: ${keysShown(shown, count)}. Write the reason into the log, then close the stage again; or put back what was closed.`,
  opinionsMissing: ({ cells }) =>
    `${at(cells)}: the jury’s opinion is missing on ${cells.count === 1 ? 'one ranked dossier' : `${number(cells.count)} ranked dossiers`}. Choose “Favourable” or “Unfavourable”.`,
};

function keysShown(shown: readonly Difference[], count: number): string {
  const keys = shown.map(({ key }) => keyInWords(key, 'en'));
  const left = count - shown.length;
  return list(left === 0 ? keys : [...keys, left === 1 ? 'another one' : `${number(left)} others`]);
}
