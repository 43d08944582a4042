/** How far a value lies from the others of its kind. */
export interface Distance {
  readonly median: number;
  /** The median of what the values differ from it by; 0: more than half of them are the same. */
  readonly spread: number;
  /** Signed, in spreads as a normal distribution has them. */
  readonly score: number;
}

/** From so many values on: of fewer, one that differs says nothing. Ours. */
export const LEAST_VALUES = 7;

/** A score beyond which a value is asked about; Iglewicz and Hoaglin propose it. */
export const FAR = 3.5;

/** The median of a normal distribution’s absolute deviations, and its mean deviation, in standard deviations. */
const OF_MEDIAN = 0.6745;
const OF_MEAN = 1.253314;

const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
};

/**
 * The modified z-score of each value among all, in their order: by the median of the deviations, or by their mean where
 * that median is 0. Null: there are too few, or all are the same.
 */
export function distances(values: readonly number[]): readonly (Distance | null)[] {
  const median = medianOf(values);
  const deviations = values.map((value) => Math.abs(value - median));
  const spread = medianOf(deviations);
  const mean = deviations.reduce((sum, one) => sum + one, 0) / values.length;
  if (values.length < LEAST_VALUES || mean === 0) return values.map(() => null);
  return values.map((value) => ({
    median,
    spread,
    score:
      spread > 0 ? (OF_MEDIAN * (value - median)) / spread : (value - median) / (OF_MEAN * mean),
  }));
}
