import { useCallback, useMemo, useRef, type ReactNode } from 'react';
import type { WorkbookPort } from '../../excel/port';
import type { DossierView } from '../live/state';
import { CorrectingContext, type Correcting } from './corrections-context';
import { CorrectionNotice, useTold } from './correction-notice';
import { useCorrections } from './use-corrections';
import { useFocusAfter } from './use-focus-after';

export interface Corrected {
  readonly notice: ReactNode;
  /** For the line that speaks to screen readers; empty: nothing was corrected. */
  readonly told: string;
}

interface CorrectionsProps {
  readonly view: DossierView;
  readonly port: Pick<WorkbookPort, 'correct'>;
  readonly onWritten: () => void;
  /** The screen whose findings can be corrected, given what is to be told of the last correction. */
  readonly children: (corrected: Corrected) => ReactNode;
}

/** Makes the findings within it correctable. */
export function Corrections({ view, port, onWritten, children }: CorrectionsProps) {
  const corrections = useCorrections(view, port, onWritten);
  const area = useRef<HTMLDivElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusAfter(
    area,
    view.findings,
    useCallback(() => notice.current, []),
  );
  const { isWorking, of, correct } = corrections;
  const correcting = useMemo(
    (): Correcting => ({
      isWorking,
      of,
      correct: (keys, chosen, effect) => {
        keepFocus(keys);
        correct(chosen, effect);
      },
    }),
    [isWorking, of, correct, keepFocus],
  );
  const told = useTold(corrections.news);
  return (
    <CorrectingContext.Provider value={correcting}>
      <div ref={area} style={{ display: 'contents' }}>
        {children({
          notice: <CorrectionNotice ref={notice} told={told} corrections={corrections} />,
          told,
        })}
      </div>
    </CorrectingContext.Provider>
  );
}
