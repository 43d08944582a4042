/** A block of cells of one sheet, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The same on a named sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}
