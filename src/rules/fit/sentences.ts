import type { Cents } from '../../money/cents';
import { formatEuros, formatNumber } from '../../money/format';
import type { Language, Localized } from '../../language/language';
import { frenchSpacing } from '../../language/typography';
import type { Call } from '../../calls/call';

type Territory = NonNullable<Call['requirements']['territory']>;

/** A sentence in both languages, worded when it is read (as those of the rules). */
class Sentence implements Localized {
  constructor(private readonly words: Readonly<Record<Language, () => string>>) {}

  get fr(): string {
    return frenchSpacing(this.words.fr());
  }

  get en(): string {
    return this.words.en();
  }
}

const inBoth = (fr: () => string, en: () => string): Localized => new Sentence({ fr, en });

const lists: Readonly<Record<Language, Intl.ListFormat>> = {
  fr: new Intl.ListFormat('fr', { type: 'conjunction' }),
  en: new Intl.ListFormat('en-GB', { type: 'conjunction' }),
};

const listOf = (items: readonly (string | number)[], language: Language): string =>
  lists[language].format(items.map(String));

const number = (value: number, language: Language): string => formatNumber(value, language);

/** What a call would still ask for, one sentence a topic: what to do, and what for. */
export const ask = {
  types: (told: { count: number; amount: Cents; labels: readonly Localized[] }): Localized =>
    inBoth(
      () =>
        `Choisir un type de dépense pour ${told.count === 1 ? 'une ligne' : `${told.count} lignes`} (${formatEuros(told.amount, 'fr')})${origin(told.labels, 'fr')} : cet appel n’a pas d’équivalent. D’ici là, cette dépense reste hors de l’assiette.`,
      () =>
        `Choose an expense type for ${told.count === 1 ? 'one line' : `${told.count} lines`} (${formatEuros(told.amount, 'en')})${origin(told.labels, 'en')}: this call has no equivalent. Until then that expense is out of the base.`,
    ),
  years: ({ amount, years }: { amount: Cents; years: readonly number[] }): Localized =>
    inBoth(
      () =>
        `Répartir ${formatEuros(amount, 'fr')} par année : seules ${listOf(years, 'fr')} comptent dans l’assiette. Le montant affiché suppose que tout y tombe.`,
      () =>
        `Spread ${formatEuros(amount, 'en')} by year: only ${listOf(years, 'en')} count in the base. The amount shown supposes that all of it falls there.`,
    ),
  origins: ({ count }: { count: number }): Localized =>
    inBoth(
      () =>
        `Indiquer l’origine du prestataire sur ${count === 1 ? 'une ligne' : `${count} lignes`}.`,
      () => `State where the supplier is seated on ${count === 1 ? 'one line' : `${count} lines`}.`,
    ),
  carrier: (): Localized =>
    inBoth(
      () => 'Indiquer le type de porteur : l’appel n’est pas ouvert à tous.',
      () => 'State the kind of carrier: the call is not open to all.',
    ),
  observatory: (): Localized =>
    inBoth(
      () => 'Déclarer que la démarche est recensée dans l’observatoire des 250 démarches.',
      () => 'Declare that the procedure is listed in the observatory of the 250 procedures.',
    ),
  relay: ({ year }: { year: number }): Localized =>
    inBoth(
      () => `Déclarer que le porteur prend le relais du financement à partir de ${year}.`,
      () => `Declare that the carrier takes over the funding from ${year} on.`,
    ),
  results: ({ months }: { months: number }): Localized =>
    inBoth(
      () => `Dater le début et les premiers résultats : ${months} mois au plus les séparent.`,
      () => `Date the start and the first results: at most ${months} months lie between them.`,
    ),
  phases: (): Localized =>
    inBoth(
      () => 'Découper le projet en phases, chacune avec son jalon, son budget et un indicateur.',
      () => 'Cut the project into phases, each with its milestone, its budget and an indicator.',
    ),
  commitments: ({ count }: { count: number }): Localized =>
    inBoth(
      () => (count === 1 ? 'Prendre un engagement.' : `Prendre ${count} engagements.`),
      () => (count === 1 ? 'Take one commitment.' : `Take ${count} commitments.`),
    ),
  population: ({ population, departments }: Territory): Localized =>
    inBoth(
      () =>
        `Indiquer la population ou les départements couverts : ${number(population, 'fr')} citoyens ou ${departments} départements sont attendus.`,
      () =>
        `State the population or the departments covered: ${number(population, 'en')} citizens or ${departments} departments are expected.`,
    ),
  services: ({ deconcentratedPercent, centralAdministrations }: Territory): Localized =>
    inBoth(
      () =>
        `Indiquer les services associés : au moins ${deconcentratedPercent} % de services déconcentrés, et ${centralAdministrations === 1 ? 'une administration centrale' : `${centralAdministrations} administrations centrales`}.`,
      () =>
        `State the services taking part: at least ${deconcentratedPercent}% deconcentrated ones, and ${centralAdministrations === 1 ? 'one central administration' : `${centralAdministrations} central administrations`}.`,
    ),
};

function origin(labels: readonly Localized[], language: Language): string {
  if (labels.length === 0) return '';
  return language === 'fr'
    ? `, ${listOf(
        labels.map(({ fr }) => `« ${fr} »`),
        'fr',
      )}`
    : `, ${listOf(
        labels.map(({ en }) => `“${en}”`),
        'en',
      )}`;
}
