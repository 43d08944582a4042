import { ZERO, sum } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import type { BudgetLine } from '../dossier';
import type { Place } from '../../../workbook/scalar';
import type { Figures } from '../figures/figures';
import type { LeftOutReason, LineFigures } from '../figures/line-figures';
import type { LeftOut } from '../messages/facts';

/** Lines told of together: one finding for all of a kind says more than one each. */
export interface GroupedLines {
  /** How many they are, and their amount TTC. */
  readonly left: LeftOut;
  /** The first of them, to which the finding points. */
  readonly first: BudgetLine;
}

/** The group that the lines make; null when there is none. */
export function linesOf(
  lines: readonly LineFigures[],
  amountOf: (line: LineFigures) => Cents,
): GroupedLines | null {
  const [first] = lines;
  return first
    ? { left: { count: lines.length, amount: sum(lines.map(amountOf)) }, first: first.line }
    : null;
}

/** The lines that stay out of the base for one reason, and what they leave out. */
export const leftOutFor = ({ lines }: Figures, reason: LeftOutReason): GroupedLines | null =>
  linesOf(
    lines.filter(({ leftOut }) => leftOut?.reason === reason && leftOut.amount !== 0),
    ({ leftOut }) => leftOut?.amount ?? ZERO,
  );

export const titlePlace = ({ first }: GroupedLines): Place => first.title.place ?? first.place;
