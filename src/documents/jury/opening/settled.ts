import type { SessionPlan } from '../plan';
import { proposedMinimum } from './plan-for';

/** What its chair has settled of a session; the rest is the call’s, or proposed. */
export interface Settled extends Pick<
  SessionPlan,
  | 'meeting'
  | 'chair'
  | 'decider'
  | 'stages'
  | 'audition'
  | 'scale'
  | 'levels'
  | 'threshold'
  | 'commentRule'
  | 'divergence'
  | 'money'
  | 'tieKeys'
  | 'lot'
> {
  /** In the order of the plan’s criteria. */
  readonly criteria: readonly {
    readonly coefficient: number;
    readonly threshold: number | null;
  }[];
  /** null: three, or all where fewer score. */
  readonly minimum: number | null;
}

/** The plan with what was settled in it. */
export function withSettled(
  plan: SessionPlan,
  { criteria, minimum, ...settled }: Settled,
): SessionPlan {
  return {
    ...plan,
    ...settled,
    criteria: plan.criteria.map((criterion, index) => ({ ...criterion, ...criteria[index] })),
    minimum: minimum ?? proposedMinimum(plan.jurors),
  };
}
