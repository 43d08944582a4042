import { useCallback, useEffect, useRef, type RefObject } from 'react';
import { focusForNow } from '../frame/focus-for-now';
import type { KeyedFinding } from '../live/steady-order';

/** Findings about to leave, and those that may take the focus after them, the best first. */
interface Leaving {
  readonly keys: ReadonlySet<string>;
  readonly heirs: readonly string[];
}

/**
 * Keeps the focus in its list when a corrected finding leaves it: on the one that follows, else the one before,
 * else in another list, else on what `otherwise` gives. A person who has gone elsewhere meanwhile is not called
 * back.
 */
export function useFocusAfter(
  area: RefObject<HTMLElement | null>,
  findings: readonly KeyedFinding[],
  otherwise: () => HTMLElement | null,
): (keys: readonly string[]) => void {
  const leaving = useRef<Leaving | null>(null);
  useEffect(() => {
    if (leaving.current === null) return;
    const active = document.activeElement;
    if (active !== null && active !== document.body) {
      if (!isAmong(active, leaving.current)) leaving.current = null;
      return;
    }
    const { heirs } = leaving.current;
    leaving.current = null;
    const heir = firstItem(area.current, heirs) ?? otherwise();
    if (document.hasFocus() && heir) focusForNow(heir);
  }, [area, findings, otherwise]);
  return useCallback(
    (keys) => {
      leaving.current = { keys: new Set(keys), heirs: heirsOf(findings, keys) };
    },
    [findings],
  );
}

const isAmong = (element: Element, { keys }: Leaving): boolean => {
  const item = element.closest<HTMLElement>('[data-finding]');
  // A button for several findings stands outside each of them.
  return item === null ? keys.size > 1 : keys.has(item.dataset.finding ?? '');
};

/** A finding that stays on display because it is not mended yet keeps the focus itself. */
function heirsOf(findings: readonly KeyedFinding[], keys: readonly string[]): string[] {
  const at = findings.findIndex(({ key }) => keys.includes(key));
  const severity = findings[at]?.finding.severity;
  const onwards = [...findings.slice(at), ...findings.slice(0, at).reverse()];
  const isNear = ({ finding }: KeyedFinding): boolean => finding.severity === severity;
  const near = onwards.filter(isNear);
  const far = onwards.filter((each) => !isNear(each));
  return [...near, ...far].map(({ key }) => key);
}

function firstItem(area: HTMLElement | null, keys: readonly string[]): HTMLElement | null {
  const items = new Map(
    [...(area?.querySelectorAll<HTMLElement>('[data-finding]') ?? [])].map((item) => [
      item.dataset.finding,
      item,
    ]),
  );
  const first = keys.find((key) => items.has(key));
  const item = first === undefined ? null : (items.get(first) ?? null);
  // What is folded away takes no focus: what opens it does.
  const folded = item?.closest('details:not([open])');
  return folded?.querySelector('summary') ?? item;
}
