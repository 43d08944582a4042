import type { Language } from '../../../language/language';
import { formatNumber } from '../../../money/format';
import type { SessionPlan } from '../plan';
import type { Scale, TieKey } from '../scoring/panel';
import type { CommentRuleId, PolicyId, StageId } from '../template/choices';

/** What a chair settles when opening a session, as it stands in the fields of a form; blank: nothing, or the default. */
export interface TypedSettings {
  readonly meeting: string;
  readonly chair: string;
  readonly decider: string;
  readonly stages: readonly StageId[];
  readonly audition: string;

  /** In the order of the call’s criteria. */
  readonly criteria: readonly TypedCriterion[];
  readonly scaleMin: string;
  readonly scaleMax: string;
  readonly step: Scale['step'];
  /** What scores mean, by score; absent: as proposed. */
  readonly wordings: Readonly<Record<string, string>>;
  /** Blank: three, or all where fewer score. */
  readonly minimum: string;
  readonly threshold: string;
  readonly commentRule: CommentRuleId;
  readonly divergence: string;

  readonly envelope: string;
  readonly carriedOver: string;
  readonly policy: PolicyId;
  readonly tieKeys: readonly TieKey[];
  readonly lotSource: string;
  readonly lotDate: string;
}

export interface TypedCriterion {
  readonly coefficient: string;
  readonly threshold: string;
}

/** The settings of a plan as a form shows them first. The minimum stays blank: it follows the number of jurors. */
export function typedOf(plan: SessionPlan, language: Language): TypedSettings {
  const number = (value: number | null): string =>
    value === null ? '' : formatNumber(value, language);
  return {
    meeting: '',
    chair: '',
    decider: '',
    stages: plan.stages,
    audition: '',
    criteria: plan.criteria.map(({ coefficient, threshold }) => ({
      coefficient: number(coefficient),
      threshold: number(threshold),
    })),
    scaleMin: number(plan.scale.min),
    scaleMax: number(plan.scale.max),
    step: plan.scale.step,
    wordings: {},
    minimum: '',
    threshold: number(plan.threshold),
    commentRule: plan.commentRule,
    divergence: number(plan.divergence),
    envelope: '',
    carriedOver: '',
    policy: plan.money.policy,
    tieKeys: plan.tieKeys,
    lotSource: '',
    lotDate: '',
  };
}
