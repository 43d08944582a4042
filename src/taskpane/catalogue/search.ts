import type { CallSummary } from '../../calls/call';

/** Lower case without accents, apostrophes alike: what a person types in a hurry. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[’']/g, ' ')
    .toLowerCase();

/** « terminaux » as « terminal », « données » as « donnée »; a short word is left alone. */
function singular(word: string): string {
  if (word.length < 4) return word;
  return word.replace(/([^e])aux$/, '$1al').replace(/(?:s|(?<=eau)x)$/, '');
}

/** A text as it is searched: as it stands, and its words in the singular. */
export function searchable(texts: readonly string[]): string {
  const text = folded(texts.join(' '));
  return `${text} ${text
    .split(/[^\p{L}\p{N}]+/u)
    .map(singular)
    .join(' ')}`;
}

/** Whether every word of the query is found somewhere in it, be it in the plural in one of the two. */
export function matches(text: string, query: string): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(word) || text.includes(singular(word)));
}

function titleOf({ id, code, title, shortTitle, label }: CallSummary): string {
  const texts = [title, shortTitle, label].flatMap((each) => (each ? [each.fr, each.en] : []));
  return searchable([id, code, ...texts]);
}

/** The calls of which every word of the query is found somewhere: code, titles, track, in either language. */
export const searchCalls = (calls: readonly CallSummary[], query: string): readonly CallSummary[] =>
  calls.filter((call) => matches(titleOf(call), query));

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
