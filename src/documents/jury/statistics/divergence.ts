import { SAME, inOrder } from './marks';
import type { Score } from './marks';

/** Scores of one criterion of one dossier that lie so far apart that the jury ought to talk about them. */
export interface Divergence {
  readonly dossier: string;
  /** Its position. */
  readonly criterion: number;
  readonly lowest: number;
  readonly highest: number;
  /** Highest less lowest, in points of the scale. */
  readonly range: number;
  /** Who gave the lowest, and who the highest. */
  readonly lowestBy: readonly string[];
  readonly highestBy: readonly string[];
}

/**
 * Where the range of the scores reaches the session's threshold, the widest first; equal ones by dossier and criterion.
 *
 * @param threshold in points of the scale
 * @throws RangeError where it is not above zero: everything would diverge
 */
export function divergences(scores: readonly Score[], threshold: number): readonly Divergence[] {
  if (!(threshold > 0)) throw new RangeError(`no threshold: ${threshold}`);
  return cellsOf(scores)
    .map(divergenceOf)
    .filter(({ range }) => range >= threshold - SAME)
    .sort(
      (a, b) => b.range - a.range || inOrder(a.dossier, b.dossier) || a.criterion - b.criterion,
    );
}

/** The scores of one criterion of one dossier together, jurors in the order of their codes. */
function cellsOf(scores: readonly Score[]): readonly (readonly Score[])[] {
  const sorted = [...scores].sort(
    (a, b) =>
      inOrder(a.dossier, b.dossier) || a.criterion - b.criterion || inOrder(a.juror, b.juror),
  );
  const cells = new Map<string, Score[]>();
  for (const score of sorted) {
    const key = `${score.criterion}|${score.dossier}`;
    cells.set(key, [...(cells.get(key) ?? []), score]);
  }
  return [...cells.values()];
}

function divergenceOf(cell: readonly Score[]): Divergence {
  const values = cell.map(({ score }) => score);
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const by = (value: number) =>
    cell.filter(({ score }) => score === value).map(({ juror }) => juror);
  return {
    dossier: cell[0]?.dossier ?? '',
    criterion: cell[0]?.criterion ?? NaN,
    lowest,
    highest,
    range: highest - lowest,
    lowestBy: by(lowest),
    highestBy: by(highest),
  };
}
