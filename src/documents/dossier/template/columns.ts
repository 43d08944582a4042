import type { Call } from '../../../calls/call';
import { LOLF_TITLES } from '../../../calls/nomenclature/lolf-titles';
import type { Localized } from '../../../language/language';
import type { ValueKind } from '../../../workbook/template';
import type { BudgetColumnKey, Column, GridColumnKey, LineStepKey, TableKey } from './fields';
import { sinceOf } from './version';

const column = <Key extends string>(
  key: Key,
  kind: ValueKind,
  fr: string,
  en: string,
  role: Column['role'] = 'input',
): Column<Key> => ({ key, kind, label: { fr, en }, role });

/** The same for every call: where a formula may have been typed over is known before the call is. */
export const LINE_RESULTS = {
  net: column('net', 'amount', 'Montant HT', 'Amount excl. VAT', 'computed'),
  gross: column('gross', 'amount', 'Montant TTC', 'Amount incl. VAT', 'computed'),
  eligible: column('eligible', 'amount', 'Montant éligible', 'Eligible amount', 'computed'),
  check: column('check', 'text', 'Contrôle', 'Check', 'computed'),
} as const;

const step = (key: LineStepKey, kind: ValueKind, fr: string, en: string): Column<LineStepKey> => ({
  ...column(key, kind, fr, en, 'computed'),
  isStep: true,
  since: 4,
});

/**
 * The steps of a line's check, of which the first that says something is what the check says. Numbered, so that no
 * column of a person's own is taken for one; short, since formulas repeat them.
 */
export const LINE_STEPS: readonly Column<LineStepKey>[] = [
  step('entries', 'integer', '1 Saisies', '1 Entries'),
  step('numbers', 'text', '2 Nombres', '2 Numbers'),
  step('choices', 'text', '3 Choix', '3 Choices'),
  step('lacking', 'text', '4 Manque', '4 Missing'),
  step('yearsGap', 'amount', '5 Écart', '5 Gap'),
  step('base', 'text', '6 Assiette', '6 Base'),
  step('amounts', 'text', '7 Calculs', '7 Amounts'),
  step('details', 'text', '8 Détails', '8 Details'),
  step('outside', 'amount', '9 Exclu', '9 Left out'),
  step('funded', 'text', '10 Retenu', '10 Funded'),
];

/** The amounts of a line that the sheets compute. */
export type LineAmount = 'net' | 'gross' | 'eligible';

export const BUDGET_AMOUNTS: readonly Column<LineAmount>[] = [
  LINE_RESULTS.net,
  LINE_RESULTS.gross,
  LINE_RESULTS.eligible,
];

/** What a line says before its years; a call whose lines have no titles does without that one. */
export const LINE_INPUTS: readonly Column<BudgetColumnKey>[] = [
  column('label', 'text', 'Libellé', 'Label'),
  column('type', 'choice', 'Type de dépense', 'Expense type'),
  {
    ...column('title', 'choice', 'Titre', 'Title'),
    outsideAnswers: LOLF_TITLES.map((title) => ({ fr: title, en: title })),
  },
  column('supplier', 'text', 'Prestataire', 'Supplier'),
  column('origin', 'choice', 'Origine', 'Origin'),
  { ...column('unit', 'choice', 'Unité', 'Unit'), since: 3 },
  column('quantity', 'number', 'Quantité', 'Quantity'),
  // A word for each line is 6 to 9 % of what is read of it; of all columns it would be half as much again.
  {
    ...column('unitPrice', 'amount', 'Prix unitaire HT', 'Unit price excl. VAT'),
    isWatchedForDates: true,
  },
  column('vat', 'percent', 'TVA', 'VAT'),
];

/** The columns of a line's years, in the order in which they are written. */
export const YEAR_KEYS = ['year1', 'year2', 'otherYears'] as const;

export type YearKey = (typeof YEAR_KEYS)[number];

/** A year column of a call's plan. */
export interface PlanYear {
  readonly key: YearKey;
  /** null: all other years together. */
  readonly year: number | null;
  /** What is spent in it is in the call's base: always, where the call has no rule on years. */
  readonly isCounted: boolean;
}

