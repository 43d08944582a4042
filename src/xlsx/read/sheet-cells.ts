import type { CellFormula, FormulaSheet } from '../../formulas/evaluator/sheet';
import type { ConditionalLook } from './conditions';
import type { Look } from './looks';
import { MAX_READ_COLUMNS, MAX_READ_ROWS } from './limits';
import type { Scalar } from '../../workbook/scalar';
import type { Area } from '../../workbook/area';

/** What the file writes in one cell, its position from 0. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  /** `''` where it is empty. */
  readonly value: string | number | boolean;
  /** The value is an error such as `#REF!`, and not a text that reads the same. */
  readonly isError: boolean;
  readonly formula: CellFormula | null;
}

/** The cells of one sheet, as the file holds them; rows and columns from 0. */
export class SheetCells implements FormulaSheet {
  private readonly values: (string | number | boolean)[][] = [];
  /** Those of far columns, which few sheets have: rows are not made as long as the longest for their sake. */
  private readonly farValues = new Map<number, string | number | boolean>();
  private readonly formulas = new Map<number, CellFormula>();
  private readonly errors = new Set<number>();
  private readonly dates = new Set<number>();
  private readonly unitFormats = new Map<number, string>();
  private readonly withDecimals = new Set<number>();
  private readonly withoutResult = new Set<number>();
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns: (readonly [from: number, to: number])[] = [];
  private readonly veilings = new Map<number, Look>();
  private readonly looks = new Map<number, Look>();
  private readonly conditional: ConditionalLook[] = [];
  private readonly merged: Area[] = [];
  private width = 0;
  private goesOn = false;
  private goesWide = false;
  private filtered: Area | null = null;

  constructor(readonly name: string) {}

  /** Keeps what a cell holds. */
  put({ row, column, value, isError, formula }: FileCell): void {
    while (this.values.length <= row) this.values.push([]);
    if (column < MAX_READ_COLUMNS) this.putNear(row, column, value);
    else this.farValues.set(position(row, column), value);
    this.width = Math.max(this.width, column + 1);
    if (isError) this.errors.add(position(row, column));
    if (formula) this.formulas.set(position(row, column), formula);
  }

  private putNear(row: number, column: number, value: FileCell['value']): void {
    const cells = this.values[row] ?? [];
    while (cells.length <= column) cells.push('');
    cells[column] = value;
  }

  /** Keeps that a cell is filled by the formula of an array, which stands in the array’s first cell. */
  putArray(row: number, column: number, formula: CellFormula): void {
    this.formulas.set(position(row, column), formula);
  }

  putMerge(area: Area): void {
    this.merged.push(area);
  }

  /** The sheet goes on below the rows that are read. */
  cut(): void {
    this.goesOn = true;
  }

  /** The sheet goes on to the right of the columns that are read. */
  cutColumns(): void {
    this.goesWide = true;
  }

  get isWider(): boolean {
    return this.goesWide;
  }

  /** Hidden by hand, or by a filter. */
  hideRow(row: number): void {
    this.hiddenRows.add(row);
  }

  /** From a column on, up to another. */
  hideColumns(from: number, to: number): void {
    this.hiddenColumns.push([from, to]);
  }

  isColumnHidden(column: number): boolean {
    return this.hiddenColumns.some(([from, to]) => column >= from && column < to);
  }

  /** A filter of the sheet's own hides rows there; those of tables are theirs. */
  filter(area: Area | null): void {
    this.filtered = area;
  }

  isFiltered(row: number): boolean {
    const { filtered } = this;
    return filtered !== null && row > filtered.row && row < filtered.row + filtered.rows;
  }

  isRowHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  get merges(): readonly Area[] {
    return this.merged;
  }

  /** Whether all that stands in the first rows and columns was read. */
  isRead(rows: number, columns: number): boolean {
    return columns <= MAX_READ_COLUMNS && (rows <= MAX_READ_ROWS || !this.goesOn);
  }

  get isCut(): boolean {
    return this.goesOn;
  }

  /** One past the last row and the last column that hold anything. */
  get rows(): number {
    return this.values.length;
  }

  get columns(): number {
    return this.width;
  }

  /** What the cell holds, or the result that was stored with its formula; `''` when it is empty. */
  value(row: number, column: number): Scalar {
    if (column >= MAX_READ_COLUMNS) return this.farValues.get(position(row, column)) ?? '';
    return this.values[row]?.[column] ?? '';
  }

  formula(row: number, column: number): CellFormula | null {
    return this.formulas.get(position(row, column)) ?? null;
  }

  hasFormula(row: number, column: number): boolean {
    return this.formulas.has(position(row, column));
  }

  /** Puts the result of a formula computed anew in the place of the stored one. */
  setResult(row: number, column: number, value: string | number | boolean): void {
    this.put({ row, column, value, isError: false, formula: null });
  }

  /** Keeps that no program has stored what the formula of the cell gives. */
  putWithoutResult(row: number, column: number): void {
    this.withoutResult.add(position(row, column));
  }

  isWithoutResult(row: number, column: number): boolean {
    return this.withoutResult.has(position(row, column));
  }

  /** Keeps that the cell has a style that may hide what it holds. */
  putVeiling(row: number, column: number, style: Look): void {
    this.veilings.set(position(row, column), style);
  }

  veiling(row: number, column: number): Look | null {
    return this.veilings.get(position(row, column)) ?? null;
  }

  /** Keeps how a cell is written where a condition may change it. */
  putLook(row: number, column: number, look: Look): void {
    this.looks.set(position(row, column), look);
  }

  look(row: number, column: number): Look | null {
    return this.looks.get(position(row, column)) ?? null;
  }

  putCondition(condition: ConditionalLook): void {
    this.conditional.push(condition);
  }

  get conditions(): readonly ConditionalLook[] {
    return this.conditional;
  }

  /** Keeps that the cell shows its number as a date. */
  putDate(row: number, column: number): void {
    this.dates.add(position(row, column));
  }

  isDate(row: number, column: number): boolean {
    return this.dates.has(position(row, column));
  }

  /** Keeps a number format that may show the cell’s figure as more or other than it is. */
  putUnitFormat(row: number, column: number, format: string): void {
    this.unitFormats.set(position(row, column), format);
  }

  unitFormat(row: number, column: number): string | null {
    return this.unitFormats.get(position(row, column)) ?? null;
  }

  /** Keeps that the file writes a whole number with decimals: `0.0`. */
  putDecimals(row: number, column: number): void {
    this.withDecimals.add(position(row, column));
  }

  isWithDecimals(row: number, column: number): boolean {
    return this.withDecimals.has(position(row, column));
  }

  get hasFormulas(): boolean {
    return this.formulas.size > 0;
  }

  /** Those that are written, whatever they give. */
  get formulaTexts(): ReadonlySet<string> {
    return new Set([...this.formulas.values()].map(({ text }) => text));
  }

  /** The value is an error such as `#REF!`, and not a text that reads the same. */
  isError(row: number, column: number): boolean {
    return this.errors.has(position(row, column));
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
