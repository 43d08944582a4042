import { Computation } from '../../formulas/evaluator/compute';
import type { Cells } from '../../formulas/evaluator/compute';
import type { Expression } from '../../formulas/parse';
import type { Scalar } from '../../workbook/scalar';
import { attempt } from '../audit/attempt';
import { understood } from '../audit/comparison';
import { copiedTo } from '../audit/references';
import type { ConditionalLook } from '../read/conditions';
import { mayHide } from '../read/looks';
import type { Look } from '../read/looks';
import { withWorkbook } from '../read/recompute';
import { isInside } from '../read/sheet-cells';
import type { HeldCell, ReadFile } from './read-file';

/** The conditions that may hide what stands in that cell, and those that may yet show it; mostly none. */
export function conditionsOver(
  { cells, row, column }: HeldCell,
  look: Look,
): readonly ConditionalLook[] {
  const over = cells.conditions.filter(({ areas }) =>
    areas.some((area) => isInside(area, row, column)),
  );
  // Of two conditions one may give the letters and the other the ground.
  const together = over.reduce((sum, { change }) => ({ ...sum, ...change }), look);
  const isSuspect = over.some(({ change }) => mayHide({ ...look, ...change })) || mayHide(together);
  return isSuspect || (over.length > 0 && mayHide(look)) ? over : [];
}

/** A cell, how it is written where no condition is met, and what it holds. */
export interface ConditionalCell {
  readonly cell: HeldCell;
  readonly look: Look;
  readonly over: readonly ConditionalLook[];
  readonly holds: Scalar;
}

/** How each is written as the conditions are met today; one that is not computed here is taken not to be met. */
export async function looksToday(
  { file, sheets }: ReadFile,
  conditional: readonly ConditionalCell[],
): Promise<readonly Look[]> {
  if (conditional.length === 0) return [];
  return withWorkbook(file, sheets, (cells: Cells) => {
    const computation = new Computation(cells);
    return conditional.map((one) => lookToday(one, computation));
  });
}

function lookToday({ cell, look, over, holds }: ConditionalCell, computation: Computation): Look {
  let change: Partial<Look> = {};
  for (const condition of over.toSorted((one, other) => one.priority - other.priority)) {
    if (!isMet(condition, { cell, holds }, computation)) continue;
    // What a condition of more weight says stands.
    change = { ...condition.change, ...change };
    if (condition.stops) break;
  }
  return { ...look, ...change };
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
]);

function isMet(
  { type, operator, formulas, areas }: ConditionalLook,
  { cell, holds }: Pick<ConditionalCell, 'cell' | 'holds'>,
  computation: Computation,
): boolean {
  if (type === 'bar') return typeof holds === 'number';
  const position = { sheet: cell.cells, row: cell.row, column: cell.column };
  const [from] = areas;
  const asked = formulas.flatMap((text) => {
    const parsed = understood(text);
    return parsed && from ? [copiedTo(parsed, position, { text, ...from, isArray: false })] : [];
  });
  const isTrue = (expression: Expression): boolean => {
    const result = attempt(() => computation.resultOf(expression, position));
    return result === true || (typeof result === 'number' && result !== 0);
  };
  const [first, second] = asked;
  if (!first) return false;
  if (type !== 'cellIs') return isTrue(first);
  const against = (mark: string, right: Expression): boolean =>
    isTrue({ kind: 'infix', mark, left: { kind: 'value', value: holds ?? '' }, right });
  const isBetween = second ? against('>=', first) && against('<=', second) : false;
  if (operator === 'between') return isBetween;
  if (operator === 'notBetween') return second !== undefined && !isBetween;
  return against(MARKS.get(operator) ?? '=', first);
}
