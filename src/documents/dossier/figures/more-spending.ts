import { leastWholeOf, notBelowZero, subtract } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import type { Bound, Figures } from './figures';

/** Spending that would carry a request that is too high. */
export interface MoreSpending {
  /** TTC: the least that will do, to the cent. */
  readonly amount: Cents;
  /** any: eligible expenses · staff-too: T2 or others, both count in the base · not-staff: T2 would not do */
  readonly of: 'any' | 'staff-too' | 'not-staff';
}

/**
 * The least eligible spending to add for the call to allow the request; null where none would, because of a
 * cap (or of a rate of 0).
 */
export function moreSpending({ bounds, base }: Figures, requested: Cents): MoreSpending | null {
  let [forBase, withoutStaff] = [0, 0];
  for (const bound of bounds) {
    const needed = neededFor(bound, base, requested);
    if (needed === null) return null;
    if (bound.kind === 'eligible-cost') withoutStaff = needed;
    else forBase = Math.max(forBase, needed);
  }
  const isStaffCounted = bounds.some(({ kind }) => kind === 'eligible-cost');
  const amount = Math.max(forBase, withoutStaff) as Cents;
  if (withoutStaff > 0) return { amount, of: 'not-staff' };
  return { amount, of: isStaffCounted ? 'staff-too' : 'any' };
}

/** What one bound takes to reach the request. */
function neededFor(bound: Bound, base: Cents, requested: Cents): Cents | null {
  const short = notBelowZero(subtract(requested, bound.amount));
  if (short === 0) return short;
  switch (bound.kind) {
    case 'rate': {
      const whole = leastWholeOf(bound.rate, requested);
      return whole === null ? null : subtract(whole, base);
    }
    case 'eligible-cost':
      return short;
    case 'cap':
      return null;
  }
}
