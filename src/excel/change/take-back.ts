import type { Place, Scalar } from '../../workbook/scalar';
import { isFormula } from '../write/column-formulas';
import { formulaIn } from '../formula-in';
import { onceEdited } from './once-edited';
import { cutInParts } from './parts';
import { byRange, type Piece } from './runs';
import type { CellState, CellWrite, LookedAt } from './cell-write';
import { hidesRows } from '../hides-rows';
import { isSame, writeCells } from './write-cells';

/** A cell that may have been written. */
export interface Undone {
  readonly write: CellWrite;
  /** It is known to have been: Excel has said so. */
  readonly isCertain: boolean;
}

/**
 * Takes back, after a refusal, what was written of the cells; those that a colleague has changed since stay
 * theirs. Gives the cells that could not be put back. What is too large for one request goes in several.
 */
export async function takeBack(
  context: Excel.RequestContext,
  undone: readonly Undone[],
): Promise<readonly Place[]> {
  const certain = new Set(undone.flatMap(({ write, isCertain }) => (isCertain ? write : [])));
  const open: Place[] = [];
  for (const { writes } of cutInParts(undone.map(({ write }) => write))) {
    open.push(...(await takePartBack(context, writes, certain)));
  }
  return open;
}

async function takePartBack(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  certain: ReadonlySet<CellWrite>,
): Promise<readonly Place[]> {
  let open = writes;
  try {
    return await onceEdited(async () => {
      const found = await written(context, writes, certain);
      open = found.here;
      if (open.length > 0) {
        writeCells(context, open, 'before');
        await context.sync();
      }
      return found.elsewhere.map(({ place }) => place);
    });
  } catch {
    // What is still open is what the person has to be told; the first refusal says why.
    return open.map(({ place }) => place);
  }
}

interface Written {
  readonly here: readonly CellWrite[];
  /** Rows have come or gone since they were written: nobody can say where they are by now. */
  readonly elsewhere: readonly CellWrite[];
}

/** Where rows came or went before the write nothing was written: Excel refused to. */
async function written(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  certain: ReadonlySet<CellWrite>,
): Promise<Written> {
  const groups = byRange(writes);
  for (const { range } of groups.keys()) range.load('formulas,numberFormat,rowHidden');
  await context.sync();
  const here: CellWrite[] = [];
  const elsewhere: CellWrite[] = [];
  for (const [within, cells] of groups) {
    if (!isSameSize(within)) elsewhere.push(...cells.filter((write) => certain.has(write)));
    else here.push(...stillThere(within, cells));
  }
  return { here, elsewhere };
}

function isSameSize({ range: { formulas }, rows, columns }: LookedAt): boolean {
  return formulas.length === rows && formulas[0]?.length === columns;
}

function stillThere(within: LookedAt, cells: readonly CellWrite[]): readonly CellWrite[] {
  const { range } = within;
  const formulas = range.formulas as Scalar[][];
  const formats = range.numberFormat as string[][];
  const now: LookedAt = { ...within, isFiltered: hidesRows(range) };
  // Behind a filter that was set meanwhile, a cell may hold what was meant for another one.
  const isMixedUp = now.isFiltered && !within.isFiltered;
  return cells
    .filter((write) => {
      const cell = formulas[write.row]?.[write.column] ?? '';
      const isOurs = wasWritten(write, cell, formats[write.row]?.[write.column] ?? null);
      return isOurs || (isMixedUp && cells.some(({ after }) => isBrought(write, after, cell)));
    })
    .map((write) => ({ ...write, within: now }));
}

/** Whether a cell holds what was written there or elsewhere, and not what it held before. */
const isBrought = ({ before }: CellWrite, after: CellState, cell: Scalar): boolean =>
  isSame(cell, after.content) && !isSame(cell, before.content);

function wasWritten({ before, after }: CellWrite, cell: Scalar, format: string | null): boolean {
  const isReformatted = before.numberFormat !== after.numberFormat && format === after.numberFormat;
  const isFormulaNow = typeof after.content === 'object' && String(cell).startsWith('=');
  const isOurs = isSame(cell, after.content) || isFormulaNow;
  return isReformatted || (isOurs && !isSame(cell, before.content));
}

/**
 * Asks, in the request of a write and before it, what the cells hold then. What is given back answers, once the
 * request has been made: by what was found, the same with a `before` that is just that. Where lines were sorted
 * meanwhile, it is not what was found. A formula that is written over is the same in all lines, and is not asked for.
 */
export function requestHeld(pieces: readonly Piece[]): () => ReadonlyMap<CellWrite, CellWrite> {
  const asked = pieces.map(({ run, range }) => ({
    run,
    range: run.some(({ before }) => isFormula(before.content))
      ? null
      : range.load('formulas,values,numberFormat'),
  }));
  return () =>
    new Map(
      asked.flatMap(({ run, range }) =>
        run.map((write) => {
          const row = write.row - run[0].row;
          const now = range ? { ...write, before: stateOf(range, row, write.before) } : write;
          return [write, now] as const;
        }),
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
