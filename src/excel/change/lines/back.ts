import { isBlank, type Place, type Scalar } from '../../../workbook/scalar';
import { parseAddress } from '../../address';
import { formulaIn } from '../../formula-in';
import { hostCode } from '../../host-problems';
import { toCell } from '../../to-cell';
import { untracked } from '../../untracked';
import { Portions } from '../../write/portions';
import { onceEdited } from '../once-edited';
import { isSame } from '../write-cells';
import { lastRows, requestGoing } from './go';
import { requestWorkIn } from './held';
import { firstPlace, firstRow, type LookedLines } from './look';
import { witnessOf } from './places';
import { GUARD, type RequestedLines } from './write';

/**
 * Takes lines back that were asked for, however far Excel let that go. Gives cells where they could not be: somebody has
 * worked in them since, or lines have come or gone and nobody can say which ones are theirs. What stood in their rows just
 * before, as far as Excel has told, stands there again.
 */
export async function takeLinesBack(
  context: Excel.RequestContext,
  { looked, before }: RequestedLines,
): Promise<readonly Place[]> {
  const former = contentsOf(before);
  try {
    return await onceEdited(() => tryToTakeBack(context, looked, former));
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return [firstPlace(looked)];
  }
}

/** A cell that stood where lines came. */
interface Former {
  readonly row: number;
  readonly column: number;
  /** As Excel tells it among formulas. */
  readonly told: Scalar;
  /** As it is written. */
  readonly content: string | number | boolean;
}

function contentsOf(used: Excel.Range): readonly Former[] {
  if (!isTold(used) || used.isNullObject) return [];
  const { row, column } = parseAddress(used.address);
  const values = used.values as Scalar[][];
  return (used.formulas as Scalar[][]).flatMap((line, r) =>
    line.flatMap((told, c) => {
      if (told === '' || told === null) return [];
      const content = formulaIn(told, values[r]?.[c]) ?? toCell(told) ?? '';
      return { row: row + r, column: column + c, told, content };
    }),
  );
}

/** Of a request that has failed nothing can be read. */
function isTold(range: Excel.Range): boolean {
  try {
    return range.isNullObject || range.formulas.length > 0;
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return false;
  }
}

async function tryToTakeBack(
  context: Excel.RequestContext,
  looked: LookedLines,
  former: readonly Former[],
): Promise<readonly Place[]> {
  const { lines } = looked;
  const table = context.workbook.tables.getItemOrNullObject(lines.table);
  const whole = untracked(table.getRange()).load('address');
  await context.sync();
  if (whole.isNullObject) return [];
  const area = parseAddress(whole.address);
  // It was never made longer: nothing of the lines was written.
  if (area.rows - 1 === lines.standing) return [];
  const now: LookedLines = { ...looked, area: { ...area, rows: lines.standing + 1 } };
  const hasOurs = requestOurs(context, now);
  if (area.rows - 1 !== lines.standing + lines.count) {
    await context.sync();
    return hasOurs() ? [firstPlace(now)] : [];
  }
  const guards = requestGuards(context, looked);
  const rows = () => untracked(lastRows(context, lines));
  const workIn = await requestWorkIn(rows, now, new Portions(context));
  await context.sync();
  const work = workIn({ areBlanks: true, before: byLine(former, now) });
  // Those that others have added may be just as many.
  if (work.length > 0) return hasOurs() ? work : [];
  requestGoing(context, looked, untracked(lastRows(context, lines)));
  for (const { cell, told } of guards) {
    if (told.values[0]?.[0] === GUARD) untracked(cell()).values = [['']];
  }
  await context.sync();
  if (former.length > 0) await putBack(context, former, now);
  return [];
}

/** Whether anything that was to come stands where it was to: a column of it tells. */
function requestOurs(
  { workbook }: Excel.RequestContext,
  { lines, positions }: LookedLines,
): () => boolean {
  const rank = witnessOf(lines);
  if (rank < 0) return () => false;
  const header = untracked(workbook.tables.getItem(lines.table).getRange());
  const first = untracked(header.getCell(1 + lines.standing, positions[rank] ?? 0));
  const column = untracked(first.getResizedRange(lines.count - 1, 0)).load('values');
  const wanted = lines.columns[rank]?.values ?? [];
  return () =>
    (column.values as Scalar[][]).some(
      ([value], line) => !isBlank(wanted[line]) && isSame(value, wanted[line] ?? null),
    );
}

/** Cells that were blank, and held a constant while formulas were written below them. */
function requestGuards(
  { workbook }: Excel.RequestContext,
  { lines, positions, computed }: LookedLines,
): readonly { readonly cell: () => Excel.Range; readonly told: Excel.Range }[] {
  return [...computed].flatMap(([rank, { blank }]) => {
    if (blank === null) return [];
    const cell = (): Excel.Range =>
      untracked(workbook.tables.getItem(lines.table).getDataBodyRange()).getCell(
        blank,
        positions[rank] ?? 0,
      );
    return { cell, told: untracked(cell()).load('values') };
  });
}

function byLine(former: readonly Former[], looked: LookedLines): readonly (readonly Scalar[])[] {
  const found: Scalar[][] = [];
  for (const { row, column, told } of former) {
    const line = (found[row - firstRow(looked)] ??= []);
    line[column - looked.area.column] = told;
  }
  return found;
}

/** In a request of its own: rows that are emptied and written in one might be taken for lines of the table. */
async function putBack(
  context: Excel.RequestContext,
  former: readonly Former[],
  { lines, area }: LookedLines,
): Promise<void> {
  const table = context.workbook.tables.getItem(lines.table);
  const rows = untracked(untracked(table.getRange()).getRowsBelow(lines.count));
  for (const { row, column, content } of former) {
    const cell = rows.getCell(row - (area.row + area.rows), column - area.column);
    untracked(cell).formulas = [[content]];
  }
  await context.sync();
}
