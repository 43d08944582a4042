import { useEffect, useMemo, useRef } from 'react';
import { locate } from '../../workbook/locate';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { Rewrites } from '../../excel/change/rewrites';
import type { Correction } from '../../documents/dossier/corrections/correction';
import type { CorrectionNews } from './news';

/** The cell that corrections write into; null where there are several, or none that a person knows. */
export function onlyPlace(corrections: readonly Correction[]): Place | null {
  const [first = null, another] = corrections.flatMap(placesOf);
  return another ? null : first;
}

function placesOf(correction: Correction): readonly Place[] {
  if (correction.kind === 'track') return [];
  return correction.kind === 'formula'
    ? correction.places
    : correction.cells.map(({ place }) => place);
}

/**
 * What was told of a correction, for as long as it is true: its cell bears the name of where it is now, and once
 * the cell holds something else, so that there is no way back any more, it is gone from the pane.
 */
export function useFresh(
  news: CorrectionNews,
  snapshot: WorkbookSnapshot,
  onStale: (news: CorrectionNews) => void,
): CorrectionNews {
  const wayBack = wayBackFrom(news);
  const places = useMemo(() => wayBack && stillIn(snapshot, wayBack), [wayBack, snapshot]);
  // The reading on display may be older than what was written: only one that has seen it can tell it is gone.
  const seen = useRef<Rewrites | null>(null);
  useEffect(() => {
    if (places !== null) seen.current = wayBack;
    else if (wayBack !== null && seen.current === wayBack) onStale(news);
  }, [places, wayBack, news, onStale]);
  return useMemo(() => placedAt(news, places), [news, places]);
}

function wayBackFrom(news: CorrectionNews): Rewrites | null {
  if (news.kind === 'done') return news.undo;
  return news.kind === 'undone' ? news.redo : null;
}

/** Where the cells stand; null as soon as one of them does not hold what was written. */
function stillIn(snapshot: WorkbookSnapshot, { cells }: Rewrites): readonly Place[] | null {
  const places = locate(
    snapshot,
    cells.map(({ anchor }) => anchor),
  );
  const found = places.filter((place) => place !== null);
  return found.length === places.length ? found : null;
}

function placedAt(news: CorrectionNews, places: readonly Place[] | null): CorrectionNews {
  const [place] = places ?? [];
  const isPlaced = (news.kind === 'done' || news.kind === 'undone') && news.place !== null;
  return isPlaced && place ? { ...news, place } : news;
}
