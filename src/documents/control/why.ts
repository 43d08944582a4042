import type { Cents } from '../../money/cents';
import type { Bound } from '../dossier/figures/figures';
import { add } from '../../money/cents';
import { say, type Message } from './messages/say';
import type { ControlVerdict } from './verdict';

/** What a control comes to and why, a sentence a step. */
export function whyProposed({ control, figures }: ControlVerdict): readonly Message[] {
  const { requested } = control.amounts;
  const { by, on } = control.statement;
  return [
    say('proposedGrant', { proposed: figures.proposed }),
    ...(figures.open > 0 ? [say('whyOpen', { lines: figures.open })] : []),
    say('whyBase', { base: figures.base, asFiled: asFiled(figures) }),
    ...figures.bounds.map(whyBound),
    requested === null ? say('whyNoRequest') : say('whyRequest', { amount: requested }),
    say('whyLeast', { proposed: figures.proposed }),
    say('whyShare', { share: figures.share }),
    ...(by.value !== null && on.value !== null
      ? [say('statedBy', { by: by.value, on: on.value })]
      : []),
    ...sealInWords(control),
  ];
}

/** Of one whose lines no longer give its seal the rules speak. */
function sealInWords({ sealed }: ControlVerdict['control']): readonly Message[] {
  if (sealed === null) return [say('notSealed')];
  return sealed.isIntact ? [say('sealedBy', { number: sealed.number, seal: sealed.seal })] : [];
}

const asFiled = ({ base, refused }: ControlVerdict['figures']): Cents => add(base, refused);

function whyBound(bound: Bound): Message {
  switch (bound.kind) {
    case 'rate':
      return say('whyRate', { rate: bound.rate, amount: bound.amount });
    case 'eligible-cost':
      return say('whyEligible', { amount: bound.amount });
    case 'cap':
      return bound.cap.scope === 'dossier'
        ? say('whyDossierCap', { amount: bound.amount })
        : say('whyProjectCap', { amount: bound.amount, before: bound.before });
  }
}
