import { useCallback, useRef, useState } from 'react';
import type { WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import { sourceOf, type Found, type Source } from './source';

export type SourceState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface BudgetSource {
  readonly state: SourceState;
  /** What is looked at: it stays where something else could not be read. */
  readonly source: Source | null;
  readonly readSelection: () => void;
  readonly readFile: (file: File) => void;
  readonly choose: (source: Source) => void;
}

/** Reads a budget where the person says, one at a time; the last that was asked for counts. */
export function useSource(
  port: Pick<WorkbookPort, 'readBlock'>,
  ownSheets: ReadonlySet<string>,
  language: Language,
  initial: Source | null,
): BudgetSource {
  const [source, setSource] = useState(initial);
  const [state, setState] = useState<SourceState>({ kind: 'idle' });
  const turn = useRef(0);
  const read = useCallback(async (look: () => Promise<Found>) => {
    turn.current += 1;
    const own = turn.current;
    setState({ kind: 'reading' });
    let came: SourceState = { kind: 'idle' };
    try {
      const found = await look();
      if (own !== turn.current) return;
      if ('source' in found) setSource(found.source);
      else came = { kind: 'refused', why: found.refused };
    } catch (error) {
      if (own !== turn.current) return;
      came = { kind: 'failed', trouble: troubleOf(error) };
    }
    setState(came);
  }, []);
  return {
    state,
    source,
    readSelection: () =>
      void read(async () => sourceOf(await port.readBlock('selection'), ownSheets, language)),
    readFile: (file) =>
      void read(async () => {
        const { budgetInFile } = await import('./file-budget');
        const found = await budgetInFile(file);
        return 'source' in found ? found : { refused: found.refusal[language] };
      }),
    choose: setSource,
  };
}
