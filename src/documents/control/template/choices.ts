import { choice } from '../../../workbook/choices';

/** What the officer makes of a line. Blank: nothing yet. */
export const DECISIONS = [
  choice('accepted', 'Retenue', 'Accepted'),
  choice('reduced', 'Réduite', 'Reduced'),
  choice('rejected', 'Écartée', 'Rejected'),
] as const;
export type DecisionId = (typeof DECISIONS)[number]['id'];

/** Reasons that are offered; words of one's own are typed beside them. The list is ours. */
export const REASONS = [
  choice('purpose', 'Hors objet de l’appel', 'Outside the call’s purpose'),
  choice('ineligible', 'Dépense non éligible', 'Expense not eligible'),
  choice('price', 'Prix ou quantité excessifs', 'Price or quantity too high'),
  choice('proof', 'Justificatif manquant', 'Proof missing'),
  choice('period', 'Hors calendrier', 'Outside the period'),
  choice('double', 'Déjà financée ou comptée deux fois', 'Funded already or counted twice'),
  choice('mistake', 'Erreur de saisie ou de calcul', 'Mistake in typing or computing'),
  choice('other', 'Autre', 'Other'),
] as const;

/** What becomes of a finding. Blank: nothing yet. */
export const FOLLOW_UPS = [
  choice('accepted', 'Accepté', 'Accepted'),
  choice('to-correct', 'À corriger', 'To be corrected'),
  choice('in-lines', 'Traité dans les lignes', 'Dealt with in the lines'),
] as const;
export type FollowUpId = (typeof FOLLOW_UPS)[number]['id'];

/** Where a finding is from. */
export const ORIGINS = [
  choice('rules', 'Règles de l’appel', 'Rules of the call'),
  choice('integrity', 'Intégrité du fichier', 'Integrity of the file'),
  choice('plausibility', 'Vraisemblance', 'Plausibility'),
] as const;
export type OriginId = (typeof ORIGINS)[number]['id'];

/** How much a finding weighs, in the words of the sheets. */
export const SEVERITIES = [
  choice('error', 'Bloquant', 'Blocking'),
  choice('warning', 'À vérifier', 'To be checked'),
  choice('info', 'Question', 'Question'),
] as const;

/** What the former control of an earlier version says of a line. */
export const CARRIED = [
  choice('same', 'Reprise', 'Carried over'),
  choice('changed', 'À revoir', 'To be reviewed'),
  choice('double', 'À choisir', 'To be chosen'),
  choice('new', 'Nouvelle', 'New'),
] as const;
export type CarriedId = (typeof CARRIED)[number]['id'];
