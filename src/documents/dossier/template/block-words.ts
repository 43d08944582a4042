import type { Localized } from '../../../language/language';
import type { ValueKind } from '../../../workbook/template';
import type { RangeKey } from './fields';

/** What people call the blocks; those of payers stand under a heading that says so. */
export const RANGE_LABELS: Readonly<Record<RangeKey, Localized>> = {
  commitments: { fr: 'Engagements', en: 'Commitments' },
  coCarriers: { fr: 'Co-porteurs', en: 'Co-carriers' },
  otherFunders: { fr: 'Autres financeurs', en: 'Other funders' },
  phases: { fr: 'Phases', en: 'Phases' },
};

/** The heading of what follows the blocks of payers. */
export const SPLIT_HEADING: Localized = {
  fr: 'Répartition du coût total',
  en: 'Who pays the total cost',
};

const NAME: Localized = { fr: 'Nom', en: 'Name' };
const AMOUNT: Localized = { fr: 'Montant', en: 'Amount' };

/** The headings above the columns of phases, in their order. */
export const PHASE_HEADINGS = {
  name: { fr: 'Phase', en: 'Phase' },
  milestone: { fr: 'Jalon', en: 'Milestone' },
  endDate: { fr: 'Fin', en: 'End' },
  budget: { fr: 'Budget TTC', en: 'Budget incl. VAT' },
  indicator: { fr: 'Indicateur', en: 'Indicator' },
  floor: { fr: 'Seuil à atteindre', en: 'Floor to reach' },
} as const satisfies Record<string, Localized>;

/** The columns of each block, in their order. */
export const BLOCK_COLUMNS: Readonly<Record<RangeKey, readonly Localized[]>> = {
  commitments: [
    { fr: 'Engagement', en: 'Commitment' },
    { fr: 'Réponse', en: 'Answer' },
  ],
  coCarriers: [NAME, AMOUNT],
  otherFunders: [NAME, AMOUNT],
  phases: Object.values(PHASE_HEADINGS),
};

/** The column that the sheets add up; commitments have none. */
export const AMOUNT_COLUMN: Readonly<Record<RangeKey, number | null>> = {
  commitments: null,
  coCarriers: 1,
  otherFunders: 1,
  phases: 3,
};

/** What stands in them. */
export const RANGE_KINDS: Readonly<Record<RangeKey, readonly ValueKind[]>> = {
  commitments: ['text', 'yes-no'],
  coCarriers: ['text', 'amount'],
  otherFunders: ['text', 'amount'],
  phases: ['text', 'text', 'date', 'amount', 'text', 'text'],
};
