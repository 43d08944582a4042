import { useEffect, useState, useSyncExternalStore } from 'react';
import type { WorkbookPort } from '../../excel/port';
import { LiveDossier } from './live-dossier';
import type { LiveState } from './state';
import type { Examine } from './verdict';

/** Joins a workbook to the rules: its state as it changes, for as long as the component is there. */
export function useDossier(
  port: WorkbookPort,
  examine: Examine,
): { state: LiveState; live: LiveDossier } {
  const [live] = useState(() => new LiveDossier(port, examine));
  useEffect(() => live.start(), [live]);
  useEffect(() => {
    // Not every change raises an event; a person who comes back to the pane finds it up to date.
    const onFocus = (): void => live.signal();
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    return () => {
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, [live]);
  return { state: useSyncExternalStore(live.subscribe, live.current), live };
}
