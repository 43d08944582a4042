import { useEffect, useState } from 'react';
import type { Call, CallSummary } from '../../calls/call';
import { loadCall } from '../../calls/load';
import { troubleOf } from '../live/trouble';
import type { Trouble } from '../live/state';

export type LoadedCall =
  | { readonly kind: 'loading' }
  | { readonly kind: 'loaded'; readonly call: Call }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly retry: () => void };

const LOADING: LoadedCall = { kind: 'loading' };

/**
 * A call's own file, fetched when its screen opens, unless the call is there already. The screen has the
 * call's id as its key.
 */
export function useCall({ id }: CallSummary | Call, given: Call | null): LoadedCall {
  const [loaded, setLoaded] = useState<LoadedCall>(
    given ? { kind: 'loaded', call: given } : LOADING,
  );
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (given) return;
    let wanted = true;
    const settle = (outcome: LoadedCall): void => {
      if (wanted) setLoaded(outcome);
    };
    loadCall(id).then(
      (call) => settle({ kind: 'loaded', call }),
      (error: unknown) =>
        settle({
          kind: 'failed',
          trouble: troubleOf(error),
          retry: () => {
            setLoaded(LOADING);
            setAttempt((count) => count + 1);
          },
        }),
    );
    return () => {
      wanted = false;
    };
  }, [id, given, attempt]);
  return loaded;
}
