import type { Call } from '../../../calls/call';
import { PROPOSED_SCALE, publishedWeights } from '../../../calls/scoring';
import type { Language } from '../../../language/language';
import type { SessionPlan } from '../plan';
import type { TieKey } from '../scoring/panel';
import { proposedLevels } from './levels';
import { stagesOf } from './stages-of';

/** What the chair says when opening a session; everything else comes from the call, or is ours. */
export interface Opening {
  /** Never given twice: `crypto.randomUUID()`. */
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly dossiers: SessionPlan['dossiers'];
  readonly jurors: SessionPlan['jurors'];
}

/** Rows that stand ready for late dossiers. */
const SPARE_DOSSIERS = 5;
/** Ours: so many scores of a criterion must count, or all where there are fewer jurors. */
export const USUAL_MINIMUM = 3;
/** Ours: two points of five between two jurors are worth talking about. */
const DIVERGENCE = 2;

/** A session of a call as it is proposed to its chair, who may change all of it before scoring starts. */
export function planFor(call: Call, opening: Opening): SessionPlan {
  const { language, jurors } = opening;
  const parts = [call.shortTitle[language], call.track.label?.[language]];
  const scale = call.scoring ?? PROPOSED_SCALE;
  return {
    ...opening,
    call: { code: call.code, title: parts.filter((part) => part !== undefined).join(' · ') },
    chair: null,
    meeting: null,
    audition: null,
    decider: null,
    isRehearsal: false,
    dispatch: null,
    criteria: criteriaOf(call, language),
    scale: { ...scale, step: 1 },
    levels: proposedLevels(scale, language),
    minimum: proposedMinimum(jurors),
    threshold: null,
    commentRule: 'ends',
    divergence: DIVERGENCE,
    money: { envelope: null, carriedOver: null, policy: 'stop' },
    tieKeys: tieKeysOf(call),
    lot: null,
    stages: stagesOf(call),
    stage: 'scoring',
    decisions: call.selection.decisions,
    spareDossiers: SPARE_DOSSIERS,
    retention: null,
    purge: null,
  };
}

/** So many scores must count, or all where fewer jurors score. */
export const proposedMinimum = (jurors: SessionPlan['jurors']): number =>
  Math.max(1, Math.min(USUAL_MINIMUM, jurors.filter(({ counts }) => counts).length));

/** Weights that the call publishes, in hundredths of a percent, brought to the smallest whole numbers; else equal ones. */
function criteriaOf(call: Call, language: Language): SessionPlan['criteria'] {
  const weights = publishedWeights(call)?.map((share) => Math.round(share * 10_000));
  const common = weights?.reduce(greatestDivisor) ?? 1;
  return call.criteria.map(({ label, definition }, index) => ({
    label: label[language],
    definition: definition[language],
    coefficient: (weights?.[index] ?? 1) / common,
    threshold: null,
  }));
}

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));

/** Equal coefficients tell no ties apart: the criteria follow in the call’s own order, then people decide. */
function tieKeysOf(call: Call): readonly TieKey[] {
  const weights = publishedWeights(call);
  const byWeight = call.criteria
    .map((_, criterion) => criterion)
    .sort((one, other) => (weights?.[other] ?? 0) - (weights?.[one] ?? 0) || one - other);
  const criteria = byWeight.map((criterion): TieKey => ({ kind: 'criterion', criterion }));
  return [...criteria, { kind: 'median' }, { kind: 'chair' }, { kind: 'lot' }];
}
