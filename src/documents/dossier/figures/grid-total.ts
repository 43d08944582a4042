import type { Grid, GridRow } from '../dossier';
import type { Call } from '../../../calls/call';

/** The weighted mean of a scoring grid, and what it rests on. */
export interface GridTotal {
  /** On the scale of the grid, to four decimals; null while no weighted criterion has a score. */
  readonly total: number | null;
  /** Criteria with a score that counts: on the scale, with a weight. */
  readonly scored: number;
  /** Criteria that do not apply: their weight leaves the mean. */
  readonly setAside: number;
  /** Criteria with a score in figures that does not count: off the scale, without a weight, or there is no scale. */
  readonly notCounted: number;
}

/** As the sheet computes it: Σ weight × score ÷ Σ weight of the criteria whose score counts. */
export function gridTotal(call: Call, grid: Grid): GridTotal {
  const figures = grid.rows.filter(({ score }) => typeof score.value === 'number');
  const counted = countedScores(call, grid);
  const weights = counted.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = counted.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return {
    // Sums of shares such as 14.29 % are off by a hair, which no grid shows.
    total: weights === 0 ? null : Number((weighted / weights).toFixed(4)),
    scored: counted.length,
    setAside: grid.rows.filter(({ score }) => score.value === 'not-applicable').length,
    notCounted: figures.length - counted.length,
  };
}

interface Counted {
  readonly weight: number;
  readonly score: number;
}

function countedScores(call: Call, grid: Grid): readonly Counted[] {
  const scale = statedScale(call, grid);
  return grid.rows.flatMap((row) => {
    const [score, weight] = [row.score.value, row.weight.value];
    const counts = scale !== null && isOn(scale, score) && weight !== null;
    return counts ? [{ weight, score }] : [];
  });
}

interface Scale {
  readonly min: number;
  readonly max: number;
}

const isOn = ({ min, max }: Scale, score: GridRow['score']['value']): score is number =>
  typeof score === 'number' && score >= min && score <= max;

/** The scale in the workbook's two cells; null where they make none, or another than the call publishes. */
function statedScale({ scoring }: Call, { scaleMin, scaleMax }: Grid): Scale | null {
  const [min, max] = [scaleMin.value, scaleMax.value];
  if (min === null || max === null || min >= max) return null;
  const isOther = scoring && (scoring.min !== min || scoring.max !== max);
  return isOther ? null : { min, max };
}
