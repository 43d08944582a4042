import type { Subject } from '../rules/rule';
import { explainBase, explainEligibleCost, explainStaff } from './base';
import type { Explanation, FigureId, PlanFigure } from './explanation';
import { isLineFigure } from './explanation';
import { explainGrant, explainMaximum } from './grant';
import { explainLine } from './line';
import { explainCarrier, explainCoCarriers, explainOthers } from './payers';
import { explainTotal } from './total';

const PLAN: Readonly<Record<PlanFigure, (subject: Subject) => Explanation>> = {
  maximum: explainMaximum,
  grant: explainGrant,
  base: explainBase,
  eligibleCost: explainEligibleCost,
  staff: explainStaff,
  total: explainTotal,
  carrier: explainCarrier,
  coCarriers: explainCoCarriers,
  others: explainOthers,
};

/**
 * Why a figure is what it is, step by step. Nothing is computed anew: the steps tell what
 * `computeFigures` did. Null for a line that is not (or no longer) in the budget.
 */
export function explain(subject: Subject, figure: FigureId): Explanation | null {
  if (!isLineFigure(figure)) return PLAN[figure](subject);
  const line = subject.figures.lines.find(({ line: { place } }) => place.row === figure.row);
  return line ? explainLine(subject.call, line, figure) : null;
}
