import type { Difference } from '../../../seals/differences';
import type { SealFault } from '../../../seals/seal';
import { at, euros, list, number, quoted } from '../../../findings/en-words';
import { criterionName, dossierName, onScale } from './en-words';
import type { ShownAmount, ShownFigure } from './facts';
import type { Cells } from '../../../findings/cells';
import type { frDeliberation } from './fr-deliberation';
import { keyInWords } from './sealed-keys';

const SEAL_FAULTS: Readonly<Record<SealFault['kind'], string>> = {
  altered: 'its lines no longer give its seal',
  'chain broken': 'it no longer follows the closing before',
  misplaced: 'its number is no longer the right one',
  'other session': 'it comes from another session',
  unreadable: 'lines are missing or cannot be read',
};

const FIGURES: Readonly<Record<ShownFigure['figure'], readonly [one: string, none: string]>> = {
  total: ['the total in hundredths', 'no total'],
  status: ['the status', 'no status'],
  rank: ['the rank', 'no rank'],
  position: ['the position', 'no position'],
  amount: ['the amount in euros', 'no amount'],
};

/** `“Totals”, Z6: for D001 the sheet shows the rank 1, and Barème computes the rank 2` */
function differing({ cells, id, figure, shown, expected }: ShownFigure & { cells: Cells }): string {
  const [one, none] = FIGURES[figure];
  const found = shown === null ? none : `${one} ${shown}`;
  const value = typeof expected === 'object' ? expected?.en : number(expected);
  const computed = value === undefined ? none : `${one} ${value}`;
  const others = cells.count === 1 ? '' : ` (the first of ${number(cells.count)} dossiers)`;
  return `${at(cells)}: for ${id}${others} the sheet shows ${found}, and Barème computes ${computed}.`;
}

const lineDiffering = ({ label, shown, expected }: ShownAmount): string =>
  `${quoted(label)}, sheet Ranking: the sheet shows ${shown}, and Barème computes ${number(expected)} (euros).`;

const RANKING_BACK = 'Give the cell of Ranking that was typed over its formula back (Ctrl+Z)';

const SHEETS_BACK =
  'A formula of Totals or Consolidation is no longer the one that Barème wrote: undo (Ctrl+Z), copy it from another row of the column, or go back to a saved version';

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
  rankingDiffers: (facts) =>
    `${differing(facts)} ${SHEETS_BACK}. Until then no scores can be closed.`,
  rankingStale: (facts) =>
    `${differing(facts)} If the workbook has not been calculated since something was typed last, open it in Excel or LibreOffice and save it. ${SHEETS_BACK}.`,
  rankingAltered: ({ rows }) =>
    `Ranking: ${rows === 1 ? 'one row no longer follows' : `${number(rows)} rows no longer follow`} Totals, because a formula was typed or pasted over. Undo (Ctrl+Z), or copy the formulas from another row. Until then no scores can be closed.`,
  lineDiffers: (facts) =>
    `${lineDiffering(facts)} ${RANKING_BACK}. Until then no scores can be closed.`,
  lineStale: (facts) =>
    `${lineDiffering(facts)} If the workbook has not been calculated since something was typed last, open it in Excel or LibreOffice and save it. ${RANKING_BACK}.`,
  ordersHeldUp: ({ ids, lacking, label, first }) =>
    `${list(ids)} have the same total, and ${list(lacking)} ${lacking.length === 1 ? 'has' : 'have'} nothing under ${quoted(label)}: the order of the others was made without ${lacking.length === 1 ? 'it' : 'them'} and settles nothing. Make it again for all of them${numbered(first)}, or clear ${quoted(label)}.`,
  drawnApart: ({ ids, label, first }) =>
    `${list(ids)} have the same total, and their numbers under ${quoted(label)} are not of one draw, or one of them stands twice: they settle nothing. Draw again among all of them${numbered(first)}, or clear ${quoted(label)}. If it was one draw, type these numbers in the same order.`,
  agreedUnreadable: ({ cells, ...scale }) =>
    `${at(cells)}: an agreed score is no number of the scale, and the mean counts in its place. Type a number ${onScale(scale)}, or clear the cell.`,
  agreedOffStep: ({ cells, ...scale }) =>
    `${at(cells)}: an agreed score falls between two steps of the scale. It counts; type a number ${onScale(scale)} before closing.`,
  divergence: ({ dossier, ranges }) =>
    `${dossierName(dossier)}: scores lie apart, ${list(ranges.map(({ criterion, lowest, highest }) => `from ${number(lowest)} to ${number(highest)} for ${criterionName(criterion)}`))}. Talk about it; each juror may keep their score or change it, or a score may be agreed on.`,
  tieOnLine: ({ ids, available, lot }) =>
    `To be settled: ${list(ids)} are ex aequo, and the ${euros(available)} that is left does not cover them all. Type 1, 2… under “Tie order” or ${lot === 1 || lot === null ? '' : `${lot}, ${lot + 1}… under `}“Lot” if these keys are provided for, or add a key; until then nothing is offered below.`,
  unknownAmounts: ({ ids }) =>
    `${list(ids)}: no amount is known, and the line may shift. Type the request, the maximum or the amount proposed in Dossiers.`,
  requestsMissing: ({ cells }) =>
    `${at(cells)}: no request, and the maximum stands for it in the envelope. Type the request, or the amount proposed.`,
  rulesUnsealed: () =>
    'Scores are on view and the rules are not closed: a change of the tie keys, the coefficients or the envelope would leave no trace. Close the opening, or the scores, which seals the rules as well.',
  sealBroken: ({ number: closing, faults }) =>
    `Closing ${closing} is no longer what was sealed: ${list(faults.map((kind) => SEAL_FAULTS[kind]))}. Go back to a saved version, or close the stage again and say why.`,
  sealUnlisted: ({ number: closing }) =>
    `The sheet of closing ${closing} is there, but the sheet Session no longer names it: its seal cannot be compared. Put its row back (Ctrl+Z), or go back to a saved version.`,
  changedSinceClosing: ({ number: closing, count, shown }) =>
    `Since closing ${closing}, ${count === 1 ? 'one value has changed' : `${number(count)} values have changed`}: ${keysShown(shown, count)}. Write the reason into the log, then close the stage again; or put back what was closed.`,
  opinionsMissing: ({ cells }) =>
    `${at(cells)}: the jury’s opinion is missing on ${cells.count === 1 ? 'one ranked dossier' : `${number(cells.count)} ranked dossiers`}. Choose “Favourable” or “Unfavourable”.`,
};

const numbered = (first: number | null): string =>
  first === null ? '' : ` (${first}, ${first + 1}…)`;

function keysShown(shown: readonly Difference[], count: number): string {
  const keys = shown.map(({ key }) => keyInWords(key, 'en'));
  const left = count - shown.length;
  return list(left === 0 ? keys : [...keys, left === 1 ? 'another one' : `${number(left)} others`]);
}
