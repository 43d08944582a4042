import { SAME, sum } from './marks';
import { normalBelow } from './normal';

/**
 * The rank that a dossier would have on average if the jury marked again: 1 + Σ Φ((θj − θi) / standard error of their
 * difference), which is √(2 s²/n) where every one of n jurors marked every dossier. The ranks add up to n(n+1)/2.
 *
 * Information beside the ranking, never a decision. After the idea of the Swiss National Science Foundation, whose
 * model is another one: no conformity is claimed.
 *
 * @param means by dossier, such as `Severity.adjustedMeans`; a billionth apart they are equal
 * @param standardErrorOfDifference in points of the scale, zero or more, the same both ways round, as `Precision` has
 * it; where it is zero the higher mean is ahead for certain
 */
export function expectedRanks(
  means: ReadonlyMap<string, number>,
  standardErrorOfDifference: (a: string, b: string) => number,
): ReadonlyMap<string, number> {
  const others = (dossier: string) => [...means].filter(([other]) => other !== dossier);
  return new Map(
    [...means].map(([dossier, own]) => {
      const ahead = others(dossier).map(([other, value]) =>
        isAhead(value - own, standardErrorOfDifference(dossier, other)),
      );
      return [dossier, 1 + sum(ahead)];
    }),
  );
}

/** How likely a lead is to be a real one; equal means are ahead of each other half of the time. */
function isAhead(lead: number, standardError: number): number {
  if (Math.abs(lead) < SAME) return 0.5;
  return standardError > 0 ? normalBelow(lead / standardError) : Number(lead > 0);
}
