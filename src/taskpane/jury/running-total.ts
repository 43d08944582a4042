import { fractionOf, plus, ratio, times } from '../../documents/jury/scoring/fraction';
import { NOTHING } from '../../documents/jury/scoring/fraction';
import type { Panel, PanelDossier } from '../../documents/jury/scoring/panel';
import { inHundredths, type Hundredths } from '../../documents/jury/scoring/totals';

interface RunningTotal {
  /** In hundredths of a point; null: not every criterion that applies has a score. */
  readonly total: Hundredths | null;
  readonly count: number;
  readonly due: number;
}

/** What one juror’s own scores of a dossier come to; `scores`: by criterion, null where there is none that counts. */
export function runningTotal(
  { criteria }: Pick<Panel, 'criteria'>,
  { applies }: Pick<PanelDossier, 'applies'>,
  scores: readonly (number | null)[],
): RunningTotal {
  let points = NOTHING;
  let base = NOTHING;
  let count = 0;
  let due = 0;
  for (const [index, { coefficient }] of criteria.entries()) {
    if (applies[index] !== true) continue;
    due += 1;
    const score = scores[index] ?? null;
    if (score === null) continue;
    count += 1;
    points = plus(points, times(fractionOf(coefficient), fractionOf(score)));
    base = plus(base, fractionOf(coefficient));
  }
  const isWhole = count === due && base.numerator > 0n;
  return { total: isWhole ? inHundredths(ratio(points, base)) : null, count, due };
}
