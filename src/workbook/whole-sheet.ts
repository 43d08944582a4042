import type { Place, Scalar } from './scalar';
import type { Area, SheetArea } from './area';

/** What a cell shows, in a sheet of which nothing is known beforehand. A text is itself; `''`: nothing. */
export type FoundCell =
  | string
  | {
      readonly kind: 'number';
      readonly value: number;
      /** A whole number that its file writes with decimals, `0.0`: some exports tell zero from nothing by that alone. */
      readonly withDecimals?: true;
    }
  /** A number that is shown as a date; an ISO day. */
  | { readonly kind: 'date'; readonly day: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'error'; readonly text: string }
  /** A formula whose result the file does not hold: no program has computed it yet. */
  | { readonly kind: 'no-result' };

/** A table that a sheet holds. */
export interface WholeTable {
  readonly name: string;
  /** From the row of its titles to its last line; the row of totals is none. */
  readonly area: SheetArea;
}

/** A sheet as it stands, whatever it is for; rows and columns from 0. */
export interface WholeSheet {
  readonly name: string;
  /** People who open the workbook do not see it. */
  readonly isHidden: boolean;
  /** One past the last row and the last column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** It goes on to the right of the columns that are read. */
  readonly isWider: boolean;
  readonly tables: readonly WholeTable[];
  /** Cells that are shown as one. */
  readonly merges: readonly Area[];
  cell(row: number, column: number): FoundCell;
  /** The number format of a cell that shows its figure as more, less or other than it is: k€, %, $; null: it does not. */
  unitFormat(row: number, column: number): string | null;
  hasFormula(row: number, column: number): boolean;
  /** Hidden by hand, or by a filter. */
  isRowHidden(row: number): boolean;
}

/** All that stands in a workbook, whatever it is for. */
export interface WholeWorkbook {
  /** In the order of their tabs. */
  readonly sheets: readonly WholeSheet[];
  /** What the formulas of these cells give now, in the order of the cells; null where that cannot be computed here. */
  computed(cells: readonly Place[]): Promise<readonly Scalar[]>;
}
