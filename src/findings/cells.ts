import type { CellProblem } from '../workbook/cell';
import type { Localized } from '../language/language';

/** Cells of one sheet that are at fault in the same way: how many, and the first few, `C8`. */
export interface Cells {
  readonly sheet: string;
  readonly shown: readonly string[];
  readonly count: number;
}

/** Cells of one column, or one cell, that cannot be understood. */
export interface Unreadable {
  readonly label: Localized;
  /** null: a single cell, which its label names well enough. */
  readonly cells: Cells | null;
  /** That of the first. */
  readonly problem: CellProblem;
}
