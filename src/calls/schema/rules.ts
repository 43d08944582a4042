import { z } from 'zod';
import { LOLF_TITLES } from '../nomenclature/lolf-titles';
import nomenclature from '../nomenclature/nomenclature.json';
import {
  identifier,
  localized,
  localizedChoice,
  localizedLine,
  means,
  orAbsent,
  orElse,
  orNull,
  percent,
  quote,
  year,
} from './parts';

export const lolfTitle = z.enum(LOLF_TITLES);

/** What every rule that may have no sentence of the call has in its place. */
const quoteOrNone = means(
  orNull(quote),
  'La phrase de l’appel ; null ou absent : il n’en dit rien.',
  'The sentence of the call; null or left out: it says nothing.',
);

const titleMeans = <Schema extends z.ZodType>(schema: Schema, fr: string, en: string): Schema =>
  means(
    schema,
    `${fr} T2 : personnel · T3 : fonctionnement · T5 : investissement.`,
    `${en} T2: staff · T3: running costs · T5: investment.`,
  );

/** How T2 (the carrier's own staff) enters the figures. Where the call is silent, it does not. */
export const staffTreatment = z.strictObject({
  treatment: means(
    z.enum(['counted', 'counterpart', 'silent']),
    'counted : valorisé dans l’assiette, jamais payé par le fonds · counterpart : exigé en contrepartie, hors de l’assiette · silent : hors de l’assiette, avec un avertissement.',
    'counted: valued in the base, never paid by the fund · counterpart: required beside the grant, outside the base · silent: left out, with a warning.',
  ),
  quote: quoteOrNone,
});

/** Kinds of carrier that every call may name; a call may add its own. */
export const carrierTypeId = z.enum([
  'central',
  'deconcentrated',
  'operator',
  'business-department',
  'digital-department',
  'public-laboratory',
  'other-state',
  'local-authority',
  'other',
]);

export const carriers = z.strictObject({
  own: means(
    orAbsent(
      z
        .array(
          z.strictObject({
            id: means(
              identifier,
              'Identifiant, sans accent : metropole.',
              'Identifier: metropolis.',
            ),
            label: localizedChoice,
          }),
        )
        .max(30),
    ),
    'Types de porteur propres à l’appel, offerts avant les types généraux ; null ou absent : aucun.',
    'Kinds of carrier of the call’s own, offered before the general ones; null or left out: none.',
  ),
  eligible: means(
    z
      .array(
        z.strictObject({
          type: means(
            identifier.meta({ examples: [...carrierTypeId.options] }),
            `Un type de own, ou l’un des types généraux : ${carrierTypeId.options.join(', ')}.`,
            'A kind of own, or one of the general kinds above.',
          ),
          note: means(
            orNull(localized),
            'Remarque lorsque le texte n’est pas d’une seule voix : affichée comme information ; null ou absent : aucune.',
            'A remark where the text is not of one voice: shown as an information; null or left out: none.',
          ),
        }),
      )
      .min(1)
      .max(40),
    'Les porteurs admis ; tout autre est une erreur.',
    'The carriers that are accepted; any other is an error.',
  ),
  grouping: means(
    orElse(z.boolean(), false),
    'true : plusieurs porteurs peuvent se regrouper (bloc « Co-porteurs »).',
    'true: several carriers may group (block “Co-carriers”).',
  ),
  quote,
});

const generalTypeId = z.enum(nomenclature.expenseTypes.map(({ id }) => id));

