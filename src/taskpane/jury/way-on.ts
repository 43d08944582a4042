import { useEffect, useRef, useState, type FocusEvent, type RefObject } from 'react';
import { focusOnCommentDue } from './comment-field';
import { focusIn } from './score-row';

/** What of a dossier is gone to: where scoring goes on, or the first comment that is due. */
type Goal = 'score' | 'comment';

export interface WayOn {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
  /** To a dossier, which may have to be shown first. */
  readonly goTo: (dossier: string, goal: Goal) => void;
}

/**
 * The way to what a juror is to do next in a dossier. A button that leads there, or that has done what it offers, may be
 * gone afterwards, and the focus with it: from the void, the next digits would land in the spreadsheet.
 *
 * @param box what holds the juror’s view, and hears of the focus in it
 * @param isAsked somebody has just said that it is they who score, by a button that is gone
 */
export function useWayOn(
  box: RefObject<HTMLElement>,
  choose: (dossier: string) => void,
  isAsked: boolean,
): WayOn {
  const held = useRef<Element | null>(null);
  const [sought, setSought] = useState<{ readonly goal: Goal } | null>(null);
  useEffect(() => {
    if (sought?.goal === 'comment') focusOnCommentDue(box.current);
    if (sought?.goal === 'score') focusOnScoring(box.current);
  }, [box, sought]);
  const isNew = useRef(isAsked);
  useEffect(() => {
    const isLost = isNew.current || held.current?.isConnected === false;
    isNew.current = false;
    // Never pulls the focus out of the grid, nor from where the person has gone meanwhile.
    if (isLost && document.hasFocus() && document.activeElement === document.body) {
      focusOnScoring(box.current);
    }
  });
  return {
    onFocus: ({ target }) => (held.current = target),
    onBlur: () => (held.current = null),
    goTo: (dossier, goal) => {
      choose(dossier);
      setSought({ goal });
    },
  };
}

/** On the first criterion that lacks a score, else on the first; in a dossier without any, on the list of dossiers. */
function focusOnScoring(box: Element | null): void {
  const rows = [...(box?.querySelectorAll('[data-criterion]') ?? [])];
  const row =
    rows.find((one) => one.matches('[data-lacking=true]')) ??
    rows.find((one) => one.querySelector('input'));
  if (row) focusIn(row);
  else box?.querySelector('select')?.focus();
}
