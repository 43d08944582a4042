import type { Grid } from '../dossier/dossier';

/** The weighted mean of a scoring grid, and what it rests on. */
export interface GridTotal {
  /** On the scale of the grid, to four decimals; null while no weighted criterion has a score. */
  readonly total: number | null;
  /** Criteria with a score in figures. */
  readonly scored: number;
  /** Criteria that do not apply: their weight leaves the mean. */
  readonly setAside: number;
}

/** As the sheet computes it: Σ weight × score ÷ Σ weight of the criteria that have a score in figures. */
export function gridTotal({ rows }: Pick<Grid, 'rows'>): GridTotal {
  const scored = rows.flatMap(({ weight, score }) =>
    typeof score.value === 'number' ? [{ weight: weight.value ?? 0, score: score.value }] : [],
  );
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  const weighted = scored.reduce((sum, { weight, score }) => sum + weight * score, 0);
  return {
    // Sums of shares such as 14.29 % are off by a hair, which no grid shows.
    total: weights === 0 ? null : Number((weighted / weights).toFixed(4)),
    scored: scored.length,
    setAside: rows.filter(({ score }) => score.value === 'not-applicable').length,
  };
}
