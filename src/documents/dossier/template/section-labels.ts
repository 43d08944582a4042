import type { Localized } from '../../../language/language';

/** Headings of the sheets' own, by which a row is known to be one in which nobody is asked to type. */
export const SECTION_LABELS = {
  identity: { fr: 'Identité', en: 'Identity' },
  facts: { fr: 'Calendrier et faits déclarés', en: 'Calendar and declared facts' },
  commitments: { fr: 'Engagements du porteur', en: 'Commitments of the carrier' },
  phases: { fr: 'Phases du projet', en: 'Project phases' },
  byType: { fr: 'Par type de dépense (TTC)', en: 'By expense type (incl. VAT)' },
  byTitle: { fr: 'Par titre', en: 'By title' },
  byNature: { fr: 'Par nature', en: 'By nature' },
  cost: { fr: 'Coût et assiette', en: 'Cost and base' },
  maximum: { fr: 'Subvention maximale', en: 'Maximum grant' },
  request: { fr: 'Demande', en: 'Request' },
  conditions: { fr: 'Conditions sur les prestataires', en: 'Conditions on suppliers' },
} as const satisfies Record<string, Localized>;
