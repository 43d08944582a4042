const WHOLE = 10_000;

/** Equal shares that add up to exactly 100 %: whole basis points, the remainder to the first criteria. */
export function equalWeights(criteria: number): readonly number[] {
  const share = Math.floor(WHOLE / criteria);
  const remainder = WHOLE - share * criteria;
  return Array.from(
    { length: criteria },
    (_, index) => (share + (index < remainder ? 1 : 0)) / WHOLE,
  );
}
