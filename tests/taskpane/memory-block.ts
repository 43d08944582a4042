import type { BlockOutcome } from '../../src/excel/port';
import type { Area } from '../../src/workbook/area';
import type { MemorySheet } from './memory-sheet';

const MOST = 50_000;

/** What stands in an area of a sheet, as far as it is used; of one single cell the whole sheet. */
export function blockIn(sheet: MemorySheet, asked: Area): BlockOutcome {
  const isSingle = asked.rows === 1 && asked.columns === 1;
  const isAsked = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    isSingle ||
    (row >= asked.row &&
      row < asked.row + asked.rows &&
      column >= asked.column &&
      column < asked.column + asked.columns);
  const used = sheet.cells().filter(isAsked);
  if (used.length === 0) return { kind: 'empty' };
  const [rows, columns] = [used.map(({ row }) => row), used.map(({ column }) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const area = {
    ...{ row, column },
    rows: Math.max(...rows) - row + 1,
    columns: Math.max(...columns) - column + 1,
  };
  const cells = area.rows * area.columns;
  if (cells > MOST) return { kind: 'too-many', cells, most: MOST };
  const { values } = sheet.range(area);
  const hidden = [...sheet.hiddenRows].map((hiddenRow) => hiddenRow - row);
  const block = {
    ...{ sheet: sheet.name, row, column, values },
    formats: values.map((line) => line.map(() => 'General')),
    merges: sheet.merges.filter((merge) => isAsked(merge)),
    hidden: new Set(hidden.filter((at) => at >= 0 && at < area.rows)),
  };
  return { kind: 'read', block };
}
