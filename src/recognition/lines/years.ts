import type { Call } from '../../calls/call';
import { cents, sum, type Cents } from '../../money/cents';
import { addRate, toCents } from '../../money/decimal';
import { split } from '../../money/split';
import { calendarYear } from '../columns/periods';
import { valueOf, type BudgetRow } from '../rows/read-row';

/** What a line’s periods say of each year. */
export interface YearSums {
  /** Cents, or ten-thousandths of what is counted, by the year. */
  readonly byYear: ReadonlyMap<number, number>;
  /** A period is in no year that is known, or its figure is not understood. */
  readonly isPartial: boolean;
  /** A figure is not understood. */
  readonly isPartialAmount: boolean;
  /** Whole quantity where periods count days, else null. */
  readonly quantity: number | null;
}

export function yearSums(
  { periods }: BudgetRow,
  call: Call | null,
  known: number | null,
): YearSums | null {
  const filled = periods.filter(({ figure }) => figure.kind !== 'blank');
  if (filled.length === 0) return null;
  const byYear = new Map<number, number>();
  let isPartial = false;
  const isPartialAmount = filled.some((found) => valueOf(found) === null);
  let quantity: number | null = null;
  for (const found of filled) {
    const { period, counts } = found.column;
    const value = valueOf(found);
    const year = period && calendarYear(period, call, known);
    const isCount = counts === 'quantity';
    if (isCount && value !== null) quantity = (quantity ?? 0) + value;
    if (value === null || !year) {
      isPartial = true;
      continue;
    }
    const amount = isCount ? Math.round(value * 10_000) : (toCents(value) ?? 0);
    byYear.set(year.year, (byYear.get(year.year) ?? 0) + amount);
  }
  return { byYear, isPartial, isPartialAmount, quantity: isPartialAmount ? null : quantity };
}

/** A line’s amount TTC over its years, in proportion. */
export function spread(
  gross: Cents,
  byYear: ReadonlyMap<number, number>,
): ReadonlyMap<number, Cents> {
  const years = [...byYear];
  const whole = years.reduce((total, [, part]) => total + part, 0);
  const sign = whole < 0 ? -1 : 1;
  const parts = split(
    gross * sign,
    years.map(([, part]) => part * sign),
  );
  return new Map(years.map(([year], at) => [year, cents((parts[at] ?? 0) * sign)]));
}

/** Each year with VAT of its own: they need not come to the line’s amount. */
export const taxed = (
  byYear: ReadonlyMap<number, number>,
  rate: number,
): ReadonlyMap<number, Cents> =>
  new Map([...byYear].map(([year, part]) => [year, addRate(cents(part), rate) ?? cents(0)]));

export const whole = (byYear: ReadonlyMap<number, number>): Cents =>
  sum([...byYear.values()].map(cents));
