import { useCallback, useState } from 'react';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

export type InsertingState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Names of sheets that stand in the way. */
  | { readonly kind: 'taken'; readonly names: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface Inserting {
  readonly state: InsertingState;
  readonly insert: (declare: () => Promise<WorkbookDeclaration>) => void;
}

/**
 * Puts the sheets of a new document into the workbook, which are declared by code that is loaded then. The state stays
 * `working` until the document’s screen takes over.
 *
 * @param onDone the document stands, or somebody was faster
 */
export function useInserting(port: Pick<WorkbookPort, 'inject'>, onDone: () => void): Inserting {
  const [state, setState] = useState<InsertingState>({ kind: 'idle' });
  const insert = useCallback(
    async (declare: () => Promise<WorkbookDeclaration>) => {
      setState({ kind: 'working' });
      try {
        const outcome = await port.inject(await declare());
        if (outcome.kind === 'names-taken') {
          setState({ kind: 'taken', names: outcome.taken.map(({ name }) => name).join(', ') });
        } else onDone();
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [port, onDone],
  );
  return { state, insert: (declare) => void insert(declare) };
}
