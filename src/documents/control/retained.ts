import type { Call } from '../../calls/call';
import { ZERO, add, least, notBelowZero, subtract, sum, type Cents } from '../../money/cents';
import { bindingOf, boundsOf, type Bound } from '../dossier/figures/figures';
import type { Control, ControlLine } from './control';

/** What of a line the officer leaves in the base, in cents TTC. */
export interface RetainedLine {
  readonly line: ControlLine;
  readonly retained: Cents;
  /** `eligible − retained`: it stays in the project’s cost. */
  readonly refused: Cents;
}

/** The figures of a control, in cents TTC. The sheet’s formulas compute the same ones. */
export interface Retained {
  readonly lines: readonly RetainedLine[];
  /** Without T2. */
  readonly eligible: Cents;
  readonly staff: Cents;
  readonly base: Cents;
  readonly refused: Cents;
  /** What the call allows on the base that is left, each with its reason. */
  readonly bounds: readonly Bound[];
  readonly maximum: Cents;
  readonly proposed: Cents;
  readonly binding: Bound['kind'] | 'request';
  /** What is left to the carrier: what was refused is no less spent. */
  readonly share: Cents;
  /** Lines with something in the base on which nothing is decided. */
  readonly open: number;
}

/**
 * The grant proposed on what is accepted. A line on which nothing is decided, or of which what it is reduced to cannot be
 * read, counts as it was filed, and is told.
 */
export function retainedOf(call: Call, { lines, amounts }: Control): Retained {
  const kept = lines.map(retainedLine);
  const staff = sum(kept.map(({ line, retained }) => (line.title === 'T2' ? retained : ZERO)));
  const base = sum(kept.map(({ retained }) => retained));
  const eligible = subtract(base, staff);
  const before = notBelowZero(amounts.before.value ?? ZERO);
  const bounds = boundsOf(call, { base, eligibleCost: eligible, before });
  const [rate, ...others] = bounds;
  const maximum = notBelowZero(least(rate.amount, ...others.map(({ amount }) => amount)));
  const { requested, total, coCarriers } = amounts;
  const proposed = notBelowZero(requested === null ? maximum : least(maximum, requested));
  return {
    lines: kept,
    eligible,
    staff,
    base,
    refused: sum(kept.map(({ refused }) => refused)),
    bounds,
    maximum,
    proposed,
    binding: bindingOf(bounds, maximum, proposed),
    share: subtract(subtract(total, proposed), add(coCarriers, amounts.others)),
    open: lines.filter(isOpen).length,
  };
}

function retainedLine(line: ControlLine): RetainedLine {
  const retained = amountOf(line);
  return { line, retained, refused: subtract(line.eligible, retained) };
}

function amountOf({ decision, reducedTo, eligible }: ControlLine): Cents {
  if (decision.value === 'rejected') return ZERO;
  if (decision.value !== 'reduced' || reducedTo.value === null) return eligible;
  return notBelowZero(least(reducedTo.value, eligible));
}

/** Whether a line with something in the base waits for its decision. */
export const isOpen = ({ decision, eligible }: ControlLine): boolean =>
  decision.value === null && eligible > 0;
