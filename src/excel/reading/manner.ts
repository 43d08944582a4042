import type { Grid } from './grid';

/** What the lines of tables hold, by the table's name. */
export type Bodies = ReadonlyMap<string, Grid>;

/** Rows of a table, by their number in the sheet. */
export interface Rows {
  readonly row: number;
  readonly rows: number;
}

/** What is asked for of a plan that was asked for in full before. */
export interface Part {
  /** Rows of each table. */
  readonly rows: ReadonlyMap<string, readonly Rows[]>;
  /** What stands next to blocks and under tables, where nothing changes unless someone was there. */
  readonly isNear: boolean;
}

/** How a plan is asked for. */
export interface Manner {
  /** Bodies of tables, by name, that were read in requests of their own; null: none was. */
  readonly bodies: Bodies | null;
  /** Null: all. */
  readonly part: Part | null;
  /** Titles of the columns whose formulas are wanted, by the table's key; null: values alone. */
  readonly typed: Readonly<Record<string, readonly string[]>> | null;
  /** Whether cells are looked for by their kind. */
  readonly special: boolean;
}
