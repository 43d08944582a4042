import { sum } from '../money/cents';
import type { Cents } from '../money/cents';
import type { Place } from '../dossier/snapshot';
import type { Figures } from './figures';
import type { LeftOutReason } from './line-figures';

/** The lines that stay out of the base, in part or in whole, for one reason. */
export interface LeftOutLines {
  readonly count: number;
  /** What they leave out, TTC. */
  readonly amount: Cents;
  /** The first of them. */
  readonly first: Figures['lines'][number]['line'];
}

/** One finding for all lines of a kind says more than one each. Null where there are none. */
export function leftOutFor({ lines }: Figures, reason: LeftOutReason): LeftOutLines | null {
  const concerned = lines.filter(
    ({ leftOut }) => leftOut?.reason === reason && leftOut.amount !== 0,
  );
  const [first] = concerned;
  if (!first) return null;
  const amount = sum(concerned.flatMap(({ leftOut }) => leftOut?.amount ?? []));
  return { count: concerned.length, amount, first: first.line };
}

export const titlePlace = ({ first }: LeftOutLines): Place => first.title.place ?? first.place;
