import type { Place } from '../../workbook/scalar';
import type { CellChange, ColumnChange, TextChange } from '../../sheets/change';
import type { LinesChange } from '../../sheets/lines';
import type { WorkbookDeclaration } from '../../sheets/declaration';
import type { InjectionOutcome } from '../insert/injection-outcome';

/** What is to be written over in sheets that stand, all of it or nothing. */
export interface Rewrites {
  readonly cells: readonly CellChange[];
  /**
   * What the sheets say themselves (a title, a check's formula): written over wherever on its sheet it still stands word
   * for word. What a person has put in its stead is theirs and stays.
   */
  readonly texts: readonly TextChange[];
  /** Formulas of columns, in the cells that still hold them; absent: none. */
  readonly columns?: readonly ColumnChange[];
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

/** What leads from the sheets of a document to others: sheets and lines that come or go, and what is written over. */
export interface Change extends Rewrites {
  /** Sheets that come to those that stand; null: none. */
  readonly add: WorkbookDeclaration | null;
  /** Where they are not to be called as declared, by key. */
  readonly sheetNames?: Readonly<Record<string, string>>;
  /** Sheets that an earlier change brought and that go again; null: none. */
  readonly remove: BroughtSheets | null;
  /** Lines that come to tables that stand, of each table once; absent: none. */
  readonly lines?: readonly LinesChange[];
  /** Lines that an earlier change brought and that go again; absent: none. */
  readonly withdraw?: readonly BroughtLines[];
}

export interface BroughtLines {
  readonly lines: LinesChange;
  /** Points of their rows before they came; null: they were not of one height. */
  readonly rowHeight: number | null;
}

/** Why lines cannot come to a table. Nothing was written. */
export type LinesHindrance =
  /** Something stands below its last line, first of all in this cell. */
  | { readonly kind: 'in-the-way'; readonly table: string; readonly place: Place }
  /** Its row of totals is switched on. */
  | { readonly kind: 'totals-shown'; readonly table: string; readonly sheet: string }
  /** Columns that the lines fill were deleted or are called otherwise. */
  | { readonly kind: 'no-columns'; readonly table: string; readonly headers: readonly string[] };

export interface BroughtSheets {
  readonly declaration: WorkbookDeclaration;
  /** What Excel calls them whatever their names are, by key. */
  readonly ids: Readonly<Record<string, string>>;
  /** The names that they were given, by key. */
  readonly sheetNames: Readonly<Record<string, string>>;
}

export type ChangeOutcome =
  /** `undo` leads back, as long as nobody has worked in what was written. */
  | { readonly kind: 'done'; readonly undo: Change }
  | Exclude<CorrectionOutcome, { readonly kind: 'done' }>
  | Exclude<InjectionOutcome, { readonly kind: 'done' }>
  | LinesHindrance
  /** Someone has worked in sheets, or lines of these sheets, that were to go. Nothing was written. */
  | { readonly kind: 'filled'; readonly sheets: readonly string[] };
