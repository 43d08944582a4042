import type { LolfTitle } from '../../../calls/nomenclature/lolf-titles';
import type { Localized } from '../../../language/language';
import { formatDay, formatNumber, formatShare, formatTruth } from '../../../money/format';
import type { BudgetChange, FormulaBack, Published, Replacement, ShareChange } from './facts';
import { written } from './written';

/** What a correction is called on its button, and what it would write in the place of what; in French. */
export const frCorrections = {
  /** The button of a correction that leaves no choice. */
  correct: 'Corriger',
  correctCells: ({ count }: { count: number }) => `Corriger les ${count} cellules`,
  replaceBy: ({ value, look }: Omit<Replacement, 'text'>) =>
    `Remplacer par ${written(value, look, 'fr')}`,
  replaceByDay: ({ day }: { day: string }) => `Remplacer par ${formatDay(day)}`,
  numberForText: ({ value, look, text }: Replacement) =>
    `${written(value, look, 'fr')} au lieu de « ${text} »`,
  dayForText: ({ day, text }: { day: string; text: string }) =>
    `${formatDay(day)} au lieu de « ${text} »`,
  choiceForText: ({ choice, text }: { choice: Localized; text: string }) =>
    `« ${choice.fr} » au lieu de « ${text} »`,
  shareForShare: ({ to, from }: ShareChange) =>
    `${formatShare(to, 'fr')} au lieu de ${formatShare(from, 'fr')}`,
  shareForNumber: ({ to, from }: ShareChange) =>
    `${formatShare(to, 'fr')} au lieu de ${formatNumber(from, 'fr')}`,
  usualTitle: ({ title, type }: { title: LolfTitle; type: Localized }) =>
    `${title}, titre d’ordinaire de « ${type.fr} »`,
  linesFor: ({ to, from }: BudgetChange) =>
    `${written(to, 'amount', 'fr')}, ce que coûtent ses lignes, au lieu de ${written(from, 'amount', 'fr')}`,
  linesForAll: ({ count }: { count: number }) =>
    count === 1
      ? 'ce que coûtent ses lignes, dans le budget d’une phase'
      : `ce que coûtent leurs lignes, dans le budget de ${count} phases`,
  publishedFor: ({ to, from, look }: Published) =>
    `${written(to, look, 'fr')} (publié par l’appel)${from === null ? '' : ` au lieu de ${written(from, look, 'fr')}`}`,
  formulaBack: ({ label, shown }: FormulaBack) =>
    `formule de « ${label.fr} »${shown === null ? '' : ` au lieu de « ${shownIn(shown)} »`}`,
  formulasBack: ({ label, count }: { label: Localized; count: number }) =>
    `formule de « ${label.fr} » dans ${count} cellules`,
  moveToTrack: ({ track }: { track: Localized }) => `Passer à « ${track.fr} »`,
  trackForTrack: ({ to, from }: { to: Localized; from: Localized }) =>
    `« ${to.fr} » au lieu de « ${from.fr} »`,
};

export type CorrectionMessages = typeof frCorrections;

function shownIn(shown: NonNullable<FormulaBack['shown']>): string {
  if (typeof shown === 'boolean') return formatTruth(shown, 'fr');
  return typeof shown === 'number' ? formatNumber(shown, 'fr') : shown;
}
