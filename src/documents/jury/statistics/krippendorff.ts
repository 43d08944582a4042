import { SAME, mean, sum, tableOf } from './marks';
import type { Mark } from './marks';

/** How far the jurors' marks agree, against marks shared out at random. */
export type Agreement =
  | {
      readonly computable: true;
      /** 1: the same marks; 0: as chance would have it; below: they contradict each other. */
      readonly alpha: number;
      readonly jurors: number;
      /** Those with two marks or more; others have nothing to be compared with. */
      readonly dossiers: number;
      /** How many marks these dossiers have. */
      readonly marks: number;
    }
  | {
      readonly computable: false;
      /** Two jurors are needed, two dossiers with two marks or more, and marks that are not all the same. */
      readonly why: 'jurors' | 'dossiers' | 'all-equal';
    };

/**
 * Krippendorff's α for intervals: 1 − (disagreement within dossiers / disagreement among all marks). It bears marks
 * that are missing, such as those of a juror who is recused. K. Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011.
 *
 * With a single dossier α would be 0 whatever the marks are, so that it is not computed.
 *
 * @throws RangeError as `tableOf` does
 */
export function agreement(marks: readonly Mark[]): Agreement {
  const { jurors, rows } = tableOf(marks);
  if (jurors.length < 2) return { computable: false, why: 'jurors' };
  const units = rows.map(({ byJuror }) => [...byJuror.values()]).filter(({ length }) => length > 1);
  if (units.length < 2) return { computable: false, why: 'dossiers' };
  const all = units.flat();
  if (Math.max(...all) - Math.min(...all) < SAME) return { computable: false, why: 'all-equal' };
  // Each unit's pairs of marks, through its mean: Σ(x−y)² over ordered pairs is twice k times Σ(x−mean)².
  const within = sum(units.map((unit) => (unit.length * squaresAround(unit)) / (unit.length - 1)));
  const among = (all.length * squaresAround(all)) / (all.length - 1);
  return {
    computable: true,
    alpha: 1 - within / among,
    jurors: jurors.length,
    dossiers: units.length,
    marks: all.length,
  };
}

function squaresAround(values: readonly number[]): number {
  const middle = mean(values);
  return sum(values.map((value) => (value - middle) ** 2));
}
