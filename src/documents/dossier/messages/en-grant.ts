import { downTo, euros, list, orAdd, percent } from './en-words';
import type { ExceededBound } from './facts';
import type { GrantMessages } from './fr-grant';

/** What is told of a request, in English. */
export const enGrant: GrantMessages = {
  emptyBase: ({ more }) =>
    more === null
      ? 'No expense is in the base yet: fill in eligible budget lines, or leave the request blank.'
      : `No expense is in the base yet: this request takes ${euros(more.amount)}${more.of === 'not-staff' ? ' without T2' : ''}; fill in eligible budget lines, or leave the request blank.`,
  overRate: (a) =>
    `The request exceeds ${byBound({ ...a, kind: 'rate' })}: ${downTo(a)}${orAdd(a)}.`,
  overCap: (a) => `The request exceeds ${byBound({ ...a, kind: 'cap' })}: ${downTo(a)}.`,
  overProjectCap: (a) =>
    `The request exceeds ${byBound({ ...a, kind: 'project-cap' })}: ${downTo(a)}.`,
  overEligibleCost: (a) =>
    `The request exceeds ${byBound({ ...a, kind: 'eligible-cost' })}: ${downTo(a)}${orAdd(a)}.`,
  overBounds: ({ excess, bounds }) =>
    `The request exceeds ${list.format(bounds.map(byBound))}: ${downTo(excess)}${orAdd(excess)}.`,
};

/** “the cap of €500,000.00 by €12,500.00” */
function byBound(bound: ExceededBound): string {
  const by = `by ${euros(bound.over)}`;
  switch (bound.kind) {
    case 'rate':
      return bound.rate === 10_000
        ? `the fundable base (${euros(bound.base)}) ${by}`
        : `the rate of ${percent(bound.rate)} of the base (${euros(bound.base)}) ${by}`;
    case 'cap':
      return `the cap of ${euros(bound.cap)} ${by}`;
    case 'project-cap':
      return `${by} what is left of the cap of ${euros(bound.cap)} per project (${euros(bound.left)}, as ${euros(bound.before)} was granted before)`;
    case 'eligible-cost':
      return `the eligible cost without T2 (${euros(bound.eligibleCost)}) ${by}, and the fund does not pay staff`;
  }
}
