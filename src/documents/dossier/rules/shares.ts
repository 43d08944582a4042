import { cents, subtract } from '../../../money/cents';
import { FIELDS } from '../template/fields';
import { formulasBack } from '../corrections/formulas';
import type { Figures } from '../figures/figures';
import { say } from '../messages/say';
import { rule } from './rule';

export const sharesSum = rule({
  id: 'shares.sum',
  severity: 'error',
  restsOnLines: true,
  description: {
    fr: 'Subvention, part du porteur, co-porteurs et autres financeurs totalisent le coût du projet, au centime, et la part du porteur n’est pas négative.',
    en: 'Grant, carrier’s share, co-carriers and other funders add up to the project’s cost, to the cent, and the carrier’s share is not negative.',
  },
  figure: 'carrier',
  faults: ({ call, dossier, figures }) => {
    const { shown, typed } = dossier.funding.carrierShare;
    const quote = call.rate.quote;
    if (isOverFinanced(figures)) {
      const message = say('overFinanced', waysOut(figures));
      return [{ place: shown.place, quote, message }];
    }
    if (!typed || shown.kind !== 'value' || shown.value === figures.carrier) return [];
    const { label } = FIELDS.carrierShare;
    const gap = cents(Math.abs(shown.value - figures.carrier));
    const message = say('shareMismatch', { typed: shown.value, expected: figures.carrier, gap });
    const typedOver = { place: shown.place, of: 'cell', label, shown: shown.value / 100 } as const;
    const corrections = formulasBack(dossier, label, [typedOver]);
    return [{ place: shown.place, quote, message, corrections }];
  },
});

/** Not where credits make the project itself negative: nobody finances it, and line.sign tells them. */
const isOverFinanced = ({ carrier, grant, coCarriers, others }: Figures): boolean =>
  carrier < 0 && grant + coCarriers + others > 0;

/** What brings the carrier's share back to nothing: a smaller request, or smaller shares of the others. */
function waysOut({ carrier, grant, coCarriers, others }: Figures) {
  const excess = cents(-carrier);
  return {
    excess,
    request: grant >= excess ? subtract(grant, excess) : null,
    isOthersEnough: coCarriers + others >= excess,
  };
}
