import type { Cells } from '../../formulas/evaluator/compute';
import type { FormulaSheet } from '../../formulas/evaluator/sheet';
import type { Expression } from '../../formulas/parse';
import type { AlteredCell } from '../../workbook/alterations';
import { formulaIn } from './comparison';
import type { FileCell } from './layout';
import { tried } from './other-inputs';

/** An altered cell, and the formula that should stand there. */
export interface Altered {
  readonly told: AlteredCell;
  readonly ours: Expression;
  readonly cell: FileCell;
  /** As far as today tells, it is ours in another spelling. */
  readonly isRespelled: boolean;
}

interface Settled {
  readonly told: readonly Altered[];
  /** How many turned out to be ours in another spelling; those of a column count as one. */
  readonly respelled: number;
}

/**
 * What is to be told of them. Formulas that give what ours gives today are tried on other inputs: those that go on
 * agreeing are spelled otherwise, and nothing is said of them.
 */
export function settled(
  found: readonly Altered[],
  cells: Cells,
  lists: ReadonlySet<FormulaSheet>,
): Settled {
  const agreeing = found.filter(({ told }) => told.today === 'same' && !told.isFrozen);
  const suspects = byColumn(agreeing).flatMap((column) =>
    column.slice(0, LINES_TRIED).flatMap(({ ours, cell }) => {
      const theirs = formulaIn(cell);
      return theirs ? [{ theirs, ours, cell }] : [];
    }),
  );
  const trials = tried(suspects, cells, lists);
  const outcomes = new Map(suspects.map(({ cell }, index) => [cell, trials[index]] as const));
  const isOurs = ({ cell, isRespelled }: Altered): boolean => {
    const trial = outcomes.get(cell);
    return trial === 'agrees' || (trial !== 'diverges' && isRespelled);
  };
  const told = found
    .filter((altered) => !isOurs(altered))
    .map((altered) => {
      const diverges = outcomes.get(altered.cell) === 'diverges';
      return { ...altered, told: { ...altered.told, diverges } };
    });
  return { told, respelled: byColumn(found.filter(isOurs)).length };
}

/** Lines of a column that are tried on other inputs: a program spells all of them alike. */
const LINES_TRIED = 20;

/** Those of a column together, any other by itself. */
function byColumn(found: readonly Altered[]): readonly (readonly Altered[])[] {
  const columns = new Map<string, Altered[]>();
  for (const one of found) {
    const { place, of } = one.told;
    const key = `${of === 'column' ? '' : place.row} ${place.column} ${place.sheet}`;
    const known = columns.get(key);
    if (known) known.push(one);
    else columns.set(key, [one]);
  }
  return [...columns.values()];
}
