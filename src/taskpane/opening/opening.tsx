import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { PaneOpening } from '../../excel/port';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

/** Whether the pane opens together with this workbook, and what a person may do about it. */
export interface Opening {
  readonly opens: boolean;
  /** The question is put to the person: once, after an insertion, and never where somebody has answered it. */
  readonly isOffered: boolean;
  /** The answer could not be written. */
  readonly trouble: Trouble | null;
  readonly offer: () => void;
  readonly decide: (opens: boolean) => void;
}

const OpeningContext = createContext<Opening | null>(null);

/** null where Excel does not open panes with workbooks: nothing is offered then. */
export const useOpening = (): Opening | null => useContext(OpeningContext);

interface OpeningProviderProps {
  readonly opening: PaneOpening | null;
  readonly children: ReactNode;
}

export function OpeningProvider({ opening, children }: OpeningProviderProps) {
  const [decided, setDecided] = useState(() => opening?.decided() ?? null);
  const [question, setQuestion] = useState<'not-yet' | 'put' | 'over'>('not-yet');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const offer = useCallback(() => {
    // Left without an answer before the sheets were deleted, it is not put again.
    setQuestion((now) => (now === 'not-yet' ? 'put' : 'over'));
  }, []);
  const decide = useCallback(
    (opens: boolean) => {
      opening?.decide(opens).then(
        () => {
          setDecided(opens);
          setQuestion('over');
          setTrouble(null);
        },
        (error: unknown) => setTrouble(troubleOf(error)),
      );
    },
    [opening],
  );
  const value = useMemo(
    (): Opening | null =>
      opening && {
        opens: decided ?? false,
        isOffered: question === 'put' && decided === null,
        trouble,
        offer,
        decide,
      },
    [opening, decided, question, trouble, offer, decide],
  );
  return <OpeningContext.Provider value={value}>{children}</OpeningContext.Provider>;
}
