import type { Finding } from '../../documents/dossier/rules/finding';

/** A finding with what tells it from all others from one check to the next. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: Finding;
}

/** Tells findings apart, save those of one rule on one cell. */
export function keyOf({ rule, place }: Finding): string {
  return place === null ? rule : `${rule}@${place.sheet}!${place.row},${place.column}`;
}

/** Two findings of one rule on one cell are told apart by their rank. */
function withKeys(findings: readonly Finding[]): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = keyOf(finding);
    const rank = seen.get(key) ?? 0;
    seen.set(key, rank + 1);
    return { key: rank === 0 ? key : `${key}#${rank}`, finding };
  });
}

/**
 * The findings of a new check in an order in which nothing moves under the reader: those that were on display
 * stay in their order, new ones follow. Pass no earlier findings to have the order of the check itself.
 */
export function steadyOrder(
  shown: readonly KeyedFinding[],
  found: readonly Finding[],
): readonly KeyedFinding[] {
  const ranks = new Map(shown.map(({ key }, rank) => [key, rank]));
  const rankOf = ({ key }: KeyedFinding): number => ranks.get(key) ?? shown.length;
  return withKeys(found).sort((a, b) => rankOf(a) - rankOf(b));
}
