import { WHOLE } from '../../money/cents';
import { split } from '../../money/split';

/** Equal shares that add up to exactly 100 %: whole basis points, the remainder to the first criteria. */
export function equalWeights(criteria: number): readonly number[] {
  const equal = Array.from({ length: criteria }, () => 1);
  return split(WHOLE, equal).map((points) => points / WHOLE);
}
