import type { Cents } from '../../../money/cents';
import type { PhaseLines } from './facts';
import type { PhaseMessages } from './fr-phases';
import { euros, lines, list, quoted } from './en-words';

/** What is told of phases, in English. */
export const enPhases: PhaseMessages = {
  phasesMissing: () =>
    'No phase is described: enter at least one, with its milestone and its budget.',
  phaseIncomplete: ({ missing }) =>
    `Incomplete phase: fill in ${list.format(missing.map(quoted))}.`,
  phasesShort: ({ gap, budgets, total }) =>
    `The phases’ budgets add up to ${euros(budgets)} for a project of ${euros(total)}: spread another ${euros(gap)}.`,
  phasesOver: ({ gap, budgets, total }) =>
    `The phases’ budgets add up to ${euros(budgets)} for a project of ${euros(total)}: take off ${euros(gap)}.`,
  phaseLinesShort: ({ name, budget, cost, gap, unassigned }) => {
    const told = `Phase “${name}”: its budget is ${euros(budget)}, ${costing(cost)}.`;
    const add = `${unassigned === null ? 'Add' : `${assigned(unassigned)}; give it another`} ${euros(gap)} of lines`;
    return cost === 0
      ? `${told} ${add}.`
      : `${told} ${add}, or bring its budget down to ${euros(cost)}.`;
  },
  phaseLinesOver: ({ name, budget, cost, gap }) =>
    `Phase “${name}”: its budget is ${euros(budget)}, ${costing(cost)}. Take ${euros(gap)} of lines off it, or raise its budget to ${euros(cost)}.`,
};

const costing = (cost: Cents): string =>
  cost === 0 ? 'but it has no lines yet' : `its lines cost ${euros(cost)}`;

const assigned = ({ count, amount }: NonNullable<PhaseLines['unassigned']>): string =>
  `${count === 1 ? 'One line has' : `${lines(count)} have`} no phase (${euros(amount)})`;
