import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';
import type { Scalar } from '../../workbook/scalar';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Template } from '../../workbook/template';

export interface StandingSheet {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly isVisible: boolean;
}

/** How things stood before the sheets of a document were replaced. */
export interface Standing {
  readonly sheets: readonly StandingSheet[];
  readonly sheetIds: ReadonlySet<string>;
  /** Null while a chart sheet is in front. */
  readonly activeSheetId: string | null;
  /** The sheets of ours, by what they are. */
  readonly ours: ReadonlyMap<string, StandingSheet>;
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  /** What tables and names are called, folded: one namespace. */
  readonly takenNames: ReadonlySet<string>;
  /** Workbook-level names and what they refer to. */
  readonly definedNames: ReadonlyMap<string, string>;
}

/** What cells held, formulas and what they showed. */
export interface KeptContents {
  readonly values: readonly (readonly Scalar[])[];
  /** Null where a cell holds a constant. */
  readonly formulas: readonly (readonly (string | null)[])[];
  /** The table of which they are a column; null for cells outside of tables. */
  readonly table: string | null;
  /** Which column of the table; null outside of tables. */
  readonly column: number | null;
}

/**
 * What leads back to the sheets that a replacement has kept: how things were before it, and how it left them. It is
 * data alone, and outlives the request.
 */
export interface WayBack {
  /** Of the sheets that came. */
  readonly declaration: WorkbookDeclaration;
  readonly template: Template;
  readonly seen: Standing;
  readonly frozen: readonly Frozen[];
  readonly left: Left;
  readonly unmarked: readonly Unmarked[];
}

/** Cells whose formulas gave way to what they showed, by what Excel calls them whatever their names are. */
export interface Frozen extends KeptContents {
  readonly at:
    | { readonly tableId: string; readonly column: number }
    | { readonly sheetId: string; readonly area: Area };
}

/** The workbook just as the replacement left it. */
export interface Left {
  /** What was filled in in the new sheets. */
  readonly snapshot: WorkbookSnapshot;
  readonly come: readonly LeftSheet[];
  readonly kept: readonly LeftSheet[];
}

export interface LeftSheet {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  /** Of a kept one all of it, of one that came how far it reaches and what stands around the lines of its tables. */
  readonly parts: readonly LeftPart[];
}

export interface LeftPart {
  /** The cells in which something stands; null: none. */
  readonly area: Area | null;
  /** Empty where only the area is looked at. */
  readonly formulas: readonly (readonly unknown[])[];
}

/** A conditional format that was taken from a sheet, with what it takes to give it back. */
export interface Unmarked {
  readonly sheetId: string;
  readonly area: Area;
  readonly formula: string;
  readonly font: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
}
