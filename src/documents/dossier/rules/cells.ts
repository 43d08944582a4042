import type { Cell } from '../../../workbook/cell';
import { budgetColumns } from '../../../dossier/columns';
import type { BudgetLine, Dossier } from '../../../dossier/dossier';
import { FIELDS } from '../../../dossier/fields';
import type { BudgetColumnKey } from '../../../dossier/fields';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';

/** A cell and what people call it. */
export interface LabelledCell<T = unknown> {
  readonly cell: Cell<T>;
  readonly label: Localized;
  /** An amount in euros: written with its cents. */
  readonly isAmount?: boolean;
}

/** The budget's input columns of numbers. */
export const NUMBER_COLUMNS = [
  'quantity',
  'unitPrice',
  'vat',
  'year1',
  'year2',
  'otherYears',
] as const satisfies readonly (BudgetColumnKey & keyof BudgetLine)[];

/** Those of them that are euros. */
export const AMOUNT_COLUMNS: ReadonlySet<BudgetColumnKey> = new Set([
  'unitPrice',
  'year1',
  'year2',
  'otherYears',
]);

export const TEXT_COLUMNS = [
  'label',
  'supplier',
  'phase',
] as const satisfies readonly (BudgetColumnKey & keyof BudgetLine)[];

const AMOUNT: Localized = { fr: 'Montant', en: 'Amount' };
const NAME: Localized = { fr: 'Nom', en: 'Name' };
const PHASE_BUDGET: Localized = { fr: 'Budget de la phase', en: 'Phase budget' };
const PHASE_END: Localized = { fr: 'Fin de la phase', en: 'End of the phase' };

/** The budget's headers as this call writes them. */
export function headersOf(call: Call): (key: BudgetColumnKey) => Localized {
  const headers = new Map(budgetColumns(call).map(({ key, header }) => [key, header] as const));
  return (key) => headers.get(key) ?? { fr: key, en: key };
}

/** Name and amount of each co-carrier and other funder. */
export const contributionCells = ({
  funding,
}: Dossier): readonly (readonly [name: LabelledCell, amount: LabelledCell])[] =>
  [...funding.coCarriers, ...funding.otherFunders].map(({ name, amount }) => [
    { cell: name, label: NAME },
    { cell: amount, label: AMOUNT },
  ]);

/** Single amounts of the funding plan. */
export function amountCells({ funding, phases }: Dossier): readonly LabelledCell<number>[] {
  const cells = [
    { cell: funding.requested, label: FIELDS.requested.label },
    { cell: funding.grantedBefore, label: FIELDS.grantedBefore.label },
    ...[...funding.coCarriers, ...funding.otherFunders].map(({ amount }) => ({
      cell: amount,
      label: AMOUNT,
    })),
    ...phases.map(({ budget }) => ({ cell: budget, label: PHASE_BUDGET })),
  ];
  return cells.map((cell) => ({ ...cell, isAmount: true }));
}

/** Whole numbers that the carrier declares. */
export function countCells({ facts }: Dossier): readonly LabelledCell<number>[] {
  const keys = [
    'population',
    'departments',
    'leadServices',
    'deconcentratedServices',
    'centralAdministrations',
  ] as const;
  return keys.map((key) => ({ cell: facts[key], label: FIELDS[key].label }));
}

/** What else the carrier declares; the kind of carrier has a rule of its own. */
export function declaredCells({ facts, phases, commitments }: Dossier): readonly LabelledCell[] {
  const keys = [
    'projectTitle',
    'carrierName',
    'contact',
    'depositDate',
    'startDate',
    'resultsDate',
    'observatory',
    'relay',
  ] as const;
  return [
    ...keys.map((key) => ({ cell: facts[key], label: FIELDS[key].label })),
    ...phases.map(({ endDate }) => ({ cell: endDate, label: PHASE_END })),
    ...commitments.map(({ taken, text }) => ({ cell: taken, label: { fr: text, en: text } })),
  ];
}