export const expenseType = z.strictObject({
  id: means(
    identifier,
    'Identifiant, sans accent : audit. Celui d’un type général (development, licences, hosting…) le remplace.',
    'Identifier: audit. That of a general type (development, licences, hosting…) replaces it.',
  ),
  label: localizedChoice,
  title: titleMeans(
    orNull(lolfTitle),
    'Titre d’ordinaire ; on peut en choisir un autre. Null ou absent seulement si les lignes n’ont pas de titre (lolfTitles: false).',
    'The usual title; another may be chosen. Null or left out only where lines have no title (lolfTitles: false).',
  ),
  family: means(
    z.enum(['direct', 'indirect', 'running', 'contingency', 'staff']),
    'Famille de coûts : direct, indirect, running (récurrent), contingency (provision), staff (personnel).',
    'Family of costs.',
  ),
  licence: means(
    orElse(z.boolean(), false),
    'true pour des licences de produits (voir requirements.extraEuropeanLicences).',
    'true for product licences (see requirements.extraEuropeanLicences).',
  ),
  general: means(
    orNull(generalTypeId),
    'Le type général qui dit la même chose plus largement : ce que devient la dépense quand le budget est essayé sur un autre appel ; null ou absent : aucun.',
    'The general type that says the same more broadly: as what an expense counts when its budget is tried against another call; null or left out: none does.',
  ),
});

export const expenses = z.strictObject({
  list: means(
    z.enum(['open', 'closed', 'examples']),
    'open : tout type, général ou propre à l’appel · closed : seuls les types de own entrent dans l’assiette · examples : own cite des exemples, le reste est admis avec un avertissement.',
    'open: every type, general or the call’s own · closed: only the types of own are in the base · examples: own gives examples, the rest is accepted with a warning.',
  ),
  own: means(
    z.array(expenseType).max(40),
    'Types de dépense propres à l’appel.',
    'Expense types of the call’s own.',
  ),
  quote: quoteOrNone,
});

export const criterion = z.strictObject({
  label: means(localizedLine(300), 'Nom du critère.', 'Name of the criterion.'),
  definition: localized,
  weight: means(
    orAbsent(percent),
    'Poids en pour cent, si l’appel en publie : alors tous les critères en ont un et ils font 100. Null ou absent de tous les critères : la grille propose des poids égaux.',
    'Weight in percent, where the call publishes weights: then every criterion has one and they add up to 100. Null or left out of all criteria: the grid proposes equal weights.',
  ),
  optional: means(
    orNull(z.strictObject({ when: localized })),
    'Critère « le cas échéant » : N/A est admis ; when dit pour quels projets il compte ; null ou absent : il est toujours noté.',
    'A criterion “where applicable”: N/A is accepted; when says for which projects it counts; null or left out: it is always scored.',
  ),
});

export const scoring = z.strictObject({
  min: means(z.number().min(0).max(1000), 'Note la plus basse.', 'Lowest score.'),
  max: means(z.number().min(0).max(1000), 'Note la plus haute.', 'Highest score.'),
  quote,
});

/** A count of people, services or months. */
const count = z.number().int().positive().max(1_000_000_000);

const saying = <Shape extends z.ZodRawShape>(shape: Shape, fr: string, en: string) =>
  means(orAbsent(z.strictObject({ ...shape, quote })), fr, en);

