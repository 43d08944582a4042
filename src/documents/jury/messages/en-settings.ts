import { formatDay } from '../../../money/format';
import { at, list, number, quoted, unreadable } from '../../../findings/en-words';
import { criterionName } from './en-words';
import type { frSettings } from './fr-settings';

/** On what the Session sheet settles, the jury among it, and on sheets that are gone or changed. */
export const enSettings: typeof frSettings = {
  // What the workbook holds
  missingTable: ({ table }) =>
    `The table ${table} is gone: what it said no longer counts. Undo (Ctrl+Z), or go back to a saved version.`,
  missingColumn: ({ table, label }) =>
    `The column ${quoted(label)} of the table ${table} is gone: what was typed there no longer counts. Undo (Ctrl+Z), or give the column its title back.`,
  missingCell: ({ label }) =>
    `The cell ${quoted(label)} of the Session sheet is gone: what it settled no longer counts. Undo (Ctrl+Z), or go back to a saved version.`,
  noCriteria: () =>
    'The session has no criterion: nothing can be scored. Undo (Ctrl+Z), or go back to a saved version.',
  columnsMoved: ({ sheet }) =>
    `“${sheet}”: the columns of scores are no longer in the order of the criteria, and formulas take them by their place. Undo (Ctrl+Z), or put C1, C2, C3… and A1, A2, A3… back in order, side by side.`,
  surplusColumns: ({ sheet, codes }) =>
    `“${sheet}” has scores for ${list(codes)}, which the list of criteria of the Session sheet has no longer: they do not count. Undo the deletion of the criterion (Ctrl+Z), or go back to a saved version.`,
  copiedSheet: ({ copy, original }) =>
    `The sheet “${copy}” is a copy: what is typed there does not count. It is “${original}” that is read; carry over to it what stands in the copy alone, then delete the copy.`,
  strangeSheet: ({ sheet, table }) =>
    `The sheet “${sheet}” looks like a juror’s, but its table ${table} is nobody’s: scores typed there do not count. Take the original sheet from a saved version, or delete this one if it is of no use.`,

  // What a cell holds
  unreadable: (facts) => unreadable(facts),
  negative: ({ label, cells }) =>
    `${cells === null ? quoted(label) : `${at(cells)} (${quoted(label)})`}: an amount cannot be negative. Type an amount of zero or more.`,
  listUnreadable: ({ label, words }) =>
    `${quoted(label)} cannot be read. Write the words you want among ${list(words.map(quoted))}, separated by “>” or by commas.`,
  settingMissing: ({ label }) =>
    `${quoted(label)} is blank: without it nobody knows what a score is worth, or where the session stands. Fill in this cell of the Session sheet.`,

  // The rules of scoring
  scaleUpsideDown: ({ min, max }) =>
    `The scale goes from ${number(min)} to ${number(max)}: no score fits in. The highest score has to be above the lowest.`,
  oddStep: ({ step }) =>
    `The step of scores is ${number(step)}. Choose 1 (whole scores) or 0.5 (half points).`,
  endOffStep: ({ end, step }) =>
    `The end ${number(end)} of the scale does not fall on the step of ${number(step)}: the sheets would refuse it as a score. Choose a multiple of the step.`,
  minimumBelowOne: ({ minimum }) =>
    `The minimum of scores per criterion is ${number(minimum)}. Type 1 at least: without any score a criterion has no mean.`,
  minimumAboveJurors: ({ minimum, jurors }) =>
    `${number(minimum)} scores are required per criterion, but the scores of ${jurors === 1 ? 'one juror' : `${number(jurors)} jurors`} alone count: no dossier will be ranked unless the chair accepts it. Lower the minimum, or add to the jury.`,
  thresholdOffScale: (a) =>
    `The threshold of ${a.criterion === null ? 'the total' : criterionName(a.criterion)} is ${number(a.threshold)}, which is not on the scale. Type a number from ${number(a.min)} to ${number(a.max)}, or clear the cell.`,
  criteriaCodes: ({ found, expected }) =>
    `The list of criteria has ${found} where ${expected} is expected: the columns of scores follow these codes. Give the criteria their codes C1, C2, C3… back, each once, or undo (Ctrl+Z).`,
  spacedCriterion: ({ code }) =>
    `The code ${code} in the list of criteria has a space too many, and formulas do not find it. Type ${code} again, without a space.`,
  coefficient: ({ criterion }) =>
    `The coefficient of ${criterionName(criterion)} is no whole number from 1 on. Type 1, 2, 3…; only their proportions count.`,

  // Dates
  dateOutOfOrder: ({ field, label, day: typed, meeting }) => {
    const order = `${quoted(label)} is ${formatDay(typed)}, ${field === 'audition' ? 'after' : 'before'} the meeting of the jury on ${formatDay(meeting)}`;
    switch (field) {
      case 'audition':
        return `${order}: a jury usually deliberates once it has heard the carriers. Correct one of the two dates; leave them if the jury meets again afterwards.`;
      case 'lotDate':
        return `${order}: anyone can foresee the order of the lot before the jury deliberates. Choose a value that is published after the meeting, or correct one of the two dates.`;
      case 'retention':
      case 'purge':
        return `${order}: that cannot be. Correct one of the two dates.`;
    }
  },
  decisionUndated: ({ cells }) =>
    `${at(cells)}: a decision has no date. Type the day on which it was taken.`,
  decisionUnexplained: ({ cells }) =>
    `${at(cells)}: a decision other than an acceptance has no reason. Write it: it is owed to the carrier.`,
  acceptedAgainstJury: ({ cells }) =>
    `${at(cells)}: a dossier is accepted that the jury did not rank, or gave an unfavourable opinion on. The authority may do so: is this its decision?`,
  decidedBeforeMeeting: ({ cells, meeting }) =>
    `${at(cells)}: a decision is dated before the meeting of the jury on ${formatDay(meeting)}. Correct the date of the decision, or that of the meeting in the Session sheet.`,

  // Ties
  tieKeysUnreadable: () =>
    '“Tie keys” cannot be read. Write the keys in their order, separated by “>”: codes of criteria, median, chair, lot. For example: C1 > median > chair.',
  tieKeysStrange: ({ codes, criteria }) =>
    `“Tie keys” names ${list(codes)}, but the session has ${criteria === 1 ? 'one criterion' : `${number(criteria)} criteria`}. Correct the code, or take it out.`,
  tieKeysUndecided: () =>
    'The tie keys go neither to the chair nor to a lot: dossiers may stay ex aequo, on the line too. Add “chair” or “lot” at the end of the list if an order is always needed.',
  equalCoefficients: ({ first }) =>
    `All criteria have the same coefficient: none is the heaviest. Ties are first told apart by ${first} because the session says so; check that this order is meant.`,

  // The jury
  doubleCode: ({ code }) =>
    `The code ${code} is borne by two jurors: one sheet of scores alone answers to it. Give one of them a free code of the list.`,
  strangeCode: ({ cells, most }) =>
    `${at(cells)}: no column expects this juror’s code, and their scores do not count. Enter the juror in a free row, from J01 to J${most}; a session has ${most} at most.`,
  spacedCode: ({ cells, code }) =>
    `${at(cells)}: this juror’s code has a space too many, and formulas do not find it: their scores do not count. Type ${code} again, without a space.`,
  sameName: ({ name, codes }) =>
    `${list(codes)} bear the same name, “${name}”. If they are two persons, tell them apart (first name, capacity); else take one of the rows out.`,
  namelessJuror: ({ cells }) =>
    `${at(cells)}: a juror without a name. Type their name, or clear their row.`,
  yesOrNo: ({ label, cells }) =>
    `${at(cells)}: ${quoted(label)} is blank and stands for No. Choose Yes or No.`,
  nobodyCounts: () =>
    'No juror’s scores count: nothing will be ranked. Choose Yes under “Counts” for one juror at least.',
  noSheet: ({ code, name }) =>
    `${name === null ? code : `${name} (${code})`} has no sheet of scores: their scores do not count and are short of the minimum. Take their sheet from a saved version, or choose No under “Counts”.`,
  unlistedSheet: ({ sheet, code }) =>
    `The sheet “${sheet}” is that of ${code}, who is not in the list of the jury: its scores do not count. Enter this juror in the row ${code} of the Session sheet, or delete the sheet.`,
  chairRecused: ({ ids }) =>
    `The chair is recused from ${list(ids)}: somebody else has to chair for ${ids.length === 1 ? 'this dossier' : 'these dossiers'}. Name them in the minutes.`,

  // What is kept
  logEntry: ({ labels }) =>
    `This change in the log does not say all: ${list(labels.map(quoted))}. Complete the row; it stands in the minutes.`,
  keepingMissing: ({ label }) =>
    `${quoted(label)}: no date. Write the one that your administration sets; Barème proposes none.`,
};
