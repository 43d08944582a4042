import { useCallback, useState } from 'react';
import type { InjectionOutcome } from '../../excel/insert/injection-outcome';
import type { WorkbookPort } from '../../excel/port';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { Call } from '../../calls/call';
import type { Language } from '../../language/language';
import type { Notice, Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

type Taken = Extract<InjectionOutcome, { kind: 'names-taken' }>['taken'];

export type Insertion =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Some names are in use: nothing was written, the person decides. */
  | { readonly kind: 'names-taken'; readonly taken: Taken }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

export interface InsertionActions {
  readonly state: Insertion;
  readonly insert: (call: Call, language: Language) => void;
  /** Inserts under the names that were proposed. */
  readonly accept: (call: Call, language: Language) => void;
  readonly cancel: () => void;
}

/** The sheets are declared by code that is loaded on the first insertion. */
async function declare(call: Call, language: Language): Promise<WorkbookDeclaration> {
  const { declareWorkbook } = await import('../../documents/dossier/sheets/workbook');
  return declareWorkbook(call, language, {}, crypto.randomUUID());
}

const proposedNames = (taken: Taken): Readonly<Record<string, string>> =>
  Object.fromEntries(taken.map(({ key, proposed }) => [key, proposed]));

/**
 * Puts a call's sheets into the workbook. `onDone` hears of the end: with `already-there` when a colleague
 * was faster. The state stays `working` then, until the dossier's screen takes over. `onFailed` hears
 * that an insertion did not come to its end.
 */
export function useInsertion(
  port: Pick<WorkbookPort, 'inject'>,
  onDone: (notice: Notice | null) => void,
  onFailed: () => void,
): InsertionActions {
  const [state, setState] = useState<Insertion>({ kind: 'idle' });
  const run = useCallback(
    async (call: Call, language: Language, names?: Readonly<Record<string, string>>) => {
      setState({ kind: 'working' });
      try {
        const outcome = await port.inject(await declare(call, language), names);
        if (outcome.kind === 'names-taken') setState(outcome);
        else onDone(outcome.kind === 'already-there' ? 'already-there' : null);
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
        onFailed();
      }
    },
    [port, onDone, onFailed],
  );
  const taken = state.kind === 'names-taken' ? state.taken : [];
  return {
    state,
    insert: (call, language) => void run(call, language),
    accept: (call, language) => void run(call, language, proposedNames(taken)),
    cancel: () => setState({ kind: 'idle' }),
  };
}
