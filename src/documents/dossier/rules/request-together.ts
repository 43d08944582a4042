import type { ExceededBound, Excess } from '../messages/facts';
import { say, type Message } from '../messages/say';
import type { Finding } from './finding';

/**
 * Findings as a person reads them: a request above several bounds is one thing to mend, told once with all of its reasons
 * and the one amount that is right. It stands under the rule of the tightest bound, which sets that amount. Rules
 * themselves stay apart: reports have each of them.
 */
export function requestTogether(findings: readonly Finding[]): readonly Finding[] {
  const above = findings
    .flatMap((finding) => {
      const bound = exceededBy(finding.message);
      return bound ? [{ finding, ...bound }] : [];
    })
    .toSorted((one, other) => other.bound.over - one.bound.over);
  const [tightest, second] = above;
  if (!tightest || !second) return findings;
  const { over, cut, maximum, more } = tightest.excess;
  const excess = { over, cut, maximum, more };
  const message = say('overBounds', { excess, bounds: above.map(({ bound }) => bound) });
  const told = new Set(above.map(({ finding }) => finding));
  return findings.flatMap((finding) => {
    if (finding === tightest.finding) return [{ ...finding, message }];
    return told.has(finding) ? [] : [finding];
  });
}

/** The bound that a request is told to be above; null: it is told something else. */
function exceededBy(message: Message): { bound: ExceededBound; excess: Excess } | null {
  if (message.id === 'overRate') {
    const { over, rate, base } = message.facts;
    return { bound: { kind: 'rate', over, rate, base }, excess: message.facts };
  }
  if (message.id === 'overCap') {
    const { over, cap } = message.facts;
    return { bound: { kind: 'cap', over, cap }, excess: message.facts };
  }
  if (message.id === 'overProjectCap') {
    const { over, cap, before, left } = message.facts;
    return { bound: { kind: 'project-cap', over, cap, before, left }, excess: message.facts };
  }
  if (message.id === 'overEligibleCost') {
    const { over, eligibleCost } = message.facts;
    return { bound: { kind: 'eligible-cost', over, eligibleCost }, excess: message.facts };
  }
  return null;
}
