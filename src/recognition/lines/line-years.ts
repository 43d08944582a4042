import { cents, subtract, type Cents } from '../../money/cents';
import { placeAt } from '../block';
import { say } from '../messages/say';
import type { Remark } from '../reading';
import type { BudgetRow } from '../rows/read-row';
import type { LineContext } from './context';
import { spread, taxed, whole, yearSums } from './years';
import type { Tax } from '../terms';

export interface LineYears {
  readonly tax: Tax | null;
  readonly isPartial: boolean;
  /** The whole quantity, where periods count days. */
  readonly quantity: number | null;
  settle(amount: { readonly gross: Cents | null; readonly rate: number | null }): {
    readonly years: Record<string, number> | null;
    readonly remarks: readonly Remark[];
  };
}

type Sums = ReadonlyMap<number, Cents>;

/** A line’s spread over its years, TTC; null: no column says one. */
export function yearsOf(
  row: BudgetRow,
  { body, call, year }: Pick<LineContext, 'body' | 'call' | 'year'>,
): LineYears | null {
  const sums = yearSums(row, call, year);
  const [first] = row.periods;
  if (!sums || !first) return null;
  const { tax, counts, index } = first.column;
  const place = placeAt(body.block, row.row, index);
  const spreadOf = (gross: Cents | null, rate: number | null): Sums | null => {
    if (sums.byYear.size === 0 || sums.isPartial || gross === null) return null;
    if (counts === 'quantity') return spread(gross, sums.byYear);
    if (tax === null) return null;
    if (tax === 'gross') return new Map([...sums.byYear].map(([of, part]) => [of, cents(part)]));
    const own = rate === null ? null : taxed(sums.byYear, rate);
    // What rounding each year would change is shared out; any other difference is told.
    return own && Math.abs(subtract(whole(own), gross)) > sums.byYear.size
      ? own
      : spread(gross, sums.byYear);
  };
  return {
    tax: counts === 'quantity' ? null : tax,
    isPartial: sums.isPartialAmount,
    quantity: sums.quantity,
    settle: ({ gross, rate }) => {
      const found = spreadOf(gross, rate);
      if (!found || gross === null) return { years: null, remarks: [] };
      const sum = whole(found);
      const difference = subtract(sum, gross);
      const message = say('yearsDiffer', { years: sum, amount: gross, difference });
      return {
        years: Object.fromEntries([...found].map(([of, part]) => [String(of), part / 100])),
        remarks:
          difference === 0
            ? []
            : [{ severity: Math.abs(difference) <= 1 ? 'note' : 'fault', message, place }],
      };
    },
  };
}
