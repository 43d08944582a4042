import type { Localized } from '../../../language/language';
import type { Role, TableColumn, ValueKind } from '../../../workbook/template';

/**
 * The fields of a dossier: the one list by which sheets are written and workbooks are read back. A field
 * lives in the workbook under a defined name, so it is found again whatever was renamed, moved or inserted.
 *
 * Names are French: a finance officer reads them in the formulas. They must look neither like A1 nor R1C1.
 */
export interface Field {
  readonly name: string;
  readonly kind: ValueKind;
  readonly role: Exclude<Role, 'filled'>;
  readonly label: Localized;
  /** The version of the sheets that brought it; left out: the first. */
  readonly since?: number;
}

const field = (
  name: string,
  kind: ValueKind,
  role: Field['role'],
  fr: string,
  en: string,
): Field => ({
  name,
  kind,
  role,
  label: { fr, en },
});

/** Single cells. Which of them a workbook has depends on its call (`fieldsOf` in sheets). Amounts in euros TTC. */
export const FIELDS = {
  call: field('brm_appel', 'text', 'mark', 'Appel', 'Call'),
  version: field('brm_version', 'integer', 'mark', 'Version du modèle', 'Template version'),
  rules: {
    ...field('brm_regles', 'integer', 'mark', 'Version des règles', 'Version of the rules'),
    since: 2,
  },
  language: field('brm_langue', 'text', 'mark', 'Langue', 'Language'),
  /** Made once for a dossier and kept in all its versions. Copies of a file share it: it says nothing by itself. */
  id: {
    ...field('brm_id', 'text', 'mark', 'Identifiant du dossier', 'Dossier’s identifier'),
    since: 3,
  },

  projectTitle: field('brm_projet', 'text', 'input', 'Intitulé du projet', 'Project title'),
  projectReference: {
    ...field('brm_ref_projet', 'text', 'input', 'Référence du projet', 'Project reference'),
    since: 3,
  },
  caseNumber: {
    ...field('brm_numero', 'text', 'input', 'Numéro de la démarche', 'Case number'),
    since: 3,
  },
  carrierName: field('brm_porteur', 'text', 'input', 'Porteur', 'Carrier'),
  carrierType: field('brm_type_porteur', 'choice', 'input', 'Type de porteur', 'Kind of carrier'),
  siret: {
    ...field('brm_siret', 'text', 'input', 'SIRET du porteur', 'Carrier’s SIRET'),
    since: 3,
  },
  contact: field('brm_contact', 'text', 'input', 'Contact', 'Contact'),
  depositDate: field('brm_date_depot', 'date', 'input', 'Date de dépôt', 'Filing date'),
  startDate: field('brm_date_debut', 'date', 'input', 'Début du projet', 'Project start'),
  resultsDate: field('brm_date_resultats', 'date', 'input', 'Premiers résultats', 'First results'),
  observatory: field(
    'brm_observatoire',
    'yes-no',
    'input',
    'Démarche recensée dans l’observatoire',
    'Procedure listed in the observatory',
  ),
  relay: field(
    'brm_relais',
    'yes-no',
    'input',
    'Relais de financement assuré par le porteur',
    'Carrier takes over the funding',
  ),
  population: field(
    'brm_population',
    'integer',
    'input',
    'Population couverte',
    'Population covered',
  ),
  departments: field(
    'brm_departements',
    'integer',
    'input',
    'Départements couverts',
    'Departments covered',
  ),
  leadServices: field(
    'brm_services',
    'integer',
    'input',
    'Services dans le portage opérationnel',
    'Services in the operational lead',
  ),
  deconcentratedServices: field(
    'brm_services_deconcentres',
    'integer',
    'input',
    'dont services déconcentrés',
    'of which deconcentrated',
  ),
  centralAdministrations: field(
    'brm_centrales',
    'integer',
    'input',
    'Administrations centrales associées',
    'Central administrations taking part',
  ),

  total: field('brm_total', 'amount', 'computed', 'Coût total du projet', 'Total project cost'),
  eligibleCost: field(
    'brm_hors_personnel',
    'amount',
    'computed',
    'Dépenses éligibles hors T2',
    'Eligible cost without T2',
  ),
  staff: field('brm_personnel', 'amount', 'computed', 'T2 valorisé', 'Valued T2'),
  base: field('brm_assiette', 'amount', 'computed', 'Assiette', 'Funding base'),
  rate: field('brm_taux', 'percent', 'computed', 'Taux maximum', 'Maximum rate'),
  rateBound: field('brm_limite_taux', 'amount', 'computed', 'Taux × assiette', 'Rate × base'),
  dossierCap: field(
    'brm_plafond_dossier',
    'amount',
    'computed',
    'Plafond par dossier',
    'Cap per dossier',
  ),
  projectCap: field(
    'brm_plafond_projet',
    'amount',
    'computed',
    'Plafond par projet',
    'Cap per project',
  ),
  projectCapLeft: field(
    'brm_plafond_restant',
    'amount',
    'computed',
    'Reste du plafond',
    'What is left of the cap',
  ),
  maximum: field('brm_maximum', 'amount', 'computed', 'Subvention maximale', 'Maximum grant'),
  requested: field('brm_demande', 'amount', 'input', 'Subvention demandée', 'Grant requested'),
  grantedBefore: field(
    'brm_deja_accorde',
    'amount',
    'input',
    'Déjà accordé au projet',
    'Granted to the project before',
  ),
  grant: field('brm_subvention', 'amount', 'computed', 'Subvention', 'Grant'),
  coCarriersTotal: field(
    'brm_total_coporteurs',
    'amount',
    'computed',
    'Co-porteurs, au total',
    'Co-carriers, in all',
  ),
  fundersTotal: field(
    'brm_total_financeurs',
    'amount',
    'computed',
    'Autres financeurs, au total',
    'Other funders, in all',
  ),
  carrierShare: field(
    'brm_part_porteur',
    'amount',
    'computed',
    'Part du porteur',
    'Carrier’s share',
  ),

  scaleMin: field('brm_note_min', 'number', 'input', 'Note la plus basse', 'Lowest score'),
  scaleMax: field('brm_note_max', 'number', 'input', 'Note la plus haute', 'Highest score'),
} as const satisfies Record<string, Field>;