/** Particular rules; a key that is absent or null means that the call has no such rule. */
export const requirements = z.strictObject({
  innovativeSuppliers: saying(
    { percent: means(percent, 'Part minimale, en pour cent.', 'Least share, in percent.') },
    'Part minimale des dépenses (hors T2) confiée à des entreprises innovantes installées en France. Bloquant.',
    'Least share of the cost (without T2) that goes to innovative firms seated in France. Blocking.',
  ),
  nationalSupplier: saying(
    {
      severity: means(
        z.enum(['error', 'warning']),
        'error : bloquant · warning : à vérifier.',
        'error: blocking · warning: to be checked.',
      ),
    },
    'Au moins une entreprise installée en France : bloquant (error) ou averti (warning).',
    'At least one firm seated in France: blocking (error) or a warning.',
  ),
  resultsWithin: saying(
    { months: means(count.max(600), 'Nombre de mois.', 'Number of months.') },
    'Premiers résultats dans ce nombre de mois après le début, jour anniversaire compris. Bloquant.',
    'First results within so many months of the start, anniversary day included. Blocking.',
  ),
  territory: means(
    orAbsent(
      z.strictObject({
        population: means(count, 'Habitants à couvrir…', 'Inhabitants to cover…'),
        departments: means(count, '… ou départements.', '… or departments.'),
        deconcentratedPercent: means(
          percent,
          'Part de services déconcentrés dans le portage, en pour cent.',
          'Share of deconcentrated services in the lead, in percent.',
        ),
        centralAdministrations: means(
          count,
          'Administrations centrales à associer.',
          'Central administrations to take part.',
        ),
        populationQuote: quote,
        servicesQuote: quote,
      }),
    ),
    'Périmètre : habitants ou départements couverts (averti), part de services déconcentrés et administrations centrales (bloquant).',
    'Area: inhabitants or departments covered (warning), share of deconcentrated services and central administrations (blocking).',
  ),
  observatory: saying(
    {},
    'La démarche est recensée dans l’observatoire des démarches essentielles. Bloquant.',
    'The procedure is listed in the observatory of essential procedures. Blocking.',
  ),
  relay: saying(
    { year: means(year, 'Année du relais.', 'Year of the takeover.') },
    'Le porteur prend le relais du financement à partir de cette année. Bloquant.',
    'The carrier takes over the funding from that year on. Blocking.',
  ),
  monthlyDeadline: saying(
    { beforeDay: means(z.number().int().min(2).max(31), 'Jour du mois.', 'Day of the month.') },
    'Dépôt avant ce jour du mois, sinon le jury suivant examine le dossier. Averti.',
    'Filing before that day of the month, or else the next jury takes the dossier. A warning.',
  ),
  phases: means(
    orAbsent(z.strictObject({ quote, indicatorQuote: quote })),
    'Le projet est découpé en phases : jalons, budgets dont la somme est le coût total, indicateurs.',
    'The project is cut into phases: milestones, budgets that add up to the total cost, indicators.',
  ),
  extraEuropeanLicences: saying(
    {},
    'Les licences de produits extra-européens sont hors de l’assiette.',
    'Licences of products from outside Europe are not in the base.',
  ),
});

export const years = z.strictObject({
  inBase: means(
    z.array(year).nonempty().max(2),
    'Les années dont les montants entrent dans l’assiette, parmi les deux années du plan (firstYear et la suivante).',
    'The years whose amounts are in the base, of the plan’s two years (firstYear and the next).',
  ),
  measure: means(
    z.enum(['commitments', 'payments']),
    'commitments : autorisations d’engagement (AE) · payments : crédits de paiement (CP).',
    'commitments: commitment appropriations (AE) · payments: payment appropriations (CP).',
  ),
  quote,
});

export const rate = z.strictObject({
  percent: means(
    percent,
    'Taux maximum, en pour cent : 75 et non 0,75.',
    'Highest rate, in percent: 75 and not 0.75.',
  ),
  quote,
});

export const fundedTitles = z.strictObject({
  titles: titleMeans(
    z.array(lolfTitle).nonempty().max(3),
    'Titres que la subvention finance.',
    'Titles that the grant funds.',
  ),
  quote,
});

const decision = z.enum(['accepted', 'refused', 'redirected', 'to-complete', 'resubmit']);

/** Ours, where a call does not say how it decides. */
export const USUAL_DECISIONS = ['accepted', 'refused'] as const;

export const selection = z.strictObject({
  process: means(
    orNull(localized),
    'Déroulement de la sélection ; null ou absent : l’appel n’en dit rien.',
    'How projects are selected; null or left out: the call does not say.',
  ),
  hearing: means(
    orAbsent(localized),
    'Le mot de l’appel pour la présentation orale des projets (audition, soutenance) ; null ou absent : il n’en prévoit pas.',
    'The call’s word for the oral presentation of projects (audition, hearing); null or left out: it has none.',
  ),
  decisions: means(
    orElse(z.array(decision).min(2), [...USUAL_DECISIONS]),
    'Décisions possibles : acceptée, refusée, réorientée, à compléter, à représenter ; null ou absent : acceptée, refusée.',
    'Possible decisions; null or left out: accepted, refused.',
  ),
});
