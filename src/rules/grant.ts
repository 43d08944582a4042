import { subtract } from '../money/cents';
import type { Cents } from '../money/cents';
import { centsOf } from '../money/decimal';
import type { Localized } from '../themes/language';
import type { Bound } from './figures';
import { say } from './messages/say';
import { rule } from './rule';
import type { Fault, Subject } from './rule';

/**
 * The three rules compare the request with one bound each. Whatever the bound, what would make it right is
 * the maximum: going down to one bound while another is lower would only bring the next error.
 */
function faultsAgainst<Kind extends Bound['kind']>(
  { dossier, figures }: Subject,
  kind: Kind,
  message: (bound: Extract<Bound, { kind: Kind }>, over: Cents) => Localized,
): readonly Fault[] {
  const { requested } = figures;
  if (requested === null) return [];
  return figures.bounds
    .filter((bound): bound is Extract<Bound, { kind: Kind }> => bound.kind === kind)
    .filter((bound) => requested > bound.amount)
    .map((bound) => ({
      place: dossier.funding.requested.place,
      message: message(bound, subtract(requested, bound.amount)),
      quote: bound.quote,
    }));
}

export const grantRate = rule({
  id: 'grant.rate',
  severity: 'error',
  description: {
    fr: 'La subvention demandée ne dépasse pas le taux maximum appliqué à l’assiette.',
    en: 'The grant requested does not exceed the maximum rate applied to the base.',
  },
  faults: (subject) =>
    faultsAgainst(subject, 'rate', ({ rate, base }, over) =>
      base === 0
        ? say((m) => m.emptyBase())
        : say((m) => m.overRate({ over, rate, base, maximum: subject.figures.maximum })),
    ),
});

export const grantCap = rule({
  id: 'grant.cap',
  severity: 'error',
  description: {
    fr: 'La subvention demandée ne dépasse pas les plafonds de l’appel, déduction faite de ce que le projet a déjà obtenu lorsque le plafond vaut pour le projet.',
    en: 'The grant requested does not exceed the call’s caps, less what the project was granted before where the cap is per project.',
  },
  appliesTo: (call) => call.caps.length > 0,
  faults: (subject) => {
    const { maximum } = subject.figures;
    return faultsAgainst(subject, 'cap', ({ cap, before, amount }, over) =>
      cap.scope === 'project'
        ? say((m) =>
            m.overProjectCap({ over, cap: centsOf(cap.amount), before, left: amount, maximum }),
          )
        : say((m) => m.overCap({ over, cap: centsOf(cap.amount), maximum })),
    );
  },
});

export const grantStaff = rule({
  id: 'grant.staff',
  severity: 'error',
  description: {
    fr: 'Le personnel valorisé dans l’assiette n’est jamais payé par le fonds : la demande ne dépasse pas les dépenses éligibles hors T2.',
    en: 'Staff valued in the base is never paid by the fund: the request does not exceed the eligible cost without T2.',
  },
  appliesTo: (call) => call.staff.treatment === 'counted',
  faults: (subject) => {
    // An empty base is told by grant.rate alone.
    if (subject.figures.base === 0) return [];
    const { maximum } = subject.figures;
    return faultsAgainst(subject, 'eligible-cost', ({ amount }, over) =>
      say((m) => m.overEligibleCost({ over, eligibleCost: amount, maximum })),
    );
  },
});
