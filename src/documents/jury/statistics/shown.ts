/** The figures of a deliberation, beside totals and ranks. */
export type Figure =
  | 'range'
  | 'leave-one-out'
  | 'one-point'
  | 'coefficient'
  | 'median'
  | 'severity'
  | 'precision'
  | 'expected-rank'
  | 'concordance'
  | 'agreement';

/** Whether a figure is shown; where it is not, what there is too little of, as a whole number of it. */
export type Shown =
  | { readonly shown: true }
  | {
      readonly shown: false;
      readonly why: 'jurors' | 'dossiers';
      readonly needed: number;
      readonly have: number;
    };

export interface Size {
  /** Those whose scores count. */
  readonly jurors: number;
  /** Those that the figure rests on: for the concordance, the dossiers that every juror scored. */
  readonly dossiers: number;
}

/**
 * From how many jurors and dossiers on a figure says something. These numbers are ours, no call has them: the spread of
 * two scores is nobody's disagreement, and a median or a severity of three jurors hangs on each of them. Precision and
 * expected ranks rest on the same reckoning as the severity. A coefficient is varied without regard to who scored.
 */
const NEEDED: Readonly<Record<Figure, Size>> = {
  coefficient: { jurors: 1, dossiers: 1 },
  range: { jurors: 3, dossiers: 1 },
  'leave-one-out': { jurors: 3, dossiers: 1 },
  'one-point': { jurors: 3, dossiers: 1 },
  concordance: { jurors: 3, dossiers: 5 },
  agreement: { jurors: 3, dossiers: 5 },
  median: { jurors: 5, dossiers: 1 },
  severity: { jurors: 5, dossiers: 1 },
  precision: { jurors: 5, dossiers: 1 },
  'expected-rank': { jurors: 5, dossiers: 1 },
};

/** Where both are lacking, the jurors are named: dossiers that come later would not help. */
export function shown(figure: Figure, have: Size): Shown {
  const needed = NEEDED[figure];
  const lacking = (['jurors', 'dossiers'] as const).find((why) => have[why] < needed[why]);
  if (!lacking) return { shown: true };
  return { shown: false, why: lacking, needed: needed[lacking], have: have[lacking] };
}
