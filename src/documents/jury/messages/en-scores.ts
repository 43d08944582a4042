import type { BadScores } from './facts';
import { at, list, number, quoted } from '../../../findings/en-words';
import { onScale } from './en-words';
import type { frScores } from './fr-scores';

/** What stands in the first cell, where it may be said. */
const example = ({ text }: BadScores): string => (text === null ? '' : ` (“${text}”)`);

/** On jurors’ sheets. While scores are open none is quoted. */
export const enScores: typeof frScores = {
  linesMissing: ({ sheet, code, ids }) =>
    `“${sheet}” no longer has a line for ${list(ids)}: the scores of ${code} do not count there. Undo (Ctrl+Z), or give the line the dossier’s identifier back.`,
  linesTwice: ({ sheet, code, ids }) =>
    `“${sheet}” has several lines for ${list(ids)}: nobody knows which one is right, and the scores of ${code} do not count there. Keep the right line and give the other its identifier back, or delete it.`,
  strangeLines: ({ cells }) =>
    `${at(cells)}: scores on a line whose identifier is that of no listed dossier; they do not count. Give the line its identifier back, or enter the dossier in the Dossiers sheet.`,
  hourWithoutRecusal: ({ cells }) =>
    `${at(cells)}: the hour of a recusal is left without a recusal. Clear it: a recusal typed anew by hand would bear it, and so would the minutes.`,
  dossiersBelow: ({ cells }) =>
    `${at(cells)}: ${cells.count === 1 ? 'this dossier stands' : 'these dossiers stand'} under the table, which did not take ${cells.count === 1 ? 'it' : 'them'} in: the session does not know ${cells.count === 1 ? 'it' : 'them'}. Type ${cells.count === 1 ? 'it' : 'them'} in a row that stands ready, or drag the table larger by its lower right corner.`,
  scoresBelow: ({ cells }) =>
    `${at(cells)}: scores or a recusal stand under the table, which did not take them in: they do not count. Type them in the row of their dossier.`,
  participation: ({ cells, label }) =>
    `${at(cells)} (${quoted(label)}): this word is not in the list, and takes the juror out of the dossier. Choose “Recused” or “Not assigned”, or clear the cell if they take part.`,

  scoreError: (a) =>
    `${at(a.cells)}: an error is shown in the place of a score${example(a)} and does not count. Type the score, or undo (Ctrl+Z).`,
  scoreAsText: (a) =>
    a.meant === null
      ? `${at(a.cells)}: a number typed as a text, which does not count. Type the score again with the decimal separator of your spreadsheet (point or comma), without space or apostrophe.`
      : `${at(a.cells)}: a number typed as a text${example(a)}, which does not count. Type ${number(a.meant)} again with the decimal separator of your spreadsheet (point or comma), without space or apostrophe.`,
  scoreText: (a) =>
    `${at(a.cells)}: a text in the place of a score${example(a)}, which does not count. Type a number ${onScale(a)}; leave it blank not to score.`,
  scoreDate: ({ cells }) =>
    `${at(cells)}: a date in the place of a score, which does not count; Excel takes “4/5” for a day. Type the score alone, and give the cell a number format again (Home ▸ Number Format).`,
  scoreOffScale: (a) =>
    `${at(a.cells)}: a score off the scale${example(a)}, which does not count. Type a number ${onScale(a)}.`,
  scoreOffStep: (a) =>
    `${at(a.cells)}: a score between two steps of the scale${example(a)}. It counts, but scores cannot be closed like this: type a number ${onScale(a)}.`,

  scoresBesideRecusal: ({ cells }) =>
    `${at(cells)}: scores beside a recusal, or of a dossier that is not assigned; they do not count. Leave or clear them; nothing of them is in the means.`,
  scoresNotApplicable: ({ cells }) =>
    `${at(cells)}: scores under a criterion that is set aside for the dossier; they do not count. If the criterion applies, take its code out of the Dossiers sheet.`,
  commentsDue: ({ cells, rule }) =>
    `${at(cells)}: ${cells.count === 1 ? 'a comment is due' : `${number(cells.count)} comments are due`}${rule === 'ends' ? ' for a score at an end of the scale' : ' for each score'}. Give the reason of the score in a few words; the applicant may read them.`,
  scoresMissing: ({ cells, dossiers }) =>
    `${at(cells)}: ${cells.count === 1 ? 'one score is' : `${number(cells.count)} scores are`} still to be given, on ${dossiers === 1 ? 'one dossier' : `${number(dossiers)} dossiers`}. A score left blank is short of the criterion’s minimum.`,
};
