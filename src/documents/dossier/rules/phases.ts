import type { Call } from '../../../calls/call';
import { cents } from '../../../money/cents';
import { isFilled } from '../../../workbook/cell';
import type { Phase } from '../dossier';
import type { Localized } from '../../../language/language';
import { isFiled } from './maturity';
import { say } from '../messages/say';
import { rule } from './rule';
import type { Fault } from './rule';
import { sumOfCells } from '../figures/sum-of-cells';
import { allFromLines } from './phase-lines';

const requirement = (call: Call) => call.requirements.phases;

const LABELS = {
  name: { fr: 'Phase', en: 'Phase' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  budget: { fr: 'Budget', en: 'Budget' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  floor: { fr: 'Seuil', en: 'Floor' },
} as const satisfies Partial<Record<keyof Phase, Localized>>;

/** At the first of the cells that are blank, the names of all of them. */
function incomplete(phase: Phase, asked: readonly (keyof typeof LABELS)[]): readonly Fault[] {
  const missing = asked.filter((key) => !isFilled(phase[key]));
  const [first] = missing;
  if (first === undefined) return [];
  const message = say('phaseIncomplete', { missing: missing.map((key) => LABELS[key]) });
  return [{ place: phase[first].place, message }];
}

export const phasesPresent = rule({
  id: 'phases.present',
  severity: 'error',
  description: {
    fr: 'Le projet est découpé en phases, chacune avec son jalon et son budget.',
    en: 'The project is cut into phases, each with its milestone and its budget.',
  },
  openPoint: 'phases',
  requirement,
  faults: ({ dossier }, { quote }) => {
    const { phases, phaseBlock } = dossier;
    if (phases.length === 0) {
      if (!isFiled(dossier) || phaseBlock === null) return [];
      return [{ place: phaseBlock, quote, message: say('phasesMissing') }];
    }
    return phases
      .flatMap((phase) => incomplete(phase, ['name', 'milestone', 'budget']))
      .map((fault) => ({ ...fault, quote }));
  },
});

export const phasesSum = rule({
  id: 'phases.sum',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Les budgets des phases totalisent le coût du projet, au centime.',
    en: 'The phases’ budgets add up to the project’s cost, to the cent.',
  },
  figure: 'total',
  requirement,
  faults: ({ dossier, figures }, { quote }) => {
    const { total } = figures;
    // A budget without lines yet asks for nothing of the phases.
    if (total <= 0) return [];
    const filled = dossier.phases.filter(({ budget }) => budget.kind === 'value');
    const budgets = sumOfCells(filled.map(({ budget, exactBudget }) => [budget, exactBudget]));
    // An unreadable budget is reported by line.number; the sum would only repeat it.
    const isReadable = dossier.phases.every(({ budget }) => budget.kind !== 'problem');
    if (filled.length === 0 || !isReadable || budgets === total) return [];
    const place = filled.at(-1)?.budget.place ?? null;
    const amounts = { gap: cents(Math.abs(total - budgets)), budgets, total };
    const message = budgets < total ? say('phasesShort', amounts) : say('phasesOver', amounts);
    return [{ place, message, quote, corrections: allFromLines(dossier, figures) }];
  },
});

export const phasesIndicator = rule({
  id: 'phases.indicator',
  severity: 'warning',
  description: {
    fr: 'Chaque phase a un indicateur et le seuil qu’il doit atteindre.',
    en: 'Every phase has an indicator and the floor that it must reach.',
  },
  requirement,
  faults: ({ dossier }, { indicatorQuote }) =>
    dossier.phases
      .flatMap((phase) => incomplete(phase, ['indicator', 'floor']))
      .map((fault) => ({ ...fault, quote: indicatorQuote })),
});
