import type { Place, Scalar } from './scalar';

export interface RawRange {
  readonly sheet: string;
  /** Zero-based position of the first cell. */
  readonly row: number;
  readonly column: number;
  /** Empty cells are `''` as Excel gives them, or null. Errors are their text (`#REF!`). */
  readonly values: readonly (readonly Scalar[])[];
  /** true where the cell holds a formula; present for single named cells only. */
  readonly hasFormula?: boolean;
  /**
   * Formula texts (en-US, with `=`), null where there is none. Present for what sums a block, else only where the
   * reader was asked for them.
   */
  readonly formulas?: readonly (readonly (string | null)[])[];
  /** What the cells show; only where the reader was asked for what was typed. */
  readonly shown?: readonly (readonly string[])[];
  /**
   * What stands under it in the same columns, from where something does, formulas as their texts; absent: nothing, or
   * nobody looked.
   */
  readonly below?: RawRange;
  /** Cells whose number is shown as a date, as far as the reader looks; absent: none. */
  readonly dated?: readonly Place[];
  /** What stands next to a block of rows, or above the header of a table. */
  readonly around?: Surroundings;
}

export interface RawTable {
  readonly name: string;
  /** The header row. */
  readonly header: RawRange;
  readonly body: RawRange;
  /** Cells of calculated columns that hold a constant instead of their formula; null: nobody could look. */
  readonly overwritten: readonly Place[] | null;
}

/**
 * What stands next to a block of rows that a person fills in: it counts nowhere. Cells are as typed, a formula
 * as its text. Absent: nothing stands there, or nobody looked.
 */
export interface Surroundings {
  /** Rows above, in the block's columns, down to the block. */
  readonly above?: RawRange;
  /** Rows below, in the block's columns. */
  readonly below?: RawRange;
  /** The column after the last, in the block's rows. */
  readonly beside?: RawRange;
}
