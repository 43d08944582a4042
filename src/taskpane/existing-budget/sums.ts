import { sum, type Cents } from '../../money/cents';
import type { BudgetReading, ReadLine } from '../../recognition/reading';

/** What the lines come to as the sheets will compute them. */
export interface Sums {
  readonly net: Cents;
  readonly gross: Cents;
  /** Lines without an amount: they count for nothing. */
  readonly unread: number;
}

export function sumsOf({ lines }: BudgetReading): Sums {
  const amounts = (of: (line: ReadLine) => Cents | null): Cents =>
    sum(lines.flatMap((line) => of(line) ?? []));
  return {
    net: amounts(({ net }) => net),
    gross: amounts(({ gross }) => gross),
    unread: lines.filter(({ gross }) => gross === null).length,
  };
}
