import type { BasisPoints } from '../money/cents';
import { WHOLE } from '../money/cents';
import { sumInBasisPoints } from '../money/decimal';
import { isFilled } from '../dossier/cell';
import { GRID_COLUMNS } from '../dossier/columns';
import type { Dossier, Grid, GridRow } from '../dossier/dossier';
import type { Call } from '../themes/call';
import type { Localized } from '../themes/language';
import { correctionsOf } from './corrections/of-cell';
import { say } from './messages/say';
import { rule } from './rule';
import type { Fault } from './rule';
import { describeProblem } from './unreadable';

/** Ours: no call publishes a scale. */
const DEFAULT_SCALE = { min: 0, max: 5 } as const;

interface Scale {
  readonly min: number;
  readonly max: number;
}

const scaleOf = ({ scaleMin, scaleMax }: Grid): Scale => ({
  min: scaleMin.value ?? DEFAULT_SCALE.min,
  max: scaleMax.value ?? DEFAULT_SCALE.max,
});

/** Scores are missed once one has been given. */
const isStarted = ({ grid }: Dossier): boolean => grid.rows.some((row) => isFilled(row.score));

const header = (key: 'score' | 'weight'): Localized =>
  GRID_COLUMNS.find((column) => column.key === key)?.header ?? { fr: key, en: key };

export const gridScore = rule({
  id: 'grid.score',
  severity: 'error',
  description: {
    fr: 'Chaque critère a une note de l’échelle, ou N/A lorsque l’appel le prévoit. L’échelle est de notre choix : l’appel n’en publie pas.',
    en: 'Every criterion has a score on the scale, or N/A where the call provides for it. The scale is ours: the call publishes none.',
  },
  faults: ({ call, dossier }) => {
    const scale = scaleOf(dossier.grid);
    const wrongScale = scaleFault(dossier.grid, scale);
    if (wrongScale) return [wrongScale];
    if (!isStarted(dossier)) return [];
    return dossier.grid.rows.flatMap((row) => scoreFaults(call, row, scale));
  },
});

/** A scale whose cell is gone is told by dossier.structure; ours then holds. */
function scaleFault({ scaleMin, scaleMax }: Grid, scale: Scale): Fault | null {
  const open = [scaleMin, scaleMax].find(({ value, place }) => value === null && place !== null);
  if (open) return { place: open.place, message: say((m) => m.scaleMissing()) };
  if (scale.min < scale.max) return null;
  return { place: scaleMax.place, message: say((m) => m.scaleInverted(scale)) };
}

function scoreFaults(call: Call, row: GridRow, scale: Scale): readonly Fault[] {
  const { score } = row;
  const criterion = row.criterion === null ? undefined : call.criteria[row.criterion];
  const onScale = { criterion: criterion?.label ?? null, ...scale };
  const optional = criterion?.optional !== null && criterion?.optional !== undefined;
  if (score.kind === 'problem') {
    return [
      {
        place: score.place,
        message: describeProblem(score.problem, header('score')),
        corrections: correctionsOf(score),
      },
    ];
  }
  if (score.kind === 'blank') {
    if (score.place === null) return [];
    const message = optional
      ? say((m) => m.scoreMissingOrNotApplicable(onScale))
      : say((m) => m.scoreMissing(onScale));
    return [{ place: score.place, message }];
  }
  const { value, place } = score;
  if (value === 'not-applicable') {
    return optional ? [] : [{ place, message: say((m) => m.scoreNotApplicable(onScale)) }];
  }
  if (value >= scale.min && value <= scale.max) return [];
  return [{ place, message: say((m) => m.scoreOffScale({ score: value, ...scale })) }];
}

export const gridComment = rule({
  id: 'grid.comment',
  severity: 'warning',
  description: {
    fr: 'Une note à l’une des extrémités de l’échelle est motivée par un commentaire. Exigence de notre choix.',
    en: 'A score at either end of the scale comes with a comment. This requirement is ours.',
  },
  faults: ({ dossier }) => {
    const scale = scaleOf(dossier.grid);
    const { min, max } = scale;
    if (scaleFault(dossier.grid, scale)) return [];
    return dossier.grid.rows.flatMap(({ score: { value }, comment }) => {
      if (value !== min && value !== max) return [];
      if (comment.kind !== 'blank' || comment.place === null) return [];
      return [{ place: comment.place, message: say((m) => m.commentMissing({ score: value })) }];
    });
  },
});

export const gridWeights = rule({
  id: 'grid.weights',
  severity: 'error',
  description: {
    fr: 'Les poids des critères totalisent 100 %, avant même la notation. Poids égaux par défaut, de notre choix : l’appel n’en publie pas.',
    en: 'The criteria’s weights add up to 100%, even before scoring. Equal weights by default, which are ours: the call publishes none.',
  },
  faults: ({ dossier }) => {
    const weights = dossier.grid.rows.map(({ weight }) => weight);
    const single = weights.flatMap((weight): Fault[] => {
      if (weight.kind === 'problem') {
        return [
          {
            place: weight.place,
            message: describeProblem(weight.problem, header('weight')),
            corrections: correctionsOf(weight),
          },
        ];
      }
      if (weight.kind === 'blank' || weight.value >= 0) return [];
      return [{ place: weight.place, message: say((m) => m.weightNegative()) }];
    });
    if (single.length > 0) return single;
    const total = sumInBasisPoints(weights.map((weight) => weight.value ?? 0));
    const place = weights[0]?.place ?? null;
    return total === WHOLE || place === null ? [] : [{ place, message: weightGap(total) }];
  },
});

function weightGap(total: BasisPoints): Localized {
  const gap = Math.abs(WHOLE - total) as BasisPoints;
  return total < WHOLE
    ? say((m) => m.weightsShort({ total, gap }))
    : say((m) => m.weightsOver({ total, gap }));
}
