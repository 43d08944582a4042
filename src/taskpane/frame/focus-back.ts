import { useLayoutEffect, type RefObject } from 'react';
import { focusForNow } from './focus-for-now';

/**
 * When what is in the box goes away with the focus in it, closed by a button of its own say, the focus returns to
 * where the person was before, or else to the screen's title. From the void, Tab would lead nowhere.
 */
export function useFocusBack(box: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    let before: HTMLElement | null = null;
    const enter = ({ relatedTarget }: FocusEvent): void => {
      const isWithin = relatedTarget instanceof Node && element.contains(relatedTarget);
      if (relatedTarget instanceof HTMLElement && !isWithin) before = relatedTarget;
    };
    element.addEventListener('focusin', enter);
    return () => {
      element.removeEventListener('focusin', enter);
      // Only once everything is in its place: a screen that follows has a title of its own.
      if (element.contains(document.activeElement)) queueMicrotask(() => takeBack(before));
    };
  }, [box]);
}

function takeBack(before: HTMLElement | null): void {
  const isTaken = document.activeElement !== document.body;
  // Never pulls the focus out of the grid.
  if (isTaken || !document.hasFocus()) return;
  const place = before?.isConnected ? before : document.querySelector<HTMLElement>('h1');
  place?.focus();
  // A title, or an item that was corrected: no control.
  if (place && document.activeElement !== place) focusForNow(place);
}
