import { useCallback, useEffect, useRef, useState } from 'react';
import type { Deliberation } from '../../documents/jury/insights/deliberation';
import {
  variationsOf,
  type Tried,
  type Variations,
} from '../../documents/jury/insights/variations';
import { inSlices } from './in-slices';

type Trial =
  | { readonly kind: 'none' }
  | { readonly kind: 'running'; readonly tried: Tried | null }
  | { readonly kind: 'done'; readonly variations: Variations };

interface TriedVariations {
  readonly trial: Trial;
  /** What was tried was another state of the workbook. */
  readonly isOutdated: boolean;
  readonly start: () => void;
  readonly stop: () => void;
}

const NONE: Trial = { kind: 'none' };

/** Tries every variant of a deliberation when asked, in slices. Work on a state that has passed is given up. */
export function useVariations(deliberation: Deliberation): TriedVariations {
  const [state, setState] = useState<{ readonly of: Deliberation | null; readonly trial: Trial }>({
    of: null,
    trial: NONE,
  });
  const running = useRef<AbortController | null>(null);
  const stop = useCallback(() => {
    running.current?.abort();
    setState({ of: null, trial: NONE });
  }, []);
  useEffect(() => () => running.current?.abort(), [deliberation]);
  const start = (): void => {
    running.current?.abort();
    const controller = new AbortController();
    running.current = controller;
    const tell = (trial: Trial): void => setState({ of: deliberation, trial });
    tell({ kind: 'running', tried: null });
    void inSlices(variationsOf(deliberation), {
      signal: controller.signal,
      onSlice: (tried) => tell({ kind: 'running', tried }),
    }).then((variations) => {
      if (variations) tell({ kind: 'done', variations });
    });
  };
  const isOutdated = state.of !== null && state.of !== deliberation;
  return { trial: isOutdated ? NONE : state.trial, isOutdated, start, stop };
}
