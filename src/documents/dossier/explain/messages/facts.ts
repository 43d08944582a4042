import type { Call } from '../../../../calls/call';
import type { LeftOutReason } from '../../figures/line-figures';

/** A line as one finds it again: by its label, or by its row where it has none. */
export interface LineName {
  readonly label: string | null;
  /** As Excel numbers it. */
  readonly row: number;
}

type FundedTitle = NonNullable<Call['fundedTitles']>['titles'][number];

/** Why something stays out of the base, and what of the call the sentence says. */
export type WhyLeftOut =
  | { readonly reason: Exclude<LeftOutReason, 'staff' | 'title' | 'period'> }
  | { readonly reason: 'staff'; readonly isCounterpart: boolean }
  | { readonly reason: 'title'; readonly funded: readonly FundedTitle[] }
  | { readonly reason: 'period'; readonly years: readonly number[] };
