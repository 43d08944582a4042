import type { Place } from '../../workbook/scalar';
import type { CellContent } from '../../sheets/declaration';

/** What stands in a cell, or will. */
export interface CellState {
  readonly content: CellContent;
  /** null: nobody touches it. */
  readonly numberFormat: string | null;
  /** Points of its row; absent: nobody touches it. */
  readonly rowHeight?: number;
}

/** A range that was looked at, and its size then: Excel moves it along with its cells. */
export interface LookedAt {
  readonly range: Excel.Range;
  readonly rows: number;
  readonly columns: number;
  /** Some of its rows were hidden, as by a filter. */
  readonly isFiltered: boolean;
  /** The table of which it is a column; null: none. */
  readonly table: string | null;
}

export interface CellWrite {
  /** As of the look; to be shown, not to be written by. */
  readonly place: Place;
  readonly within: LookedAt;
  /** Zero-based, in that range. */
  readonly row: number;
  readonly column: number;
  readonly before: CellState;
  readonly after: CellState;
}
