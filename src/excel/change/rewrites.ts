import type { Anchor } from '../../workbook/anchor';
import type { Place } from '../../workbook/scalar';
import type { CellContent } from '../../sheets/declaration';

/** Cells to be written over, all or none of them. */
export interface Rewrites {
  readonly cells: readonly CellRewrite[];
  readonly texts: readonly TextRewrite[];
}

/** One cell, as the person saw it. */
export interface CellRewrite {
  readonly anchor: Anchor;
  /** What stands there. */
  readonly from: CellContent;
  readonly to: CellContent;
  /** en-US; null: the cell keeps its own. */
  readonly numberFormat: string | null;
}

/**
 * Something that the sheets say themselves (a title, a check's formula): written over wherever on that sheet it
 * still stands word for word. What a person has put in its stead is theirs and stays.
 */
export interface TextRewrite {
  /** By its key. */
  readonly sheet: string;
  readonly from: CellContent;
  readonly to: CellContent;
  /** Points of the row, where the texts do not take as much room; null: as it is. */
  readonly rowHeight: { readonly from: number; readonly to: number } | null;
}

export type CorrectionOutcome =
  /** `undo` takes it back, as long as the cells hold what was written. */
  | { readonly kind: 'done'; readonly undo: Rewrites }
  /** A cell is gone or no longer holds what the person saw. Nothing was written. */
  | { readonly kind: 'changed' }
  /** The cell's content is the result of a person's formula. Nothing was written. */
  | { readonly kind: 'formula'; readonly place: Place }
  /** Excel refused half-way and refused the way back too: these cells may hold what was not asked for. */
  | { readonly kind: 'half-written'; readonly places: readonly Place[]; readonly detail: string };
