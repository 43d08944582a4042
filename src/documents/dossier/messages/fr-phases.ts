import type { Cents } from '../../../money/cents';
import type { Localized } from '../../../language/language';
import type { PhaseLines } from './facts';
import { euros, lines, list, quoted } from './fr-words';

/** What is told of phases, in French. */
export const frPhases = {
  phasesMissing: () =>
    'Aucune phase n’est décrite : inscrivez-en au moins une, avec son jalon et son budget.',
  phaseIncomplete: ({ missing }: { missing: readonly Localized[] }) =>
    `Phase incomplète : renseignez ${list.format(missing.map(quoted))}.`,
  phasesShort: ({ gap, budgets, total }: { gap: Cents; budgets: Cents; total: Cents }) =>
    `Les budgets des phases totalisent ${euros(budgets)} pour un projet de ${euros(total)} : répartissez encore ${euros(gap)}.`,
  phasesOver: ({ gap, budgets, total }: { gap: Cents; budgets: Cents; total: Cents }) =>
    `Les budgets des phases totalisent ${euros(budgets)} pour un projet de ${euros(total)} : retirez ${euros(gap)}.`,
  phaseLinesShort: ({ name, budget, cost, gap, unassigned }: PhaseLines) => {
    const told = `Phase « ${name} » : son budget est de ${euros(budget)}, ${costing(cost)}.`;
    const add = `${unassigned === null ? 'Ajoutez-lui' : `${assigned(unassigned)} ; donnez-lui encore`} ${euros(gap)} de lignes`;
    return cost === 0
      ? `${told} ${add}.`
      : `${told} ${add}, ou ramenez son budget à ${euros(cost)}.`;
  },
  phaseLinesOver: ({ name, budget, cost, gap }: PhaseLines) =>
    `Phase « ${name} » : son budget est de ${euros(budget)}, ${costing(cost)}. Retirez-lui ${euros(gap)} de lignes, ou portez son budget à ${euros(cost)}.`,
};

export type PhaseMessages = typeof frPhases;

const costing = (cost: Cents): string =>
  cost === 0 ? 'mais elle n’a pas encore de lignes' : `ses lignes coûtent ${euros(cost)}`;

const assigned = ({ count, amount }: NonNullable<PhaseLines['unassigned']>): string =>
  `${count === 1 ? 'Une ligne n’a' : `${lines(count)} n’ont`} pas de phase (${euros(amount)})`;
