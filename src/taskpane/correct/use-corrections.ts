import { useCallback, useMemo, useRef, useState } from 'react';
import type { Place } from '../../workbook/scalar';
import type { WorkbookPort } from '../../excel/port';
import type { CorrectionOutcome, Rewrites } from '../../excel/change/rewrites';
import type { Correction } from '../../documents/dossier/corrections/correction';
import type { Finding } from '../../documents/dossier/rules/finding';
import type { Message } from '../../documents/dossier/messages/say';
import type { Localized } from '../../language/language';
import type { DossierView } from '../live/state';
import { troubleOf } from '../live/trouble';
import { onlyPlace, useFresh } from './fresh-news';
import type { CorrectionNews, Done } from './news';

export interface Corrections {
  readonly news: CorrectionNews;
  readonly isWorking: boolean;
  /** Those of a finding that can be written into this workbook. */
  readonly of: (finding: Finding) => readonly Correction[];
  /** Writes them in one go. `effect`: what is reported once they are. */
  readonly correct: (corrections: readonly Correction[], effect: Message | Localized) => void;
  readonly undo: (done: Done) => void;
  readonly dismiss: () => void;
}

const NONE: CorrectionNews = { kind: 'none' };

/** What knows the sheets' formulas and formats is loaded at the first correction. */
async function rewritesOf(
  corrections: readonly Correction[],
  { call, examined }: DossierView,
): Promise<Rewrites> {
  const { rewritesFor } = await import('./rewrites-for');
  const { snapshot, dossier } = examined;
  return rewritesFor(corrections, { call, snapshot, language: dossier.language });
}

/** What is being written: a correction, or with no effect to tell the way back from one. */
interface Attempt {
  readonly effect: Message | Localized | null;
  readonly place: Place | null;
}

function newsOf(outcome: CorrectionOutcome, { effect, place }: Attempt): CorrectionNews {
  switch (outcome.kind) {
    case 'done':
      return effect
        ? { kind: 'done', effect, place, undo: outcome.undo }
        : { kind: 'undone', place, redo: outcome.undo };
    case 'changed':
      return { kind: 'changed', undoing: effect === null };
    case 'formula':
    case 'half-written':
      return outcome;
  }
}

/**
 * Corrections of a dossier: one at a time, each with its way back until the next. `onWritten` hears whenever
 * the workbook is to be read again.
 */
export function useCorrections(
  view: DossierView,
  port: Pick<WorkbookPort, 'correct'>,
  onWritten: () => void,
): Corrections {
  const [told, setNews] = useState<CorrectionNews>(NONE);
  const dismiss = useCallback(() => setNews(NONE), []);
  // What was told since stays: a reading may be on display before it.
  const dismissStale = useCallback(
    (stale: CorrectionNews) => setNews((now) => (now === stale ? NONE : now)),
    [],
  );
  const news = useFresh(told, view.examined.snapshot, dismissStale);
  const [isWorking, setWorking] = useState(false);
  const busy = useRef(false);

  const write = useCallback(
    async (ask: () => Promise<Rewrites>, attempt: Attempt) => {
      // A second click on the way is not a second correction.
      if (busy.current) return;
      busy.current = true;
      setWorking(true);
      try {
        setNews(newsOf(await port.correct(await ask()), attempt));
      } catch (error) {
        setNews({ kind: 'failed', trouble: troubleOf(error) });
      }
      busy.current = false;
      setWorking(false);
      onWritten();
    },
    [port, onWritten],
  );

  // Sheets made with an earlier template may lack what today's formulas and texts refer to.
  const isCurrent = view.examined.age.kind === 'current';
  return useMemo(
    () => ({
      news,
      isWorking,
      of: ({ corrections }) =>
        isCurrent
          ? corrections
          : corrections.filter(({ kind }) => kind !== 'formula' && kind !== 'track'),
      correct: (corrections, effect) =>
        void write(() => rewritesOf(corrections, view), { effect, place: onlyPlace(corrections) }),
      undo: ({ undo, place }) => void write(async () => undo, { effect: null, place }),
      dismiss,
    }),
    [news, isWorking, isCurrent, view, write, dismiss],
  );
}