/** The years of a call's plan; a call without a rule on years has such columns too. */
export const planYears = ({
  firstYear,
  years,
}: Pick<Call, 'firstYear' | 'years'>): readonly PlanYear[] =>
  YEAR_KEYS.map((key, index) => {
    const year = key === 'otherYears' ? null : firstYear + index;
    const isCounted = years === null || (year !== null && years.inBase.includes(year));
    return { key, year, isCounted };
  });

/** SNAP1 counts commitments (AE), SNAP3 and SNAP4 payments (CP); where the call is silent, payments. */
function yearHeader({ years }: Call, year: number | null): Localized {
  const isCommitted = years?.measure === 'commitments';
  return {
    fr: `${isCommitted ? 'AE' : 'CP'} ${year ?? 'autres années'}`,
    en: `${isCommitted ? 'Committed' : 'Paid'} ${year ?? 'other years'}`,
  };
}

/** The budget table's columns for a call, in the order in which they are written. Amounts in euros. */
export function budgetColumns(call: Call): readonly Column<BudgetColumnKey>[] {
  const inputs = LINE_INPUTS.filter(({ key }) => key !== 'title' || call.lolfTitles);
  const years = planYears(call).map(({ key, year }): Column<BudgetColumnKey> => ({
    key,
    kind: 'amount',
    label: yearHeader(call, year),
    role: 'input',
  }));
  return [
    ...inputs,
    LINE_RESULTS.net,
    LINE_RESULTS.gross,
    ...years,
    ...(call.requirements.phases ? [column('phase', 'choice', 'Phase', 'Phase')] : []),
    LINE_RESULTS.eligible,
    ...LINE_STEPS,
    LINE_RESULTS.check,
  ];
}

export const GRID_COLUMNS: readonly Column<GridColumnKey>[] = [
  column('number', 'integer', 'N°', 'No.'),
  column('criterion', 'text', 'Critère', 'Criterion'),
  column('definition', 'text', 'Définition', 'Definition'),
  column('weight', 'percent', 'Poids', 'Weight'),
  column('score', 'number', 'Note', 'Score'),
  column('weighted', 'number', 'Note pondérée', 'Weighted score', 'computed'),
  column('comment', 'text', 'Commentaire', 'Comment'),
  column('check', 'text', 'Contrôle', 'Check', 'computed'),
];

/** Offered only where the call asks for it (ITN6). */
export const INNOVATIVE = {
  id: 'innovative',
  label: { fr: 'France, entreprise innovante', en: 'France, innovative firm' },
} as const satisfies { id: string; label: Localized };

/** Where a supplier's product or seat is. */
export const ORIGINS = [
  { id: 'france', label: { fr: 'France', en: 'France' } },
  INNOVATIVE,
  { id: 'europe', label: { fr: 'Europe hors France', en: 'Europe outside France' } },
  { id: 'outside-europe', label: { fr: 'Hors Europe', en: 'Outside Europe' } },
] as const satisfies readonly { id: string; label: Localized }[];

export type OriginId = (typeof ORIGINS)[number]['id'];

/** What a line's quantity counts: day rates are told from other prices by it. */
export const UNITS = [
  { id: 'day', label: { fr: 'Jour', en: 'Day' } },
  { id: 'month', label: { fr: 'Mois', en: 'Month' } },
  { id: 'lump-sum', label: { fr: 'Forfait', en: 'Lump sum' } },
  { id: 'licence', label: { fr: 'Licence', en: 'Licence' } },
  { id: 'other', label: { fr: 'Autre', en: 'Other' } },
] as const satisfies readonly { id: string; label: Localized }[];

export type UnitId = (typeof UNITS)[number]['id'];

/** A criterion that does not apply to the project: its weight leaves the mean (never 0). */
export const NOT_APPLICABLE: Localized = { fr: 'N/A', en: 'N/A' };

/** The headers that each table has under every call and in every version: by them it is known again where its name was lost. */
export const COMMON_HEADERS: Readonly<Record<TableKey, readonly Localized[]>> = {
  budget: [...LINE_INPUTS, ...Object.values<Column>(LINE_RESULTS)]
    .filter((one) => sinceOf(one) === 1 && one.key !== 'title')
    .map(({ label: header }) => header),
  grid: GRID_COLUMNS.map(({ label: header }) => header),
};
