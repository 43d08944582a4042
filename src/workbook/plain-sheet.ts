import type { FoundCell } from './whole-sheet';

/** What stands in the cells of a sheet, whichever kind of file it came from. */
export interface PlainSheet {
  /** As its tab says; `''` for a file that is one table of text. */
  readonly name: string;
  /** From the first row of the sheet on, each as far as it goes. */
  readonly rows: readonly (readonly FoundCell[])[];
  /** It goes on to the right of the columns that are read. */
  readonly isWider: boolean;
}
