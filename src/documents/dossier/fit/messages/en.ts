import type { Cents } from '../../../../money/cents';
import { formatEuros, formatNumber } from '../../../../money/format';
import type { Localized } from '../../../../language/language';
import { inWords } from '../../messages/in-words';
import type { Asking } from './fr';

const euros = (amount: Cents): string => formatEuros(amount, 'en');
const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

const lines = (count: number): string => (count === 1 ? 'one line' : `${count} lines`);

const ofTypes = (labels: readonly Localized[]): string =>
  labels.length === 0 ? '' : `, ${list.format(labels.map(({ en: label }) => `“${label}”`))}`;

/** What a call would still ask for, in English. */
export const en: Asking = {
  types: ({ count, amount, labels }) =>
    `Choose an expense type for ${lines(count)} (${euros(amount)})${ofTypes(labels)}: this call has no equivalent. Until then that expense is out of the base.`,
  years: ({ amount, years }) =>
    `Spread ${euros(amount)} by year: only ${list.format(years.map(String))} count in the base. The amount shown supposes that all of it falls there.`,
  origins: ({ count }) => `State where the supplier is seated on ${lines(count)}.`,
  licences: ({ count, amount }) =>
    `State where the publisher is seated on ${lines(count)} of licences (${euros(amount)}): a product from outside Europe is not in the base.`,
  carrier: 'State the kind of carrier: the call is not open to all.',
  observatory: 'Declare that the procedure is listed in the observatory of the 250 procedures.',
  relay: ({ year }) => `Declare that the carrier takes over the funding from ${year} on.`,
  results: ({ months }) =>
    `Date the start and the first results: at most ${months} months lie between them.`,
  phases: 'Cut the project into phases, each with its milestone, its budget and an indicator.',
  commitments: ({ count }) => (count === 1 ? 'Take one commitment.' : `Take ${count} commitments.`),
  population: ({ population, departments }) =>
    `State the population or the departments covered: ${formatNumber(population, 'en')} citizens or ${departments} departments are expected.`,
  services: ({ percent, centrals }) =>
    `State the services taking part: at least ${percent}% deconcentrated ones, and ${centrals === 1 ? 'one central administration' : `${centrals} central administrations`}.`,
  undated:
    'Date the filing: the date has to fall within the call’s. Once the dossier is dated, what it does not declare is missing.',
  filing: ({ found }) => inWords(found, 'en'),
};
