import type { Language } from '../../../language/language';
import type { SessionPlan } from '../plan';
import type { Scale } from '../scoring/panel';
import { STAGES } from '../template/choices';
import type { SettingFault } from './expected';
import { FieldsRead } from './fields-read';
import { levelsFor } from './levels';
import type { Settled } from './settled';
import type { TypedSettings } from './typed-settings';

export interface Understood {
  /** A field that cannot be understood is as it was proposed, or blank. */
  readonly settled: Settled;
  readonly faults: readonly SettingFault[];
}

/** No score, and no coefficient, is further from zero. */
const FURTHEST = 1000;

/**
 * What a chair has typed, understood field by field.
 *
 * @param proposed the plan whose values stand where nothing was typed
 * @param counting jurors whose scores count; 0: nobody is named yet, and no minimum is too high
 */
export function understand(
  typed: TypedSettings,
  proposed: SessionPlan,
  counting: number,
  language: Language,
): Understood {
  const fields = new FieldsRead(language);
  const scale = scaleIn(typed, proposed.scale, fields);
  const stages = STAGES.map(({ id }) => id).filter((id) => typed.stages.includes(id));
  const settled: Settled = {
    meeting: fields.day(typed.meeting, { field: 'meeting' }),
    chair: worded(typed.chair),
    decider: worded(typed.decider),
    stages,
    audition: stages.includes('audition')
      ? fields.day(typed.audition, { field: 'audition' })
      : null,
    criteria: criteriaIn(typed, proposed, scale, fields),
    scale,
    levels: levelsFor(scale, typed.wordings, language)
      .map(({ score, wording }) => ({ score, wording: wording.trim() }))
      .filter(({ wording }) => wording !== ''),
    minimum: minimumIn(typed, counting, fields),
    threshold: fields.number(typed.threshold, { field: 'threshold' }, scale.min, scale.max),
    commentRule: typed.commentRule,
    divergence:
      fields.number(typed.divergence, { field: 'divergence' }, 0, FURTHEST) ?? proposed.divergence,
    money: {
      envelope: fields.amount(typed.envelope, { field: 'envelope' }),
      carriedOver: fields.amount(typed.carriedOver, { field: 'carriedOver' }),
      policy: typed.policy,
    },
    tieKeys: typed.tieKeys,
    lot: lotIn(typed, fields),
  };
  return { settled, faults: fields.faults };
}

const worded = (text: string): string | null => text.trim() || null;

/** An end that cannot be used leaves the proposed scale, by which everything else is then held. */
function scaleIn(typed: TypedSettings, proposed: Scale, fields: FieldsRead): Scale {
  const { step } = typed;
  const before = fields.faults.length;
  const end = (field: 'scaleMin' | 'scaleMax', otherwise: number): number => {
    const value = fields.number(typed[field], { field }, -FURTHEST, FURTHEST) ?? otherwise;
    if (!Number.isInteger(value / step)) fields.fault({ field }, { kind: 'on-step', step });
    return value;
  };
  const [min, max] = [end('scaleMin', proposed.min), end('scaleMax', proposed.max)];
  if (fields.faults.length === before && max <= min) {
    fields.fault({ field: 'scaleMax' }, { kind: 'above', than: min });
  }
  return fields.faults.length === before ? { min, max, step } : { ...proposed, step };
}

const criteriaIn = (
  typed: TypedSettings,
  proposed: SessionPlan,
  { min, max }: Scale,
  fields: FieldsRead,
): Settled['criteria'] =>
  proposed.criteria.map(({ coefficient }, criterion) => {
    const one = typed.criteria[criterion] ?? { coefficient: '', threshold: '' };
    const at = (field: 'coefficient' | 'criterionThreshold') => ({ field, criterion });
    return {
      coefficient: fields.whole(one.coefficient, at('coefficient'), 1, FURTHEST) ?? coefficient,
      threshold: fields.number(one.threshold, at('criterionThreshold'), min, max),
    };
  });

function minimumIn(typed: TypedSettings, counting: number, fields: FieldsRead): number | null {
  const at = { field: 'minimum' } as const;
  const minimum = fields.whole(typed.minimum, at, 1, FURTHEST);
  return minimum !== null && counting > 0 && minimum > counting
    ? fields.fault(at, { kind: 'jurors', max: counting })
    : minimum;
}

/** Without a source the lot is drawn by hand, on no day that would have to be named; nor where no lot is drawn. */
function lotIn(typed: TypedSettings, fields: FieldsRead): Settled['lot'] {
  if (!typed.tieKeys.some(({ kind }) => kind === 'lot')) return null;
  const source = worded(typed.lotSource);
  const day = fields.day(typed.lotDate, { field: 'lotDate' });
  if (source === null && day !== null) fields.fault({ field: 'lotSource' }, { kind: 'source' });
  return source === null ? null : { source, day };
}
