import { sheetInteger } from './fraction';
import type { Panel, PanelDossier, TieKey } from './panel';
import { statusOf } from './status';
import type { Rankable, Unranked } from './status';
import { totalsOfDossier } from './totals';
import type { DossierTotals } from './totals';

/** Where a dossier stands, with all that it follows from. */
export type Standing = Placed | NotPlaced;

interface Assessed {
  readonly dossier: PanelDossier;
  readonly totals: DossierTotals;
}

export type NotPlaced = Assessed & Unranked;

export interface Placed extends Assessed, Rankable {
  /** 1, 2, 2, 4: those that nothing tells apart share a rank, and the next one counts them all. */
  readonly rank: number;
  /** The rank among all that are ranked, those ex aequo in the order of the list: no two share one. */
  readonly position: number;
  /** The others that share its rank. */
  readonly exAequoWith: readonly string[];
  /** What told it apart from the others of its total, for the minutes; empty where no other has it. */
  readonly decidedBy: readonly Decision[];
  /** Keys that could not, since some of those still tied had no place in that order; all of the tie have the same. */
  readonly heldUp: readonly HeldUp[];
}

/** A tie key, and the dossiers of the same total that it was the first to tell this one apart from. */
export interface Decision {
  readonly key: TieKey;
  readonly from: readonly string[];
}

/** An order of people's that some of a tie have no place in: it was made before they came to the same total. */
export interface HeldUp {
  readonly key: TieKey;
  /** Those without a place in it. */
  readonly lacking: readonly string[];
}

/** Where every dossier of the panel stands, in the panel's order. */
export const standingsOf = (panel: Panel): Standing[] =>
  standingsAmong(
    panel,
    panel.dossiers.map((dossier) => assessedIn(panel, dossier)),
  );

/**
 * Where every dossier would stand if this one held other scores: what `standingsOf` says of the panel with it. The
 * others' scores are not added up again, since thousands of single scores are tried one after the other.
 *
 * @param standings of the panel; the dossier replaces the one of its identifier
 */
export const standingsWith = (
  panel: Panel,
  standings: readonly Standing[],
  dossier: PanelDossier,
): Standing[] =>
  standingsAmong(
    panel,
    standings.map((one) => (one.dossier.id === dossier.id ? assessedIn(panel, dossier) : one)),
  );

function standingsAmong(
  panel: Panel,
  assessed: readonly (Assessed & (Rankable | Unranked))[],
): Standing[] {
  const candidates = assessed.flatMap((one) =>
    one.status === 'ranked' ? [{ ...one, keys: keysOf(panel, one), heldUp: [] }] : [],
  );
  const placed = new Map(placedIn(panel, candidates).map((one) => [one.dossier, one]));
  return assessed.flatMap((one) => {
    const standing = one.status === 'ranked' ? placed.get(one.dossier) : one;
    return standing ? [standing] : [];
  });
}

function assessedIn(panel: Panel, dossier: PanelDossier): Assessed & (Rankable | Unranked) {
  const totals = totalsOfDossier(panel, dossier);
  return { dossier, totals, ...statusOf(panel, dossier, totals) };
}

interface Candidate extends Assessed, Rankable {
  /** One integer a tie key, the higher the better. */
  readonly keys: readonly number[];
  readonly heldUp: readonly HeldUp[];
}

/** What a key is where there is nothing to compare: below whatever there may be, as in the sheets. */
const ABSENT = -1_000_000;

const keysOf = (panel: Panel, assessed: Assessed): number[] =>
  panel.tieKeys.map((key) => keyOf(key, assessed));

function keyOf(key: TieKey, { dossier, totals }: Assessed): number {
  switch (key.kind) {
    case 'criterion': {
      const retained = totals.criteria[key.criterion]?.retained ?? null;
      return retained === null ? ABSENT : sheetInteger(10_000, retained);
    }
    case 'median':
      return totals.medianTotal ?? ABSENT;
    case 'chair':
      return dossier.chairOrder === null ? ABSENT : -dossier.chairOrder;
    case 'lot':
      return dossier.lot === null ? ABSENT : -dossier.lot;
  }
}

