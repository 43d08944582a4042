import { Computation } from '../../formulas/evaluator/compute';
import type { Cells } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import { withBeginnings } from '../../formulas/in-expression';
import type { Expression } from '../../formulas/parse';
import type { CellResult } from '../../workbook/alterations';
import { attempt } from './attempt';
import { formulaIn } from './comparison';
import { inputsTried } from './other-inputs';
import type { Altered } from './settled';

/** Times that ours has to speak up before the silence of another means anything. */
const ENOUGH = 3;

/**
 * Checks that tell other cases than ours, or in other words, and never say that anything is wrong: neither today nor on
 * any of the other inputs, on several of which ours does. One of another day may know fewer cases, and speaks up on some.
 */
export function muteChecks(
  suspects: readonly Altered[],
  { cells, lists, verdicts }: Tried,
): readonly Altered[] {
  if (suspects.length === 0) return [];
  const isVerdict = (text: string): boolean => verdicts.some((verdict) => text.startsWith(verdict));
  // How much is missing, or by how many days, is written in ways that are not all computed here.
  const begun = (check: Expression): Expression => withBeginnings(check, isVerdict);
  const pairs = suspects.flatMap((suspect): Pair[] => {
    const theirs = formulaIn(suspect.cell);
    return theirs ? [{ suspect, ours: begun(suspect.ours), theirs: begun(theirs) }] : [];
  });
  const places = suspects.map(({ cell }) => cell);
  const [today, ...others] = [new Computation(cells), ...inputsTried(places, cells, lists)];
  const complains = (result: CellResult | null): boolean =>
    typeof result === 'string' && isVerdict(result);
  return pairs.flatMap((pair): Altered[] => {
    const { suspect } = pair;
    const said = [today, ...others].map((computation) => saidBy(pair, computation));
    const isSilent = said.every(({ gives }) => gives !== null && !complains(gives));
    if (!isSilent || said.filter(({ due }) => complains(due)).length < ENOUGH) return [];
    const { due = null, gives = null } = said[0] ?? {};
    const isOther = complains(due);
    const found = { due, gives, today: isOther ? 'other' : 'same', diverges: !isOther } as const;
    return [{ ...suspect, told: { ...suspect.told, ...found } }];
  });
}

interface Pair {
  readonly suspect: Altered;
  readonly ours: Expression;
  readonly theirs: Expression;
}

/** Null: it is not computed here. */
function saidBy({ ours, theirs, suspect: { cell } }: Pair, computation: Computation) {
  const [due, gives] = [ours, theirs].map((one) => attempt(() => computation.resultOf(one, cell)));
  return { due: due ?? null, gives: gives ?? null };
}

interface Tried {
  readonly cells: Cells;
  /** The sheets of lists, in which formulas look up what they count. */
  readonly lists: ReadonlySet<FormulaSheet>;
  readonly verdicts: readonly string[];
}
