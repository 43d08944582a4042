import { inOrder, sum } from './marks';

/** Sums of ranks over the jurors so far, lowest first, and how likely chance is to bring them about. */
interface Outcome {
  readonly sums: readonly number[];
  readonly probability: number;
}

/**
 * So many arrangements are tried at most (ours), a third of a second on a slow machine. Without ties that is enough for
 * fifteen jurors on four dossiers, six on five, three on six and two on eight; ties let it reach farther.
 */
const MOST_ARRANGEMENTS = 300_000;

/**
 * How likely jurors who order the dossiers at random, each keeping their own ties, are to reach sums of ranks that lie
 * as far apart as these or farther. Exact, or null where that would take more than MOST_ARRANGEMENTS.
 *
 * Dossiers are alike under chance, so that only which sums there are matters, not whose they are: outcomes of the same
 * sums are one, which keeps their number small.
 *
 * @param ranks by juror, then dossier; whole numbers, so that equal sums are equal
 */
export function chanceOfAsMuch(ranks: readonly (readonly number[])[]): number | null {
  const others = ranks.map(ascending).sort(fewestArrangementsFirst);
  // Whoever comes first is not rearranged: the one with the most arrangements, then.
  const first = others.pop() ?? [];
  const last = others.pop() ?? [];
  let left = MOST_ARRANGEMENTS;
  let outcomes: readonly Outcome[] = [{ sums: first, probability: 1 }];
  for (const juror of others) {
    left -= outcomes.length * countArrangements(juror);
    if (left < 0) return null;
    outcomes = withJuror(outcomes, juror);
  }
  if (outcomes.length * countArrangements(last) > left) return null;
  return shareReaching(spreadOf(ranks), outcomes, last);
}

/** Σ of the squared sums of ranks: all else in W is the same for every arrangement. */
function spreadOf(ranks: readonly (readonly number[])[]): number {
  const dossiers = ranks[0] ?? [];
  return sum(dossiers.map((_, dossier) => sum(ranks.map((row) => row[dossier] ?? NaN)) ** 2));
}

function withJuror(outcomes: readonly Outcome[], juror: readonly number[]): Outcome[] {
  const arrangements = [...arrangementsOf(juror)];
  const together = new Map<string, { sums: readonly number[]; probability: number }>();
  for (const { sums, probability } of outcomes) {
    for (const arrangement of arrangements) {
      const added = ascending(sums.map((total, at) => total + (arrangement[at] ?? NaN)));
      const key = added.join();
      const known = together.get(key);
      const part = probability / arrangements.length;
      if (known) known.probability += part;
      else together.set(key, { sums: added, probability: part });
    }
  }
  return [...together.values()];
}

/** With the last juror nothing has to be kept but whether the spread is reached. */
function shareReaching(
  spread: number,
  outcomes: readonly Outcome[],
  last: readonly number[],
): number {
  const arrangements = [...arrangementsOf(last)];
  const shares = outcomes.map(({ sums, probability }) => {
    const reaching = arrangements.filter(
      (arrangement) =>
        sum(sums.map((total, at) => (total + (arrangement[at] ?? NaN)) ** 2)) >= spread,
    );
    return (probability * reaching.length) / arrangements.length;
  });
  // Probabilities that are rounded might add up to a hair more than certainty.
  return Math.min(1, sum(shares));
}

/** n! / Π t!, multiplied up so that every step is a whole number; Infinity beyond what a number holds. */
function countArrangements(sorted: readonly number[]): number {
  let count = 1;
  let equal = 0;
  sorted.forEach((value, at) => {
    equal = value === sorted[at - 1] ? equal + 1 : 1;
    count = (count * (at + 1)) / equal;
  });
  return count;
}

/** Every distinct order of the values, which are given lowest first, in the order of a dictionary. */
function* arrangementsOf(sorted: readonly number[]): Generator<readonly number[]> {
  const [head] = sorted;
  if (head === undefined) yield [];
  for (const value of new Set(sorted)) {
    const at = sorted.indexOf(value);
    for (const rest of arrangementsOf(sorted.toSpliced(at, 1))) yield [value, ...rest];
  }
}

/** The same order whoever comes first, so that whether the figure is exact does not depend on it. */
function fewestArrangementsFirst(a: readonly number[], b: readonly number[]): number {
  return countArrangements(a) - countArrangements(b) || inOrder(a.join(), b.join());
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);
