import { folded } from '../../language/folded';
import { isFunding } from '../headings/words';
import type { LeftOutReason } from '../reading';
import type { BudgetRow } from './read-row';

/** What a row of a budget is. */
export type Kind = 'line' | 'blank' | LeftOutReason;

/** A row, and what it is. */
export interface Classified {
  readonly row: BudgetRow;
  readonly kind: Kind;
  /** The title above it. */
  readonly section: string | null;
  /** A line that is the sum of others all the same, by their rows of the block. */
  readonly looksLikeSum: readonly [first: number, last: number] | null;
}

/** Whether a row speaks of where money comes from. */
export const speaksOfFunding = ({ label, texts }: BudgetRow): boolean =>
  isFunding(`${label} ${texts.type ?? ''}`) || /\breste a charge\b/.test(folded(label));
