import { useEffect, useState } from 'react';
import type { Dossier } from '../../documents/dossier/dossier';
import { fits, type Fit } from '../../documents/dossier/fit/fit';
import type { Call } from '../../calls/call';
import { loadCall } from '../../calls/load';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

export type Comparison =
  | { readonly kind: 'computing' }
  | { readonly kind: 'done'; readonly fits: readonly Fit[] }
  | { readonly kind: 'failed'; readonly trouble: Trouble; readonly retry: () => void };

const COMPUTING: Comparison = { kind: 'computing' };

/**
 * The dossier tried against the calls of these identifiers and its own. Their files are fetched when this
 * is first shown, and the comparison follows the dossier as it changes, never during a paint.
 */
export function useFits(dossier: Dossier, present: Call, ids: readonly string[]): Comparison {
  const [comparison, setComparison] = useState<Comparison>(COMPUTING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let wanted = true;
    const settle = (outcome: Comparison): void => {
      if (wanted) setComparison(outcome);
    };
    const others = ids.filter((id) => id !== present.id);
    Promise.all(others.map(loadCall)).then(
      (calls) =>
        settle({ kind: 'done', fits: fits(dossier, present, inOrder(present, calls, ids)) }),
      (error: unknown) =>
        settle({
          kind: 'failed',
          trouble: troubleOf(error),
          retry: () => {
            setComparison(COMPUTING);
            setAttempt((count) => count + 1);
          },
        }),
    );
    return () => {
      wanted = false;
    };
  }, [dossier, present, ids, attempt]);
  return comparison;
}

/** The catalogue's order; a call of its own, which the catalogue does not have, comes first. */
function inOrder(present: Call, others: readonly Call[], ids: readonly string[]): readonly Call[] {
  return [present, ...others].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
