import { field } from '../../../workbook/slots';

/** A figure of the dossier as it was filed, under a name of its own. */
const filed = (key: string, name: string, fr: string, en: string) =>
  field(`brm_controle_dossier_${name}`, key, 'amount', 'filled', fr, en);

/**
 * Single cells of a control. What is `filled` was copied from the received file, and nobody is meant to change it: its
 * hash stands in `copied`. Amounts in euros TTC.
 */
export const CONTROL_FIELDS = {
  mark: field('brm_controle', 'mark', 'text', 'mark', 'Contrôle', 'Control'),
  version: field('brm_controle_version', 'version', 'integer', 'mark', 'Version', 'Version'),
  language: field('brm_controle_langue', 'language', 'text', 'mark', 'Langue', 'Language'),
  call: field('brm_controle_appel', 'call', 'text', 'mark', 'Appel', 'Call'),
  dossier: field(
    'brm_controle_dossier',
    'dossier',
    'text',
    'mark',
    'Identifiant du dossier',
    'Dossier’s identifier',
  ),
  copied: field(
    'brm_controle_empreinte',
    'copied',
    'text',
    'mark',
    'Empreinte des données copiées',
    'Hash of the copied data',
  ),

  seal: field('brm_controle_sceau', 'seal', 'text', 'mark', 'Sceau (SHA-256)', 'Seal (SHA-256)'),

  file: field('brm_controle_fichier', 'file', 'text', 'filled', 'Fichier reçu', 'Received file'),
  sha256: field('brm_controle_sha256', 'sha256', 'text', 'filled', 'SHA-256', 'SHA-256'),
  readOn: field('brm_controle_lu_le', 'readOn', 'text', 'filled', 'Lu le', 'Read on'),
  title: field('brm_controle_projet', 'title', 'text', 'filled', 'Projet', 'Project'),
  reference: field(
    'brm_controle_ref_projet',
    'reference',
    'text',
    'filled',
    'Référence du projet',
    'Project reference',
  ),
  number: field(
    'brm_controle_numero',
    'number',
    'text',
    'filled',
    'Numéro de la démarche',
    'Case number',
  ),
  carrier: field('brm_controle_porteur', 'carrier', 'text', 'filled', 'Porteur', 'Carrier'),
  siret: field('brm_controle_siret', 'siret', 'text', 'filled', 'SIRET', 'SIRET'),
  deposit: field('brm_controle_depot', 'deposit', 'text', 'filled', 'Déposé le', 'Filed on'),

  total: field('brm_controle_cout', 'total', 'amount', 'filled', 'Coût du projet', 'Project cost'),
  requested: field('brm_controle_demande', 'requested', 'amount', 'filled', 'Demande', 'Request'),
  coCarriers: field(
    'brm_controle_coporteurs',
    'coCarriers',
    'amount',
    'filled',
    'Co-porteurs',
    'Co-carriers',
  ),
  others: field(
    'brm_controle_autres',
    'others',
    'amount',
    'filled',
    'Autres financeurs',
    'Other funders',
  ),
  filedEligible: filed(
    'filedEligible',
    'eligible',
    'Dépenses éligibles hors T2',
    'Eligible expenses without T2',
  ),
  filedStaff: filed('filedStaff', 't2', 'T2 valorisé', 'Valued T2'),
  filedBase: filed('filedBase', 'assiette', 'Base de la subvention', 'Base of the grant'),
  filedMaximum: filed('filedMaximum', 'maximum', 'Maximum', 'Maximum'),
  filedGrant: filed('filedGrant', 'subvention', 'Subvention', 'Grant'),
  filedShare: filed('filedShare', 'part', 'Reste à la charge du porteur', 'Left to the carrier'),
  declaredBefore: field(
    'brm_controle_deja_declare',
    'declaredBefore',
    'amount',
    'filled',
    'Déjà accordé, selon le porteur',
    'Granted before, says the carrier',
  ),
  before: field(
    'brm_controle_deja',
    'before',
    'amount',
    'input',
    'Déjà accordé au projet',
    'Granted to the project before',
  ),

  by: field('brm_controle_par', 'by', 'text', 'input', 'Contrôlé par', 'Controlled by'),
  on: field('brm_controle_le', 'on', 'date', 'input', 'Le', 'On'),
  remarks: field(
    'brm_controle_observations',
    'remarks',
    'text',
    'input',
    'Observations',
    'Remarks',
  ),

  eligible: field(
    'brm_controle_eligible',
    'eligible',
    'amount',
    'computed',
    'Dépenses éligibles hors T2',
    'Eligible expenses without T2',
  ),
  staff: field('brm_controle_t2', 'staff', 'amount', 'computed', 'T2 valorisé', 'Valued T2'),
  base: field(
    'brm_controle_assiette',
    'base',
    'amount',
    'computed',
    'Base de la subvention',
    'Base of the grant',
  ),
  refused: field('brm_controle_ecarte', 'refused', 'amount', 'computed', 'Écarté', 'Refused'),
  maximum: field('brm_controle_maximum', 'maximum', 'amount', 'computed', 'Maximum', 'Maximum'),
  proposed: field(
    'brm_controle_propose',
    'proposed',
    'amount',
    'computed',
    'Subvention proposée',
    'Grant proposed',
  ),
  share: field(
    'brm_controle_part',
    'share',
    'amount',
    'computed',
    'Reste à la charge du porteur',
    'Left to the carrier',
  ),
  open: field(
    'brm_controle_reste',
    'open',
    'integer',
    'computed',
    'Lignes sans décision',
    'Lines without a decision',
  ),
} as const;
export type ControlFieldKey = keyof typeof CONTROL_FIELDS;

