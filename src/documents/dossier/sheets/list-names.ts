import { FIELDS } from '../template/fields';

/** Defined names of the hidden sheet's lists. Formulas and validations know lists by these names only. */
export const LISTS = {
  /** Offered in the Budget: the sheet's own language. */
  types: 'brm_liste_types',
  /** Both languages, since a line may be pasted from a workbook in the other one; the flags run beside it. */
  allTypes: 'brm_types',
  typeListed: 'brm_types_retenus',
  typeLicence: 'brm_types_licence',
  typeTitle: 'brm_types_titre',
  titles: 'brm_liste_titres',
  origins: 'brm_liste_origines',
  /** Every origin in both languages, whichever the call offers. */
  allOrigins: 'brm_origines',
  units: 'brm_liste_unites',
  vat: 'brm_liste_tva',
  yesNo: 'brm_liste_oui_non',
  carriers: 'brm_liste_porteurs',
  allCarriers: 'brm_porteurs',
  carrierEligible: 'brm_porteurs_eligibles',
  carrierNote: 'brm_porteurs_remarque',
  optionalCriteria: 'brm_criteres_facultatifs',
  /** Only where the call publishes weights: in the order of its criteria. */
  weights: 'brm_poids_publies',
  phases: 'brm_liste_phases',
} as const;

/** What stands in a list of remarks where there is nothing to remark. */
export const NO_REMARK = '–';

/** Bounds of the maximum grant: named, so that the formula of the maximum reads as a sentence. */
export const BOUNDS = {
  rate: FIELDS.rateBound.name,
  dossierCap: FIELDS.dossierCap.name,
  projectCap: FIELDS.projectCap.name,
  projectCapLeft: FIELDS.projectCapLeft.name,
} as const;

/** What others bring, as the carrier's share deducts it. */
export const CONTRIBUTIONS = {
  coCarriers: FIELDS.coCarriersTotal.name,
  otherFunders: FIELDS.fundersTotal.name,
} as const;
