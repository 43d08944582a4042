import type { Dossier } from '../dossier';
import type { AlteredCell } from '../../../workbook/alterations';
import type { StructureProblem } from '../parse/structure';
import { byColumn } from './by-column';
import type { ColumnOf } from './by-column';
import { formulasBack } from '../corrections/formulas';
import type { WrongFigure } from '../messages/facts';
import { say } from '../messages/say';
import type { Fault, Subject } from './rule';
import { wrongInLines, wrongInPlan } from './wrong-cells';
import type { WrongCell } from './wrong-cells';

/**
 * Computed cells of an open workbook that do not show what the core computes, each where it starts: its formula was
 * altered, or what it refers to deleted. What is missing, and cells without a formula, make figures differ too, and
 * are reported by themselves.
 */
export function alteredResults(subject: Subject): readonly Fault[] {
  const { dossier } = subject;
  if (dossier.results !== 'live' || dossier.structure.some(isCause)) return [];
  const inLines = byColumn(wrongInLines(subject));
  const inPlan = inLines.length > 0 || hasLost(dossier) ? null : wrongInPlan(subject);
  return [...inLines, ...(inPlan ? [[inPlan] as const] : [])].map((cells) => ({
    ...faultOf(cells),
    corrections: formulasBack(dossier, cells[0].label, shownIn(cells)),
  }));
}

/** What the sheet counts does not depend on a remark beside a block, nor on a column that reads like one of its own. */
const isCause = ({ kind }: StructureProblem): boolean =>
  kind !== 'beside-range' && kind !== 'like-columns';

const hasLost = ({ overwritten }: Dossier): boolean => overwritten.length > 0;

const shownIn = ([first, ...others]: ColumnOf<WrongCell>): ColumnOf<
  Pick<WrongCell, 'place'> & { readonly shown: string | number }
> => [cellOf(first), ...others.map(cellOf)];

const cellOf = ({ place, value: shown }: WrongCell) => ({ place, shown });

function faultOf([first, ...others]: ColumnOf<WrongCell>): Fault {
  const { place, value } = first;
  const facts = factsOf(first);
  if (typeof value === 'string')
    return { place, message: say('formulaBroken', { ...facts, text: value }) };
  const count = 1 + others.length;
  return {
    place,
    message:
      count === 1 ? say('formulaAltered', facts) : say('formulasAltered', { ...facts, count }),
  };
}

const factsOf = ({ label, look, value, expected, isLookedUp }: WrongCell): WrongFigure => ({
  label,
  look,
  value,
  expected,
  isLookedUp,
});

/**
 * The first computed cell of a file whose stored result is not what the core computes, where no formula explains it:
 * a program filled the file in and computed nothing, or somebody wrote a result by hand. Calculating mends that, and
 * nothing else would be mended by it.
 */
export function staleResults(subject: Subject): readonly Fault[] {
  const { results, structure } = subject.dossier;
  if (results !== 'stored' || structure.some(isCause) || isExplained(subject.dossier)) return [];
  const [wrong = wrongInPlan(subject)] = wrongInLines(subject);
  if (!wrong) return [];
  return [{ place: wrong.place, message: say('resultStale', factsOf(wrong)) }];
}

/** Whether something is reported already on which an amount of a line or a figure of the plan may rest. */
function isExplained(dossier: Dossier): boolean {
  const { cells, choices } = dossier.altered;
  const isBase = ({ of, says, today }: AlteredCell): boolean =>
    of !== 'unnamed' && says === 'figure' && today !== 'same';
  return hasLost(dossier) || choices.length > 0 || cells.some(isBase);
}
