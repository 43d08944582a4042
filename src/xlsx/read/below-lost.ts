import { TABLES } from '../../dossier/fields';
import type { TableKey } from '../../dossier/fields';
import { computedColumns } from '../../dossier/table-columns';
import { TITLES } from '../../dossier/read-lines';
import { belowLostTable } from './remarks';
import type { FileRemark } from './remarks';
import type { SheetCells } from './sheet-cells';
import { titlesIn } from './table-part';
import type { SheetArea } from '../../workbook/area';

/**
 * A table found by its headers ends at the first blank row, which may not be where it ended: rows further down
 * that hold figures in its columns are named. Those that say their title are told as lines outside the table,
 * as under any other.
 */
export function belowLost(key: TableKey, sheet: SheetCells, area: SheetArea): FileRemark[] {
  const columns = figureColumns(key, sheet, area);
  const start = area.row + area.rows;
  const count = Math.max(0, sheet.rows - start);
  const rows = Array.from({ length: count }, (_, index) => start + index).filter((row) => {
    const typed = columns.filter((column) => !sheet.hasFormula(row, column));
    const values = typed.map((column) => sheet.value(row, column));
    return values.some(isFigure) && !values.some(TITLES.means);
  });
  return rows.length === 0 ? [] : [belowLostTable(TABLES[key], area, rows)];
}

/** The columns that people fill in, the first apart, which says what a line is. */
function figureColumns(key: TableKey, sheet: SheetCells, area: SheetArea): number[] {
  const headers = titlesIn(sheet, area);
  const computed = computedColumns(key, headers);
  return headers.flatMap((_, index) =>
    index === 0 || computed.has(index) ? [] : area.column + index,
  );
}

const isFigure = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\s*\d/.test(value));