export type FieldKey = keyof typeof FIELDS;

/** The sheets of a dossier in which something is read. */
export type PartKey = 'dossier' | 'budget' | 'funding' | 'grid';

/** Ranges of several cells, read whole. Columns are in the order given. */
export const RANGES = {
  /** one row a commitment: text, yes-no */
  commitments: 'brm_engagements',
  /** one row a co-carrier: name, amount in euros TTC */
  coCarriers: 'brm_coporteurs',
  /** one row another funder: name, amount in euros TTC */
  otherFunders: 'brm_autres_financeurs',
  /** one row a phase: name, milestone, end date, budget in euros TTC, indicator, floor */
  phases: 'brm_phases',
} as const;

export type RangeKey = keyof typeof RANGES;

/** The text of the call's file, in a column of cells, where the call does not ship with Barème. */
export const CARRIED_CALL = 'brm_fichier_appel';

/** The sheet of the funding plan; other single cells stand in Dossier, the scale's in the grid. */
export const PLAN_FIELDS: readonly FieldKey[] = [
  'total',
  'eligibleCost',
  'staff',
  'base',
  'rate',
  'rateBound',
  'dossierCap',
  'projectCap',
  'projectCapLeft',
  'maximum',
  'requested',
  'grantedBefore',
  'grant',
  'coCarriersTotal',
  'fundersTotal',
  'carrierShare',
];

export const GRID_FIELDS: readonly FieldKey[] = ['scaleMin', 'scaleMax'];

/** Excel Tables. A table's name may not equal a sheet's name nor look like a cell. */
export const TABLES = { budget: 'Bareme_Budget', grid: 'Bareme_Grille' } as const;

export type TableKey = keyof typeof TABLES;

/** A column of a table, found again by its label, which is the header cell's text in either language. */
export interface Column<Key extends string = string> extends TableColumn {
  readonly key: Key;
  readonly role: 'input' | 'computed';
  /** The version of the sheets that brought it; left out: the first. */
  readonly since?: number;
}

/** What leads to the check of a line, in the order of its reading. */
export type LineStepKey =
  | 'entries'
  | 'numbers'
  | 'choices'
  | 'lacking'
  | 'base'
  | 'yearsGap'
  | 'amounts'
  | 'details'
  | 'outside'
  | 'funded';

export type BudgetColumnKey =
  | LineStepKey
  | 'label'
  | 'type'
  | 'title'
  | 'supplier'
  | 'origin'
  | 'unit'
  | 'quantity'
  | 'unitPrice'
  | 'vat'
  | 'net'
  | 'gross'
  | 'year1'
  | 'year2'
  | 'otherYears'
  | 'phase'
  | 'eligible'
  | 'check';

export type GridColumnKey =
  'number' | 'criterion' | 'definition' | 'weight' | 'score' | 'weighted' | 'comment' | 'check';
