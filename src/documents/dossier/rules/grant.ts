import { subtract } from '../../../money/cents';
import { centsOf } from '../../../money/decimal';
import type { Bound } from '../figures/figures';
import type { Excess } from '../messages/facts';
import { say } from '../messages/say';
import type { Message } from '../messages/say';
import { moreSpending } from '../figures/more-spending';

import { rule } from './rule';
import type { Fault, Subject } from './rule';

/**
 * The three rules compare the request with one bound each. Whatever the bound, what would make it right is
 * the maximum, or spending that raises every bound to the request: to satisfy one bound while another is
 * lower would only bring the next error.
 */
function faultsAgainst<Kind extends Bound['kind']>(
  { dossier, figures }: Subject,
  kind: Kind,
  message: (bound: Extract<Bound, { kind: Kind }>, excess: Excess) => Message,
): readonly Fault[] {
  const { requested } = figures;
  if (requested === null) return [];
  const { maximum } = figures;
  const cut = subtract(requested, maximum);
  const more = moreSpending(figures, requested);
  return figures.bounds
    .filter((bound): bound is Extract<Bound, { kind: Kind }> => bound.kind === kind)
    .filter((bound) => requested > bound.amount)
    .map((bound) => ({
      place: dossier.funding.requested.place,
      message: message(bound, { over: subtract(requested, bound.amount), cut, maximum, more }),
      quote: bound.quote,
    }));
}

export const grantRate = rule({
  id: 'grant.rate',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'La subvention demandée ne dépasse pas le taux maximum appliqué à l’assiette.',
    en: 'The grant requested does not exceed the maximum rate applied to the base.',
  },
  figure: 'maximum',
  faults: (subject) =>
    faultsAgainst(subject, 'rate', ({ rate, base }, excess) =>
      base === 0
        ? say('emptyBase', { more: excess.more })
        : say('overRate', { ...excess, rate, base }),
    ),
});

export const grantCap = rule({
  id: 'grant.cap',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'La subvention demandée ne dépasse pas les plafonds de l’appel, déduction faite de ce que le projet a déjà obtenu lorsque le plafond vaut pour le projet.',
    en: 'The grant requested does not exceed the call’s caps, less what the project was granted before where the cap is per project.',
  },
  figure: 'maximum',
  requirement: (call) => call.caps.length > 0,
  faults: (subject) =>
    faultsAgainst(subject, 'cap', ({ cap: { amount, scope }, before, amount: left }, excess) => {
      const cap = centsOf(amount);
      return scope === 'project'
        ? say('overProjectCap', { ...excess, cap, before, left })
        : say('overCap', { ...excess, cap });
    }),
});

export const grantStaff = rule({
  id: 'grant.staff',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Le personnel valorisé dans l’assiette n’est jamais payé par le fonds : la demande ne dépasse pas les dépenses éligibles hors T2.',
    en: 'Staff valued in the base is never paid by the fund: the request does not exceed the eligible cost without T2.',
  },
  figure: 'maximum',
  requirement: (call) => call.staff.treatment === 'counted',
  faults: (subject) => {
    // An empty base is reported by grant.rate alone.
    if (subject.figures.base === 0) return [];
    return faultsAgainst(subject, 'eligible-cost', ({ amount: eligibleCost }, excess) =>
      say('overEligibleCost', { ...excess, eligibleCost }),
    );
  },
});
