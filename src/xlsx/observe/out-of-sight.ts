import type { HiddenColumn, HiddenRow } from '../../workbook/observations';
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

/** Columns in which something stands, and that nobody sees. */
export function hiddenColumns(
  { tables }: ReadFile,
  filled: readonly HeldCell[],
): readonly HiddenColumn[] {
  const hidden = filled.filter(({ cells, column }) => cells.isColumnHidden(column));
  return eachOnce(hidden, ({ cells, column }) => `${column} ${cells.name}`).map((cell) => ({
    sheet: cell.cells.name,
    column: cell.column,
    title: titleOver(cell, tables),
  }));
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
