import type { SheetArea } from '../../workbook/area';
import type { Scalar } from '../../workbook/scalar';

/** A formula of a cell. */
export interface CellFormula {
  /** Without `=`, as the file writes it: English names, commas. Empty where the file lost it. */
  readonly text: string;
  /** Where it was typed, from 0: the formula of a shared group or of an array stands in its first cell only. */
  readonly row: number;
  readonly column: number;
  readonly isArray: boolean;
}

/** The cells of one sheet, as formulas look at them; rows and columns from 0. */
export interface FormulaSheet {
  readonly name: string;
  /** One past the last row that holds anything. */
  readonly rows: number;
  /** The sheet goes on below the rows that were read. */
  readonly isCut: boolean;
  /** Whether all that stands in the first rows and columns was read. */
  isRead(rows: number, columns: number): boolean;
  /** What the cell holds; `''` when it is empty. */
  value(row: number, column: number): Scalar;
  isError(row: number, column: number): boolean;
  formula(row: number, column: number): CellFormula | null;
}

/** A table, as structured references look at it. */
export interface FormulaTable {
  /** Header, body and totals row. */
  readonly area: SheetArea;
  readonly hasTotals: boolean;
  /** The titles of its columns. */
  readonly columns: readonly string[];
}
