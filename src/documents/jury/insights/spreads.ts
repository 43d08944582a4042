import type { Placed, Standing } from '../scoring/standings';
import type { Hundredths } from '../scoring/totals';
import { mean, type Mark } from '../statistics/marks';
import { shown, type Shown } from '../statistics/shown';

/** A figure, and whether there is enough for it to say something: a pane shows it only then. */
export interface Told<Value> {
  readonly shown: Shown;
  readonly value: Value;
}

/** How far the jurors' marks of one dossier lie apart; marks are on the scale. */
export interface Spread {
  readonly dossier: string;
  readonly rank: number;
  /** The dossier's own, by which it is ranked. */
  readonly total: Hundredths;
  /** How many marks it has: jurors who scored every criterion that applies. */
  readonly marks: number;
  /** null: nobody did. */
  readonly range: Told<{ readonly lowest: number; readonly highest: number } | null>;
  readonly median: Told<number | null>;
}

/** Of every ranked dossier, best first. What is shown hangs on its own marks: a recusal leaves it with fewer. */
export const spreadsOf = (
  standings: readonly Standing[],
  marks: readonly Mark[],
): readonly Spread[] =>
  standings
    .filter((one): one is Placed => one.status === 'ranked')
    .sort((one, other) => one.position - other.position)
    .map((placed) => spreadOf(placed, marks));

function spreadOf({ dossier, rank, total }: Placed, marks: readonly Mark[]): Spread {
  const values = marks
    .flatMap((mark) => (mark.dossier === dossier.id ? mark.value : []))
    .sort((one, other) => one - other);
  const size = { jurors: values.length, dossiers: 1 };
  const [lowest] = values;
  const highest = values.at(-1);
  const hasRange = lowest !== undefined && highest !== undefined;
  return {
    dossier: dossier.id,
    rank,
    total,
    marks: values.length,
    range: { shown: shown('range', size), value: hasRange ? { lowest, highest } : null },
    median: { shown: shown('median', size), value: hasRange ? middleOf(values) : null },
  };
}

/** The middle one, or the mean of the two in the middle; the values come sorted. */
function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return mean(sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1));
}
