import type { Area } from '../workbook/area';
import type { Scalar } from '../workbook/scalar';
import type { Language } from '../language/language';
import type { AddinSettings } from './addin-settings';

/**
 * Host-free description of the sheets of a call. `excel/` writes it into an open workbook and `xlsx/` into
 * a file; neither decides anything. Rows and columns are zero-based; formulas are en-US with commas.
 */
export interface WorkbookDeclaration extends WorkbookContents {
  /**
   * The name of the cell that says what the sheets are: where it stands already, they are there already. Null: their
   * tables alone tell.
   */
  readonly mark: string | null;
  /** What they are made for: a call, by its identifier. */
  readonly madeFor: string;
  readonly language: Language;
  /** In the order of the tabs. */
  readonly sheets: readonly SheetDeclaration[];
}

/** What a file holds, be it a call's sheets or any workbook. `xlsx/` writes and reads it. */
export interface WorkbookContents {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetContents[];
  readonly styles: Readonly<Record<string, Style>>;
  /** Position of the sheet in view; absent: the first. */
  readonly activeSheet?: number;
  /** Workbook-level names that stand for something else than an area of a sheet. */
  readonly otherNames?: readonly { readonly name: string; readonly formula: string }[];
  /** Absent: the add-in keeps nothing in the workbook beside its cells. */
  readonly addinSettings?: AddinSettings;
}

/**
 * A text that begins with `=` is a text; only `{formula}` is a formula. Its result, where it is known, serves
 * readers that do not calculate (previews, Excel's protected view); Excel computes it again.
 */
export type CellContent = Scalar | { readonly formula: string; readonly result?: Scalar };

export interface SheetDeclaration extends SheetContents {
  /** Tells the sheet from the others of its declaration, in at most 17 characters. */
  readonly key: string;
  readonly validations: readonly { readonly area: Area; readonly validation: Validation }[];
  readonly print: PrintSetup;
}

export interface SheetContents {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  /** Lists are kept on a hidden sheet. */
  readonly hidden: boolean;
  readonly tabColor: string | null;
  /** Widths in characters of the default font, from column A on. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly { readonly row: number; readonly points: number }[];
  /**
   * Rows without a height of their own that have been fitted to their text; they follow what is typed in them. The
   * others get in a file the height that their wrapped texts seem to need.
   */
  readonly fittedHeights?: readonly { readonly row: number; readonly points: number }[];
  /** Rectangles of cells, each written in one go; null leaves the cell empty. */
  readonly contents: readonly {
    readonly area: Area;
    readonly cells: readonly (readonly CellContent[])[];
  }[];
  /** Later entries win where areas overlap. */
  readonly formats: readonly { readonly area: Area; readonly style: string }[];
  readonly merges: readonly Area[];
  readonly tables: readonly TableDeclaration[];
  /** Workbook-level names for areas of this sheet. */
  readonly names: readonly { readonly name: string; readonly area: Area }[];
  readonly validations: readonly { readonly area: Area; readonly validation: AnyValidation }[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly freeze: { readonly rows: number; readonly columns: number } | null;
  readonly showGridlines: boolean;
  /** null: as in a new sheet. */
  readonly print: PrintSetup | null;
  /** A person may change unlocked cells only. */
  readonly isProtected?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** Columns that fold away under the one to their right, and are folded: a click on the sign above it shows them. */
  readonly foldedColumns?: readonly Columns[];
}

/** Columns that stand side by side, the first from 0. */
export interface Columns {
  readonly column: number;
  readonly columns: number;
}

export interface TableDeclaration {
  readonly name: string;
  /** Header row and body together. Headers and formulas stand here and not in `contents`. */
  readonly area: Area;
  /** An Excel built-in style: `TableStyleLight1`… */
  readonly style: string;
  readonly columns: readonly {
    readonly header: string;
    /** One identical formula for every row: a calculated column. */
    readonly formula: string | null;
    /** Content of the body, a row each; absent or null: empty, or the column's formula where it has one. */
    readonly values?: readonly CellContent[];
  }[];
}

export interface Style {
  readonly numberFormat?: string;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly border?: {
    readonly sides: readonly (
      'top' | 'bottom' | 'left' | 'right' | 'insideHorizontal' | 'insideVertical'
    )[];
    readonly color: string;
  };
  /** Matters only once a person protects the sheet; inputs are unlocked. Default: locked. */
  readonly locked?: boolean;
}

/** What Excel says of an entry that does not pass. */
export interface ErrorAlert {
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface Validation {
  readonly rule:
    | { readonly type: 'list'; /** a formula: `=brm_liste_types` */ readonly source: string }
    | {
        readonly type: 'decimal' | 'wholeNumber';
        readonly min: number;
        readonly max: number | null;
      }
    | { readonly type: 'date'; /** ISO days */ readonly min: string; readonly max: string }
    | { readonly type: 'custom'; readonly formula: string };
  readonly prompt: { readonly title: string; readonly message: string } | null;
  /** What is said of an entry that does not pass; null: everything passes. */
  readonly error: ErrorAlert | null;
  /**
   * false: a blank is no answer of its own accord. Where blanks are ignored, as is usual, Excel takes any entry for
   * one of a list whose named source has a blank cell.
   */
  readonly acceptsBlanks?: false;
}

/** Of any workbook: as ours, or comparing in another way, or without a word when something else is typed. */
export interface AnyValidation {
  readonly rule: Validation['rule'] | Comparison;
  readonly prompt: Validation['prompt'];
  readonly error: Validation['error'];
  readonly acceptsBlanks?: false;
}

export interface Comparison {
  readonly type: 'comparison';
  readonly of: 'decimal' | 'wholeNumber' | 'date' | 'time' | 'textLength';
  readonly operator:
    | 'between'
    | 'notBetween'
    | 'equalTo'
    | 'notEqualTo'
    | 'greaterThan'
    | 'lessThan'
    | 'greaterThanOrEqualTo'
    | 'lessThanOrEqualTo';
  /** A number (days are serial numbers) or a formula without its `=`. */
  readonly first: string;
  readonly second: string | null;
}

export interface ConditionalFormat {
  readonly area: Area;
  /** Relative to the area's first cell, with the leading `=`. */
  readonly formula: string;
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
}

export interface PrintSetup {
  readonly orientation: 'landscape' | 'portrait';
  /** Zero-based rows repeated on each page. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** What goes on paper; absent: all that the sheet holds. */
  readonly area?: Area;
  readonly footer: { readonly left: string; readonly center: string; readonly right: string };
  readonly margins: PageMargins;
}

/** In inches. */
export interface PageMargins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly header: number;
  readonly footer: number;
}
