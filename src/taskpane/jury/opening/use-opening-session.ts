import { useCallback, useState } from 'react';
import type { SessionPlan } from '../../../documents/jury/plan';
import type { WorkbookPort } from '../../../excel/port';
import type { Trouble } from '../../live/state';
import { troubleOf } from '../../live/trouble';
import type { JuryTexts } from '../texts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly why: (texts: JuryTexts) => string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

interface Circumstances {
  readonly port: Pick<WorkbookPort, 'inject'>;
  readonly onDone: () => void;
}

/** The sheets of a session are declared by code that is loaded when one is opened. */
async function declare(plan: SessionPlan) {
  const { declareSession } = await import('../../../documents/jury/sheets/workbook');
  return declareSession({ ...plan, id: crypto.randomUUID() });
}

/** Puts a session’s sheets into the workbook. The state stays `working` until the session’s screen takes over. */
export function useOpeningSession({ port, onDone }: Circumstances): {
  readonly state: State;
  readonly open: (plan: SessionPlan) => void;
} {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const open = useCallback(
    async (plan: SessionPlan) => {
      setState({ kind: 'working' });
      try {
        const outcome = await port.inject(await declare(plan));
        if (outcome.kind === 'names-taken') {
          const names = outcome.taken.map(({ name }) => name).join(', ');
          setState({ kind: 'refused', why: (texts) => texts.action.taken(names) });
        } else onDone();
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [port, onDone],
  );
  return { state, open: (plan) => void open(plan) };
}
