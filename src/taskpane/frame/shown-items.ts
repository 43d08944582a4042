import { useEffect, useRef, useState, type RefObject } from 'react';
import { focusForNow } from './focus-for-now';

/** More than a person reads at once; the others are one click away, and the pane stays quick. */
const SHOWN_AT_FIRST = 50;

interface ShownItems<Item, List> {
  readonly list: RefObject<List>;
  readonly shown: readonly Item[];
  readonly hidden: number;
  /** The button that asked for it goes away: the first of the others takes the focus. */
  readonly showAll: () => void;
}

/** The first of many items, and on request all of them. `list`: the element whose children they are. */
export function useShownItems<Item, List extends HTMLElement>(
  items: readonly Item[],
  atFirst = SHOWN_AT_FIRST,
): ShownItems<Item, List> {
  const [all, setAll] = useState(false);
  const list = useRef<List>(null);
  useEffect(() => {
    const next = all ? list.current?.children[atFirst] : null;
    if (next instanceof HTMLElement) focusForNow(next);
  }, [all, atFirst]);
  const shown = all ? items : items.slice(0, atFirst);
  return { list, shown, hidden: items.length - shown.length, showAll: () => setAll(true) };
}
