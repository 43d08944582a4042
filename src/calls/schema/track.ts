import { z } from 'zod';
import { TRACK } from '../../json/forms';
import { euros, isoDate, localized, localizedLine, means, orElse, orNull, quote } from './parts';

const size = z.strictObject({
  min: means(
    orNull(euros),
    'Coût total le plus bas, en euros TTC ; null ou absent : pas de minimum.',
    'Lowest total project cost, euros incl. VAT; null or left out: no minimum.',
  ),
  max: means(
    orNull(euros),
    'Coût total le plus haut, en euros TTC ; null ou absent : pas de maximum.',
    'Highest total project cost, euros incl. VAT; null or left out: no maximum.',
  ),
  minExclusive: means(
    orElse(z.boolean(), false),
    'true lorsque l’appel dit « plus de » : la borne elle-même est en dehors.',
    'true where the text says “more than”: the bound itself is outside.',
  ),
  maxExclusive: means(
    orElse(z.boolean(), false),
    'true lorsque l’appel dit « moins de ».',
    'true where the text says “less than”.',
  ),
  deconcentratedMin: means(
    orNull(euros),
    'Minimum plus bas pour un service déconcentré de l’État, aussi strict que min ; null ou absent : le même pour tous.',
    'Lower minimum for a deconcentrated State service, as strict as min; null or left out: the same for all.',
  ),
  quote,
});

export const cap = z.strictObject({
  amount: means(euros, 'Plafond, en euros TTC.', 'Cap, euros incl. VAT.'),
  scope: means(
    z.enum(['dossier', 'project']),
    'dossier : par dossier · project : par projet, ce que ses dossiers précédents ont obtenu étant déduit.',
    'dossier: for one application · project: for the project, what its earlier applications were granted deducted.',
  ),
  quote,
});

const session = z.strictObject({
  opens: means(
    orNull(isoDate),
    'Premier jour de dépôt (AAAA-MM-JJ) ; null ou absent si l’appel n’en donne pas (period dit alors ce qu’il donne).',
    'First day of filing (YYYY-MM-DD); null or left out where the call gives none (then period says what it gives).',
  ),
  closes: means(
    orNull(isoDate),
    'Dernier jour de dépôt, inclus ; null ou absent : pas de clôture publiée.',
    'Last day of filing, included; null or left out: no closing date published.',
  ),
  period: means(
    orNull(localized),
    'Période en mots, faute de jour : « 2e trimestre 2026 » ; null ou absent : opens et closes disent tout.',
    'The period in words, for want of a day: “2nd quarter of 2026”; null or left out: opens and closes say it all.',
  ),
  periodDays: means(
    orNull(
      z.strictObject({
        first: means(isoDate, 'Son premier jour (AAAA-MM-JJ).', 'Its first day (YYYY-MM-DD).'),
        last: means(isoDate, 'Son dernier jour, inclus.', 'Its last day, included.'),
      }),
    ),
    'Jours que couvre la période en mots : un trimestre va du 1er avril au 30 juin. Un dépôt hors de ces jours est signalé ; null ou absent : la période est trop vague pour cela.',
    'Days that the period in words covers: a quarter runs from 1 April to 30 June. Filing outside them is told; null or left out: the period is too vague for that.',
  ),
  endowment: means(
    orNull(euros),
    'Dotation de la session, en euros TTC ; null ou absent : non publiée.',
    'Money set aside for the session, euros incl. VAT; null or left out: not published.',
  ),
  quote,
});

export const track = z.strictObject({
  id: means(
    z.string().max(40).regex(TRACK),
    'Le code de l’appel ou, s’il a plusieurs volets, ce code suivi d’un tiret et d’un nom : ITN5-GUICHET.',
    'The call’s code or, where it has several tracks, that code, a hyphen and a name: ITN5-GUICHET.',
  ),
  label: means(
    orNull(localizedLine(100)),
    'Ce qui distingue le volet des autres ; null ou absent s’il est seul.',
    'What tells the track from the others; null or left out when it is alone.',
  ),
  kind: means(
    z.enum(['guichet', 'aap']),
    'guichet : dépôt au fil de l’eau · aap : appel à projets, par sessions.',
    'guichet: applications at any time · aap: call for projects, by sessions.',
  ),
  sessions: means(
    z.array(session).min(1).max(40),
    'Périodes de dépôt, dans l’ordre.',
    'Filing periods, in order.',
  ),
  size: means(
    orNull(size),
    'Taille attendue du projet (coût total TTC) ; null ou absent : non définie. En sortir donne un avertissement.',
    'Expected size of the project (total cost incl. VAT); null or left out: not defined. Being outside it gives a warning.',
  ),
  envelope: means(
    orNull(
      z.strictObject({
        amount: means(euros, 'Montant, en euros TTC.', 'Amount, euros incl. VAT.'),
        quote,
      }),
    ),
    'Enveloppe indicative du volet ; null ou absent : l’appel n’en donne pas.',
    'Indicative envelope of the track; null or left out: the call gives none.',
  ),
});
