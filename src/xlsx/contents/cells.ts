import type { Cell, CellValue, Sheet } from 'hucre';
import type { Scalar } from '../../workbook/scalar';
import type { CellContent } from '../../sheets/declaration';

export type MoveFormula = (formula: string, rows: number, columns: number) => string;

const EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** The cells of a sheet as contents; rows and columns from 0. */
export class CellReader {
  /** One past the last that holds anything or looks like something. */
  readonly rows: number;
  readonly columns: number;
  private readonly shared = new Map<number, { text: string; row: number; column: number }>();

  constructor(
    private readonly sheet: Sheet,
    private readonly moveFormula: MoveFormula,
  ) {
    this.rows = Math.max(1, sheet.rows.length);
    this.columns = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
    for (const [key, { formula, formulaSharedIndex }] of sheet.cells ?? []) {
      if (!formula || formulaSharedIndex === undefined) continue;
      const [row = 0, column = 0] = key.split(',').map(Number);
      this.shared.set(formulaSharedIndex, { text: formula, row, column });
    }
  }

  block(row: number, column: number, rows: number, columns: number): CellContent[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) => this.content(row + r, column + c)),
    );
  }

  private content(row: number, column: number): CellContent {
    const cell = this.sheet.cells?.get(`${row},${column}`);
    const value = toScalar(this.sheet.rows[row]?.[column] ?? null);
    const formula = cell && this.formula(cell, row, column);
    return formula ? { formula: `=${formula}`, result: value } : value;
  }

  /** Newer functions stand in files under a prefix that no one types. */
  private formula(cell: Cell, row: number, column: number): string | null {
    const shared =
      cell.formulaSharedIndex === undefined ? null : this.shared.get(cell.formulaSharedIndex);
    const text = cell.formula
      ? cell.formula
      : shared &&
        this.moveFormula(`=${shared.text}`, row - shared.row, column - shared.column).slice(1);
    return text ? text.replaceAll(/_xlfn\.(?:_xlws\.)?/g, '') : null;
  }
}

const toScalar = (value: CellValue): Scalar =>
  value instanceof Date ? (value.getTime() - EPOCH) / DAY : value;
