import { sheetInteger } from './fraction';
import { drawOf, ORDERS_BELOW } from './lots';
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
  /** Those among whom the lot decides, or would once it was drawn; empty where it does not come to that. */
  readonly lotAmong: readonly string[];
  /** Keys that could not, since some of those still tied had no place in that order; all of the tie have the same. */
  readonly heldUp: readonly HeldUp[];
}

/** A tie key, and the dossiers of the same total that it was the first to tell this one apart from. */
export interface Decision {
  readonly key: TieKey;
  readonly from: readonly string[];
}

/**
 * An order of people's that was not made among those of a tie: they came to the same total after it. Some have no place
 * in it, or lots were drawn among some and among others.
 */
export interface HeldUp {
  readonly key: TieKey;
  /** Those whom it should have told apart. */
  readonly among: readonly string[];
  /** Those for which nothing is given; none: lots that are not all of one draw. */
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
    one.status === 'ranked' ? [{ ...one, keys: keysOf(panel, one), heldUp: [], lotAmong: [] }] : [],
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
  readonly lotAmong: readonly string[];
}

/** What a key is where there is nothing to compare: below whatever there may be, as in the sheets. */
const ABSENT = -ORDERS_BELOW;

const keysOf = (panel: Panel, assessed: Assessed): number[] =>
  panel.tieKeys.map((key) => keyOf(panel, key, assessed));

function keyOf(panel: Panel, key: TieKey, { dossier, totals }: Assessed): number {
  switch (key.kind) {
    case 'criterion': {
      const retained = totals.criteria[key.criterion]?.retained ?? null;
      return retained === null ? ABSENT : sheetInteger(10_000, retained);
    }
    case 'median':
      return totals.medianTotal ?? ABSENT;
    case 'chair':
      return isOrder(dossier.chairOrder) ? -dossier.chairOrder : ABSENT;
    case 'lot':
      return dossier.lot === null || drawIn(panel, dossier) === null ? ABSENT : -dossier.lot;
  }
}

/** Numbers beyond are slips: `jury.dossier-order` tells them. */
const isOrder = (given: number | null): given is number =>
  given !== null && Math.abs(given) < ORDERS_BELOW;

const drawIn = ({ lots }: Pick<Panel, 'lots'>, { lot }: PanelDossier): number | null =>
  lot === null ? null : drawOf(lot, lots);

/** Ranked by total, then by each key in turn. Sorting is stable: those ex aequo stay in the order of the list. */
function placedIn(panel: Panel, candidates: readonly Candidate[]): Placed[] {
  const ordered = [...groupedBy(candidates, ({ total }) => total).values()]
    .flatMap((tied) => (tied.length === 1 ? tied : withSoundOrders(panel, tied)))
    .sort(bestFirst);
  const ranks = ranksOf(ordered);
  const equals = groupedBy(ordered, ({ total }) => total);
  return ordered.map((one, index) => {
    const rivals = (equals.get(one.total) ?? []).filter((other) => other !== one);
    const { dossier, totals, status, total, heldUp, lotAmong } = one;
    return {
      dossier,
      totals,
      status,
      total,
      rank: ranks[index] ?? NaN,
      position: index + 1,
      exAequoWith: idsOf(rivals.filter((rival) => firstKeyApart(one, rival) === null)),
      decidedBy: decisionsOf(panel, one, rivals),
      lotAmong,
      heldUp,
    };
  });
}

/**
 * Those of one total, in their order, with keys that decide no more than they may: the chair and a lot order those among
 * whom they chose. Where the order was not made among all of a tie, it must be made again.
 */
function withSoundOrders(
  panel: Panel,
  tied: readonly Candidate[],
  position = 0,
): readonly Candidate[] {
  const key = panel.tieKeys[position];
  if (key === undefined || tied.length === 1) return tied;
  const lacking = lackingIn(panel, key, tied);
  const among = idsOf(tied);
  const why = lacking && { key, among, lacking: idsOf(lacking) };
  const sound = why ? heldUpAt(tied, position, why) : tied;
  const noted = key.kind === 'lot' ? sound.map((one) => ({ ...one, lotAmong: among })) : sound;
  const left = groupedBy(noted, ({ keys }) => keys[position]);
  return [...left.values()].flatMap((group) => withSoundOrders(panel, group, position + 1));
}

/** Whom an order of people's was made without, of those whom it should tell apart; null: it was made among them. */
function lackingIn(
  panel: Panel,
  key: TieKey,
  tied: readonly Candidate[],
): readonly Candidate[] | null {
  if (key.kind !== 'chair' && key.kind !== 'lot') return null;
  const isGiven = ({ dossier }: Candidate): boolean =>
    key.kind === 'chair' ? isOrder(dossier.chairOrder) : dossier.lot !== null;
  const lacking = tied.filter((one) => !isGiven(one));
  if (lacking.length === tied.length) return null;
  if (lacking.length > 0) return lacking;
  if (key.kind === 'chair') return null;
  const draws = new Set(tied.map(({ dossier }) => drawIn(panel, dossier)));
  return draws.size > 1 || draws.has(null) ? [] : null;
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
