import type { Panel, PanelDossier } from '../scoring/panel';
import { standingsWith, type Standing } from '../scoring/standings';
import { totalsOfDossier } from '../scoring/totals';
import { crossingsIn, type Crossing, type Line as Sides } from '../statistics/stability';
import type { ScoreVariant } from '../statistics/variants';
import { sidesOf, type Deliberation } from './deliberation';
import { withScore } from './variant-panel';

/** One point of one score of this dossier is enough for these moves. */
export interface PointCrossing {
  /** Whose score it is. */
  readonly dossier: string;
  /** In points of the scale. */
  readonly change: 1 | -1;
  /** Positions of the criteria: a score of any of them, by one juror at least. */
  readonly criteria: readonly number[];
  readonly moves: readonly Move[];
}

export type Move = Pick<Crossing<unknown>, 'dossier' | 'from' | 'to'>;

/** What each single point moves across the line, one after the other; dossiers in the order of the variants. */
export function* pointCrossings(
  deliberation: Deliberation,
  variants: readonly ScoreVariant[],
): Generator<undefined, readonly PointCrossing[]> {
  const { panel } = deliberation;
  const dossiers = new Map(panel.dossiers.map((dossier) => [dossier.id, dossier]));
  const sides = sidesOf(deliberation);
  const found = new Map<string, PointCrossing>();
  const known = new Map<string, readonly Move[]>();
  for (const variant of variants) {
    const dossier = dossiers.get(variant.dossier);
    if (dossier) {
      const changed = withScore(dossier, variant);
      const outcome = outcomeOf(panel, changed, variant);
      const moves = known.get(outcome) ?? movesTo(deliberation, sides, changed);
      known.set(outcome, moves);
      if (moves.length > 0) addTo(found, variant, moves);
    }
    yield;
  }
  return [...found.values()];
}

const changeOf = ({ from, to }: ScoreVariant): 1 | -1 => (to > from ? 1 : -1);

/**
 * A mean rises by as much whichever juror's score does, which spares nearly all of the work. A median does not, and has
 * to be looked at where it settles ties.
 */
function outcomeOf(panel: Panel, changed: PanelDossier, variant: ScoreVariant): string {
  const usesMedian = panel.tieKeys.some(({ kind }) => kind === 'median');
  const median = usesMedian ? totalsOfDossier(panel, changed).medianTotal : null;
  return JSON.stringify([changed.id, variant.criterion, changeOf(variant), median]);
}

function movesTo(deliberation: Deliberation, sides: Sides, changed: PanelDossier): readonly Move[] {
  const { panel, standings } = deliberation;
  const varied = standingsWith(panel, standings, changed);
  // The line follows from the ranks alone: amounts stay what they are.
  if (varied.every((one, at) => rankOf(one) === rankOf(standings[at]))) return [];
  return crossingsIn(null, sides, sidesOf({ ...deliberation, standings: varied })).map(
    ({ dossier, from, to }) => ({ dossier, from, to }),
  );
}

const rankOf = (standing: Standing | undefined): number | null =>
  standing?.status === 'ranked' ? standing.rank : null;

/** Criteria of which a point does the same stand together. */
function addTo(
  found: Map<string, PointCrossing>,
  variant: ScoreVariant,
  moves: readonly Move[],
): void {
  const { dossier, criterion } = variant;
  const change = changeOf(variant);
  const key = JSON.stringify([dossier, change, moves]);
  const criteria = found.get(key)?.criteria ?? [];
  if (criteria.includes(criterion)) return;
  const together = [...criteria, criterion].sort((a, b) => a - b);
  found.set(key, { dossier, change, criteria: together, moves });
}
