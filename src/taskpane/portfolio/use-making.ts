import { useCallback, useState } from 'react';
import type { PortfolioPlan } from '../../documents/portfolio/portfolio';
import type { WorkbookPort } from '../../excel/port';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';
import type { MadeFile } from '../files/made-file';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  /** Names of sheets that stand in the way. */
  | { readonly kind: 'taken'; readonly names: string }
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The sheets of a portfolio are declared by code that is loaded when one is made. */
async function declare(plan: PortfolioPlan) {
  const { declarePortfolio } = await import('../../documents/portfolio/sheets/workbook');
  return declarePortfolio(plan);
}

/** The portfolio as the file of a workbook of its own. */
export async function portfolioFile(name: string, plan: PortfolioPlan): Promise<MadeFile> {
  const [declaration, { writeWorkbook }] = await Promise.all([
    declare(plan),
    import('../../xlsx/write'),
  ]);
  return { name, bytes: await writeWorkbook(declaration) };
}

/** Puts a portfolio’s sheets into the workbook. The state stays `working` until the portfolio’s screen takes over. */
export function useMaking(
  port: Pick<WorkbookPort, 'inject'>,
  onDone: () => void,
): { readonly state: State; readonly insert: (plan: PortfolioPlan) => void } {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const insert = useCallback(
    async (plan: PortfolioPlan) => {
      setState({ kind: 'working' });
      try {
        const outcome = await port.inject(await declare(plan));
        if (outcome.kind === 'names-taken') {
          setState({ kind: 'taken', names: outcome.taken.map(({ name }) => name).join(', ') });
        } else onDone();
      } catch (error) {
        setState({ kind: 'failed', trouble: troubleOf(error) });
      }
    },
    [port, onDone],
  );
  return { state, insert: (plan) => void insert(plan) };
}
