import { useCallback, useRef, useState } from 'react';
import type { WorkbookPort, WayBackOutcome } from '../../excel/port';
import type { WayBack } from '../../excel/replace/remembered';
import type { Trouble } from '../live/state';
import { troubleOf } from '../live/trouble';

/** What is going on, or what kept the former sheets from coming back. */
export type WayBackNews =
  | { readonly kind: 'working' }
  | Exclude<WayBackOutcome, { readonly kind: 'done' }>
  | { readonly kind: 'failed'; readonly trouble: Trouble };

/** The sheets that were there before a change, as long as the pane stays open. */
export interface FormerSheets {
  /** Of which call. */
  readonly from: string;
  /** The call that the workbook has answered since. */
  readonly to: string;
  readonly back: WayBack;
}

export interface FormerSheetsActions {
  readonly former: FormerSheets | null;
  readonly news: WayBackNews | null;
  readonly remember: (former: FormerSheets | null) => void;
  readonly goBack: () => void;
}

/** Remembers the way back of the last change, and takes it on a click. `onDone`: the workbook is to be read again. */
export function useWayBack(
  port: Pick<WorkbookPort, 'goBack'>,
  onDone: () => void,
): FormerSheetsActions {
  const [former, setFormer] = useState<FormerSheets | null>(null);
  const [news, setNews] = useState<WayBackNews | null>(null);
  const busy = useRef(false);
  const remember = useCallback((changed: FormerSheets | null) => {
    setFormer(changed);
    setNews(null);
  }, []);
  const goBack = async (): Promise<void> => {
    if (former === null || busy.current) return;
    busy.current = true;
    setNews({ kind: 'working' });
    try {
      const outcome = await port.goBack(former.back);
      if (outcome.kind === 'done') {
        remember(null);
        onDone();
      } else setNews(outcome);
    } catch (error) {
      setNews({ kind: 'failed', trouble: troubleOf(error) });
    }
    busy.current = false;
  };
  return { former, news, remember, goBack: () => void goBack() };
}
