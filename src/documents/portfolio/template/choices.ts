import { choice } from '../../../workbook/choices';

/** What a chosen file turned out to be. */
export const FILE_KINDS = [
  choice('dossier', 'Dossier', 'Application'),
  choice('report', 'Rapport de check', 'Check report'),
  choice('control', 'Contrôle', 'Control'),
  choice('jury', 'Séance de jury', 'Jury session'),
  choice('export', 'Export de la démarche', 'Export of the procedure'),
  choice('other', 'Autre', 'Other'),
] as const;
export type FileKindId = (typeof FILE_KINDS)[number]['id'];

/** What became of it. Each file has one of these, so that their counts add up to the files. */
export const RESULTS = [
  choice('retained', 'Retenu', 'Retained'),
  choice('replaced', 'Remplacé', 'Replaced'),
  choice('same', 'Identique', 'Identical'),
  choice('to-choose', 'À choisir', 'To be chosen'),
  choice('aside', 'Mis à part', 'Set aside'),
  choice('attached', 'Rattaché', 'Attached'),
  choice('orphan', 'Sans dossier', 'No application'),
  choice('unreadable', 'Illisible', 'Unreadable'),
  choice('ods', '.ods', '.ods'),
] as const;
export type ResultId = (typeof RESULTS)[number]['id'];

/** What a person says of a file. Blank: nothing. */
export const FILE_CHOICES = [
  choice('keep', 'Retenir cette version', 'Keep this version'),
  choice('apart', 'Dossier à part', 'Application of its own'),
  choice('aside', 'Mettre à part', 'Set aside'),
] as const;
export type FileChoiceId = (typeof FILE_CHOICES)[number]['id'];

/** How far a control has come. */
export const CONTROL_STATES = [
  choice('sealed', 'Scellé', 'Sealed'),
  choice('decided', 'Décidé, non scellé', 'Decided, not sealed'),
  choice('open', 'En cours', 'Under way'),
  choice('altered', 'Altéré', 'Altered'),
  choice('of-replaced', 'D’une version remplacée', 'Of a replaced version'),
  choice('several', 'Plusieurs contrôles', 'Several controls'),
] as const;
export type ControlStateId = (typeof CONTROL_STATES)[number]['id'];

/** How far démarches-simplifiées has come with a dossier, in its own words. */
export const PROCEDURE_STATES = [
  choice('construction', 'En construction', 'In progress'),
  choice('instruction', 'En instruction', 'Under review'),
  choice('accepted', 'Accepté', 'Accepted'),
  choice('refused', 'Refusé', 'Refused'),
  choice('closed', 'Classé sans suite', 'Closed'),
] as const;
export type ProcedureStateId = (typeof PROCEDURE_STATES)[number]['id'];

/** Where a dossier stands, as people say. The list is ours; blank: nothing said. */
export const FOLLOW_UPS = [
  choice('received', 'Reçu', 'Received'),
  choice('to-complete', 'À compléter', 'To be completed'),
  choice('complete', 'Complet', 'Complete'),
  choice('proposed', 'Proposé', 'Proposed'),
  choice('granted', 'Accordé', 'Granted'),
  choice('refused', 'Refusé', 'Refused'),
  choice('closed', 'Sans suite', 'Closed'),
  choice('withdrawn', 'Abandonné', 'Withdrawn'),
] as const;
export type FollowUpId = (typeof FOLLOW_UPS)[number]['id'];

/** After these, nothing is asked of the fund any more. */
export const ENDED = ['refused', 'closed', 'withdrawn'] as const satisfies readonly FollowUpId[];

export const isEnded = (followUp: FollowUpId | null): boolean =>
  (ENDED as readonly (FollowUpId | null)[]).includes(followUp);