/** Which dossier it is, in the order in which it is told. */
export const FACTS = [
  'title',
  'reference',
  'number',
  'carrier',
  'siret',
  'deposit',
  'file',
  'sha256',
  'readOn',
] as const satisfies readonly ControlFieldKey[];

/** Figures that formulas of the sheet compute and the core computes as well. */
export const FIGURES = [
  'eligible',
  'staff',
  'base',
  'refused',
  'maximum',
  'proposed',
  'share',
] as const satisfies readonly ControlFieldKey[];
export type FigureKey = (typeof FIGURES)[number];

/** Cells of the call’s bounds, which formulas ask for. A call has some of them. */
export const BOUND_NAMES = {
  rate: 'brm_controle_taux',
  rateBound: 'brm_controle_part_base',
  dossierCap: 'brm_controle_plafond',
  projectCap: 'brm_controle_plafond_projet',
  projectCapLeft: 'brm_controle_plafond_reste',
} as const;

const bound = (name: string, fr: string, en: string) =>
  field(name, name, 'amount', 'computed', fr, en);

/** The same as fields, so that one that was typed over is seen. */
export const BOUND_FIELDS = [
  bound(BOUND_NAMES.rate, 'Taux de l’appel', 'Rate of the call'),
  bound(BOUND_NAMES.rateBound, 'Part de la base', 'Share of the base'),
  bound(BOUND_NAMES.dossierCap, 'Plafond par dossier', 'Cap per dossier'),
  bound(BOUND_NAMES.projectCap, 'Plafond par projet', 'Cap per project'),
  bound(BOUND_NAMES.projectCapLeft, 'Reste du plafond du projet', 'Left of the project’s cap'),
];

/** Lists from which cells are filled in. */
export const CONTROL_LISTS = {
  decisions: 'brm_controle_decisions',
  reasons: 'brm_controle_motifs',
  followUps: 'brm_controle_suites',
} as const;

/** The text of a call that does not ship with Barème, in pieces, as a dossier carries it under a name of its own. */
export const CARRIED_BY_CONTROL = 'brm_controle_fichier_appel';

/** The titles of sheets that hold nothing to be read back: by them these are found again, and their formulas compared. */
export const SHEET_NAMES = {
  report: 'brm_controle_rapport',
  requests: 'brm_controle_demandes',
} as const;

export const TITLE_FIELDS = {
  report: field(SHEET_NAMES.report, 'report', 'text', 'mark', 'Rapport', 'Report'),
  requests: field(SHEET_NAMES.requests, 'requests', 'text', 'mark', 'Demandes', 'Requests'),
} as const;
