import type { LineVerdict } from '../scoring/line';
import { inOrder } from '../statistics/marks';
import type { Precision } from '../statistics/severity';
import { lineIn, sidesOf, type Deliberation } from './deliberation';

/** Two dossiers that the line parts, while their scores do not: « non départagés ». */
export interface UndecidedPair {
  /** The one ahead, which the line is kinder to. */
  readonly ahead: string;
  readonly behind: string;
  /** Of their totals, in points of the scale, zero or more. */
  readonly gap: number;
  /** Of the difference of their means, in the same points; above the gap. */
  readonly standardError: number;
}

/**
 * Pairs on two sides of the line whose totals lie closer together than the standard error of their difference, the
 * narrowest first. That one standard error is the measure is ours. A pair of which the one behind is funded, since it
 * still fitted into the envelope, is none: amounts part it, and not scores.
 */
export function undecidedPairs(
  deliberation: Deliberation,
  precision: Precision,
  marked: ReadonlySet<string>,
): readonly UndecidedPair[] {
  const { above, tied } = sidesOf(deliberation);
  const sideOf = (id: string) => (above.has(id) ? 2 : Number(tied.has(id)));
  const totals = totalsIn(deliberation);
  const claimants = (lineIn(deliberation)?.entries ?? []).filter(
    ({ id, verdict }) => !ASIDE.includes(verdict) && marked.has(id),
  );
  const pairs = claimants.flatMap((one) =>
    claimants.flatMap((other): UndecidedPair[] => {
      const [ahead, behind] = [one.id, other.id];
      if (one.rank >= other.rank || sideOf(ahead) <= sideOf(behind)) return [];
      const gap = ((totals.get(ahead) ?? NaN) - (totals.get(behind) ?? NaN)) / 100;
      const standardError = precision.standardErrorOfDifference(ahead, behind);
      return gap < standardError ? [{ ahead, behind, gap, standardError }] : [];
    }),
  );
  return pairs.sort(
    (a, b) => a.gap - b.gap || inOrder(a.ahead, b.ahead) || inOrder(a.behind, b.behind),
  );
}

/** What asks for nothing, or for nobody knows how much, has no place at the line. */
const ASIDE: readonly LineVerdict[] = ['takes-nothing', 'unknown-amount'];

const totalsIn = ({ standings }: Deliberation): ReadonlyMap<string, number> =>
  new Map(
    standings.flatMap((one) => (one.status === 'ranked' ? [[one.dossier.id, one.total]] : [])),
  );
