import { useEffect, useState } from 'react';
import type { FileReading } from '../../documents/portfolio/consolidate/reading';
import type { Portfolio } from '../../documents/portfolio/portfolio';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { useWording } from '../wording/language';
import type { Foreseen } from './foresee';
import type { Reading } from './use-reading';

export type Foresight =
  /** Nothing was read, or it is being read. */
  | { readonly kind: 'none' }
  | { readonly kind: 'working' }
  | {
      readonly kind: 'foreseen';
      readonly foreseen: Foreseen;
      /** How many files were read. */
      readonly count: number;
    }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

interface Of {
  readonly portfolio: Portfolio | null;
  readonly readings: readonly FileReading[];
  readonly foresight: Foresight;
}

/**
 * What the files that were read make of a portfolio, with code that is loaded then: anew whenever either changes.
 *
 * @param portfolio null: a new one
 */
export function useForesight(
  portfolio: Portfolio | null,
  { state, readings, columns }: Pick<Reading, 'state' | 'readings' | 'columns'>,
): Foresight {
  const { language } = useWording();
  const [found, setFound] = useState<Of | null>(null);
  const isWhole = state.kind === 'read';
  useEffect(() => {
    if (readings.length === 0) return;
    let isCurrent = true;
    const tell = (foresight: Foresight): void => {
      if (isCurrent) setFound({ portfolio, readings, foresight });
    };
    import('./foresee')
      .then(({ foresee }) => {
        const foreseen = foresee({ portfolio, readings, columns, language, isWhole });
        tell({ kind: 'foreseen', foreseen, count: readings.length });
      })
      .catch((error: unknown) => tell({ kind: 'failed', trouble: troubleOf(error) }));
    return () => {
      isCurrent = false;
    };
  }, [portfolio, readings, columns, language, isWhole]);
  if (readings.length === 0) return { kind: 'none' };
  // What is being made anew stays in view until it is there.
  return found?.readings === readings ? found.foresight : { kind: 'working' };
}
