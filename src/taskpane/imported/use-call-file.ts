import { useCallback, useRef, useState } from 'react';
import { troubleOf } from '../live/trouble';
import type { Trouble } from '../live/state';
import type { CallFile, OpenedCallFile } from './call-file';

export interface CallFileState {
  readonly busy: boolean;
  /** The last file that could be used; it stays while another is refused. */
  readonly opened: OpenedCallFile | null;
  readonly refused: Extract<CallFile, { kind: 'refused' }> | null;
  readonly trouble: Trouble | null;
  readonly open: (file: File) => void;
}

type Outcome = Pick<CallFileState, 'busy' | 'opened' | 'refused' | 'trouble'>;

const NOTHING: Outcome = { busy: false, opened: null, refused: null, trouble: null };

/** Reads what a person chooses, with code that is loaded then. Of two files, the later one counts. */
export function useCallFile(onOpened: (file: OpenedCallFile) => void): CallFileState {
  const [state, setState] = useState(NOTHING);
  const turn = useRef(0);
  const open = useCallback(
    (file: File): void => {
      const mine = (turn.current += 1);
      const settle = (change: Partial<Outcome>): void => {
        if (mine === turn.current) setState((before) => ({ ...before, busy: false, ...change }));
      };
      setState((before) => ({ ...before, busy: true }));
      read(file).then(
        (result) => {
          if (mine !== turn.current) return;
          if (result.kind === 'refused') return settle({ refused: result, trouble: null });
          settle({ opened: result, refused: null, trouble: null });
          onOpened(result);
        },
        (error: unknown) => settle({ trouble: troubleOf(error), refused: null }),
      );
    },
    [onOpened],
  );
  return { ...state, open };
}

async function read(file: File): Promise<CallFile> {
  const { readCallFile } = await import('./read-call-file');
  return readCallFile(file);
}
