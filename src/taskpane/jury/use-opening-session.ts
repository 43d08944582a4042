import { useCallback, useState } from 'react';
import type { Call } from '../../calls/call';
import type { WorkbookPort } from '../../excel/port';
import type { Language } from '../../language/language';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import type { Draft } from './opening-draft';
import type { JuryTexts } from './texts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'refused'; readonly why: (texts: JuryTexts) => string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

interface Circumstances {
  readonly port: Pick<WorkbookPort, 'inject'>;
  readonly call: Call;
  readonly language: Language;
  readonly onDone: () => void;
}

/** The sheets of a session are declared by code that is loaded when one is opened. */
async function declare(call: Call, language: Language, draft: Draft) {
  const [{ planFor }, { declareSession }] = await Promise.all([
    import('../../documents/jury/opening/plan-for'),
    import('../../documents/jury/sheets/workbook'),
  ]);
  const { title, dossiers, jurors, envelope, isRehearsal } = draft;
  const plan = planFor(call, { id: crypto.randomUUID(), language, title, dossiers, jurors });
  return declareSession({ ...plan, isRehearsal, money: { ...plan.money, envelope } });
}

/** Puts a session’s sheets into the workbook. The state stays `working` until the session’s screen takes over. */
export function useOpeningSession({ port, call, language, onDone }: Circumstances): {
  readonly state: State;
  readonly open: (draft: Draft) => void;
} {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const open = useCallback(
    async (draft: Draft) => {
      setState({ kind: 'working' });
      try {
        const outcome = await port.inject(await declare(call, language, draft));
        if (outcome.kind === 'names-taken') {
          const names = outcome.taken.map(({ name }) => name).join(', ');
          setState({ kind: 'refused', why: (texts) => texts.outcome.taken(names) });
        } else onDone();
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [port, call, language, onDone],
  );
  return { state, open: (draft) => void open(draft) };
}
