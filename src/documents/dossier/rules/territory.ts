import type { Call } from '../../../calls/call';
import { WHOLE } from '../../../money/cents';
import type { BasisPoints } from '../../../money/cents';
import { basisPointsOfPercent } from '../../../money/decimal';
import { say } from '../messages/say';
import { rule } from './rule';

const requirement = (call: Call) => call.requirements.territory;

export const territoryPopulation = rule({
  id: 'territory.population',
  severity: 'warning',
  description: {
    fr: 'Le projet couvre la population ou le nombre de départements que l’appel donne en exemple.',
    en: 'The project covers the population or the number of departments that the call gives as an example.',
  },
  requirement,
  faults: ({ dossier }, required) => {
    const { population, departments } = dossier.facts;
    if (population.value === null && departments.value === null) return [];
    const inhabitants = required.population - (population.value ?? 0);
    const areas = required.departments - (departments.value ?? 0);
    if (inhabitants <= 0 || areas <= 0) return [];
    const place = population.place ?? departments.place;
    const message = say('territorySmall', {
      inhabitants,
      areas,
      population: required.population,
      departments: required.departments,
    });
    return [{ place, message, quote: required.populationQuote }];
  },
});

export const territoryServices = rule({
  id: 'territory.services',
  severity: 'error',
  description: {
    fr: 'Les services déconcentrés tiennent dans le portage opérationnel la part que l’appel demande.',
    en: 'Deconcentrated services hold the share of the operational lead that the call asks for.',
  },
  requirement,
  faults: ({ dossier }, required) => {
    const { leadServices, deconcentratedServices } = dossier.facts;
    const lead = leadServices.value;
    const found = deconcentratedServices.value;
    // A negative number is reported by line.sign: there is no share of it.
    if (lead === null || found === null || found < 0) return [];
    const quote = required.servicesQuote;
    const { place } = deconcentratedServices;
    if (found > lead) {
      return [{ place, quote, message: say('servicesInverted', { found, lead }) }];
    }
    const least = Math.ceil((required.deconcentratedPercent * lead) / 100);
    if (found >= least) return [];
    const rate = basisPointsOfPercent(required.deconcentratedPercent);
    const gap = least - found;
    const more = moreServices(rate, found, lead);
    const message = say('servicesShort', { found, lead, required: least, rate, gap, more });
    return [{ place, quote, message }];
  },
});

/** How many deconcentrated services to add, the others staying; null where all would have to be. */
const moreServices = (rate: BasisPoints, found: number, lead: number): number | null =>
  rate < WHOLE ? Math.ceil((rate * lead - WHOLE * found) / (WHOLE - rate)) : null;

export const territoryCentral = rule({
  id: 'territory.central',
  severity: 'error',
  description: {
    fr: 'Le projet associe au moins autant d’administrations centrales que l’appel le demande.',
    en: 'The project brings in at least as many central administrations as the call asks for.',
  },
  requirement,
  faults: ({ dossier }, required) => {
    const { value, place } = dossier.facts.centralAdministrations;
    const least = required.centralAdministrations;
    // A negative number is reported by line.sign.
    if (value === null || value < 0 || value >= least) return [];
    const message = say('centralMissing', { required: least, gap: least - value });
    return [{ place, message, quote: required.servicesQuote }];
  },
});
