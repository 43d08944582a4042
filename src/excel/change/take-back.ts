import type { Place, Scalar } from '../../workbook/scalar';
import { isFormula } from '../write/column-formulas';
import { formulaIn } from '../formula-in';
import {
  byRange,
  isSame,
  rangeOf,
  runsOf,
  writeCells,
  type CellState,
  type CellWrite,
} from './write-cells';

/**
 * Takes back, after a refusal, what was written of the cells; those that a colleague has changed since stay
 * theirs. Gives the cells that could not be put back.
 */
export async function takeBack(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
): Promise<readonly Place[]> {
  let open = writes;
  try {
    open = await written(writes, context);
    if (open.length > 0) {
      writeCells(context, open, 'before');
      await context.sync();
    }
    return [];
  } catch {
    // What is still open is what the person has to be told; the first refusal says why.
    return open.map(({ place }) => place);
  }
}

/** Where rows came or went nothing was written: Excel refused to. */
async function written(
  writes: readonly CellWrite[],
  context: Excel.RequestContext,
): Promise<readonly CellWrite[]> {
  const groups = byRange(writes);
  for (const { range } of groups.keys()) range.load('formulas,numberFormat');
  await context.sync();
  return [...groups].flatMap(([{ range, rows, columns }, cells]) => {
    const formulas = range.formulas as Scalar[][];
    const formats = range.numberFormat as string[][];
    if (formulas.length !== rows || formulas[0]?.length !== columns) return [];
    return cells.filter((write) => {
      const cell = formulas[write.row]?.[write.column] ?? '';
      return wasWritten(write, cell, formats[write.row]?.[write.column] ?? null);
    });
  });
}

function wasWritten({ before, after }: CellWrite, cell: Scalar, format: string | null): boolean {
  const isReformatted = before.numberFormat !== after.numberFormat && format === after.numberFormat;
  const isFormulaNow = typeof after.content === 'object' && String(cell).startsWith('=');
  const isOurs = isSame(cell, after.content) || isFormulaNow;
  return isReformatted || (isOurs && !isSame(cell, before.content));
}

/**
 * Asks, in the request of a write and before it, what the cells hold then. What is given back answers, once the
 * request has been made, with writes whose `before` is just that: where lines were sorted meanwhile, it is not
 * what was found. A formula that is written over is the same in all lines, and is not asked for.
 */
export function restoring(cells: readonly CellWrite[]): () => readonly CellWrite[] {
  const asked = [...byRange(cells).values()].flatMap(runsOf).map((run) => ({
    run,
    range: run.some(({ before }) => isFormula(before.content))
      ? null
      : rangeOf(run).load('formulas,values,numberFormat'),
  }));
  return () =>
    asked.flatMap(({ run, range }) =>
      run.map((write, row) =>
        range ? { ...write, before: stateOf(range, row, write.before) } : write,
      ),
    );
}

/** What nobody touches of a cell stays as it was found. */
function stateOf(
  { formulas, values, numberFormat }: Excel.Range,
  row: number,
  found: CellState,
): CellState {
  const value = values[row]?.[0] as Scalar;
  const formula = formulaIn(formulas[row]?.[0], value);
  const format: unknown = numberFormat[row]?.[0];
  return {
    ...found,
    content: formula === null ? value : { formula },
    numberFormat:
      found.numberFormat === null ? null : typeof format === 'string' ? format : 'General',
  };
}
