import type { CallSummary } from '../../themes/call';

/** Lower case without accents, apostrophes alike: what a person types in a hurry. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase();

function textOf({ id, code, title, shortTitle, label }: CallSummary): string {
  const texts = [title, shortTitle, label].flatMap((each) => (each ? [each.fr, each.en] : []));
  return folded([id, code, ...texts].join(' '));
}

/** The calls of which every word of the query is found somewhere: code, titles, track, in either language. */
export function searchCalls(calls: readonly CallSummary[], query: string): readonly CallSummary[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return calls.filter((call) => {
    const text = textOf(call);
    return words.every((word) => text.includes(word));
  });
}

/** Calls by family (`ITN`, `SNAP`), families and calls in the order given. */
export function byFamily(
  calls: readonly CallSummary[],
): readonly (readonly [family: string, calls: readonly CallSummary[]])[] {
  const families = new Map<string, CallSummary[]>();
  for (const call of calls) {
    families.set(call.family, [...(families.get(call.family) ?? []), call]);
  }
  return [...families];
}
