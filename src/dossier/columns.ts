import type { Call } from '../calls/call';
import type { Localized } from '../language/language';
import type { BudgetColumnKey, Column, GridColumnKey, TableKey } from './fields';

const column = <Key extends string>(
  key: Key,
  fr: string,
  en: string,
  role: 'input' | 'computed' = 'input',
): Column<Key> => ({ key, header: { fr, en }, role });

/** The same for every call: where a formula may have been typed over is known before the call is. */
const COMPUTED = {
  net: column('net', 'Montant HT', 'Amount excl. VAT', 'computed'),
  gross: column('gross', 'Montant TTC', 'Amount incl. VAT', 'computed'),
  eligible: column('eligible', 'Montant éligible', 'Eligible amount', 'computed'),
  check: column('check', 'Contrôle', 'Check', 'computed'),
} as const;

/** The amounts of a line that the sheets compute. */
export type LineAmount = 'net' | 'gross' | 'eligible';

export const BUDGET_AMOUNTS: readonly { readonly key: LineAmount; readonly header: Localized }[] = (
  ['net', 'gross', 'eligible'] as const
).map((key) => ({ key, header: COMPUTED[key].header }));

/** What a line says before its years, whatever the call. */
const LINE_INPUTS: readonly Column<BudgetColumnKey>[] = [
  column('label', 'Libellé', 'Label'),
  column('type', 'Type de dépense', 'Expense type'),
  column('title', 'Titre', 'Title'),
  column('supplier', 'Prestataire', 'Supplier'),
  column('origin', 'Origine', 'Origin'),
  column('quantity', 'Quantité', 'Quantity'),
  column('unitPrice', 'Prix unitaire HT', 'Unit price excl. VAT'),
  column('vat', 'TVA', 'VAT'),
];

/** The two years of the plan; a call without a rule on years has such columns too. */
export const planYears = ({ firstYear }: Pick<Call, 'firstYear'>): readonly [number, number] => [
  firstYear,
  firstYear + 1,
];

export type YearKey = 'year1' | 'year2' | 'otherYears';

/** The year columns that the call's base counts; all of them where it has no rule on years. */
export function countedYears(call: Pick<Call, 'firstYear' | 'years'>): readonly YearKey[] {
  if (call.years === null) return ['year1', 'year2', 'otherYears'];
  const { inBase } = call.years;
  const [first, second] = planYears(call);
  return [
    ...(inBase.includes(first) ? (['year1'] as const) : []),
    ...(inBase.includes(second) ? (['year2'] as const) : []),
  ];
}

/** SNAP1 counts commitments (AE), SNAP3 and SNAP4 payments (CP); where the call is silent, payments. */
function yearHeader(call: Call, year: number): Localized {
  const measure = call.years?.measure ?? 'payments';
  return measure === 'commitments'
    ? { fr: `AE ${year}`, en: `Committed ${year}` }
    : { fr: `CP ${year}`, en: `Paid ${year}` };
}

function otherYearsHeader(call: Call): Localized {
  return call.years?.measure === 'commitments'
    ? { fr: 'AE autres années', en: 'Committed other years' }
    : { fr: 'CP autres années', en: 'Paid other years' };
}

/** The budget table's columns for a call, in the order in which they are written. Amounts in euros. */
export function budgetColumns(call: Call): readonly Column<BudgetColumnKey>[] {
  const year = (key: BudgetColumnKey, header: Localized): Column<BudgetColumnKey> => ({
    key,
    header,
    role: 'input',
  });
  const [first, second] = planYears(call);
  return [
    ...LINE_INPUTS,
    COMPUTED.net,
    COMPUTED.gross,
    year('year1', yearHeader(call, first)),
    year('year2', yearHeader(call, second)),
    year('otherYears', otherYearsHeader(call)),
    ...(call.requirements.phases ? [column('phase', 'Phase', 'Phase')] : []),
    COMPUTED.eligible,
    COMPUTED.check,
  ];
}

export const GRID_COLUMNS: readonly Column<GridColumnKey>[] = [
  column('number', 'N°', 'No.'),
  column('criterion', 'Critère', 'Criterion'),
  column('definition', 'Définition', 'Definition'),
  column('weight', 'Poids', 'Weight'),
  column('score', 'Note', 'Score'),
  column('weighted', 'Note pondérée', 'Weighted score', 'computed'),
  column('comment', 'Commentaire', 'Comment'),
  column('check', 'Contrôle', 'Check', 'computed'),
];

/** Offered only where the call asks for it (ITN6). */
export const INNOVATIVE = {
  id: 'innovative',
  label: { fr: 'France, entreprise innovante', en: 'France, innovative firm' },
} as const satisfies { id: string; label: Localized };

/** The header of the unit prices, in both languages. */
export const PRICE_HEADERS: readonly string[] = LINE_INPUTS.filter(
  ({ key }) => key === 'unitPrice',
).flatMap(({ header }) => [header.fr, header.en]);

/** Where a supplier's product or seat is. */
export const ORIGINS = [
  { id: 'france', label: { fr: 'France', en: 'France' } },
  INNOVATIVE,
  { id: 'europe', label: { fr: 'Europe hors France', en: 'Europe outside France' } },
  { id: 'outside-europe', label: { fr: 'Hors Europe', en: 'Outside Europe' } },
] as const satisfies readonly { id: string; label: Localized }[];

export type OriginId = (typeof ORIGINS)[number]['id'];

/** A criterion that does not apply to the project: its weight leaves the mean (never 0). */
export const NOT_APPLICABLE: Localized = { fr: 'N/A', en: 'N/A' };

/** Headers of the computed columns, in both languages. */
export const COMPUTED_HEADERS: Readonly<Record<TableKey, readonly string[]>> = {
  budget: computedHeaders(Object.values(COMPUTED)),
  grid: computedHeaders(GRID_COLUMNS),
};

/** The headers that each table has under every call: by them it is known again where its name was lost. */
export const COMMON_HEADERS: Readonly<Record<TableKey, readonly Localized[]>> = {
  budget: [...LINE_INPUTS, ...Object.values(COMPUTED)].map(({ header }) => header),
  grid: GRID_COLUMNS.map(({ header }) => header),
};

/** Headers of the columns that people fill in, in both languages. */
export function inputHeaders(call: Call): Readonly<Record<TableKey, readonly string[]>> {
  const headersOf = (columns: readonly Column[]): readonly string[] => [
    ...new Set(
      columns.filter((one) => one.role === 'input').flatMap(({ header }) => [header.fr, header.en]),
    ),
  ];
  return { budget: headersOf(budgetColumns(call)), grid: headersOf(GRID_COLUMNS) };
}

function computedHeaders(columns: readonly Column[]): string[] {
  const computed = columns.filter((one) => one.role === 'computed');
  return computed.flatMap((one) => [one.header.fr, one.header.en]);
}
