import type { SheetArea } from '../../workbook/area';
import type { HiddenColumn, HiddenRow } from '../../workbook/observations';
import { columnsByPosition } from '../../workbook/table-columns';
import type { LocatedTable } from '../read/located-table';
import { isInside } from '../read/sheet-cells';
import type { HeldCell, ReadFile } from './read-file';

/** Rows in which somebody typed something, and that nobody sees. */
export function hiddenRows(read: ReadFile, typed: readonly HeldCell[]): readonly HiddenRow[] {
  const hidden = typed.filter(({ cells, row }) => cells.isRowHidden(row));
  return eachOnce(hidden, ({ cells, row }) => `${row} ${cells.name}`).map((cell) => ({
    sheet: cell.cells.name,
    row: cell.row,
    isFiltered: cell.cells.isFiltered(cell.row) || isFilteredByTable(read, cell),
  }));
}

function isFilteredByTable({ file }: ReadFile, { cells, row, column }: HeldCell): boolean {
  return file.tables.some(
    ({ area, isFiltered }) =>
      isFiltered && area.sheet === cells.name && isInside(area, row, column),
  );
}

/** Columns in which something stands, and that nobody sees; steps of ours are folded away from the beginning. */
export function hiddenColumns(
  read: ReadFile,
  filled: readonly HeldCell[],
): readonly HiddenColumn[] {
  const steps = read.tables.flatMap((table) => stepsOf(table, read));
  const hidden = filled.filter(
    ({ cells, row, column }) =>
      cells.isColumnHidden(column) &&
      !steps.some((area) => area.sheet === cells.name && isInside(area, row, column)),
  );
  return eachOnce(hidden, ({ cells, column }) => `${column} ${cells.name}`).map((cell) => ({
    sheet: cell.cells.name,
    column: cell.column,
    title: titleOver(cell, read.tables),
  }));
}

/** Where the steps of ours stand in a table, as one area a column. */
function stepsOf({ table, area, titles }: LocatedTable, { sheets }: ReadFile): SheetArea[] {
  const cells = sheets.get(area.sheet);
  const shown = Array.from({ length: area.columns }, (_, index) =>
    cells?.value(area.row, area.column + index),
  );
  return [...columnsByPosition(table.columns, titles ?? shown)].flatMap(([position, { isStep }]) =>
    isStep ? [{ ...area, column: area.column + position, columns: 1 }] : [],
  );
}

function titleOver(
  { cells, row, column }: HeldCell,
  tables: readonly LocatedTable[],
): string | null {
  const table = tables.find(({ area }) => area.sheet === cells.name && isInside(area, row, column));
  if (!table) return null;
  const { area, titles } = table;
  return titles?.[column - area.column] ?? String(cells.value(area.row, column));
}

function eachOnce<Thing>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
): readonly Thing[] {
  const first = new Map<string, Thing>();
  for (const thing of things) {
    const known = key(thing);
    if (!first.has(known)) first.set(known, thing);
  }
  return [...first.values()];
}
