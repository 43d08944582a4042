import type { Cents } from '../../../../money/cents';
import { formatEuros, formatNumber } from '../../../../money/format';
import type { Localized } from '../../../../language/language';
import { inWords } from '../../messages/in-words';
import type { Message } from '../../messages/say';
import type { AskedOfTerritory } from './facts';

const euros = (amount: Cents): string => formatEuros(amount, 'fr');
const list = new Intl.ListFormat('fr', { type: 'conjunction' });

const lines = (count: number): string => (count === 1 ? 'une ligne' : `${count} lignes`);

const ofTypes = (labels: readonly Localized[]): string =>
  labels.length === 0 ? '' : `, ${list.format(labels.map(({ fr: label }) => `« ${label} »`))}`;

/** What a call would still ask for, one sentence a topic: what to do, and what for. In French. */
export const fr = {
  types: (a: { count: number; amount: Cents; labels: readonly Localized[] }) =>
    `Choisir un type de dépense pour ${lines(a.count)} (${euros(a.amount)})${ofTypes(a.labels)} : cet appel n’a pas d’équivalent. D’ici là, cette dépense reste hors de l’assiette.`,
  years: ({ amount, years }: { amount: Cents; years: readonly number[] }) =>
    `Répartir ${euros(amount)} par année : seules ${list.format(years.map(String))} comptent dans l’assiette. Le montant affiché suppose que tout y tombe.`,
  origins: ({ count }: { count: number }) =>
    `Indiquer l’origine du prestataire sur ${lines(count)}.`,
  licences: ({ count, amount }: { count: number; amount: Cents }) =>
    `Indiquer l’origine de l’éditeur sur ${lines(count)} de licences (${euros(amount)}) : un produit extra-européen n’entre pas dans l’assiette.`,
  carrier: 'Indiquer le type de porteur : l’appel n’est pas ouvert à tous.',
  observatory: 'Déclarer que la démarche est recensée dans l’observatoire des 250 démarches.',
  relay: ({ year }: { year: number }) =>
    `Déclarer que le porteur prend le relais du financement à partir de ${year}.`,
  results: ({ months }: { months: number }) =>
    `Dater le début et les premiers résultats : ${months} mois au plus les séparent.`,
  phases: 'Découper le projet en phases, chacune avec son jalon, son budget et un indicateur.',
  commitments: ({ count }: { count: number }) =>
    count === 1 ? 'Prendre un engagement.' : `Prendre ${count} engagements.`,
  population: ({ population, departments }: AskedOfTerritory['population']) =>
    `Indiquer la population ou les départements couverts : ${formatNumber(population, 'fr')} citoyens ou ${departments} départements sont attendus.`,
  services: ({ percent, centrals }: AskedOfTerritory['services']) =>
    `Indiquer les services associés : au moins ${percent} % de services déconcentrés, et ${centrals === 1 ? 'une administration centrale' : `${centrals} administrations centrales`}.`,
  undated:
    'Dater le dépôt : la date doit tomber dans celles de l’appel. Une fois le dossier daté, ce qu’il ne déclare pas lui manque.',
  /** What a rule finds of the date typed, which was typed for another call. */
  filing: ({ found }: { found: Message }) => inWords(found, 'fr'),
};

export type Asking = typeof fr;
