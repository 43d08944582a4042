import type { SheetArea } from '../../workbook/area';
import type { Table } from '../../workbook/template';

export interface LocatedTable {
  readonly table: Table;
  /** By which it is read. */
  readonly name: string;
  /** Header row and body. */
  readonly area: SheetArea;
  /** The titles of its columns, where they stand in no row. */
  readonly titles: readonly string[] | null;
  /** The file no longer says that it is a table. */
  readonly isLost: boolean;
}

/** What seems to be the table of a member, and of which the file no longer says whose. */
export interface UnclaimedTable {
  readonly table: Table;
  readonly area: SheetArea;
}
