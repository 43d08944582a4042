import { useCallback, useState } from 'react';

/** Who chairs; any other one is a juror, by code. */
export const CHAIR = 'chair';

const keyOf = (session: string): string => `bareme.jury.${session}`;

function stored(session: string): string | null {
  try {
    return window.localStorage.getItem(keyOf(session));
  } catch {
    return null;
  }
}

/**
 * Nothing tells who is at the keyboard: it is asked once and kept for this session on this machine. Where a browser keeps
 * nothing it holds for as long as the pane is open.
 */
export function useIdentity(session: string): {
  readonly who: string | null;
  readonly choose: (who: string | null) => void;
} {
  const [who, setWho] = useState<string | null>(() => stored(session));
  const choose = useCallback(
    (chosen: string | null) => {
      setWho(chosen);
      try {
        if (chosen === null) window.localStorage.removeItem(keyOf(session));
        else window.localStorage.setItem(keyOf(session), chosen);
      } catch {
        // It is asked again next time.
      }
    },
    [session],
  );
  return { who, choose };
}
