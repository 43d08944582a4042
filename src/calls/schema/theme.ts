import { z } from 'zod';
import { CODE } from '../../json/forms';
import type { quote } from './parts';
import {
  localized,
  localizedLine,
  means,
  orAbsent,
  orElse,
  orNull,
  shortText,
  text,
  year,
} from './parts';
import type { expenseType } from './rules';
import {
  carriers,
  criterion,
  expenses,
  fundedTitles,
  rate,
  requirements,
  scoring,
  selection,
  staffTreatment,
  USUAL_DECISIONS,
  years,
} from './rules';
import { cap, track } from './track';

export { carrierTypeId, lolfTitle } from './rules';

/** A list of texts that a call may do without. */
const texts = orElse(z.array(localized).max(60), []);

/**
 * The shape of a theme file (`src/calls/data/*.json`, and the files of other funds): everything that a call
 * says and that a rule, a sheet or the pane uses. Amounts are euros TTC; dates are ISO days (`2021-01-04`).
 * `null` means that the call is silent, never zero; of what a call may be silent about, left out says the same.
 *
 * `npm run schemas` publishes it as docs/schemas/theme.schema.json, where its descriptions guide whoever
 * writes a file in an editor.
 */
export const themeSchema = z
  .strictObject({
    $schema: means(
      orAbsent(z.string().max(500)),
      'Adresse de ce schéma, pour l’éditeur de texte ; null ou absent : aucune.',
      'Address of this schema, for the text editor; null or left out: none.',
    ),
    schema: means(z.literal(1), 'Version du schéma : 1.', 'Version of this schema: 1.'),
    version: means(
      orElse(z.number().int().min(1).max(9999), 1),
      'Version des règles de l’appel, à partir de 1 : à augmenter à chaque changement qui peut modifier un montant, un contrôle ou une feuille. Les classeurs gardent celle avec laquelle ils ont été faits et proposent de se mettre à jour. Null ou absent : 1.',
      'Version of the call’s rules, from 1 on: raised with every change to this file that may change a figure, a finding or a sheet. Workbooks keep the version they were made with and offer to update. Null or left out: 1.',
    ),
    changes: means(
      orElse(
        z
          .array(
            z.strictObject({
              version: means(
                z.number().int().min(2).max(9999),
                'La version qui l’a apporté.',
                'The version that brought it.',
              ),
              text: localized,
            }),
          )
          .max(100),
        [],
      ),
      'Ce que chaque version depuis la première a changé, pour qui est invité à mettre à jour ; null ou absent : rien.',
      'What each version since the first brought, for the people who are asked to update; null or left out: nothing.',
    ),
    code: means(
      z.string().max(20).regex(CODE),
      'Code de l’appel, en capitales et chiffres : ITN6. Il ne peut être celui d’un appel livré avec Barème.',
      'Code of the call, capitals and digits: ITN6. It cannot be that of a call that ships with Barème.',
    ),
    family: means(
      shortText,
      'Groupe sous lequel la liste range l’appel.',
      'Group under which the catalogue lists the call.',
    ),
    title: means(localized, 'Titre complet.', 'Full title.'),
    shortTitle: means(
      localizedLine(45),
      'Titre court, 45 caractères au plus : listes et bandeaux des feuilles.',
      'Short title, at most 45 characters: lists and sheet bands.',
    ),
    summary: means(localized, 'Ce que l’appel finance, en un paragraphe.', 'What the call funds.'),
    owner: means(
      text,
      'Service responsable, sans nom de personne.',
      'Service in charge, without persons’ names.',
    ),
    source: means(
      text,
      'Où l’appel est publié, comme on le citerait.',
      'Where the call is published, as a person would cite it.',
    ),
    tracks: means(
      z.array(track).min(1).max(10),
      'Volets : un seul le plus souvent.',
      'Tracks: most often one.',
    ),
    rate: means(rate, 'Taux de la subvention.', 'Rate of the grant.'),
    caps: means(
      orElse(z.array(cap).max(10), []),
      'Plafonds de la subvention ; liste vide, null ou absent : aucun.',
      'Caps of the grant; an empty list, null or left out: none.',
    ),
    staff: means(
      orElse(staffTreatment, { treatment: 'silent', quote: null }),
      'Ce que devient le personnel du porteur (T2) ; null ou absent : l’appel est muet, il reste hors de l’assiette.',
      'What becomes of the carrier’s own staff (T2); null or left out: the call is silent, it stays out of the base.',
    ),
    lolfTitles: means(
      orElse(z.boolean(), true),
      'false : les porteurs n’ont pas de titres LOLF (collectivités, associations, entreprises…) : aucune ligne du budget n’en demande, et le personnel se reconnaît à son type de dépense. True, null ou absent : chaque ligne dit le sien.',
      'false: carriers have no titles of the State’s budget (local authorities, associations, firms…): no budget line asks for one, and staff is known by its expense type. True, null or left out: each line says its own.',
    ),
    fundedTitles: means(
      orNull(fundedTitles),
      'Titres que la subvention peut financer, outre un T2 valorisé ; null ou absent : tous.',
      'Titles that the grant may fund, besides a counted T2; null or left out: no limit.',
    ),
    firstYear: means(
      year,
      'Première des deux années entre lesquelles le budget répartit les montants ; une troisième colonne reçoit les autres années.',
      'The first of the two years by which the budget splits amounts; a third column takes the other years.',
    ),
    years: means(
      orNull(years),
      'Les années qui comptent dans l’assiette ; null ou absent : toutes.',
      'The years that count in the base; null or left out: all of them.',
    ),
    carriers: means(carriers, 'Qui peut porter un projet.', 'Who may carry a project.'),
    expenses: means(
      orElse(expenses, { list: 'open', own: [], quote: null }),
      'Ce que la subvention finance ; null ou absent : tout type de dépense.',
      'What the grant funds; null or left out: every expense type.',
    ),
    scoring: means(
      orAbsent(scoring),
      'Échelle de notation, si l’appel en publie une ; null ou absent : la grille propose 0 à 5.',
      'Scale of the scores, where the call publishes one; null or left out: the grid proposes 0 to 5.',
    ),
    criteria: means(
      z.array(criterion).min(1).max(60),
      'Critères de sélection, avec leur définition.',
      'Selection criteria with their definitions.',
    ),
    commitments: means(
      texts,
      'Engagements demandés au porteur ; chacun appelle un Oui. Liste vide, null ou absent : aucun.',
      'What the carrier commits to; each calls for a yes. An empty list, null or left out: none.',
    ),
    selection: means(
      orElse(selection, { process: null, decisions: [...USUAL_DECISIONS] }),
      'Comment les projets sont choisis ; null ou absent : l’appel n’en dit rien.',
      'How projects are chosen; null or left out: the call does not say.',
    ),
    indicators: means(
      texts,
      'Indicateurs de suivi ; liste vide, null ou absent : aucun.',
      'Follow-up indicators; an empty list, null or left out: none.',
    ),
    requirements: means(
      orElse(requirements, {}),
      'Règles particulières ; une clé absente ou null : l’appel n’a pas cette règle.',
      'Particular rules; a key that is absent or null: the call has no such rule.',
    ),
    dinumOpinion: means(
      orElse(z.boolean(), false),
      'true pour un appel aux services de l’État : dès 9 M€ TTC, l’avis conforme de la DINUM est requis (décret n° 2019-1088, article 3).',
      'true for a call to State services: from €9m incl. VAT the DINUM’s binding opinion is required (decree no. 2019-1088, article 3).',
    ),
    readings: means(
      texts,
      'Comment vous lisez ce que le texte laisse ouvert : affiché à côté de l’appel. Liste vide, null ou absent : rien à dire.',
      'How you read what the text leaves open: shown beside the call. An empty list, null or left out: nothing to say.',
    ),
  })
  .meta({
    title: 'Barème: call file',
    description:
      'Un appel, ses règles et ses critères. Montants en euros TTC, jours au format AAAA-MM-JJ ; null veut dire que l’appel est muet, jamais zéro, et un champ absent dit la même chose que null.\n\nA call, its rules and its criteria. Amounts in euros incl. VAT, days as YYYY-MM-DD; null means that the call is silent, never zero, and a field left out says what null says.',
  });

export type Theme = z.infer<typeof themeSchema>;
export type Quote = z.infer<typeof quote>;
export type Track = z.infer<typeof track>;
export type Session = Track['sessions'][number];
export type Cap = z.infer<typeof cap>;
export type ExpenseType = z.infer<typeof expenseType>;
export type Criterion = z.infer<typeof criterion>;
/** One of the general kinds, or a kind of the call's own. */
export type CarrierTypeId = string;
