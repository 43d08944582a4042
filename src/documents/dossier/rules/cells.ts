import type { Cell } from '../../../workbook/cell';
import { YEAR_KEYS, budgetColumns } from '../template/columns';
import type { BudgetLine, Dossier } from '../dossier';
import { FIELDS } from '../template/fields';
import type { BudgetColumnKey } from '../template/fields';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';

/** A cell and what people call it. */
export interface LabelledCell<T = unknown> {
  readonly cell: Cell<T>;
  readonly label: Localized;
  /** An amount in euros: written with its cents. */
  readonly isAmount?: boolean;
}

/** A cell of a line, and the column in which it stands. */
export interface ColumnCell<T = unknown> {
  readonly key: BudgetColumnKey;
  readonly cell: Cell<T>;
}

/** The cells of a line in which a number is typed. */
export const numbersOf = (line: BudgetLine): readonly ColumnCell<number>[] => [
  { key: 'quantity', cell: line.quantity },
  { key: 'unitPrice', cell: line.unitPrice },
  { key: 'vat', cell: line.vat },
  ...line.years,
];

/** Whether one of them is such; of thousands of lines nearly all are in order, and nothing is made for these. */
export function someNumber(line: BudgetLine, test: (cell: Cell<number>) => boolean): boolean {
  if (test(line.quantity) || test(line.unitPrice) || test(line.vat)) return true;
  for (const { cell } of line.years) if (test(cell)) return true;
  return false;
}

/** The columns of numbers that are euros. */
export const AMOUNT_COLUMNS: ReadonlySet<BudgetColumnKey> = new Set(['unitPrice', ...YEAR_KEYS]);

const TEXT_COLUMNS = ['label', 'supplier', 'phase'] as const;

/** The cells of a line in which a text of the person's is typed. */
export const textsOf = (line: BudgetLine): readonly ColumnCell<string>[] =>
  TEXT_COLUMNS.map((key) => ({ key, cell: line[key] }));

export const someText = (line: BudgetLine, test: (cell: Cell<string>) => boolean): boolean =>
  test(line.label) || test(line.supplier) || test(line.phase);

const AMOUNT: Localized = { fr: 'Montant', en: 'Amount' };
const NAME: Localized = { fr: 'Nom', en: 'Name' };
const PHASE_BUDGET: Localized = { fr: 'Budget de la phase', en: 'Phase budget' };
const PHASE_END: Localized = { fr: 'Fin de la phase', en: 'End of the phase' };

/** The budget's headers as this call writes them. */
export function headersOf(call: Call): (key: BudgetColumnKey) => Localized {
  const headers = new Map(
    budgetColumns(call).map(({ key, label: header }) => [key, header] as const),
  );
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
    'projectReference',
    'caseNumber',
    'carrierName',
    'siret',
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
