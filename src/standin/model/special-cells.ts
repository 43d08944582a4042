import type { BookScalar, Rect } from '../book/book';
import { oneOf } from '../wire/arguments';
import { WireError, wireError } from '../wire/errors';
import { valueType, type ValueType } from './cell-values';
import { rangeAreas, type RangeAreasView, type RangeView } from './range-view';

const cellTypes = ['Constants', 'Formulas', 'Blanks'] as const;
const valueTypes: Readonly<Record<string, readonly ValueType[]>> = {
  All: ['Boolean', 'Double', 'Error', 'String'],
  Errors: ['Error'],
  ErrorsLogical: ['Error', 'Boolean'],
  ErrorsNumbers: ['Error', 'Double'],
  ErrorsText: ['Error', 'String'],
  ErrorsLogicalNumber: ['Error', 'Boolean', 'Double'],
  ErrorsLogicalText: ['Error', 'Boolean', 'String'],
  ErrorsNumberText: ['Error', 'Double', 'String'],
  Logical: ['Boolean'],
  LogicalNumbers: ['Boolean', 'Double'],
  LogicalText: ['Boolean', 'String'],
  LogicalNumbersText: ['Boolean', 'Double', 'String'],
  Numbers: ['Double'],
  NumbersText: ['Double', 'String'],
  Text: ['String'],
};

/**
 * Excel's 'Go to special': constants, formulas or blanks of the used part of a range; null when none. From
 * one single cell Excel searches the whole sheet, and so does this. A protected sheet is not searched.
 */
export function specialCells(
  range: RangeView,
  cellType: string,
  ofType: string | null,
): RangeAreasView | null {
  if (!(cellTypes as readonly string[]).includes(cellType)) {
    throw new WireError('NotImplemented', `The stand-in does not look for ${cellType} cells.`);
  }
  if (range.sheet.protected) throw wireError('AccessDenied', 'a protected sheet is not searched');
  const wanted = valueTypes[ofType ?? 'All'] ?? [];
  const kind = oneOf(cellTypes, cellType);
  const part = range.cellCount === 1 ? range.sheet.usedRange(false) : range.usedPart();
  if (!part) return null;
  range.session.beforeReading();
  const formulas = range.sheet.formulas(part);
  const values = range.sheet.values(part);
  const matches = (row: number, column: number): boolean => {
    const value = values[row]?.[column] ?? null;
    const formula = isFormula(formulas[row]?.[column]);
    if (kind === 'Blanks') return !formula && valueType(value) === 'Empty';
    if (formula !== (kind === 'Formulas')) return false;
    // A formula that yields an empty text counts as text.
    const type = formula && value === '' ? 'String' : valueType(value);
    return wanted.includes(type);
  };
  return rangeAreas(blocks(part, matches).map((rect) => range.at(rect)));
}

const isFormula = (cell: BookScalar | undefined): boolean =>
  typeof cell === 'string' && cell.startsWith('=');

/** Runs of a row, joined with the same run of the row above. */
function blocks(part: Rect, matches: (row: number, column: number) => boolean): Rect[] {
  const done: Rect[] = [];
  let open: Rect[] = [];
  for (let r = 0; r < part.rows; r++) {
    const runs = runsOf(part, r, matches);
    const joined = runs.map((run) => {
      const above = open.find((o) => o.column === run.column && o.columns === run.columns);
      return above ? { ...above, rows: above.rows + 1 } : run;
    });
    done.push(...open.filter((o) => !joined.some((j) => j.row === o.row && j.column === o.column)));
    open = joined;
  }
  return [...done, ...open].sort((a, b) => a.row - b.row || a.column - b.column);
}

function runsOf(part: Rect, r: number, matches: (row: number, column: number) => boolean): Rect[] {
  const runs: Rect[] = [];
  let start = -1;
  for (let c = 0; c <= part.columns; c++) {
    const inside = c < part.columns && matches(r, c);
    if (inside && start < 0) start = c;
    if (inside || start < 0) continue;
    runs.push({ row: part.row + r, column: part.column + start, rows: 1, columns: c - start });
    start = -1;
  }
  return runs;
}
