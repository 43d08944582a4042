import { groupedBy } from '../../findings/gather';
import type { KeyedFinding } from '../live/steady-order';

/** A finding as the list shows it: by itself, or behind the first of those that say the same of other cells. */
export type Shown =
  | { readonly kind: 'one'; readonly found: KeyedFinding }
  | { readonly kind: 'others'; readonly key: string; readonly found: readonly KeyedFinding[] };

/** So many that say the same are read one by one; a block that was pasted brings far more. */
const ALONE = 3;

const kindOf = ({ finding: { rule, severity, message } }: KeyedFinding): string =>
  `${severity} ${rule} ${message.id}`;

/** Kinds of which more are found than are read one by one. */
export const kindsOfMany = (findings: readonly KeyedFinding[]): readonly string[] =>
  groupedBy(findings, kindOf)
    .filter(({ length }) => length > ALONE)
    .map(([first]) => kindOf(first));

/**
 * The findings in their order, those of a kind of many folded behind the first of them.
 *
 * @param folded kinds that are folded: one that was stays so while it is worked off, lest the list jump
 */
export function shownOf(
  findings: readonly KeyedFinding[],
  folded: ReadonlySet<string>,
): readonly Shown[] {
  const groups = new Map(
    groupedBy(findings, kindOf).map((group) => [kindOf(group[0]), group] as const),
  );
  return findings.flatMap((found): readonly Shown[] => {
    const kind = kindOf(found);
    const [first, ...others] = groups.get(kind) ?? [];
    if (others.length === 0 || !folded.has(kind)) return [{ kind: 'one', found }];
    if (first !== found) return [];
    return [
      { kind: 'one', found },
      { kind: 'others', key: `others of ${kind}`, found: others },
    ];
  });
}

/** How many findings are shown, folded ones among them. */
export const countOf = (shown: readonly Shown[]): number =>
  shown.reduce((count, one) => count + (one.kind === 'one' ? 1 : one.found.length), 0);

/** All of them, folded ones among them. */
export const foundIn = (shown: readonly Shown[]): readonly KeyedFinding[] =>
  shown.flatMap((one) => one.found);
