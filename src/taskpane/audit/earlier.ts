import type { Control } from '../../documents/control/control';
import { decisionsCarried, type Carrying } from '../../documents/control/opening/earlier';
import type { ControlPlan, PlannedLine } from '../../documents/control/plan';
import type { Localized } from '../../language/language';

/** A control of an earlier version that was chosen on this machine. */
export interface EarlierControl {
  /** No two of those that were chosen have the same. */
  readonly name: string;
  readonly control: Control;
}

export type ReadEarlier = { readonly control: Control } | { readonly refusal: Localized };

/** What the controls that were chosen bring to the one that is prepared. */
export interface Brought {
  readonly carrying: Carrying;
  /** Lines whose decision was taken over. */
  readonly decisions: number;
  /** Findings whose follow-up was. */
  readonly followUps: number;
  /** Lines that are to be decided anew, in their order. */
  readonly toReview: readonly PlannedLine[];
}

/** What a plan has of the control before. */
export const broughtTo = (plan: ControlPlan, carrying: Carrying): Brought => ({
  carrying,
  decisions: decisionsCarried(plan),
  followUps: plan.points.filter(({ carried }) => carried !== null).length,
  toReview: plan.lines.filter(({ carried }) => carried !== null && carried.how !== 'same'),
});
