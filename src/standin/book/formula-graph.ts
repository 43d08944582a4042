/** Where a formula reads: a rectangle of a sheet, inclusive, possibly endless (whole columns). */
export interface Reach {
  readonly sheetId: string;
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

export interface FormulaCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly reads: readonly Reach[];
  /** Recalculated every time: NOW, TODAY, RAND. */
  readonly volatile: boolean;
}

const contains = (reach: Reach, cell: FormulaCell): boolean =>
  reach.sheetId === cell.sheetId &&
  reach.startRow <= cell.row &&
  cell.row <= reach.endRow &&
  reach.startColumn <= cell.column &&
  cell.column <= reach.endColumn;

const overlaps = (a: Reach, b: Reach): boolean =>
  a.sheetId === b.sheetId &&
  a.startRow <= b.endRow &&
  b.startRow <= a.endRow &&
  a.startColumn <= b.endColumn &&
  b.startColumn <= a.endColumn;

/** Formula cells by sheet and column, rows ascending: finds those inside a rectangle quickly. */
class CellIndex<Cell extends FormulaCell> {
  private readonly columns = new Map<string, Map<number, Cell[]>>();

  constructor(cells: readonly Cell[]) {
    for (const cell of cells) {
      let sheet = this.columns.get(cell.sheetId);
      if (!sheet) this.columns.set(cell.sheetId, (sheet = new Map<number, Cell[]>()));
      const column = sheet.get(cell.column);
      if (column) column.push(cell);
      else sheet.set(cell.column, [cell]);
    }
    for (const sheet of this.columns.values())
      for (const column of sheet.values()) column.sort((a, b) => a.row - b.row);
  }

  within(reach: Reach, visit: (cell: Cell) => void): void {
    const sheet = this.columns.get(reach.sheetId);
    if (!sheet) return;
    for (const [column, cells] of sheet) {
      if (column < reach.startColumn || column > reach.endColumn) continue;
      for (let at = firstAtOrAfter(cells, reach.startRow); at < cells.length; at += 1) {
        const cell = cells[at];
        if (!cell || cell.row > reach.endRow) break;
        visit(cell);
      }
    }
  }
}

function firstAtOrAfter(cells: readonly FormulaCell[], row: number): number {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The formulas to evaluate after a change, each behind everything it reads. A formula that reads itself in a
 * round is evaluated once, in the order met (Excel warns and shows 0; our templates have none).
 */
export function formulasToEvaluate<Cell extends FormulaCell>(
  cells: readonly Cell[],
  changed: readonly Reach[] | 'everything',
): Cell[] {
  const index = new CellIndex(cells);
  const state = new Map<Cell, { dirty: boolean }>();
  const order: Cell[] = [];
  const isTouched = (cell: Cell): boolean =>
    changed === 'everything' ||
    cell.volatile ||
    changed.some(
      (area) => contains(area, cell) || cell.reads.some((reach) => overlaps(area, reach)),
    );

  for (const root of cells) {
    if (state.has(root)) continue;
    // An explicit stack: a running total over thousands of lines is too deep for recursion.
    const stack: { cell: Cell; precedents: Cell[] | null }[] = [{ cell: root, precedents: null }];
    while (stack.length > 0) {
      const frame = stack[stack.length - 1];
      if (!frame) break;
      if (frame.precedents === null) {
        if (state.has(frame.cell)) {
          stack.pop();
          continue;
        }
        state.set(frame.cell, { dirty: false });
        const precedents: Cell[] = [];
        for (const reach of frame.cell.reads) index.within(reach, (cell) => precedents.push(cell));
        frame.precedents = precedents;
        for (const cell of precedents) if (!state.has(cell)) stack.push({ cell, precedents: null });
        continue;
      }
      stack.pop();
      const own = state.get(frame.cell);
      if (!own) continue;
      own.dirty =
        isTouched(frame.cell) || frame.precedents.some((cell) => state.get(cell)?.dirty === true);
      if (own.dirty) order.push(frame.cell);
    }
  }
  return order;
}
