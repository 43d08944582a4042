import type { SheetArea } from '../workbook/area';
import type { Scalar } from '../workbook/scalar';
import { parseAddress, parseAddresses } from './address';
import { hostCode, run } from './host-problems';
import type { BlockOfCells, BlockOutcome } from './port';
import { untracked } from './untracked';

/** Values and formats of as many cells are well below what Excel on the web lets through. */
export const MOST_CELLS = 50_000;

/**
 * What stands in the selection, or in an area, as far as it is used: a person who selects whole columns means their
 * table, and one who selects a single cell the sheet that it is in. Two round trips, and a few more where only some rows
 * are hidden.
 *
 * Throws `HostError`: `not-found` where the sheet was renamed or deleted since.
 */
export async function readBlock(where: 'selection' | SheetArea): Promise<BlockOutcome> {
  return run(async (context) => {
    const used = await usedPart(context, where);
    if (used === 'no-area') return { kind: 'no-area' };
    if (used === null) return { kind: 'empty' };
    const cells = used.rows * used.columns;
    if (cells > MOST_CELLS) return { kind: 'too-many', cells, most: MOST_CELLS };
    return { kind: 'read', block: await cellsOf(context, used) };
  });
}

/** Null where nothing stands there. */
async function usedPart(
  context: Excel.RequestContext,
  where: 'selection' | SheetArea,
): Promise<SheetArea | 'no-area' | null> {
  const asked =
    where === 'selection' ? context.workbook.getSelectedRange() : areaIn(context, where);
  const chosen = untracked(asked).load('cellCount');
  const part = untracked(chosen.getUsedRangeOrNullObject(true)).load('address');
  const sheet = untracked(chosen.worksheet.getUsedRangeOrNullObject(true)).load('address');
  try {
    await context.sync();
  } catch (error) {
    // A chart is selected, or several areas are.
    if (where === 'selection' && hostCode(error) === 'InvalidSelection') return 'no-area';
    throw error;
  }
  const found = chosen.cellCount === 1 ? sheet : part;
  return found.isNullObject ? null : parseAddress(found.address);
}

const areaIn = ({ workbook }: Excel.RequestContext, { sheet, ...area }: SheetArea): Excel.Range =>
  workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(area.row, area.column, area.rows, area.columns);

async function cellsOf(context: Excel.RequestContext, area: SheetArea): Promise<BlockOfCells> {
  const range = untracked(areaIn(context, area)).load('values,numberFormat');
  const merged = untracked(range.getMergedAreasOrNullObject()).load('address');
  await context.sync();
  const hidden = await hiddenRows(context, [area]);
  const merges = merged.isNullObject ? [] : parseAddresses(merged.address);
  return {
    sheet: area.sheet,
    row: area.row,
    column: area.column,
    values: range.values as Scalar[][],
    formats: range.numberFormat as string[][],
    merges: merges.map(({ row, column, rows, columns }) => ({ row, column, rows, columns })),
    hidden: new Set(hidden.map((at) => at - area.row)),
  };
}

/** Excel tells of rows whether all of them are hidden, none, or some: those are asked for by halves. */
async function hiddenRows(
  context: Excel.RequestContext,
  parts: readonly SheetArea[],
): Promise<readonly number[]> {
  if (parts.length === 0) return [];
  const asked = parts.map((part) => ({
    part,
    range: untracked(areaIn(context, part)).load('rowHidden'),
  }));
  await context.sync();
  const isMixed = ({ range }: (typeof asked)[number]): boolean =>
    (range.rowHidden as boolean | null) === null;
  const hidden = asked.filter((one) => one.range.rowHidden && !isMixed(one));
  const rows = hidden.flatMap(({ part }) =>
    Array.from({ length: part.rows }, (_, row) => part.row + row),
  );
  const halved = asked.filter(isMixed).flatMap(({ part }) => halves(part));
  return [...rows, ...(await hiddenRows(context, halved))];
}

function halves(area: SheetArea): readonly SheetArea[] {
  const first = Math.floor(area.rows / 2);
  // A single row is hidden or is not.
  if (first === 0) return [];
  return [
    { ...area, rows: first },
    { ...area, row: area.row + first, rows: area.rows - first },
  ];
}
