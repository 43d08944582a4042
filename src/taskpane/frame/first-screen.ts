import { createContext } from 'react';

/** A question that is answered with yes once. */
export function firstOnly(): () => boolean {
  let asked = false;
  return () => {
    const first = !asked;
    asked = true;
    return first;
  };
}

/**
 * Asked by each screen as it appears. A screen takes the focus to its title, so that a screen reader begins
 * there, except the first: opening the pane must not take the focus out of the grid.
 */
export const FirstScreen = createContext<() => boolean>(() => true);
