import type { InjectionOutcome } from './insert/injection-outcome';
import type { Leftovers } from '../workbook/temporary-names';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { Area, SheetArea } from '../workbook/area';
import type { Place, Scalar } from '../workbook/scalar';
import type { Template } from '../workbook/template';
import type { WorkbookDeclaration } from '../sheets/declaration';
import type { WayBack } from './replace/remembered';
import type { Change, ChangeOutcome, CorrectionOutcome, Rewrites } from './change/rewrites';

/** What the pane can ask of the workbook. `excel/` implements it over Office.js; nothing else knows Office. */
export interface WorkbookPort {
  /**
   * Writes the sheets of a document: one round trip to look, one to write, all or nothing.
   * Never overwrites: where a sheet's name is taken it answers `names-taken` and writes nothing, until called
   * again with the other names that the person accepted.
   */
  inject(
    declaration: WorkbookDeclaration,
    sheetNames?: Readonly<Record<string, string>>,
  ): Promise<InjectionOutcome>;
  /**
   * Reads everything of ours, or what may have changed since the last reading by what `watch` was told, as a rule in
   * one round trip. While a cell is being edited it waits for the end of that, or fails at once.
   */
  read(whileEditing?: 'wait' | 'fail', extent?: 'changes' | 'whole'): Promise<Reading>;
  /**
   * The same of one document, with the formulas in cells that people fill in: all that was typed. `template`: all the
   * columns in which they type.
   */
  readTyped(template: Template): Promise<WorkbookSnapshot | null>;
  /**
   * Writes the sheets of a call, as a rule filled in, in the place of those that are there. The latter are
   * kept at the end of the tabs, their formulas frozen. One round trip to survey, one to write (two more tidy
   * what is kept), all or nothing; nothing at all when someone has typed since the snapshot was read.
   */
  replace(declaration: WorkbookDeclaration, replaced: Replaced): Promise<ReplacementOutcome>;
  /**
   * Takes a replacement back, its way back given: the kept sheets are what they were, and those that came go. Only as
   * long as nobody has worked in either since; otherwise nothing is written. Two round trips to look, some to write.
   */
  goBack(back: WayBack): Promise<WayBackOutcome>;
  /**
   * Calls back on anything that may have changed a figure (the callback is a dirty signal, not a change), and
   * on each move to another cell: null for several cells, or where Excel does not say which.
   */
  watch(
    onDirty: (origin: 'local' | 'remote') => void,
    onSelect: (cell: SelectedCell | null) => void,
  ): Promise<() => Promise<void>>;
  /**
   * Reads the selected cells, or an area of any sheet, as far as something stands there. A single cell stands for its whole
   * sheet. Nothing is written, and formulas give their results.
   */
  readBlock(where: 'selection' | SheetArea): Promise<BlockOutcome>;
  /** Shows the cell to the person. Where its sheet is hidden, only when asked to reveal it. */
  select(place: Place, manner?: 'as-is' | 'reveal'): Promise<SelectionOutcome>;
  /**
   * Writes a correction, or takes one back: one round trip to look, one to write, all or nothing. Where a cell
   * is gone or no longer what the person saw, nothing is written and the outcome says so.
   */
  correct(rewrites: Rewrites): Promise<CorrectionOutcome>;
  /**
   * Changes the sheets of a document: sheets come or go, and what stands is written over. One round trip to look, one to
   * write and one more where sheets go; all or nothing. What it gives back undoes it, as long as nobody has worked in
   * what was written.
   */
  change(change: Change): Promise<ChangeOutcome>;
  /**
   * Opens a workbook of its own from the bytes of an .xlsx file, in a window beside this one: nothing is written here,
   * and the person saves it. Some Excels (on the web, under hardening) open nothing and say so, or say nothing at all:
   * whoever asks offers the file for download as well.
   */
  openBeside(file: Uint8Array): Promise<void>;
  /**
   * The whole workbook as the bytes of an .xlsx or .xlsm file, as it stands now. Nothing is written, and sheets may be
   * protected. Some Excels hand out none (`no-copy`); of more than `most` bytes none is read (`too-large`).
   */
  asFile(most: number): Promise<Uint8Array>;
  /**
   * Deletes sheets of these names that an interrupted insertion has left, and the names of ours that referred to
   * them. Sheets that bear another insertion's mark stay.
   */
  clearAway(sheetNames: readonly string[]): Promise<ClearingOutcome>;
}

export interface Reading {
  /** Lines that no event spoke of were not looked at again: they are once things are quiet. Absent: all was read. */
  readonly isPartial?: boolean;
  /** Null when the workbook holds no dossier. */
  readonly snapshot: WorkbookSnapshot | null;
  /** They belong to no dossier, and the snapshot has nothing of them. */
  readonly leftovers: Leftovers;
}

export interface ClearingOutcome {
  /** Sheets of the same insertion that bear names of their own by now: they are the person's to delete. */
  readonly kept: readonly string[];
}

