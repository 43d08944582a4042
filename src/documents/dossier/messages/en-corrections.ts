import { formatDay, formatNumber, formatShare, formatTruth } from '../../../money/format';
import type { FormulaBack } from './facts';
import type { CorrectionMessages } from './fr-corrections';
import { written } from './written';

/** What a correction is called on its button, and what it would write in the place of what; in English. */
export const enCorrections: CorrectionMessages = {
  correct: 'Correct',
  correctCells: ({ count }) => `Correct the ${count} cells`,
  replaceBy: ({ value, look }) => `Replace by ${written(value, look, 'en')}`,
  replaceByDay: ({ day }) => `Replace by ${formatDay(day)}`,
  numberForText: ({ value, look, text }) => `${written(value, look, 'en')} instead of “${text}”`,
  dayForText: ({ day, text }) => `${formatDay(day)} instead of “${text}”`,
  choiceForText: ({ choice, text }) => `“${choice.en}” instead of “${text}”`,
  shareForShare: ({ to, from }) => `${formatShare(to, 'en')} instead of ${formatShare(from, 'en')}`,
  shareForNumber: ({ to, from }) =>
    `${formatShare(to, 'en')} instead of ${formatNumber(from, 'en')}`,
  usualTitle: ({ title, type }) => `${title}, the usual title of “${type.en}”`,
  linesFor: ({ to, from }) =>
    `${written(to, 'amount', 'en')}, what its lines cost, instead of ${written(from, 'amount', 'en')}`,
  linesForAll: ({ count }) =>
    count === 1
      ? 'what its lines cost, in the budget of one phase'
      : `what their lines cost, in the budgets of ${count} phases`,
  publishedFor: ({ to, from, look }) =>
    `${written(to, look, 'en')} (published by the call)${from === null ? '' : ` instead of ${written(from, look, 'en')}`}`,
  formulaBack: ({ label, shown }) =>
    `formula of “${label.en}”${shown === null ? '' : ` instead of “${shownIn(shown)}”`}`,
  formulasBack: ({ label, count }) => `formula of “${label.en}” in ${count} cells`,
  moveToTrack: ({ track }) => `Move to “${track.en}”`,
  trackForTrack: ({ to, from }) => `“${to.en}” instead of “${from.en}”`,
};

function shownIn(shown: NonNullable<FormulaBack['shown']>): string {
  if (typeof shown === 'boolean') return formatTruth(shown, 'en');
  return typeof shown === 'number' ? formatNumber(shown, 'en') : shown;
}
