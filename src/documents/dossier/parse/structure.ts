import type { Localized } from '../../../language/language';
import type { Stake } from '../../../workbook/rows-outside';
import type { Place } from '../../../workbook/scalar';
import type { BlockProblem } from './block-structure';
import type { FieldKey, PartKey, RangeKey, TableKey } from '../template/fields';
import type { MovedRows } from './moved-rows';
import type { UnreadFigure } from './unread-words';

/**
 * Something of ours that the workbook no longer holds, or that stands beside what is ours. Whatever remains is still
 * read, and nothing is repaired silently: the sentence says what a person can do.
 */
export type StructureProblem =
  | { readonly kind: 'missing-field'; readonly field: FieldKey }
  | { readonly kind: 'missing-range'; readonly range: RangeKey }
  | { readonly kind: 'missing-table'; readonly table: TableKey }
  /** Nothing of what a sheet held is there any more. */
  | { readonly kind: 'missing-sheet'; readonly sheet: PartKey }
  | {
      readonly kind: 'missing-column';
      readonly table: TableKey;
      readonly header: Localized;
      /** input: what was typed is gone · computed: Barème still computes it, the sheet no longer does */
      readonly role: 'input' | 'computed';
    }
  /** Columns whose headers read alike, of which one is read; others may be a person's own, or hold what was typed. */
  | {
      readonly kind: 'like-columns';
      readonly table: TableKey;
      readonly header: Localized;
      /** The header of the column that is read. */
      readonly place: Place;
      readonly others: readonly Place[];
      /** It alone is spelled as the sheets spell it. */
      readonly isCertain: boolean;
    }
  /** A sheet was deleted, and what is read is a copy of it. */
  | { readonly kind: 'copy-in-place'; readonly place: Place; readonly others: readonly string[] }
  /** Lines typed under a table that did not grow, or above its header: they count nowhere. */
  | {
      readonly kind: 'outside-table';
      readonly table: TableKey;
      readonly side: 'above' | 'below';
      readonly stake: Stake;
      readonly place: Place;
      readonly count: number;
    }
  | BlockProblem
  | UnreadFigure
  /** Cells went elsewhere than their names: nothing is read in its place. */
  | ({ readonly kind: 'moved-rows' } & MovedRows)
  /** A single cell whose name a person widened over others that hold something. */
  | { readonly kind: 'wide-field'; readonly field: FieldKey; readonly place: Place };
