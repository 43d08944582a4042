import type { CallSummary } from '../../calls/call';
import { loadCall } from '../../calls/load';
import { searchable } from './search';

/** What each of our calls says of itself beyond its titles, to be searched: loaded when no title has the words. */
export async function descriptionsOf(
  calls: readonly CallSummary[],
): Promise<ReadonlyMap<string, string>> {
  const entries = calls.map(async ({ id }): Promise<readonly [string, string]> => {
    const { title, summary, owner, criteria, expenses } = await loadCall(id);
    const own = expenses.types.filter(({ listed }) => listed && expenses.list !== 'open');
    const labels = [...own, ...criteria].map(({ label }) => label);
    return [
      id,
      searchable([...[title, summary, ...labels].flatMap(({ fr, en }) => [fr, en]), owner]),
    ];
  });
  return new Map(await Promise.all(entries));
}