/** Ranked by total, then by each key in turn. Sorting is stable: those ex aequo stay in the order of the list. */
function placedIn(panel: Panel, candidates: readonly Candidate[]): Placed[] {
  const ordered = [...groupedBy(candidates, ({ total }) => total).values()]
    .flatMap((tied) => (tied.length === 1 ? tied : withSoundOrders(panel, tied)))
    .sort(bestFirst);
  const ranks = ranksOf(ordered);
  const equals = groupedBy(ordered, ({ total }) => total);
  return ordered.map((one, index) => {
    const rivals = (equals.get(one.total) ?? []).filter((other) => other !== one);
    const { dossier, totals, status, total, heldUp } = one;
    return {
      dossier,
      totals,
      status,
      total,
      rank: ranks[index] ?? NaN,
      position: index + 1,
      exAequoWith: idsOf(rivals.filter((rival) => firstKeyApart(one, rival) === null)),
      decidedBy: decisionsOf(panel, one, rivals),
      heldUp,
    };
  });
}

/**
 * Those of one total, in their order, with keys that decide no more than they may: the chair and a lot order those among
 * whom they chose. Where one of a tie has no place in that order it was made without it, and must be made again.
 */
function withSoundOrders(
  { tieKeys }: Pick<Panel, 'tieKeys'>,
  tied: readonly Candidate[],
  position = 0,
): readonly Candidate[] {
  const key = tieKeys[position];
  if (key === undefined || tied.length === 1) return tied;
  const lacking = tied.filter(({ keys }) => keys[position] === ABSENT);
  const isOrder = key.kind === 'chair' || key.kind === 'lot';
  const isHeldUp = isOrder && lacking.length > 0 && lacking.length < tied.length;
  const sound = isHeldUp ? heldUpAt(tied, position, { key, lacking: idsOf(lacking) }) : tied;
  const left = groupedBy(sound, ({ keys }) => keys[position]);
  return [...left.values()].flatMap((group) => withSoundOrders({ tieKeys }, group, position + 1));
}

const heldUpAt = (
  tied: readonly Candidate[],
  position: number,
  why: HeldUp,
): readonly Candidate[] =>
  tied.map((one) => ({
    ...one,
    keys: one.keys.with(position, ABSENT),
    heldUp: [...one.heldUp, why],
  }));

/** In their order. */
function groupedBy<K>(
  candidates: readonly Candidate[],
  commonOf: (candidate: Candidate) => K,
): ReadonlyMap<K, readonly Candidate[]> {
  const groups = new Map<K, Candidate[]>();
  for (const one of candidates) {
    const key = commonOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function bestFirst(a: Candidate, b: Candidate): number {
  if (a.total !== b.total) return b.total - a.total;
  const key = firstKeyApart(a, b);
  return key === null ? 0 : (b.keys[key] ?? 0) - (a.keys[key] ?? 0);
}

/** The position of the first key that two of the same total differ in; null: they are ex aequo. */
function firstKeyApart(a: Candidate, b: Candidate): number | null {
  const key = a.keys.findIndex((value, index) => value !== b.keys[index]);
  return key === -1 ? null : key;
}

/** 1 for the first; each has the rank of the one before it where nothing tells them apart, else its own place. */
function ranksOf(ordered: readonly Candidate[]): number[] {
  const ranks: number[] = [];
  for (const [index, one] of ordered.entries()) {
    const before = ordered[index - 1];
    const isSame = before !== undefined && bestFirst(before, one) === 0;
    ranks.push(isSame ? (ranks[index - 1] ?? NaN) : index + 1);
  }
  return ranks;
}

const decisionsOf = (panel: Panel, one: Candidate, rivals: readonly Candidate[]): Decision[] =>
  panel.tieKeys.flatMap((key, position) => {
    const told = rivals.filter((rival) => firstKeyApart(one, rival) === position);
    return told.length === 0 ? [] : [{ key, from: idsOf(told) }];
  });

const idsOf = (candidates: readonly Candidate[]): string[] =>
  candidates.map(({ dossier }) => dossier.id);
