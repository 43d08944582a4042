import type { BasisPoints } from '../../../money/cents';
import { WHOLE } from '../../../money/cents';
import { sumInBasisPoints } from '../../../money/decimal';
import { isFilled, type Cell } from '../../../workbook/cell';
import { GRID_COLUMNS } from '../template/columns';
import type { Dossier, Grid, GridRow } from '../dossier';
import type { Call } from '../../../calls/call';
import type { Localized } from '../../../language/language';
import { PROPOSED_SCALE, publishedWeights } from '../../../calls/scoring';
import type { Correction } from '../corrections/correction';
import { correctionsOf } from '../corrections/of-cell';
import type { NumberLook } from '../messages/facts';
import { say } from '../messages/say';
import type { Message } from '../messages/say';
import { rule } from './rule';
import type { Fault } from './rule';
import { describeProblem } from './unreadable';

interface Scale {
  readonly min: number;
  readonly max: number;
}

/** The call's own; where it publishes none, the one that the workbook states, or ours where that cell is gone. */
const scaleOf = ({ scoring }: Call, { scaleMin, scaleMax }: Grid): Scale =>
  scoring ?? {
    min: scaleMin.value ?? PROPOSED_SCALE.min,
    max: scaleMax.value ?? PROPOSED_SCALE.max,
  };

/** Scores are missed once one has been given. */
const isStarted = ({ grid }: Dossier): boolean => grid.rows.some((row) => isFilled(row.score));

const header = (key: 'score' | 'weight'): Localized =>
  GRID_COLUMNS.find((column) => column.key === key)?.label ?? { fr: key, en: key };

export const gridScore = rule({
  id: 'grid.score',
  severity: 'error',
  description: {
    fr: 'Chaque critère a une note de l’échelle, ou N/A lorsque l’appel le prévoit. Une échelle que l’appel publie s’impose ; à défaut, celle de 0 à 5 est de notre choix et peut être changée.',
    en: 'Every criterion has a score on the scale, or N/A where the call provides for it. A scale that the call publishes holds; failing that, the one from 0 to 5 is ours and may be changed.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier }) => {
    const scale = scaleOf(call, dossier.grid);
    const wrongScale = scaleFaults(call, dossier.grid, scale);
    if (wrongScale.length > 0) return wrongScale;
    if (!isStarted(dossier)) return [];
    return dossier.grid.rows.flatMap((row) => scoreFaults(call, row, scale));
  },
});

/** A scale whose cell is gone is reported by dossier.structure; the call's or ours then holds. */
function scaleFaults(call: Call, { scaleMin, scaleMax }: Grid, scale: Scale): readonly Fault[] {
  if (call.scoring) {
    const ends = [
      [scaleMin, scale.min],
      [scaleMax, scale.max],
    ] as const;
    const wrong = ends.filter(([{ value, place }, end]) => place !== null && value !== end);
    return wrong.map(([cell, end]) => ({
      place: cell.place,
      message: say('scaleNotPublished', scale),
      corrections: published(cell, end, 'plain'),
    }));
  }
  const open = [scaleMin, scaleMax].find(({ value, place }) => value === null && place !== null);
  if (open) return [{ place: open.place, message: say('scaleMissing') }];
  if (scale.min < scale.max) return [];
  return [{ place: scaleMax.place, message: say('scaleInverted', scale) }];
}

/** Puts back what the call publishes. */
const published = (
  { place, value }: Cell<number>,
  to: number,
  look: NumberLook,
): readonly Correction[] =>
  place === null
    ? []
    : [
        {
          kind: 'scoring',
          label: say('correct'),
          effect: say('publishedFor', { to, from: value, look }),
          certain: true,
          cells: [{ place, value: to }],
        },
      ];

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
      ? say('scoreMissingOrNotApplicable', onScale)
      : say('scoreMissing', onScale);
    return [{ place: score.place, message }];
  }
  const { value, place } = score;
  if (value === 'not-applicable') {
    return optional ? [] : [{ place, message: say('scoreNotApplicable', onScale) }];
  }
  if (value >= scale.min && value <= scale.max) return [];
  return [{ place, message: say('scoreOffScale', { score: value, ...scale }) }];
}

