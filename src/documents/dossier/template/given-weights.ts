import { WHOLE } from '../../../money/cents';
import { split } from '../../../money/split';
import type { Call } from '../../../calls/call';
import { publishedWeights } from '../../../calls/scoring';

/** The weights that fresh sheets come with, as shares: the call's own, else equal ones, which are ours. */
export const givenWeights = (call: Call): readonly number[] =>
  publishedWeights(call) ?? equalWeights(call.criteria.length);

/** Equal shares that add up to exactly 100 %: whole basis points, the remainder to the first criteria. */
function equalWeights(criteria: number): readonly number[] {
  const equal = Array.from({ length: criteria }, () => 1);
  return split(WHOLE, equal).map((points) => points / WHOLE);
}