/** Where the person is, zero-based. The sheet by Excel's id, which `WorkbookSnapshot.sheetNames` translates. */
export interface SelectedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Cells of any sheet, as far as they are used. */
export interface BlockOfCells {
  readonly sheet: string;
  /** Zero-based, of its first cell. */
  readonly row: number;
  readonly column: number;
  /** Errors are their text (`#REF!`). */
  readonly values: readonly (readonly Scalar[])[];
  /** en-US. */
  readonly formats: readonly (readonly string[])[];
  /** Cells that are shown as one; in rows and columns of the sheet. */
  readonly merges: readonly Area[];
  /** Rows of the block, from 0, that are hidden by hand or by a filter. */
  readonly hidden: ReadonlySet<number>;
}

export type BlockOutcome =
  | { readonly kind: 'read'; readonly block: BlockOfCells }
  /** Nothing stands there. */
  | { readonly kind: 'empty' }
  /** Several areas are selected, or something that is no cells. */
  | { readonly kind: 'no-area' }
  /** More cells than are read at once. */
  | { readonly kind: 'too-many'; readonly cells: number; readonly most: number };

/** `hidden`: the cell's sheet is, and nothing was changed. */
export type SelectionOutcome = 'shown' | 'hidden';

/** The sheets that are replaced. */
export interface Replaced {
  /** What the document has that is replaced, all its columns included. */
  readonly template: Template;
  /** As `readTyped` gave it, and as the person saw it when they decided. */
  readonly snapshot: WorkbookSnapshot;
  /** What the document has that comes, all its columns included; absent: no way back is wanted. */
  readonly next?: Template;
  /** Tells the sheets that are kept from the new ones: `ITN6` makes `Budget (ITN6)`. At most 20 characters. */
  readonly label: string;
}

export type ReplacementOutcome =
  /** `kept`: the names that the former sheets bear now. `back`: the way to them; null: there is none. */
  | { readonly kind: 'done'; readonly kept: readonly string[]; readonly back: WayBack | null }
  /** Someone has typed meanwhile, or the dossier is gone: nothing was written. */
  | { readonly kind: 'changed' };

export type WayBackOutcome =
  | { readonly kind: 'done' }
  /** Someone has worked in these sheets since, or moved or deleted them. Nothing was written. */
  | { readonly kind: 'worked-in'; readonly sheets: readonly string[] }
  /** Formulas of these sheets, or names of the person's own, refer to the sheets that would go. Nothing was written. */
  | { readonly kind: 'referred-to'; readonly by: readonly string[] };

/** What may go wrong at the host, in terms that a person can act on. */
export type HostProblem =
  /** A cell is being edited: press Enter or Esc. */
  | 'cell-editing'
  /** A sheet, or the workbook's structure, is protected. */
  | 'protected'
  | 'read-only'
  | 'too-large'
  | 'session-lost'
  /** Another workbook's window is in front: Excel then says nothing of this one, or nothing that is true. */
  | 'inactive'
  /** A copy of one of our sheets is in front, and its names hide the dossier's: `detail` is its name. */
  | 'copy-in-front'
  /** Rows are hidden, by a filter or by hand, where Excel would write into those that show alone: `detail` names them. */
  | 'rows-hidden'
  /** Excel put a typed formula into other cells as well, which `detail` names. All was taken back. */
  | 'formulas-spread'
  /** What was written cannot be known for now: the connection broke, and Excel does not let us look either. */
  | 'outcome-unknown'
  /** Sheets of an interrupted injection stand and could not be taken back: `detail` names them. */
  | 'left-behind'
  /** An interrupted replacement could not be put back: the workbook is best closed without saving. */
  | 'half-replaced'
  /** No sheet could be added: so Excel answers while a tab is being renamed (office-js#4998), with no code of its own. */
  | 'no-new-sheet'
  /** Excel makes no copy of this workbook: where it is stored, or a label that it bears, stands against it. */
  | 'no-copy'
  /** The place no longer exists. */
  | 'not-found'
  /** This Excel is too old for the add-in. */
  | 'unsupported'
  | 'refused';

export class HostError extends Error {
  constructor(
    readonly problem: HostProblem,
    /** Microsoft's code and message, for the details line. */
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${problem}: ${detail}`, options);
    this.name = 'HostError';
  }
}

/** The host's own colours, `#RRGGBB`. */
export interface HostTheme {
  readonly background: string;
  readonly foreground: string;
}

/** Whether the pane opens together with this workbook, which the workbook itself says. */
export interface PaneOpening {
  /** null: nobody has said yes or no. */
  decided(): boolean | null;
  /** Writes it into the workbook, where it stays once the workbook is saved. Rejects with a `HostError`. */
  decide(opens: boolean): Promise<void>;
}

/** Opens a page in the person's browser, by its whole address. */
export type OpenInBrowser = (address: string) => void;

/** What the pane receives once the host is ready. */
export interface HostSession {
  readonly port: WorkbookPort;
  /** null where Excel does not open panes with workbooks. */
  readonly opening: PaneOpening | null;
  /** null where a link opens a page in a browser by itself. */
  readonly openInBrowser: OpenInBrowser | null;
  /** The host's display language, `fr-FR`. */
  readonly displayLanguage: string;
  /**
   * As it is when asked; null where the host tells nothing: the browser's preference then holds. Excel raises no event
   * when a person changes it.
   */
  readonly theme: () => HostTheme | null;
}

/** `office-port.ts` gives it as `startOffice`. Rejects with a `HostError` (`unsupported` outside Excel, or below the API floor). */
export type StartHost = (template: Template) => Promise<HostSession>;
