import { computedColumns } from '../../workbook/table-columns';
import { Choices } from '../../workbook/read-cell';
import type { Table } from '../../workbook/template';
import type { LocatedTable } from './located-table';
import { belowLostTable } from './remarks';
import type { FileRemark } from './remarks';
import { isInside } from './sheet-cells';
import type { SheetCells } from './sheet-cells';
import { titlesIn } from './table-part';
import type { SheetArea } from '../../workbook/area';

/**
 * A table found by its headers ends at the first blank row, which may not be where it ended: rows further down
 * that hold figures in its columns are named. Those that the document knows by an answer are reported as lines outside the
 * table, as under any other; those of another table of ours are its own.
 */
export function belowLost(
  { table, name, area }: LocatedTable,
  sheet: SheetCells,
  tables: readonly LocatedTable[],
): FileRemark[] {
  const columns = figureColumns(table, sheet, area);
  const { means } = answersOf(table);
  const others = tables.map((one) => one.area).filter((one) => one.sheet === sheet.name);
  const start = area.row + area.rows;
  const count = Math.max(0, sheet.rows - start);
  const rows = Array.from({ length: count }, (_, index) => start + index).filter((row) => {
    const typed = columns.filter((column) => !sheet.hasFormula(row, column));
    const values = typed
      .filter((column) => !others.some((other) => isInside(other, row, column)))
      .map((column) => sheet.value(row, column));
    return values.some(isFigure) && !values.some(means);
  });
  return rows.length === 0 ? [] : [belowLostTable(name, area, rows)];
}

const answersOf = ({ columns }: Table): Choices<unknown> =>
  new Choices(
    columns.flatMap(({ outsideAnswers = [] }) => outsideAnswers.map((one) => [one, one] as const)),
  );

/** The columns that people fill in, the first apart, which says what a line is. */
function figureColumns(table: Table, sheet: SheetCells, area: SheetArea): number[] {
  const headers = titlesIn(sheet, area);
  const computed = computedColumns(table, headers);
  return headers.flatMap((_, index) =>
    index === 0 || computed.has(index) ? [] : area.column + index,
  );
}

const isFigure = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && /^\s*\d/.test(value));
