import type { Language, Localized } from '../../../language/language';
import type { Slot, ValueKind } from '../../../workbook/template';
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

const column = <Key extends string>(
  key: Key,
  kind: ValueKind,
  label: Localized,
): Slot & { readonly key: Key } => ({ key, kind, label, role: 'input' });

const PAYER = [
  column('name', 'text', { fr: 'Nom', en: 'Name' }),
  column('amount', 'amount', { fr: 'Montant', en: 'Amount' }),
] as const;

/** The columns of each block, in the order in which they are written. */
export const BLOCK_COLUMNS = {
  commitments: [
    column('text', 'text', { fr: 'Engagement', en: 'Commitment' }),
    column('taken', 'yes-no', { fr: 'Réponse', en: 'Answer' }),
  ],
  coCarriers: PAYER,
  otherFunders: PAYER,
  phases: [
    column('name', 'text', { fr: 'Phase', en: 'Phase' }),
    column('milestone', 'text', { fr: 'Jalon', en: 'Milestone' }),
    column('endDate', 'date', { fr: 'Fin', en: 'End' }),
    column('budget', 'amount', { fr: 'Budget TTC', en: 'Budget incl. VAT' }),
    column('indicator', 'text', { fr: 'Indicateur', en: 'Indicator' }),
    column('floor', 'text', { fr: 'Seuil à atteindre', en: 'Floor to reach' }),
  ],
} as const satisfies Readonly<Record<RangeKey, readonly Slot[]>>;

export type BlockColumnKey<Key extends RangeKey> = (typeof BLOCK_COLUMNS)[Key][number]['key'];

/** A column of a block by its rank; undefined beyond the last. */
export const blockColumnAt = (key: RangeKey, rank: number): Slot | undefined =>
  (BLOCK_COLUMNS[key] as readonly Slot[])[rank];

/** The rank of the column that the sheets add up; null: commitments have none. */
export function amountColumn(key: RangeKey): number | null {
  const rank = BLOCK_COLUMNS[key].findIndex(({ kind }) => kind === 'amount');
  return rank < 0 ? null : rank;
}

/** What stands above a column of the phases. */
export const phaseHeading = (key: BlockColumnKey<'phases'>, language: Language): string =>
  BLOCK_COLUMNS.phases.find((one) => one.key === key)?.label[language] ?? '';
