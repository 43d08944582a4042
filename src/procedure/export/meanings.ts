import { folded } from '../../language/folded';

/** What a column of an export may say of a dossier to whoever follows it. */
export const MEANINGS = [
  'number',
  'state',
  'filedOn',
  'instructionOn',
  'decidedOn',
  'siret',
  'carrier',
  'title',
  'requested',
  'total',
  'projectReference',
  'completeSince',
] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * Headings word for word: those that the platform gives first, by default and in templates, then what forms call their
 * own fields. Of two columns of one meaning the one whose heading comes first is suggested.
 */
const NAMES: Readonly<Record<Meaning, readonly string[]>> = {
  number: ['ID', 'N° dossier', 'N° de dossier', 'Numéro de dossier', 'Numéro dossier'],
  state: ['État du dossier', 'Statut du dossier', 'Statut', 'État'],
  filedOn: ['Déposé le', 'Date de dépôt', 'Date de dépôt du dossier'],
  instructionOn: ['Passé en instruction le', 'En instruction le', 'Date de passage en instruction'],
  decidedOn: ['Traité le', 'Terminé le', 'Date de traitement', 'Date de décision'],
  siret: [
    ...['Établissement SIRET', 'SIRET', 'N° SIRET', 'Numéro SIRET', 'SIRET du porteur'],
    ...['SIRET de la structure', 'SIRET de l’organisme', 'SIRET de l’établissement'],
  ],
  carrier: [
    ...['Entreprise raison sociale', 'Raison sociale', 'Dénomination', 'Structure porteuse'],
    ...['Organisme porteur', 'Porteur du projet', 'Porteur', 'Nom de la structure'],
    ...['Nom de l’organisme', 'Nom de la collectivité', 'Nom de l’établissement', 'Collectivité'],
    ...['Organisme', 'Structure', 'Bénéficiaire'],
  ],
  title: [
    ...['Intitulé du projet', 'Titre du projet', 'Nom du projet', 'Libellé du projet'],
    ...['Intitulé', 'Titre', 'Projet'],
  ],
  requested: [
    ...['Montant demandé', 'Subvention demandée', 'Aide demandée', 'Montant sollicité'],
    ...['Subvention sollicitée', 'Aide sollicitée', 'Demande de subvention'],
  ],
  total: ['Coût total', 'Coût total du projet', 'Coût du projet', 'Budget total du projet'],
  projectReference: [
    ...['Référence du projet', 'Référence projet', 'N° de projet', 'Numéro de projet'],
    ...['N° du projet', 'Numéro du projet', 'Code projet', 'Identifiant du projet'],
  ],
  completeSince: [
    ...['Complet depuis le', 'Complet depuis', 'Dossier complet depuis le', 'Dossier complet le'],
    ...['Date de complétude', 'Date de complétude du dossier', 'Dossier réputé complet le'],
  ],
};

const KNOWN: ReadonlyMap<string, Suggestion> = new Map(
  MEANINGS.flatMap((meaning) =>
    NAMES[meaning].map((name, order) => [folded(name), { meaning, order }] as const),
  ),
);

/** What a heading suggests. */
export interface Suggestion {
  readonly meaning: Meaning;
  /** The smaller, the surer: its place among the names of its meaning. */
  readonly order: number;
}

/** After all names: a label in which words of that meaning stand. */
const BY_WORDS = 1000;

/** HT, a share, thousands: what is read of amounts is euros TTC. */
const IN_ANOTHER_UNIT =
  /\bht\b|\bhors t(?:axe|va)|\bk ?(?:€|eur)|\bm ?€|\bmilliers?\b|\bmillions?\b|%|\bpourcentage|\btaux\b|\bpart\b/;

/** Of someone else, or of one year: not what the dossier asks for or costs. */
const OF_SOMETHING_ELSE =
  /\bautres?\b|\bcofinanc|\bannuel|\bannee|\bpar an\b|\bstructure\b|\borganisme\b|\bassociation\b|\b20\d\d\b/;

const REQUESTED =
  /\b(?:montants?|subventions?|aides?|financements?|soutien|concours)\b.*\b(?:demande|sollicite)e?s?\b/;
const TOTAL =
  /\bcout (?:total|global|previsionnel|complet)\b|\bcout (?:du|de votre) projet\b|\b(?:budget|montant|depenses?) (?:total|global|totales?)e?\b/;

/** Whether a heading says that its amounts are not in euros TTC. */
export const isInAnotherUnit = (heading: string): boolean => IN_ANOTHER_UNIT.test(folded(heading));

/** What a column is about, as far as its heading tells; null: nothing that is known. */
export function suggestionFor(heading: string): Suggestion | null {
  const text = folded(heading);
  const known = KNOWN.get(text);
  if (known) return known;
  const meaning = byWords(text);
  return meaning && { meaning, order: BY_WORDS };
}

function byWords(text: string): Meaning | null {
  const isAmount = !IN_ANOTHER_UNIT.test(text) && !OF_SOMETHING_ELSE.test(text);
  if (isAmount && REQUESTED.test(text)) return 'requested';
  if (isAmount && TOTAL.test(text)) return 'total';
  if (/\b(?:intitule|titre|nom) (?:du |de |de votre |votre )?projet\b/.test(text)) return 'title';
  if (/\bcompletude\b|\bcomplet (?:le|depuis)\b/.test(text)) return 'completeSince';
  return null;
}

/** Whether a column’s heading is one by which exports name the dossier of each line. */
export const isKeyHeading = (heading: string): boolean =>
  KNOWN.get(folded(heading))?.meaning === 'number';
