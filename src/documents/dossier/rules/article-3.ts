import { cents } from '../../../money/cents';
import { centsOf } from '../../../money/decimal';
import { say } from '../messages/say';
import { rule } from './rule';

/** Décret n° 2019-1088 du 25 octobre 2019, article 3, as amended: euros TTC. */
const ARTICLE_3_THRESHOLD = centsOf(9_000_000);

export const article3Threshold = rule({
  id: 'article3.threshold',
  severity: 'info',
  restsOnLines: true,
  description: {
    fr: 'Le projet reste sous 9 M€ TTC, personnel et 24 mois de fonctionnement compris, montant à partir duquel l’avis conforme de la DINUM est requis, ou simple pour un organisme sous tutelle (décret n° 2019-1088, article 3 ; arrêté du 5 juin 2020).',
    en: 'The project stays below €9m incl. VAT, staff and 24 months of running cost included, from which the DINUM’s binding opinion is required, or a simple one for a body under supervision (decree no. 2019-1088, article 3; order of 5 June 2020).',
  },
  figure: 'total',
  whenComparing: 'left-out',
  requirement: (call) => call.dinumOpinion,
  faults: ({ dossier, figures }) => {
    const { total } = figures;
    if (total < ARTICLE_3_THRESHOLD) return [];
    // At the threshold itself the opinion is required: it takes one cent less.
    const gap = cents(total - ARTICLE_3_THRESHOLD + 1);
    const message = say('article3', { total, threshold: ARTICLE_3_THRESHOLD, gap });
    return [{ place: dossier.funding.total, message }];
  },
});
