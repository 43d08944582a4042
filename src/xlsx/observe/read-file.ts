import type { Place } from '../../workbook/scalar';
import type { Template } from '../../workbook/template';
import type { Located } from '../read/locate';
import type { LocatedTable } from '../read/located-table';
import type { SheetCells } from '../read/sheet-cells';
import type { WorkbookFile } from '../read/workbook-file';

/** What was read of a file, in which is to be looked for what it keeps from sight. */
export interface ReadFile {
  readonly file: WorkbookFile;
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly names: Located;
  readonly tables: readonly LocatedTable[];
  readonly template: Template;
  /** Sums and verdicts of the document that have no name. */
  readonly computed: readonly Place[];
}

/** A cell of the file, and the sheet that holds it. */
export interface HeldCell {
  readonly cells: SheetCells;
  readonly row: number;
  readonly column: number;
}
