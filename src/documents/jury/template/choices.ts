import { choice } from '../../../workbook/choices';

/** The stages, in their order, as the calls have them; a session says which it has. */
export const STAGES = [
  choice('screening', 'Recevabilité', 'Eligibility'),
  choice('scoring', 'Notation', 'Scoring'),
  choice('audition', 'Audition', 'Audition'),
  choice('deliberation', 'Délibération', 'Deliberation'),
  choice('opinion', 'Avis', 'Opinion'),
  choice('decision', 'Décision', 'Decision'),
] as const;
export type StageId = (typeof STAGES)[number]['id'];

/** What screening makes of a dossier. Only eligible ones are scored, and take of the envelope. */
export const SCREENINGS = [
  choice('eligible', 'Recevable', 'Eligible'),
  choice('ineligible', 'Irrecevable', 'Ineligible'),
  choice('to-complete', 'À compléter', 'To be completed'),
  choice('redirected', 'Réorienté', 'Redirected'),
] as const;
export type ScreeningId = (typeof SCREENINGS)[number]['id'];

/** Reasons that are offered; words of one's own are typed beside them. The list is ours. */
export const REASONS = [
  choice('carrier', 'Porteur non éligible', 'Carrier not eligible'),
  choice('late', 'Dépôt hors délai', 'Filed out of time'),
  choice('purpose', 'Hors objet de l’appel', 'Outside the call’s purpose'),
  choice('detail', 'Dossier insuffisamment détaillé', 'Not detailed enough'),
  choice('piece', 'Pièce manquante', 'Document missing'),
  choice('amount', 'Montant hors des bornes', 'Amount out of bounds'),
  choice('other', 'Autre', 'Other'),
] as const;

/** A juror’s part in one dossier; blank: takes part. */
export const PARTICIPATIONS = [
  choice('recused', 'Déport', 'Recused'),
  choice('not-assigned', 'Non attribué', 'Not assigned'),
] as const;
export type ParticipationId = (typeof PARTICIPATIONS)[number]['id'];

/** What the jury thinks of a dossier: it is the authority that decides. */
export const OPINIONS = [
  choice('favourable', 'Favorable', 'Favourable'),
  choice('unfavourable', 'Défavorable', 'Unfavourable'),
] as const;
export type OpinionId = (typeof OPINIONS)[number]['id'];

/** All that any of the calls lets the authority decide; a call has some of them. */
export const DECISIONS = [
  choice('accepted', 'Acceptée', 'Accepted'),
  choice('refused', 'Refusée', 'Refused'),
  choice('redirected', 'Réorientée', 'Redirected'),
  choice('to-complete', 'À compléter', 'To be completed'),
  choice('resubmit', 'À représenter', 'To be resubmitted'),
] as const;
export type DecisionId = (typeof DECISIONS)[number]['id'];

/** How a juror takes part in the meeting; remote ones and mandates count for the quorum. */
export const PRESENCES = [
  choice('present', 'Présent', 'Present'),
  choice('remote', 'À distance', 'Remote'),
  choice('mandate', 'Mandat donné', 'By mandate'),
  choice('absent', 'Absent', 'Absent'),
] as const;
export type PresenceId = (typeof PRESENCES)[number]['id'];

/** What happens to the first dossier that what is left of the envelope does not cover. */
export const POLICIES = [
  choice('stop', 'S’arrêter', 'Stop'),
  choice('skip', 'Passer au suivant', 'Skip it'),
  choice('partial', 'Proposer ce qui reste', 'Offer what is left'),
] as const;
export type PolicyId = (typeof POLICIES)[number]['id'];

/** What the totals say of a dossier: ranked, or the first reason why not. */
export const STANDINGS = [
  choice('ranked', 'classé', 'ranked'),
  choice('not-receivable', 'non recevable', 'not eligible'),
  choice('incomplete', 'incomplet', 'incomplete'),
  choice('below-minimum', 'sous le minimum', 'below minimum'),
  choice('below-threshold', 'sous le seuil', 'below threshold'),
] as const;
export type StandingId = (typeof STANDINGS)[number]['id'];

/** When a score asks for a comment. Ours, as is the default: the ends of the scale. */
export const COMMENT_RULES = [
  choice('ends', 'Aux extrémités de l’échelle', 'At both ends of the scale'),
  choice('always', 'Toujours', 'Always'),
  choice('never', 'Jamais', 'Never'),
] as const;
export type CommentRuleId = (typeof COMMENT_RULES)[number]['id'];
