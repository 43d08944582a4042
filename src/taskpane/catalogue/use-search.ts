import { useEffect, useMemo, useState } from 'react';
import type { CallSummary } from '../../calls/call';
import { CALLS } from '../screens';
import { matches, searchCalls } from './search';

/** Fewer letters are in every description. */
const LEAST = 3;

interface Found {
  readonly calls: readonly CallSummary[];
  /** No title has the words: these calls speak of them. */
  readonly inDescriptions: boolean;
}

/** The calls that have the words in a title, else in what they say of themselves, which is fetched then. */
export function useSearch(calls: readonly CallSummary[], query: string): Found {
  const [descriptions, setDescriptions] = useState<ReadonlyMap<string, string> | null>(null);
  const titled = useMemo(() => searchCalls(calls, query), [calls, query]);
  const isNeeded = titled.length === 0 && query.trim().length >= LEAST;
  useEffect(() => {
    if (!isNeeded || descriptions !== null) return;
    import('./descriptions')
      .then(({ descriptionsOf }) => descriptionsOf(CALLS))
      // A search in titles alone is what remains where they cannot be fetched.
      .then(setDescriptions, () => undefined);
  }, [isNeeded, descriptions]);
  if (!isNeeded || descriptions === null) return { calls: titled, inDescriptions: false };
  const found = calls.filter(({ id }) => matches(descriptions.get(id) ?? '', query));
  return { calls: found, inDescriptions: found.length > 0 };
}
