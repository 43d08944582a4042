import { inOrder } from '../statistics/marks';
import { shown, type Shown } from '../statistics/shown';
import { stability, type Line as Sides } from '../statistics/stability';
import type { Ranks, Stability } from '../statistics/stability';
import {
  eachCoefficientChanged,
  eachScoreChanged,
  withoutEachJuror,
  type ScoreVariant,
  type Variant,
} from '../statistics/variants';
import { deliberatedAnew, ranksIn, sidesOf, type Deliberation } from './deliberation';
import { scoresIn } from './marks-of';
import { pointCrossings, type PointCrossing } from './points';
import type { Told } from './spreads';
import { panelIn } from './variant-panel';

/** How the ranking holds where one thing is different. Where a figure is not shown, nothing was tried. */
export interface Variations {
  readonly withoutJuror: Told<Stability<Variant>>;
  /** null: some coefficient is no whole number of 1 or more, and nobody knows what a fifth of it is. */
  readonly coefficients: Told<Stability<Variant> | null>;
  /** What single points move across the line; null: there is no line. */
  readonly points: Told<readonly PointCrossing[] | null>;
}

/** Variants that were tried, of those to be tried. */
export interface Tried {
  readonly done: number;
  readonly of: number;
}

/**
 * Tries every variant in turn, and says after each how far it has come: whoever goes through it may stop, or let a
 * screen answer in between. A hundred dossiers with eight scores of twelve jurors each are 19,200 single points.
 */
export function* variationsOf(deliberation: Deliberation): Generator<Tried, Variations> {
  const plan = planFor(deliberation);
  const of = plan.withoutJuror.length + plan.coefficients.length + plan.points.length;
  const steps = tried(deliberation, plan);
  for (let done = 1; ; done++) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield { done, of };
  }
}

/** What is tried of each kind, and whether it is shown. */
interface Plan {
  readonly shown: Readonly<Record<keyof Variations, Shown>>;
  readonly areCoefficientsSound: boolean;
  readonly withoutJuror: readonly Variant[];
  readonly coefficients: readonly Variant[];
  readonly points: readonly ScoreVariant[];
}

function planFor({ panel, standings, envelope }: Deliberation): Plan {
  const scores = scoresIn(standings);
  const jurors = [...new Set(scores.map(({ juror }) => juror))].sort(inOrder);
  const dossiers = new Set(scores.map(({ dossier }) => dossier)).size;
  const size = { jurors: jurors.length, dossiers };
  const isShown = {
    withoutJuror: shown('leave-one-out', size),
    coefficients: shown('coefficient', size),
    points: shown('one-point', size),
  };
  const weights = panel.criteria.map(({ coefficient }) => coefficient);
  const areSound = weights.every((weight) => Number.isSafeInteger(weight) && weight >= 1);
  const triesPoints = isShown.points.shown && envelope !== null;
  return {
    shown: isShown,
    areCoefficientsSound: areSound,
    withoutJuror: isShown.withoutJuror.shown ? withoutEachJuror(jurors) : [],
    coefficients: isShown.coefficients.shown && areSound ? eachCoefficientChanged(weights) : [],
    points: triesPoints ? eachScoreChanged(scores, panel.scale) : [],
  };
}

function* tried(deliberation: Deliberation, plan: Plan): Generator<undefined, Variations> {
  const withoutJuror = yield* rankings(deliberation, plan.withoutJuror);
  const coefficients = yield* rankings(deliberation, plan.coefficients);
  const points = yield* pointCrossings(deliberation, plan.points);
  return {
    withoutJuror: { shown: plan.shown.withoutJuror, value: withoutJuror },
    coefficients: {
      shown: plan.shown.coefficients,
      value: plan.areCoefficientsSound ? coefficients : null,
    },
    points: { shown: plan.shown.points, value: deliberation.envelope ? points : null },
  };
}

/** Each of these variants changes the totals of many dossiers: every one is ranked anew. */
function* rankings(
  deliberation: Deliberation,
  variants: readonly Variant[],
): Generator<undefined, Stability<Variant>> {
  const ranks = ranksIn(deliberation.standings);
  const ranksOf = new Map<Variant, Ranks>();
  const sides = new Map<Ranks, Sides>([[ranks, sidesOf(deliberation)]]);
  for (const variant of variants) {
    const varied = deliberatedAnew(deliberation, panelIn(deliberation, variant));
    const own = ranksIn(varied.standings);
    ranksOf.set(variant, own);
    sides.set(own, sidesOf(varied));
    yield;
  }
  return stability({
    ranks,
    variants,
    ranksIn: (variant) => known(ranksOf, variant),
    lineOf: (own) => known(sides, own),
  });
}

function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError('nothing is known of a variant that was tried');
  return value;
}
