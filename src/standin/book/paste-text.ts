import type { Rect } from './book';
import type { Engine } from './engine';
import type { CellMatrix } from './session';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { toRange, toRect } from './changes';
import { UNIT } from './engine';
import { readPastedCell, readPastedRows } from './pasted-text';
import { selectRect, selectedRect } from './selection';
import { overlaps } from './structure';

/**
 * Pastes a plain text at the selection as Excel does: values come in, the formats of the cells stay. Univer would
 * make a table of the text and paste that table's formats as well. False where merged cells or protection refuse.
 */
export function pasteText(engine: Engine, text: string): boolean {
  const rows = readPastedRows(text);
  const sheet = engine.workbook.getActiveSheet();
  const sheetId = sheet.getSheetId();
  const target = targetOf(rows, engine);
  if (!target) return false;
  engine.ensureSize(sheetId, target.row + target.rows, target.column + target.columns);
  const value = cellsFor(rows, target, engine);
  const params = { unitId: UNIT, subUnitId: sheetId, range: toRange(target), value };
  if (!engine.commands.syncExecuteCommand(SetRangeValuesCommand.id, params)) return false;
  selectRect(engine, sheetId, target);
  return true;
}

/** Where the rows go: a selection of several times their size is filled with copies. Null across merged cells. */
function targetOf(rows: readonly (readonly string[])[], engine: Engine): Rect | null {
  const sheet = engine.workbook.getActiveSheet();
  const selected = selectedRect(engine);
  const width = Math.max(...rows.map((cells) => cells.length));
  const { row, column } = selected;
  const merges = sheet.getMergeData().map(toRect);
  const isOneMerge = merges.some((merge) => sameRect(merge, selected));
  if (isOneMerge && rows.length === 1 && width === 1) return { row, column, rows: 1, columns: 1 };
  // A selection of whole columns reaches far below what Univer holds.
  const height = Math.min(selected.rows, sheet.getRowCount() - row);
  const breadth = Math.min(selected.columns, sheet.getColumnCount() - column);
  const isMultiple = height % rows.length === 0 && breadth % width === 0;
  const target = isMultiple
    ? { row, column, rows: height, columns: breadth }
    : { row, column, rows: rows.length, columns: width };
  return merges.some((merge) => overlaps(merge, target)) ? null : target;
}

function cellsFor(
  rows: readonly (readonly string[])[],
  target: Rect,
  { workbook, locale }: Engine,
): CellMatrix {
  const matrix = workbook.getActiveSheet().getCellMatrix();
  const styles = workbook.getStyles();
  const width = Math.max(...rows.map((cells) => cells.length));
  const cells: CellMatrix = {};
  for (let row = target.row; row < target.row + target.rows; row += 1)
    for (let column = target.column; column < target.column + target.columns; column += 1) {
      const text = rows[(row - target.row) % rows.length]?.[(column - target.column) % width];
      if (text === undefined) continue;
      const format = styles.getStyleByCell(matrix.getValue(row, column))?.n?.pattern ?? 'General';
      (cells[row] ??= {})[column] = readPastedCell(text, format, locale);
    }
  return cells;
}

const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
