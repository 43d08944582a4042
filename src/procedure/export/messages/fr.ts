import { formatNumber } from '../../../money/format';
import type { Meaning } from '../meanings';

/** Lines of the export, counted from 1. */
export interface Lines {
  readonly lines: readonly number[];
}

/** A dossier that stands on several lines, and the one that was taken. */
export interface RepeatedDossier {
  readonly number: string;
  readonly line: number;
  readonly count: number;
}

/** How many are named in a sentence. */
export const SHOWN = 3;

const number = (value: number): string => formatNumber(value, 'fr');

const conjunction = new Intl.ListFormat('fr', { type: 'conjunction' });

function some(items: readonly string[], more: { readonly one: string; readonly many: string }) {
  const left = items.length - SHOWN;
  if (left <= 0) return conjunction.format(items);
  const others = left === 1 ? more.one : `${number(left)} ${more.many}`;
  return conjunction.format([...items.slice(0, SHOWN), others]);
}

const at = (lines: readonly number[]): string =>
  `${lines.length > 1 ? 'lignes' : 'ligne'} ${some(lines.map(String), { one: 'une autre', many: 'autres' })}`;

const quoted = (texts: readonly string[]): string =>
  some(
    texts.map((text) => `« ${text} »`),
    { one: 'une autre', many: 'autres' },
  );

const MEANING: Readonly<Record<Meaning, string>> = {
  number: 'le numéro du dossier',
  state: 'l’état',
  filedOn: 'la date de dépôt',
  instructionOn: 'la date de passage en instruction',
  decidedOn: 'la date de décision',
  siret: 'le SIRET',
  carrier: 'le porteur',
  title: 'l’intitulé du projet',
  requested: 'le montant demandé',
  total: 'le coût total',
  projectReference: 'la référence du projet',
  completeSince: 'la date de complétude',
};

const WRONG: Readonly<Record<Meaning, string>> = {
  number: 'n’est pas un numéro de dossier',
  state: 'n’est pas un état de démarches-simplifiées',
  filedOn: 'n’est pas une date',
  instructionOn: 'n’est pas une date',
  decidedOn: 'n’est pas une date',
  completeSince: 'n’est pas une date',
  siret: 'n’est pas un SIRET de 14 chiffres',
  requested: 'n’est pas avec certitude un montant en euros TTC',
  total: 'n’est pas avec certitude un montant en euros TTC',
  carrier: 'n’est pas un nom de porteur',
  title: 'n’est pas un intitulé',
  projectReference: 'n’est pas une référence',
};

