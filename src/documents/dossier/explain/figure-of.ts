import { BUDGET_AMOUNTS } from '../template/columns';
import type { Localized } from '../../../language/language';
import type { Finding } from '../rules/finding';
import { ruleOf } from '../rules/rules';
import type { FigureId } from './explanation';
import { NAMED_FIGURES } from './named-figures';

/** A figure that a finding speaks of, and what it is called. */
export interface FigureOfFinding {
  readonly figure: FigureId;
  readonly label: Localized;
}

/** The figure of which a finding's reader may ask why; null where its sentence is all there is. */
export function figureOf({ rule, place }: Finding): FigureOfFinding | null {
  const { figure } = ruleOf(rule);
  if (figure === null) return null;
  if (typeof figure === 'string') {
    const field = NAMED_FIGURES.find(([name]) => name === figure)?.[1];
    return field ? { figure, label: field.label } : null;
  }
  const amount = BUDGET_AMOUNTS.find(({ key }) => key === figure.ofLine);
  if (place === null || !amount) return null;
  return { figure: { row: place.row, amount: amount.key }, label: amount.label };
}
