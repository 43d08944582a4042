import { isSiretSound, siretIn } from '../siret';
import { FIELDS } from '../template/fields';
import { carrierLabel } from '../../../calls/catalogue';
import { correctionsOf } from '../corrections/of-cell';
import { say } from '../messages/say';
import { rule } from './rule';
import { describeProblem } from './unreadable';

export const carrierType = rule({
  id: 'carrier.type',
  severity: 'error',
  description: {
    fr: 'Le porteur est d’un type que l’appel admet. Information lorsque le texte de l’appel n’est pas d’une seule voix.',
    en: 'The carrier is of a kind that the call accepts. An information where the call’s text is not of one voice.',
  },
  faults: ({ call, dossier }) => {
    const cell = dossier.facts.carrierType;
    const { eligible, quote } = call.carriers;
    if (cell.kind === 'problem') {
      const message = describeProblem(cell.problem, FIELDS.carrierType.label);
      return [{ place: cell.place, message, quote, corrections: correctionsOf(cell) }];
    }
    if (cell.kind === 'blank') return [];
    const accepted = eligible.find(({ type }) => type === cell.value);
    if (accepted) {
      const { note } = accepted;
      if (!note) return [];
      const message = say('carrierNote', { carrier: carrierLabel(call, cell.value), note });
      return [{ place: cell.place, message, quote, severity: 'info' }];
    }
    const kinds = {
      carrier: carrierLabel(call, cell.value),
      eligible: eligible.map((one) => carrierLabel(call, one.type)),
    };
    return [{ place: cell.place, message: say('carrierNotEligible', kinds), quote }];
  },
});

/** Never required: it can be typed once the dossier is filed. */
export const carrierSiret = rule({
  id: 'carrier.siret',
  severity: 'warning',
  description: {
    fr: 'Le SIRET du porteur, s’il est donné, a quatorze chiffres et une clé juste.',
    en: 'The carrier’s SIRET, where it is given, has fourteen digits and a sound key.',
  },
  whenComparing: 'left-out',
  faults: ({ dossier }) => {
    const { place, value } = dossier.facts.siret;
    if (value === null) return [];
    const digits = siretIn(value);
    if (digits === null) return [{ place, message: say('siretNotFourteen', { text: value }) }];
    return isSiretSound(digits) ? [] : [{ place, message: say('siretUnsound', { text: value }) }];
  },
});
