import type { Cell, Sheet } from 'hucre';
import type { Scalar } from '../../dossier/snapshot';
import type { Area } from '../../sheets/declaration';
import { parseArea } from './reference';
import type { SetAsideFormulas } from './set-aside';

/** Arrays over several cells that are looked at; each is looked at for each cell. */
const MAX_ARRAYS = 1000;

/** A formula of a cell. */
export interface CellFormula {
  /** Without `=`, as the file writes it: English names, commas. Empty where the file lost it. */
  readonly text: string;
  /** Where it was typed, from 0: the formula of a shared group or of an array stands in its first cell only. */
  readonly row: number;
  readonly column: number;
  readonly isArray: boolean;
}

/** The cells of one sheet, as the file holds them; rows and columns from 0. */
export class SheetCells {
  readonly name: string;
  readonly merges: readonly Area[];
  private readonly detailed = new Map<number, Cell>();
  private readonly shared = new Map<number, CellFormula>();
  private readonly dates = new Set<number>();
  private readonly arrays: { area: Area; formula: CellFormula }[] = [];

  constructor(
    private readonly sheet: Sheet,
    /** The sheet goes on below the rows that are read. */
    readonly isCut: boolean,
    private readonly formulas: SetAsideFormulas,
  ) {
    this.name = sheet.name;
    this.merges = (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    }));
    for (const [key, cell] of sheet.cells ?? []) {
      const comma = key.indexOf(',');
      const [row, column] = [Number(key.slice(0, comma)), Number(key.slice(comma + 1))];
      this.detailed.set(position(row, column), cell);
      if (cell.formula && cell.formulaType !== undefined) this.keepOrigin(cell, row, column);
    }
  }

  /** The cell in which the formula of a shared group or of an array stands. */
  private keepOrigin({ formula = '', ...cell }: Cell, row: number, column: number): void {
    const isArray = cell.formulaType === 'array';
    const origin = { text: formula, row, column, isArray };
    if (cell.formulaSharedIndex !== undefined) this.shared.set(cell.formulaSharedIndex, origin);
    const area = isArray ? parseArea(cell.formulaRef ?? '') : null;
    const spills = area !== null && area.rows * area.columns > 1;
    if (spills && this.arrays.length < MAX_ARRAYS) this.arrays.push({ area, formula: origin });
  }

  /** One past the last row and the last column that hold anything. */
  get rows(): number {
    return this.sheet.rows.length;
  }

  get columns(): number {
    return this.sheet.rows[0]?.length ?? 0;
  }

  /** What the cell holds, or the result that was stored with its formula; `''` when it is empty. */
  value(row: number, column: number): Scalar {
    const value = this.sheet.rows[row]?.[column] ?? '';
    // No styles are read, so that hucre knows of no dates: they stay the serial numbers they are.
    return value instanceof Date ? value.getTime() : value;
  }

  formula(row: number, column: number): CellFormula | null {
    const origin = this.originOf(row, column);
    return origin && { ...origin, text: this.formulas.text(origin.text) };
  }

  hasFormula(row: number, column: number): boolean {
    return this.originOf(row, column) !== null;
  }

  /** The formula, its text as the sheet's XML was lightened. */
  private originOf(row: number, column: number): CellFormula | null {
    const cell = this.detailed.get(position(row, column));
    if (cell?.formula) {
      return { text: cell.formula, row, column, isArray: cell.formulaType === 'array' };
    }
    if (cell?.formulaSharedIndex !== undefined) {
      return this.shared.get(cell.formulaSharedIndex) ?? { text: '', row, column, isArray: false };
    }
    const array = this.arrays.find(({ area }) => isInside(area, row, column));
    return array?.formula ?? null;
  }

  /** Puts the result of a formula computed anew in the place of the stored one. */
  setResult(row: number, column: number, value: string | number | boolean): void {
    const cells = this.sheet.rows[row];
    if (cells) cells[column] = value;
  }

  /** Those cells show a number as a date. */
  putDates(cells: readonly { readonly row: number; readonly column: number }[]): void {
    for (const { row, column } of cells) this.dates.add(position(row, column));
  }

  isDate(row: number, column: number): boolean {
    return this.dates.has(position(row, column));
  }

  get hasFormulas(): boolean {
    return this.detailed.size > 0;
  }

  /** The value is an error such as `#REF!`, and not a text that reads the same. */
  isError(row: number, column: number): boolean {
    return this.detailed.get(position(row, column))?.type === 'error';
  }
}

/** One number for a cell: looked up faster than a text made of two. */
const position = (row: number, column: number): number => row * 16_384 + column;

export const isInside = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

export const isOverlapping = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;
