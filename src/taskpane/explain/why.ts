import { createContext, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import type { FigureId } from '../../documents/dossier/explain/explanation';
import { focusForNow } from '../frame/focus-for-now';

/** A figure that is being explained, and the button that asked for it. */
interface Asked {
  readonly figure: FigureId;
  readonly from: string;
}

/** What a « Pourquoi ? » button needs to know. */
export interface Why {
  /** Opens the explanation of a figure; `from` tells the button from all others of its screen. */
  readonly open: (figure: FigureId, from: string) => void;
  /** Whether the person just came back to this button. Answers yes once. */
  readonly claims: (from: string) => boolean;
}

/** Without a provider nothing opens: a screen that explains nothing shows no button. */
export const WhyContext = createContext<Why | null>(null);

export interface Explanations {
  /** The figure to explain, opened last; null when the dossier itself is on display. */
  readonly asked: FigureId | null;
  /** How many explanations deep. */
  readonly depth: number;
  readonly why: Why;
  readonly back: () => void;
  /** The screen that appears is one that the person comes back to: its button takes the focus. */
  readonly isReturning: boolean;
}

/**
 * The explanations opened one from another, as a trail that leads back. The focus goes to the title of what
 * opens, and returns to the button that opened it.
 */
export function useExplanations(): Explanations {
  const [trail, setTrail] = useState<readonly Asked[]>([]);
  const [isReturning, setReturning] = useState(false);
  const cameFrom = useRef<string | null>(null);

  useEffect(() => {
    // The button may be gone meanwhile (a finding mended): the focus is then not left in the void.
    if (cameFrom.current === null) return;
    cameFrom.current = null;
    const title = document.querySelector<HTMLElement>('h1');
    if (title) focusForNow(title);
  }, [trail]);

  const why = useMemo<Why>(
    () => ({
      open: (figure, from) =>
        // What is on display stays until the explanation is there.
        startTransition(() => {
          setReturning(false);
          setTrail((before) => [...before, { figure, from }]);
        }),
      claims: (from) => {
        if (cameFrom.current !== from) return false;
        cameFrom.current = null;
        return true;
      },
    }),
    [],
  );
  const last = trail.at(-1);
  const back = (): void => {
    cameFrom.current = last?.from ?? null;
    setReturning(true);
    setTrail(trail.slice(0, -1));
  };
  return { asked: last?.figure ?? null, depth: trail.length, why, back, isReturning };
}