export const gridComment = rule({
  id: 'grid.comment',
  severity: 'warning',
  description: {
    fr: 'Une note à l’une des extrémités de l’échelle est motivée par un commentaire. Exigence de notre choix.',
    en: 'A score at either end of the scale comes with a comment. This requirement is ours.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier }) => {
    const scale = scaleOf(call, dossier.grid);
    const { min, max } = scale;
    if (scaleFaults(call, dossier.grid, scale).length > 0) return [];
    return dossier.grid.rows.flatMap(({ score: { value }, comment }) => {
      if (value !== min && value !== max) return [];
      if (comment.kind !== 'blank' || comment.place === null) return [];
      return [{ place: comment.place, message: say('commentMissing', { score: value }) }];
    });
  },
});

export const gridWeights = rule({
  id: 'grid.weights',
  severity: 'error',
  description: {
    fr: 'Les poids des critères totalisent 100 %, avant même la notation. Les poids que l’appel publie s’imposent ; à défaut, des poids égaux sont de notre choix et peuvent être changés.',
    en: 'The criteria’s weights add up to 100%, even before scoring. Weights that the call publishes hold; failing that, equal ones are ours and may be changed.',
  },
  whenComparing: 'left-out',
  faults: ({ call, dossier }) => {
    const given = publishedWeights(call);
    const weights = dossier.grid.rows.map(({ weight }) => weight);
    const single = [
      ...dossier.grid.rows.flatMap((row) => weightFaults(call, row, given)),
      ...(given ? missingCriteria(call, dossier.grid) : []),
    ];
    if (single.length > 0) return single;
    const total = sumInBasisPoints(weights.map((weight) => weight.value ?? 0));
    const place = weights[0]?.place ?? null;
    return total === WHOLE || place === null ? [] : [{ place, message: weightGap(total) }];
  },
});

/** A weight that the call publishes counts nowhere where no row is known to be its criterion's. */
function missingCriteria({ criteria }: Call, { rows }: Grid): readonly Fault[] {
  const place =
    rows.find(({ criterion }) => criterion === null)?.label.place ?? rows[0]?.label.place;
  if (!place) return [];
  return criteria.flatMap(({ label }, index): readonly Fault[] =>
    rows.some(({ criterion }) => criterion === index)
      ? []
      : [{ place, message: say('criterionMissing', { criterion: label }) }],
  );
}

/** `given`: the weights that the call publishes. */
function weightFaults(
  call: Call,
  { weight, criterion }: GridRow,
  given: readonly number[] | null,
): readonly Fault[] {
  const { place } = weight;
  if (weight.kind === 'problem') {
    const message = describeProblem(weight.problem, header('weight'));
    return [{ place, message, corrections: correctionsOf(weight) }];
  }
  if ((weight.value ?? 0) < 0) return [{ place, message: say('weightNegative') }];
  const label = call.criteria[criterion ?? -1]?.label;
  const due = given?.[criterion ?? -1];
  // A column of weights that is gone is reported by dossier.structure.
  if (!label || due === undefined || place === null) return [];
  const [is, should] = [weight.value ?? 0, due].map((share) => sumInBasisPoints([share]));
  if (is === should || should === undefined) return [];
  const message = say('weightNotPublished', { criterion: label, published: should });
  return [{ place, message, corrections: published(weight, due, 'share') }];
}

function weightGap(total: BasisPoints): Message {
  const gap = Math.abs(WHOLE - total) as BasisPoints;
  return total < WHOLE ? say('weightsShort', { total, gap }) : say('weightsOver', { total, gap });
}
