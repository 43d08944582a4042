import type { BasisPoints, Cents } from '../../../money/cents';
import type { ExceededBound, Excess } from './facts';
import { downTo, euros, list, orAdd, percent } from './fr-words';

/** What is told of a request, in French. */
export const frGrant = {
  emptyBase: ({ more }: Pick<Excess, 'more'>) =>
    more === null
      ? 'Aucune dépense n’entre encore dans l’assiette : saisissez les lignes éligibles du budget, ou laissez la demande vide.'
      : `Aucune dépense n’entre encore dans l’assiette : il en faut ${euros(more.amount)} ${more.of === 'not-staff' ? 'hors T2 ' : ''}pour cette demande ; saisissez les lignes éligibles du budget, ou laissez la demande vide.`,
  overRate: (a: Excess & { rate: BasisPoints; base: Cents }) =>
    `La demande dépasse ${byBound({ ...a, kind: 'rate' })} : ${downTo(a)}${orAdd(a)}.`,
  overCap: (a: Excess & { cap: Cents }) =>
    `La demande dépasse ${byBound({ ...a, kind: 'cap' })} : ${downTo(a)}.`,
  overProjectCap: (a: Excess & { cap: Cents; before: Cents; left: Cents }) =>
    `La demande dépasse ${byBound({ ...a, kind: 'project-cap' })} : ${downTo(a)}.`,
  overEligibleCost: (a: Excess & { eligibleCost: Cents }) =>
    `La demande dépasse ${byBound({ ...a, kind: 'eligible-cost' })} : ${downTo(a)}${orAdd(a)}.`,
  overBounds: ({ excess, bounds }: { excess: Excess; bounds: readonly ExceededBound[] }) =>
    `La demande dépasse ${list.format(bounds.map(byBound))} : ${downTo(excess)}${orAdd(excess)}.`,
};

export type GrantMessages = typeof frGrant;

/** « de 12 500,00 € le plafond de 500 000,00 € » */
const byBound = (bound: ExceededBound): string => `de ${euros(bound.over)} ${named(bound)}`;

function named(bound: ExceededBound): string {
  switch (bound.kind) {
    case 'rate':
      return bound.rate === 10_000
        ? `l’assiette finançable (${euros(bound.base)})`
        : `le taux de ${percent(bound.rate)} de l’assiette (${euros(bound.base)})`;
    case 'cap':
      return `le plafond de ${euros(bound.cap)}`;
    case 'project-cap':
      return `ce qui reste du plafond de ${euros(bound.cap)} par projet (${euros(bound.left)}, ${euros(bound.before)} étant déjà accordés)`;
    case 'eligible-cost':
      return `les dépenses éligibles hors T2 (${euros(bound.eligibleCost)}), or le fonds ne paie pas le personnel`;
  }
}
