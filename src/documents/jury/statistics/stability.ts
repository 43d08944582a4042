import { inOrder } from './marks';

/** By dossier, 1 first, equal for those that are ex aequo; a dossier that is not ranked is not in it. */
export type Ranks = ReadonlyMap<string, number>;

/** What a ranking funds. A dossier that is in neither set lies below the line. */
export interface Line {
  readonly above: ReadonlySet<string>;
  /** Those of a tie that the line falls into: it has to be settled first. */
  readonly tied: ReadonlySet<string>;
}

export type Side = 'above' | 'tied' | 'below';

/** How the ranking holds where one thing is different (`variants.ts`), in the variants that were tried. */
export interface Stability<V> {
  readonly dossiers: readonly RankRange<V>[];
  /** Pairs of which the one ahead lies behind in some variant; that two draw level is none. */
  readonly inversions: readonly Inversion<V>[];
  readonly crossings: readonly Crossing<V>[];
}

export interface RankRange<V> {
  readonly dossier: string;
  readonly rank: number;
  /** The ranking as it stands counts among the variants, for both. */
  readonly best: number;
  readonly worst: number;
  /** Where it would not be ranked at all: for want of scores, or below a threshold. */
  readonly unrankedIn: readonly V[];
}

export interface Inversion<V> {
  readonly ahead: string;
  readonly behind: string;
  readonly variants: readonly V[];
}

/** A dossier lies on another side of the line in that variant. */
export interface Crossing<V> {
  readonly dossier: string;
  readonly variant: V;
  readonly from: Side;
  readonly to: Side;
}

interface Ranked {
  readonly dossier: string;
  readonly rank: number;
}

/** What a variant does, by the place of the dossier in the ranking as it stands; undefined: not ranked. */
interface Trial<V> {
  readonly variant: V;
  readonly ranks: readonly (number | undefined)[];
  readonly crossings: readonly Crossing<V>[];
}

/**
 * Ranks every variant and compares it with the ranking as it stands. Dossiers come in the order of their ranks, what
 * the variants do in the order of the variants, and crossings of one variant by the dossiers' identifiers.
 *
 * @param ranks as they stand
 * @param ranksIn how the dossiers rank in a variant; asked once for each
 * @param lineOf where the line falls in a ranking, by the session's own rule
 */
export function stability<V>(input: {
  readonly ranks: Ranks;
  readonly variants: readonly V[];
  readonly ranksIn: (variant: V) => Ranks;
  readonly lineOf: (ranks: Ranks) => Line;
}): Stability<V> {
  const dossiers = [...input.ranks]
    .map(([dossier, rank]) => ({ dossier, rank }))
    .sort((a, b) => a.rank - b.rank || inOrder(a.dossier, b.dossier));
  const line = input.lineOf(input.ranks);
  const trials = input.variants.map((variant): Trial<V> => {
    const ranks = input.ranksIn(variant);
    return {
      variant,
      ranks: dossiers.map(({ dossier }) => ranks.get(dossier)),
      crossings: crossingsIn(variant, line, input.lineOf(ranks)),
    };
  });
  return {
    dossiers: dossiers.map((ranked, place) => rangeOf(ranked, place, trials)),
    inversions: inversionsIn(dossiers, trials),
    crossings: trials.flatMap(({ crossings }) => crossings),
  };
}

function rangeOf<V>(
  { dossier, rank }: Ranked,
  place: number,
  trials: readonly Trial<V>[],
): RankRange<V> {
  let best = rank;
  let worst = rank;
  const unrankedIn: V[] = [];
  for (const { variant, ranks } of trials) {
    const reached = ranks[place];
    if (reached === undefined) unrankedIn.push(variant);
    else if (reached < best) best = reached;
    else if (reached > worst) worst = reached;
  }
  return { dossier, rank, best, worst, unrankedIn };
}

function inversionsIn<V>(
  dossiers: readonly Ranked[],
  trials: readonly Trial<V>[],
): readonly Inversion<V>[] {
  // By the places of the one ahead and the one behind.
  const found = dossiers.map(() => new Map<number, V[]>());
  for (const { variant, ranks } of trials) {
    for (const [ahead, behind] of invertedPlaces(dossiers, ranks)) {
      const variants = found[ahead]?.get(behind) ?? [];
      variants.push(variant);
      found[ahead]?.set(behind, variants);
    }
  }
  const nameAt = (place: number) => dossiers[place]?.dossier ?? '';
  return found.flatMap((byBehind, ahead) =>
    [...byBehind]
      .sort(([a], [b]) => a - b)
      .map(([behind, variants]) => ({ ahead: nameAt(ahead), behind: nameAt(behind), variants })),
  );
}

/**
 * Only pairs of which one dossier at least has another rank are looked at. Thousands of single points are tried on a
 * hundred dossiers, and each moves but a few: going through all pairs would take seconds.
 */
function invertedPlaces(
  dossiers: readonly Ranked[],
  tried: readonly (number | undefined)[],
): readonly (readonly [number, number])[] {
  const hasMoved = dossiers.map(({ rank }, place) => tried[place] !== rank);
  const pairs: [number, number][] = [];
  hasMoved.forEach((moved, one) => {
    if (!moved) return;
    dossiers.forEach((_, other) => {
      // Where both have moved, the pair comes up when it is the turn of the one ahead.
      if (other > one) pairs.push([one, other]);
      else if (!hasMoved[other]) pairs.push([other, one]);
    });
  });
  return pairs.filter(([ahead, behind]) => {
    const wasAhead = (dossiers[ahead]?.rank ?? NaN) < (dossiers[behind]?.rank ?? NaN);
    // Nothing is said of two of which one is not ranked: no comparison with what is no number holds.
    return wasAhead && (tried[behind] ?? NaN) < (tried[ahead] ?? NaN);
  });
}

/** By dossier's identifier. One that is not ranked as things stand lies below the line, and may come above it. */
export function crossingsIn<V>(variant: V, line: Line, moved: Line): readonly Crossing<V>[] {
  const sets = [line.above, line.tied, moved.above, moved.tied];
  const touched = [...new Set(sets.flatMap((set) => [...set]))].sort(inOrder);
  return touched.flatMap((dossier) => {
    const from = sideOf(dossier, line);
    const to = sideOf(dossier, moved);
    return from === to ? [] : { dossier, variant, from, to };
  });
}

function sideOf(dossier: string, { above, tied }: Line): Side {
  if (above.has(dossier)) return 'above';
  return tied.has(dossier) ? 'tied' : 'below';
}
