import type { Dossier } from '../dossier/dossier';
import { NUMBER_COLUMNS, amountCells } from './cells';
import { say } from './messages/say';
import type { Fault, Subject } from './rule';

/**
 * A figure of the sheet that is not the core's: a formula was altered, or what it refers to deleted, there or
 * where it comes from. Those that follow from it are wrong with it, so the first alone is told. What is missing,
 * what is too large for the core and errors that were typed make figures differ too, and are told by themselves.
 */
export function alteredPlan({ dossier, figures }: Subject): readonly Fault[] {
  if (dossier.structure.length > 0 || holdsError(dossier)) return [];
  if (figures.lines.some(({ tooLarge }) => tooLarge)) return [];
  const wrong = dossier.shown.find(({ figure, amount }) => amount !== figures[figure]);
  if (!wrong) return [];
  const { place, label, amount, figure } = wrong;
  const expected = figures[figure];
  const message =
    typeof amount === 'string'
      ? say((m) => m.formulaBroken({ label, text: amount, expected }))
      : say((m) => m.formulaAltered({ label, shown: amount, expected }));
  return [{ place, message }];
}

/** The sheets' sums show an error in an input cell too, as they should. */
function holdsError(dossier: Dossier): boolean {
  const cells = [
    ...dossier.lines.flatMap((line) => NUMBER_COLUMNS.map((key) => line[key])),
    ...amountCells(dossier).map(({ cell }) => cell),
  ];
  return cells.some((cell) => cell.kind === 'problem' && cell.problem.kind === 'error-value');
}
