import type { Correction, ValueChange } from '../corrections/correction';
import type { Dossier, Phase } from '../dossier';
import type { Figures } from '../figures/figures';
import type { LineFigures } from '../figures/line-figures';
import type { PhaseLines } from '../messages/facts';
import { say } from '../messages/say';
import { cents, subtract, sum, type Cents } from '../../../money/cents';
import type { Place } from '../../../workbook/scalar';
import { phaseKey } from './phase-name';
import { rule } from './rule';

/** A phase with a name and a budget, and what its lines cost, TTC. */
interface Compared {
  readonly phase: Phase;
  readonly name: string;
  readonly place: Place;
  readonly budget: Cents;
  readonly cost: Cents;
}

/** Nothing until a line says of which phase it is: whoever does without is not at fault. */
function compared(phases: readonly Phase[], lines: readonly LineFigures[]): readonly Compared[] {
  if (lines.every(({ line }) => line.phase.value === null)) return [];
  // What the others cost is not known where a cell shows an error: line.type tells of it.
  if (lines.some(({ line }) => line.phase.kind === 'problem')) return [];
  const costs = costsOf(lines);
  return phases.flatMap((phase): readonly Compared[] => {
    const { name, budget } = phase;
    if (name.value === null || budget.kind !== 'value') return [];
    const cost = costs.get(phaseKey(name.value)) ?? cents(0);
    return [{ phase, name: name.value, place: budget.place, budget: budget.value, cost }];
  });
}

function costsOf(lines: readonly LineFigures[]): ReadonlyMap<string, Cents> {
  const costs = new Map<string, Cents>();
  for (const { line, gross } of lines) {
    const name = phaseKey(line.phase.value ?? '');
    costs.set(name, sum([costs.get(name) ?? cents(0), gross]));
  }
  return costs;
}

/** Lines that cost something and are of none of the phases described. */
function unassignedIn({ phases }: Dossier, { lines }: Figures): readonly LineFigures[] {
  const names = new Set(phases.map(({ name }) => phaseKey(name.value ?? '')));
  return lines.filter(
    ({ line: { phase }, gross }) =>
      gross !== 0 && (phase.value === null || !names.has(phaseKey(phase.value))),
  );
}

const differing = (dossier: Dossier, figures: Figures): readonly Compared[] =>
  compared(dossier.phases, figures.lines).filter(({ budget, cost }) => budget !== cost);

export const phasesLines = rule({
  id: 'phases.lines',
  severity: 'warning',
  restsOnLines: true,
  description: {
    fr: 'Le budget de chaque phase est ce que coûtent ses lignes, au centime, dès qu’une ligne dit de quelle phase elle est.',
    en: 'The budget of each phase is what its lines cost, to the cent, as soon as a line says of which phase it is.',
  },
  whenComparing: 'left-out',
  requirement: (call) => call.requirements.phases,
  faults: ({ dossier, figures }, { quote }) => {
    const found = differing(dossier, figures);
    if (found.length === 0) return [];
    const lines = unassignedIn(dossier, figures);
    const amount = sum(lines.map(({ gross }) => gross));
    const unassigned = lines.length === 0 ? null : { count: lines.length, amount };
    const isSettled = isSettledBy(dossier, figures);
    return found.map((one) => ({
      place: one.place,
      message: gapOf(one, unassigned),
      quote,
      corrections: isSettled ? [fromLines(one)] : [],
    }));
  },
});

function gapOf({ name, budget, cost }: Compared, unassigned: PhaseLines['unassigned']) {
  const gap = cents(Math.abs(subtract(budget, cost)));
  const facts = { name, budget, cost, gap, unassigned };
  return cost < budget ? say('phaseLinesShort', facts) : say('phaseLinesOver', facts);
}

/**
 * Whether the lines say all there is to say of the phases' budgets: each that costs something is of one phase, and each
 * phase has its lines.
 */
function isSettledBy(dossier: Dossier, figures: Figures): boolean {
  const { phases } = dossier;
  const names = phases.flatMap(({ name }) => (name.value === null ? [] : phaseKey(name.value)));
  const all = compared(phases, figures.lines);
  return (
    all.length === phases.length &&
    new Set(names).size === phases.length &&
    all.every(({ cost }) => cost > 0) &&
    unassignedIn(dossier, figures).length === 0
  );
}

const changeOf = ({ place, cost }: Compared): ValueChange => ({ place, value: cost / 100 });

const fromLines = (one: Compared): Correction => ({
  kind: 'phase',
  label: say('correct'),
  effect: say('linesFor', { to: one.cost / 100, from: one.budget / 100 }),
  certain: true,
  cells: [changeOf(one)],
});

/** The budgets of all phases whose lines cost another amount: then they add up to what the project costs. */
export function allFromLines(dossier: Dossier, figures: Figures): readonly Correction[] {
  const found = differing(dossier, figures);
  if (found.length === 0 || !isSettledBy(dossier, figures)) return [];
  const count = found.length;
  return [
    {
      kind: 'phase',
      label: count === 1 ? say('correct') : say('correctCells', { count }),
      effect: say('linesForAll', { count }),
      certain: true,
      cells: found.map(changeOf),
    },
  ];
}
