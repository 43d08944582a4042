import { ZERO, add, notBelowZero, subtract, sum, type Cents } from '../../money/cents';
import { toCents } from '../../money/decimal';
import { wordsOf } from '../../workbook/choices';
import { isBlank, type Scalar } from '../../workbook/scalar';
import type { PortfolioRow } from './portfolio';
import { ENDED, FOLLOW_UPS } from './template/choices';
import type { SumKey } from './template/fields';

/** What the sheet computes of a dossier, in cents TTC; the sheet’s formulas compute the same. */
export interface RowFigures {
  /** What the officer proposes, else the grant by the rules; nothing once it is refused, closed or withdrawn. */
  readonly counted: Cents;
  /** The dossiers of one project have the same. */
  readonly group: string;
  /** Its place among the dossiers of its call by the day since which they are complete; null: no day is typed, or no call known. */
  readonly order: number | null;
  readonly projectTotal: Cents;
  /** What the project’s cap leaves; null: the call has none. */
  readonly capLeft: Cents | null;
  /** Of the project’s other dossiers, what is granted. */
  readonly grantedElsewhere: Cents;
  /** What the carrier declares to be granted before, and the portfolio does not know. */
  readonly outside: Cents;
}

export interface PortfolioFigures {
  /** In the order of the rows. */
  readonly rows: readonly RowFigures[];
  readonly sums: Readonly<Record<SumKey, Cents>>;
}

type Row = Pick<PortfolioRow, 'key' | 'filed' | 'typed'>;

export function figuresOf(rows: readonly Row[]): PortfolioFigures {
  const counted = rows.map(countedOf);
  const groups = rows.map(groupOf);
  const totals = totalsBy(groups, counted);
  const granted = totalsBy(
    groups,
    rows.map((row, index) => (isGranted(row) ? (counted[index] ?? ZERO) : ZERO)),
  );
  const orders = ordersOf(rows);
  const elsewhere = rows.map((row, index): Cents => {
    const own = isGranted(row) ? (counted[index] ?? ZERO) : ZERO;
    return subtract(granted.get(folded(groups[index] ?? '')) ?? ZERO, own);
  });
  const outside = rows.map(({ filed }, index) =>
    notBelowZero(subtract(amountIn(filed.before) ?? ZERO, elsewhere[index] ?? ZERO)),
  );
  const largest = largestBy(groups, outside);
  return {
    rows: rows.map(({ filed }, index) => {
      const group = groups[index] ?? '';
      const projectTotal = totals.get(folded(group)) ?? ZERO;
      const cap = amountIn(filed.cap);
      const reached = add(projectTotal, largest.get(folded(group)) ?? ZERO);
      return {
        counted: counted[index] ?? ZERO,
        group,
        order: orders[index] ?? null,
        projectTotal,
        capLeft: cap === null ? null : subtract(cap, reached),
        grantedElsewhere: elsewhere[index] ?? ZERO,
        outside: outside[index] ?? ZERO,
      };
    }),
    sums: {
      requested: sum(rows.map(({ filed }) => amountIn(filed.requested) ?? ZERO)),
      grant: sum(rows.map(({ filed }) => amountIn(filed.grant) ?? ZERO)),
      counted: sum(counted),
    },
  };
}

const ENDED_WORDS = wordsOf(FOLLOW_UPS, ...ENDED);
const GRANTED_WORDS = wordsOf(FOLLOW_UPS, 'granted');

/** As formulas compare texts: whatever their case. */
const isOneOf = (value: Scalar, words: readonly string[]): boolean =>
  words.some((word) => folded(word) === folded(String(value ?? '')));

const isGranted = ({ typed }: Row): boolean => isOneOf(typed.followUp, GRANTED_WORDS);

function countedOf({ filed, typed }: Row): Cents {
  if (isOneOf(typed.followUp, ENDED_WORDS)) return ZERO;
  return amountIn(filed.proposed) ?? amountIn(filed.grant) ?? ZERO;
}

/** Euros of a cell, in cents; null: it holds no number. */
const amountIn = (value: Scalar): Cents | null =>
  typeof value === 'number' ? toCents(value) : null;

/** Longer ones are too long for a formula to look for. */
export const LONGEST_GROUP = 200;

/**
 * The project as people joined it, else its reference, else the dossier alone; with its call, so that no sign of it is taken
 * for a number or a comparison. Signs that stand for others are left out, and so is what Excel’s TRIM takes away.
 */
export function groupOf({ key, filed, typed }: Row): string {
  const [said = key] = [typed.project, filed.reference].filter(
    (value) => !isBlank(value) && String(value).replaceAll(' ', '') !== '',
  );
  const plain = String(said)
    .replaceAll(/[*?~]/g, '')
    .replaceAll(/ +/g, ' ')
    .replaceAll(/^ | $/g, '');
  return `${String(filed.call ?? '')} · ${plain}`.slice(0, LONGEST_GROUP);
}

const folded = (text: string): string => text.toLowerCase();

function totalsBy(
  groups: readonly string[],
  amounts: readonly Cents[],
): ReadonlyMap<string, Cents> {
  const totals = new Map<string, Cents>();
  groups.forEach((group, index) => {
    const key = folded(group);
    totals.set(key, add(totals.get(key) ?? ZERO, amounts[index] ?? ZERO));
  });
  return totals;
}

/** Each dossier of a project declares what was granted before it: the largest amount is that of all. */
function largestBy(
  groups: readonly string[],
  amounts: readonly Cents[],
): ReadonlyMap<string, Cents> {
  const largest = new Map<string, Cents>();
  groups.forEach((group, index) => {
    const amount = amounts[index] ?? ZERO;
    if (amount > (largest.get(folded(group)) ?? ZERO)) largest.set(folded(group), amount);
  });
  return largest;
}

/** Days compare as days: the hour that a program adds counts for nothing. */
function ordersOf(rows: readonly Row[]): readonly (number | null)[] {
  const days = rows.map(({ typed, filed }) =>
    typeof typed.completeSince === 'number' && String(filed.call ?? '') !== ''
      ? Math.floor(typed.completeSince)
      : null,
  );
  const byCall = new Map<string, number[]>();
  rows.forEach(({ filed }, index) => {
    const day = days[index];
    if (day === null || day === undefined) return;
    const call = folded(String(filed.call ?? ''));
    const found = byCall.get(call);
    if (found) found.push(day);
    else byCall.set(call, [day]);
  });
  const ranks = new Map(
    [...byCall].map(([call, all]) => {
      const sorted = all.toSorted((a, b) => a - b);
      return [call, new Map(sorted.map((day, rank) => [day, rank] as const).toReversed())];
    }),
  );
  return rows.map(({ filed }, index) => {
    const day = days[index];
    if (day === null || day === undefined) return null;
    return (ranks.get(folded(String(filed.call ?? '')))?.get(day) ?? 0) + 1;
  });
}
