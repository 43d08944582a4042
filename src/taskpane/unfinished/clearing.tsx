import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { WorkbookPort } from '../../excel/port';
import type { Leftovers } from '../../workbook/temporary-names';
import type { LiveDossier } from '../live/live-dossier';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

type Progress =
  | { readonly kind: 'idle' | 'working' }
  /** Some sheets of the same insertion bear names of their own, and stay. */
  | { readonly kind: 'kept'; readonly sheets: readonly string[] }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** What interrupted writings have left, and what a person may do about it. */
export interface Clearing {
  readonly leftovers: Leftovers;
  readonly progress: Progress;
  /** Deletes what interrupted insertions have left. */
  readonly clear: () => void;
  readonly dismiss: () => void;
}

const ClearingContext = createContext<Clearing | null>(null);

/** Null where there is nothing to tell. */
export const useClearing = (): Clearing | null => useContext(ClearingContext);

interface ClearingProviderProps {
  readonly port: Pick<WorkbookPort, 'clearAway'>;
  readonly live: LiveDossier;
  readonly leftovers: Leftovers;
  readonly children: ReactNode;
}

const IDLE: Progress = { kind: 'idle' };

/** It outlives the screens: once the sheets are gone, another may take over. */
export function ClearingProvider({ port, live, leftovers, children }: ClearingProviderProps) {
  const [progress, setProgress] = useState<Progress>(IDLE);
  const { inserted, replacing } = leftovers;
  const dismiss = useCallback(() => setProgress(IDLE), []);
  const clear = useCallback(() => {
    setProgress({ kind: 'working' });
    port
      .clearAway(inserted)
      .then(
        ({ kept }) => setProgress(kept.length === 0 ? IDLE : { kind: 'kept', sheets: kept }),
        (error: unknown) => setProgress({ kind: 'failed', trouble: troubleOf(error) }),
      )
      .finally(() => live.readWritten());
  }, [port, live, inserted]);
  const isTold = inserted.length + replacing.length > 0 || progress.kind === 'kept';
  const clearing = useMemo(
    () => (isTold ? { leftovers: { inserted, replacing }, progress, clear, dismiss } : null),
    [isTold, inserted, replacing, progress, clear, dismiss],
  );
  return <ClearingContext.Provider value={clearing}>{children}</ClearingContext.Provider>;
}
