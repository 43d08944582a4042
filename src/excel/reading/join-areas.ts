import type { Area, SheetArea } from '../../workbook/area';
import { cellName } from '../../workbook/reference';

/** So many cells between two areas are read along: less crosses the wire than another area would cost. */
const WASTE = 6;

const cellsIn = ({ rows, columns }: Area): number => rows * columns;

function around(one: SheetArea, other: SheetArea): SheetArea {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  const rows = Math.max(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.max(one.column + one.columns, other.column + other.columns) - column;
  return { sheet: one.sheet, row, column, rows, columns };
}

/** Fewer areas that hold all of these, of one sheet each. */
export function joined(areas: readonly SheetArea[]): readonly SheetArea[] {
  const open = [...areas].sort((a, b) => a.column - b.column || a.row - b.row);
  const done: SheetArea[] = [];
  for (const area of open) {
    const last = done.at(-1);
    const both = last?.sheet === area.sheet ? around(last, area) : null;
    if (last && both && cellsIn(both) <= cellsIn(last) + cellsIn(area) + WASTE) {
      done[done.length - 1] = both;
    } else done.push(area);
  }
  return done;
}

/** Areas by the sheet that they lie on. */
export function bySheet(areas: readonly SheetArea[]): ReadonlyMap<string, readonly SheetArea[]> {
  const groups = new Map<string, SheetArea[]>();
  for (const area of areas) {
    const group = groups.get(area.sheet);
    if (group) group.push(area);
    else groups.set(area.sheet, [area]);
  }
  return groups;
}

/** `B6`, `A1:C9`. */
export function addressOf({ row, column, rows, columns }: Area): string {
  const first = cellName(row, column);
  return rows * columns === 1
    ? first
    : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}
