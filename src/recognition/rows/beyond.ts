import { amountOf, type BudgetRow } from './read-row';
import { speaksOfFunding, type Kind } from './kind';

/** Totals of many lines are off by a few cents where programs round later than people read. */
export const nearTotal = (stated: number, sum: number, lines: number): boolean =>
  Math.abs(stated - sum) <= lines;

/**
 * From which row on nothing belongs to the budget: below its last total stand its funding, options, other tables.
 * The number of rows where all of them belong to it.
 */
export function beyondFrom(rows: readonly BudgetRow[], kinds: readonly Kind[]): number {
  let sum = 0;
  let lines = 0;
  for (const [at, row] of rows.entries()) {
    if (kinds[at] === 'line') {
      sum += amountOf(row) ?? 0;
      lines += 1;
    }
    const isTotal = kinds[at] === 'total' || (kinds[at] === 'sum' && row.label === '');
    if (!isTotal || lines === 0) continue;
    const next = nextAfter(kinds, at);
    if (next === null) continue;
    const isReached = nearTotal(amountOf(row) ?? NaN, sum, lines);
    if (!belongs(rows, kinds, { from: next, sum, lines, isReached })) return next;
  }
  return rows.length;
}

/** The first row below the rows of totals that holds something, provided that lines follow. */
function nextAfter(kinds: readonly Kind[], at: number): number | null {
  const isOfTotals = (kind: Kind | undefined): boolean =>
    kind === 'total' || kind === 'vat' || kind === 'subtotal' || kind === 'blank' || kind === 'sum';
  let next = at + 1;
  while (isOfTotals(kinds[next])) next += 1;
  return kinds.slice(next).includes('line') ? next : null;
}

interface Rest {
  readonly from: number;
  readonly sum: number;
  readonly lines: number;
  /** The total above is the sum of all lines above. */
  readonly isReached: boolean;
}

/** A later total takes the rest in, or the total above was one of its part alone. */
function belongs(
  rows: readonly BudgetRow[],
  kinds: readonly Kind[],
  { from, sum, lines, isReached }: Rest,
): boolean {
  const first = rows.slice(from).findIndex((_, at) => kinds[from + at] === 'line') + from;
  if (rows.slice(from, first + 1).some(speaksOfFunding)) return false;
  let [all, part, count] = [sum, 0, lines];
  for (const [at, row] of rows.entries()) {
    if (at < from) continue;
    const amount = amountOf(row) ?? 0;
    if (kinds[at] === 'line') {
      if (speaksOfFunding(row)) return false;
      [all, part, count] = [all + amount, part + amount, count + 1];
    } else if (kinds[at] === 'total') {
      if (nearTotal(amount, all, count)) return true;
      // A part of its own, under a title of its own, with a total of its own that is not the same once more.
      if (nearTotal(amount, part, count) && kinds[from] === 'section') return amount !== sum;
    }
  }
  return !isReached;
}
