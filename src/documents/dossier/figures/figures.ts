import {
  ZERO,
  add,
  least,
  notBelowZero,
  shareRoundedDown,
  subtract,
  sum,
} from '../../../money/cents';
import type { BasisPoints, Cents } from '../../../money/cents';
import { basisPointsOfPercent, centsOf } from '../../../money/decimal';
import { roundedShare } from '../../../money/split';
import { WHOLE } from '../../../money/cents';
import type { Contribution, Dossier } from '../dossier';
import type { Call } from '../../../calls/call';
import type { Cap, Quote } from '../../../calls/schema/theme';
import { computeLine } from './line-figures';
import type { LineFigures } from './line-figures';
import { totalsOf } from './totals';
import type { Totals } from './totals';
import { sumOfCells } from './sum-of-cells';

/**
 * The figures of a dossier, in cents TTC, as docs/decisions/0001-figures.md defines them. The sheets'
 * formulas compute the same ones.
 */
export interface Figures {
  /** Started lines, in the table's order. */
  readonly lines: readonly LineFigures[];
  /** P: what the project costs in all. */
  readonly total: Cents;
  /** E: eligible cost without T2. */
  readonly eligibleCost: Cents;
  /** T2: valued staff, 0 where the call does not count it. */
  readonly staff: Cents;
  /** C = E + T2: what the rate applies to. */
  readonly base: Cents;
  /** What the call allows, each with its reason; the maximum is the least of them, never under 0. */
  readonly bounds: readonly Bound[];
  readonly maximum: Cents;
  /** R; null where nothing (or nothing readable) was typed: the maximum is then asked for. */
  readonly requested: Cents | null;
  /** S = MIN(maximum, R), never under 0. */
  readonly grant: Cents;
  /** What held the grant at its amount: the call's binding bound, or the request where it is smaller. */
  readonly binding: Bound['kind'] | 'request';
  /** P − S − co-carriers − others. Negative when the plan finances more than the project costs. */
  readonly carrier: Cents;
  readonly coCarriers: Cents;
  readonly others: Cents;
  /**
   * Parts of P in basis points, to one decimal of a percent as the sheets show them. The carrier's is what the
   * others leave of 100 %, as its amount is what they leave of P. All 0 while P is not positive.
   */
  readonly shares: Readonly<Record<'grant' | 'carrier' | 'coCarriers' | 'others', BasisPoints>>;
  readonly totals: Totals;
}

/** One limit on the grant, with all it takes to explain it and the sentence of the call that sets it. */
export type Bound =
  | {
      readonly kind: 'rate';
      readonly amount: Cents;
      readonly rate: BasisPoints;
      readonly base: Cents;
      readonly quote: Quote;
    }
  /** The fund never pays staff: S <= E. Only where staff is counted in the base. */
  | { readonly kind: 'eligible-cost'; readonly amount: Cents; readonly quote: Quote }
  | {
      readonly kind: 'cap';
      readonly amount: Cents;
      readonly cap: Cap;
      /** What earlier dossiers of the project were granted; 0 for a cap per dossier. */
      readonly before: Cents;
      readonly quote: Quote;
    };

export function computeFigures(call: Call, dossier: Dossier): Figures {
  const lines = dossier.lines.map((line) => computeLine(call, line));
  const totals = totalsOf(lines);
  const total = sum(lines.map((line) => line.gross));
  const staff = sum(lines.map((line) => (isStaff(line) ? line.eligible : ZERO)));
  const eligibleCost = subtract(sum(lines.map((line) => line.eligible)), staff);
  const base = add(eligibleCost, staff);

  const before = notBelowZero(dossier.funding.grantedBefore.value ?? ZERO);
  const bounds = boundsOf(call, { base, eligibleCost, before });
  const [rate, ...others] = bounds;
  const maximum = notBelowZero(least(rate.amount, ...others.map((bound) => bound.amount)));
  const requested = dossier.funding.requested.value;
  const grant = notBelowZero(requested === null ? maximum : least(maximum, requested));

  return {
    lines,
    total,
    eligibleCost,
    staff,
    base,
    bounds,
    maximum,
    requested,
    grant,
    binding: bindingOf(bounds, maximum, grant),
    ...financing(dossier, total, grant),
    totals,
  };
}

const isStaff = ({ line }: LineFigures): boolean => line.title.value === 'T2';

/**
 * What a call allows on a base: the rate always, then the eligible cost, then the caps, in the order in which a person is
 * told them. `before`: what earlier dossiers of the project were granted.
 */
export function boundsOf(
  call: Call,
  { base, eligibleCost, before }: { base: Cents; eligibleCost: Cents; before: Cents },
): readonly [Bound, ...Bound[]] {
  const rate = basisPointsOfPercent(call.rate.percent);
  const byRate: Bound = {
    kind: 'rate',
    amount: shareRoundedDown(rate, base),
    rate,
    base,
    quote: call.rate.quote,
  };
  const byEligibleCost: Bound = {
    kind: 'eligible-cost',
    amount: eligibleCost,
    quote: call.staff.quote ?? call.rate.quote,
  };
  return [
    byRate,
    ...(call.staff.treatment === 'counted' ? [byEligibleCost] : []),
    ...call.caps.map((cap) => capBound(cap, before)),
  ];
}

function capBound(cap: Cap, grantedBefore: Cents): Bound {
  const before = cap.scope === 'project' ? grantedBefore : ZERO;
  const amount = notBelowZero(subtract(centsOf(cap.amount), before));
  return { kind: 'cap', amount, cap, before, quote: cap.quote };
}

/** The first bound that the grant reaches; the request when it stays below all of them. */
export function bindingOf(
  bounds: readonly Bound[],
  maximum: Cents,
  grant: Cents,
): Bound['kind'] | 'request' {
  if (grant < maximum) return 'request';
  return bounds.find((bound) => bound.amount <= maximum)?.kind ?? 'rate';
}

const paid = (contributions: readonly Contribution[]): Cents =>
  sumOfCells(contributions.map(({ amount, exact }) => [amount, exact]));

function financing(
  { funding }: Dossier,
  total: Cents,
  grant: Cents,
): Pick<Figures, 'carrier' | 'coCarriers' | 'others' | 'shares'> {
  const coCarriers = paid(funding.coCarriers);
  const others = paid(funding.otherFunders);
  const carrier = subtract(subtract(subtract(total, grant), coCarriers), others);
  return { carrier, coCarriers, others, shares: sharesOf(total, { grant, coCarriers, others }) };
}

function sharesOf(
  total: Cents,
  paid: Readonly<Record<'grant' | 'coCarriers' | 'others', Cents>>,
): Figures['shares'] {
  const share = (amount: Cents): BasisPoints =>
    total > 0 ? roundedShare(amount, total) : (0 as BasisPoints);
  const [grant, coCarriers, others] = [
    share(paid.grant),
    share(paid.coCarriers),
    share(paid.others),
  ];
  const left = total > 0 ? WHOLE - grant - coCarriers - others : 0;
  return { grant, coCarriers, others, carrier: left as BasisPoints };
}