/** The sentences on an export of démarches-simplifiées, in French. */
export const fr = {
  // Why it cannot be read
  noKey:
    'Cet export n’a ni colonne « ID » ni colonne « N° dossier » : rien ne dit de quel dossier parle chaque ligne. Dans démarches-simplifiées, cochez « N° dossier » dans le modèle d’export, ou exportez sans modèle.',
  noDossiersSheet:
    'Aucune feuille de ce fichier n’est celle des dossiers. Donnez l’export tel que démarches-simplifiées l’a produit, avec sa feuille « Dossiers ».',

  // The export as a whole
  noDossiers: 'Cet export ne contient aucun dossier.',
  wider:
    'La feuille des dossiers se poursuit à droite des 2 000 premières colonnes, et la suite n’est pas lue. Choisissez dans le modèle d’export les colonnes utiles.',
  unknownSheets: ({ sheets }: { sheets: readonly string[] }) =>
    `${sheets.length > 1 ? 'Ces feuilles ne sont pas' : 'Cette feuille n’est pas'} d’un export, et rien n’y est lu : ${quoted(sheets)}.`,
  leftOut: ({ headings }: { headings: readonly string[] }) =>
    `Données personnelles, non reprises : ${headings.length > 1 ? 'les colonnes' : 'la colonne'} ${quoted(headings)}.`,

  // Lines
  withoutNumber: ({ lines }: Lines) =>
    `Sans numéro de dossier, non ${lines.length > 1 ? 'lues' : 'lue'} : ${at(lines)}.`,
  twice: ({ dossiers, isNewest }: { dossiers: readonly RepeatedDossier[]; isNewest: boolean }) => {
    const which = some(
      dossiers.map(
        ({ number: of, line, count }) => `${of} (${number(count)} fois ; ligne ${line})`,
      ),
      { one: 'un autre', many: 'autres' },
    );
    return isNewest
      ? `Plusieurs lignes pour un même dossier ; la dernière mise à jour est retenue : ${which}.`
      : `Plusieurs lignes pour un même dossier, sans que « Dernière mise à jour le » les départage ; la plus basse, ou la plus récente de celles qui sont datées, est retenue : ${which}. Vérifiez, ou refaites l’export.`;
  },

  // Columns
  uncertain: ({ heading, lines }: Lines & { heading: string }) =>
    `« ${heading} », ${at(lines)} : 0. L’export écrit 0 aussi quand le champ est vide ; rien n’est retenu. Regardez le dossier, ou exportez avec un modèle, qui laisse vides les champs vides.`,
  unreadable: ({
    meaning,
    heading,
    lines,
    text,
  }: Lines & { meaning: Meaning; heading: string; text: string }) =>
    `« ${heading} », ${at(lines)} : ${lines.length > 1 ? 'par exemple, ' : ''}« ${text} » ${WRONG[meaning]} ; rien n’est retenu.`,
  otherUnit: ({ heading }: { heading: string }) =>
    `« ${heading} » ne dit pas des euros TTC, et ses montants sont lus comme tels. Choisissez une autre colonne.`,
  sameHeading: ({ heading, rank, lines }: Lines & { heading: string; rank: number }) =>
    `Plusieurs colonnes s’appellent « ${heading} ». La ${rank === 1 ? '1re' : `${rank}e`} est lue ; elle est vide et une autre remplie, ${at(lines)}.`,
  undecided: ({ meaning, headings }: { meaning: Meaning; headings: readonly string[] }) =>
    `Plusieurs colonnes pourraient donner ${MEANING[meaning]} : ${quoted(headings)}. Aucune n’est lue ; désignez-en une.`,
  rival: ({
    meaning,
    heading,
    rival,
    rank,
    lines,
  }: Lines & { meaning: Meaning; heading: string; rival: string; rank: number }) =>
    `« ${heading} » donne ${MEANING[meaning]} ; « ${rival} »${rank > 1 ? ` (${rank}e de ce titre)` : ''} en dit un autre, ${at(lines)}. Désignez celle qui compte.`,
  notFound: ({ meanings }: { meanings: readonly Meaning[] }) =>
    `Aucune colonne n’est reconnue pour ${conjunction.format(meanings.map((meaning) => MEANING[meaning]))}. Désignez-en, s’il y en a.`,
  goneColumn: ({ meaning, heading, rank }: { meaning: Meaning; heading: string; rank: number }) =>
    `Cet export n’a plus la colonne « ${heading} »${rank > 1 ? ` (${rank}e de ce nom)` : ''}, qui donnait ${MEANING[meaning]}. Choisissez-en une autre, ou cochez-la dans le modèle d’export.`,
  newColumn: ({ meaning, heading }: { meaning: Meaning; heading: string }) =>
    `La colonne « ${heading} » pourrait donner ${MEANING[meaning]}. Choisissez-la, ou écartez-la.`,
  mappedPersonal: ({ meaning, heading }: { meaning: Meaning; heading: string }) =>
    `La colonne « ${heading} », choisie pour ${MEANING[meaning]}, porte des données personnelles et n’est pas reprise. Choisissez-en une autre, ou demandez les données personnelles.`,

  // Repeated blocks
  blockWithoutKey: ({ sheet }: { sheet: string }) =>
    `La feuille « ${sheet} » n’a pas de colonne « Dossier ID » : ses lignes ne sont d’aucun dossier, et ne sont pas lues.`,
  blockStrays: ({ sheet, lines }: Lines & { sheet: string }) =>
    `Feuille « ${sheet} », ${at(lines)} : d’aucun dossier de l’export, non ${lines.length > 1 ? 'lues' : 'lue'}.`,
};

export type Messages = typeof fr;
