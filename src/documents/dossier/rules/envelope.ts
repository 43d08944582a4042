import { subtract } from '../../../money/cents';
import { centsOf } from '../../../money/decimal';
import { say } from '../messages/say';
import { rule } from './rule';

export const envelopeExceeded = rule({
  id: 'envelope.exceeded',
  severity: 'info',
  description: {
    fr: 'La subvention tient dans l’enveloppe indicative de l’appel.',
    en: 'The grant fits into the call’s indicative envelope.',
  },
  requirement: ({ track }) => track.envelope,
  faults: ({ dossier, figures }, { amount, quote }) => {
    const envelope = centsOf(amount);
    const grant = figures.requested ?? figures.maximum;
    if (grant <= envelope) return [];
    const amounts = { grant, envelope, gap: subtract(grant, envelope) };
    const message = say('overEnvelope', amounts);
    return [{ place: dossier.funding.requested.place, message, quote }];
  },
});
