import type { Area } from '../../workbook/area';
import { parseAddresses } from '../address';
import type { PlannedTable } from './plan';
import type { Sheets } from './sheets';
import { untracked } from '../untracked';

/** Cells of a table that Excel has found by their kind. */
export interface Special {
  /** Of computed columns, those that hold a constant or nothing. */
  readonly overwritten: readonly Area[];
  /** Of the others, those that hold a formula. */
  readonly typedFormulas: readonly Area[];
}

/**
 * Asks for them; a few bytes, where reading formulas would take thousands a line. The row above comes along: a table
 * may be one single cell, for which Excel would search the whole sheet.
 */
export function requestSpecial(
  sheets: Sheets,
  { body, columns, computed }: PlannedTable,
): () => Special {
  const top = Math.max(0, body.row - 1);
  const rows = body.row + body.rows - top;
  const groups = groupsOf([...computed]).map(([first, count]) => ({
    ...body,
    row: top,
    column: body.column + first,
    rows,
    columns: count,
  }));
  const ofColumns = groups.length === 0 ? null : sheets.ranges(body.sheet, groups);
  const gone = (['Constants', 'Blanks'] as const).flatMap((kind) =>
    ofColumns ? untracked(ofColumns.getSpecialCellsOrNullObject(kind)).load('address') : [],
  );
  const all = sheets.range({ ...body, row: top, rows });
  const formulas = untracked(all.getSpecialCellsOrNullObject('Formulas')).load('address');
  const isComputed = (column: number): boolean => computed.has(column - body.column);
  const others = columns.map((_, index) => body.column + index).filter((at) => !isComputed(at));
  return () => ({
    overwritten: gone.flatMap(areasIn).flatMap((area) => within(area, body, isComputed)),
    typedFormulas: areasIn(formulas).flatMap((area) =>
      within(area, body, (column) => others.includes(column)),
    ),
  });
}

const areasIn = (found: Excel.RangeAreas): readonly Area[] =>
  found.isNullObject ? [] : parseAddresses(found.address);

/** Its columns of that kind, one by one, and its rows in the body. */
function within(area: Area, body: Area, isWanted: (column: number) => boolean): Area[] {
  const row = Math.max(area.row, body.row);
  const rows = Math.min(area.row + area.rows, body.row + body.rows) - row;
  if (rows <= 0) return [];
  return Array.from({ length: area.columns }, (_, index) => area.column + index)
    .filter(isWanted)
    .map((column) => ({ row, column, rows, columns: 1 }));
}

/** Neighbours among columns: where each group begins, and how many there are. */
function groupsOf(columns: readonly number[]): [first: number, count: number][] {
  const groups: [number, number][] = [];
  for (const column of [...columns].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else groups.push([column, 1]);
  }
  return groups;
}
