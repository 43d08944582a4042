import { Computation } from '../../formulas/evaluator/compute';
import type { Cells, Instead } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import { partsOf, withBeginnings } from '../../formulas/in-expression';
import type { Expression } from '../../formulas/parse';
import type { CellResult } from '../../workbook/alterations';
import { attempt } from './attempt';
import { formulaIn } from './comparison';
import { faultsTried, inputsTried } from './other-inputs';
import { isCheck } from './labels';
import { isTypedAt } from './of-its-row';
import type { Altered } from './settled';

/** Times that ours has to speak up before the silence of another means anything. */
const ENOUGH = 3;

/**
 * Checks that tell other cases than ours, or in other words, and never say that anything is wrong: neither today nor on
 * any of the other inputs, on several of which ours does. One of another day may know fewer cases, and speaks up on some.
 * Of a step that says no verdict, only words to put behind one, any word counts.
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
    if (!theirs) return [];
    const hasVerdict = saysAny(suspect.ours, isVerdict);
    const complains: Complains = (result) =>
      typeof result === 'string' && (hasVerdict ? isVerdict(result) : result !== '');
    return [{ suspect, ours: begun(suspect.ours), theirs: begun(theirs), complains }];
  });
  const places = suspects.map(({ cell }) => cell);
  const steps = begunSteps(begun, verdicts);
  const sound = [new Computation(cells, steps), ...inputsTried(places, cells, lists, steps)];
  const faulty = [...faultsTried(cells, lists, steps)];
  return pairs.flatMap((pair) => muted(pair, sound, faulty) ?? []);
}

type Complains = (result: CellResult | null) => boolean;

interface Pair {
  readonly suspect: Altered;
  readonly ours: Expression;
  readonly theirs: Expression;
  readonly complains: Complains;
}

/** Of the sound ones today comes first. Where ours never speaks on those, it is asked about faults that ours tells. */
function muted(
  pair: Pair,
  sound: readonly Computation[],
  faulty: readonly Computation[],
): Altered | null {
  const { suspect, complains } = pair;
  const said = sound.map((computation) => saidBy(pair, computation));
  const areSilent = (answers: readonly Said[]): boolean =>
    answers.every(({ gives }) => gives !== null && !complains(gives));
  const told = (answers: readonly Said[]) => answers.filter(({ due }) => complains(due));
  if (!areSilent(said)) return null;
  if (told(said).length < ENOUGH) {
    const faults = told(faulty.map((computation) => saidBy(pair, computation)));
    if (faults.length < ENOUGH || !areSilent(faults)) return null;
  }
  const { due = null, gives = null } = said[0] ?? {};
  const isOther = complains(due);
  const found = { due, gives, today: isOther ? 'other' : 'same', diverges: !isOther } as const;
  return { ...suspect, told: { ...suspect.told, ...found } };
}

/** A check may say what cells before it say: of their sentences the beginnings are left as well. */
function begunSteps(
  begun: (check: Expression) => Expression,
  verdicts: readonly string[],
): Instead {
  const known = new Map<string, Expression | undefined>();
  return (sheet, row, column) => {
    const formula = sheet.formula(row, column);
    if (!formula || formula.isArray || !isCheck(formula.text, verdicts)) return undefined;
    // One that is shared means other cells in each of those that share it.
    const key = isTypedAt(formula, row, column) ? formula.text : `${row} ${column} ${sheet.name}`;
    if (!known.has(key)) {
      const parsed = formulaIn({ sheet, row, column });
      known.set(key, parsed ? begun(parsed) : undefined);
    }
    return known.get(key);
  };
}

const saysAny = (expression: Expression, isVerdict: (text: string) => boolean): boolean =>
  [...partsOf(expression)].some(
    (part) => part.kind === 'value' && typeof part.value === 'string' && isVerdict(part.value),
  );

/** Null: it is not computed here. */
interface Said {
  readonly due: CellResult | null;
  readonly gives: CellResult | null;
}

function saidBy({ ours, theirs, suspect: { cell } }: Pair, computation: Computation): Said {
  const [due, gives] = [ours, theirs].map((one) => attempt(() => computation.resultOf(one, cell)));
  return { due: due ?? null, gives: gives ?? null };
}

interface Tried {
  readonly cells: Cells;
  /** The sheets of lists, in which formulas look up what they count. */
  readonly lists: ReadonlySet<FormulaSheet>;
  readonly verdicts: readonly string[];
}
