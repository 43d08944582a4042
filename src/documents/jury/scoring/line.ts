import { ZERO, add, least, notBelowZero, subtract, sum } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import type { PanelDossier } from './panel';
import type { Placed, Standing } from './standings';

/**
 * What happens where the envelope no longer covers a dossier. Which one holds is the session's choice, no call states
 * it: 'stop' funds nothing further down; 'skip' goes on to those that still fit; 'partial' offers what is left.
 */
export type LinePolicy = 'stop' | 'skip' | 'partial';

export type LineVerdict =
  | 'funded'
  /** Offered what was left, less than its amount. */
  | 'partial'
  /** The envelope does not reach it. */
  | 'beyond'
  /** Ex aequo with others, and what is left covers not all of them: the jury must first order them. */
  | 'to-settle'
  /** What it gets depends on how the tie above it is settled. */
  | 'blocked'
  /** Its amount is nothing, or the jury's opinion is unfavourable: it takes nothing. */
  | 'takes-nothing'
  /** Nobody knows its amount: it takes nothing here, and the line is uncertain below it. */
  | 'unknown-amount';

/** Amounts are cents TTC. */
export interface LineEntry {
  readonly id: string;
  readonly rank: number;
  /** What it would take; null: unknown. */
  readonly amount: Cents | null;
  readonly verdict: LineVerdict;
  /** What it gets of the envelope as things stand. */
  readonly granted: Cents;
  /** The amounts of all dossiers down to its rank, those ex aequo with it included, granted or not. */
  readonly cumulative: Cents;
  /** What the ranks above it leave of the envelope. */
  readonly available: Cents;
}

export interface Line {
  /** Every ranked dossier, best first. */
  readonly entries: readonly LineEntry[];
  /** What is left of the envelope after all that is granted; what a tie to be settled will take is still in it. */
  readonly left: Cents;
  /** The first of one rank that what was left did not cover; several where the line falls inside a tie. */
  readonly crossing: readonly string[];
  /** Those whose amount is unknown. */
  readonly unknown: readonly string[];
}

/**
 * What a dossier takes of the envelope: the least of what is proposed, requested and at most fundable, as far as they
 * are known. Nothing where the jury's opinion is unfavourable; null where none of the three is known.
 */
export function amountOf(dossier: PanelDossier): Cents | null {
  if (dossier.isFavourable === false) return ZERO;
  const [first, ...others] = [dossier.proposed, dossier.requested, dossier.maximum].filter(
    (amount) => amount !== null,
  );
  return first === undefined ? null : notBelowZero(least(first, ...others));
}

/**
 * Down the ranks with an envelope (cents TTC): what each dossier gets, and where the line falls. Dossiers of one rank
 * are served together or not at all: the order in which a list shows them decides nothing.
 */
export function lineOf(standings: readonly Standing[], envelope: Cents, policy: LinePolicy): Line {
  const claims = standings.filter(isPlaced).sort(byPosition).map(claimOf);
  const entries: LineEntry[] = [];
  let crossing: readonly string[] = [];
  let available = envelope;
  let cumulative = ZERO;
  let below: Judgement['below'] = null;
  for (const claimants of groupedByRank(claims)) {
    const asking = claimants.filter(asks);
    const together = sum(asking.map(({ amount }) => amount));
    cumulative = add(cumulative, together);
    if (crossing.length === 0 && together > available) crossing = asking.map(({ id }) => id);
    const judgement: Judgement = below
      ? { verdict: below, granted: none, below }
      : judged(asking, available, policy);
    const served = claimants.map((claim) => entryOf(claim, judgement, { cumulative, available }));
    entries.push(...served);
    available = subtract(available, sum(served.map(({ granted }) => granted)));
    below = judgement.below;
  }
  const unknown = claims.filter(({ amount }) => amount === null).map(({ id }) => id);
  return { entries, left: available, crossing, unknown };
}

/**
 * The dossiers of the tie that the line cuts, those that take nothing too: an order that leaves one of them out was made
 * without it, and would settle nothing. None: it cuts no tie.
 */
export function tiedOnLine({ entries }: Pick<Line, 'entries'>): readonly LineEntry[] {
  const ranks = new Set(
    entries.flatMap(({ rank, verdict }) => (verdict === 'to-settle' ? rank : [])),
  );
  return entries.filter(({ rank }) => ranks.has(rank));
}

interface Claim {
  readonly id: string;
  readonly rank: number;
  readonly amount: Cents | null;
}

/** Who asks for something takes part in the walk; the others stand beside it. */
type Asking = Claim & { readonly amount: Cents };

const isPlaced = (standing: Standing): standing is Placed => standing.status === 'ranked';

const byPosition = (a: Placed, b: Placed): number => a.position - b.position;

const claimOf = ({ dossier, rank }: Placed): Claim => ({
  id: dossier.id,
  rank,
  amount: amountOf(dossier),
});

/** The claims come best first. */
function groupedByRank(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.rank);
    if (group) group.push(claim);
    else groups.set(claim.rank, [claim]);
  }
  return [...groups.values()];
}

const asks = (claim: Claim): claim is Asking => claim.amount !== null && claim.amount > 0;

/** What befalls those of one rank that ask for something. */
interface Judgement {
  readonly verdict: 'funded' | 'partial' | 'beyond' | 'to-settle' | 'blocked';
  readonly granted: (amount: Cents) => Cents;
  /** What befalls all further down; null: the walk goes on. */
  readonly below: 'beyond' | 'blocked' | null;
}

const none = (): Cents => ZERO;
const whole = (amount: Cents): Cents => amount;

const FUNDED: Judgement = { verdict: 'funded', granted: whole, below: null };
const SKIPPED: Judgement = { verdict: 'beyond', granted: none, below: null };
const LAST: Judgement = { verdict: 'beyond', granted: none, below: 'beyond' };
const TO_SETTLE: Judgement = { verdict: 'to-settle', granted: none, below: 'blocked' };

function judged(asking: readonly Asking[], available: Cents, policy: LinePolicy): Judgement {
  const amounts = asking.map(({ amount }) => amount);
  if (sum(amounts) <= available) return FUNDED;
  if (policy === 'skip') {
    // Whoever of a tie still fits might be served: which one, the jury must say.
    return amounts.some((amount) => amount <= available) ? TO_SETTLE : SKIPPED;
  }
  if (available <= 0) return LAST;
  if (amounts.length > 1) return TO_SETTLE;
  if (policy === 'stop') return LAST;
  return { verdict: 'partial', granted: () => available, below: 'beyond' };
}

function entryOf(
  claim: Claim,
  judgement: Judgement,
  sums: Pick<LineEntry, 'cumulative' | 'available'>,
): LineEntry {
  if (asks(claim)) {
    const { verdict, granted } = judgement;
    return { ...claim, ...sums, verdict, granted: granted(claim.amount) };
  }
  const verdict = claim.amount === null ? 'unknown-amount' : 'takes-nothing';
  return { ...claim, ...sums, verdict, granted: ZERO };
}
