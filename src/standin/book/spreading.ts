import type { BookTable, Rect } from './book';
import type { CellMatrix, Session } from './session';
import { fromCell } from './cells';
import { moveFormula } from './formula-text';
import { overlaps } from './structure';

/** One cell of a table's column. */
interface Cell {
  readonly row: number;
  /** As it would read in the first line; null where the cell holds none. */
  readonly formula: string | null;
  readonly isBlank: boolean;
  readonly isWritten: boolean;
}

/**
 * Formulas that an add-in writes into a table spread, as if its columns were calculated ones: one among blank
 * cells fills the blanks, and of several different ones the last takes every row. A column that holds a
 * constant, or formulas that already differ, is spared.
 *
 * office-js#1916, office-js#2093, office-js#5909, office-js#6745. Excel does the same to a person, who sees it
 * happen and takes it back; the stand-in leaves what a person types alone.
 */
export function spreadFormulas(session: Session, sheetId: string, written: Rect): void {
  for (const table of session.state.tables) {
    const body = { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 };
    if (table.sheetId !== sheetId || !overlaps(body, written)) continue;
    const first = Math.max(body.column, written.column);
    const end = Math.min(body.column + body.columns, written.column + written.columns);
    for (let column = first; column < end; column += 1)
      spreadInColumn(session, table, column, written);
  }
}

function spreadInColumn(session: Session, table: BookTable, column: number, written: Rect): void {
  if (!holdsFormula(session, table, column, written)) return;
  const cells = cellsOf(session, table, column, written);
  const winner = cells.findLast(({ formula, isWritten }) => isWritten && formula !== null)?.formula;
  if (winner === undefined || winner === null) return;
  if (cells.some(({ formula, isBlank }) => formula === null && !isBlank)) return;
  const others = cells.filter(({ isWritten }) => !isWritten);
  const before = new Set(others.flatMap(({ formula }) => formula ?? []));
  if (before.size > 1) return;
  const isException = before.size === 1 && others.some(({ isBlank }) => isBlank);
  const filled: CellMatrix = {};
  for (const { row, formula, isBlank, isWritten } of cells) {
    if (formula === winner || (isException && !isBlank && !isWritten)) continue;
    const moved = moveFormula(winner, row - (table.rect.row + 1), 0);
    (filled[row] ??= {})[column] = { f: moved, v: null, t: null, si: null, p: null };
  }
  if (Object.keys(filled).length > 0) session.setCells(table.sheetId, filled);
}

/** Large writings bring few formulas: the whole column is gone through for these alone. */
function holdsFormula(
  session: Session,
  { sheetId, rect }: BookTable,
  column: number,
  written: Rect,
): boolean {
  const end = Math.min(written.row + written.rows, rect.row + rect.rows);
  for (let row = Math.max(written.row, rect.row + 1); row < end; row += 1) {
    if (session.formula(sheetId, row, column) !== null) return true;
  }
  return false;
}

function cellsOf(session: Session, table: BookTable, column: number, written: Rect): Cell[] {
  const first = table.rect.row + 1;
  return Array.from({ length: table.rect.rows - 1 }, (_, index) => {
    const row = first + index;
    const formula = session.formula(table.sheetId, row, column);
    return {
      row,
      formula: formula === null ? null : moveFormula(formula, -index, 0),
      isBlank: formula === null && fromCell(session.cell(table.sheetId, row, column)) === '',
      isWritten: row >= written.row && row < written.row + written.rows,
    };
  });
}
