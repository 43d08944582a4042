import { say } from '../messages/say';
import { rule } from './rule';

export const contingencyNone = rule({
  id: 'contingency.none',
  severity: 'info',
  restsOnLines: true,
  description: {
    fr: 'Une provision pour risque est prévue, comme la méthode d’estimation de la DINUM le conseille.',
    en: 'A provision for risk is planned, as the DINUM’s costing method advises.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier, figures }) => {
    const isPlanned = dossier.lines.some((line) => line.type.value?.family === 'contingency');
    if (figures.total <= 0 || isPlanned) return [];
    const { list, types } = call.expenses;
    // Advice that would bring the next warning is no advice.
    const isFunded =
      list !== 'closed' || types.some((type) => type.family === 'contingency' && type.listed);
    return [{ place: dossier.funding.total, message: say('noContingency', { isFunded }) }];
  },
});
