import type { Place, Scalar } from './scalar';

/**
 * What a workbook keeps from the eyes of who reads its sheets, or takes from elsewhere, as far as it concerns cells in
 * which something of a document stands. These are facts: what they are worth, `integrity` says.
 */
export interface Observations {
  readonly hiddenSheets: readonly HiddenSheet[];
  /** Rows of tables, of blocks and of single cells in which something stands. */
  readonly hiddenRows: readonly HiddenRow[];
  readonly hiddenColumns: readonly HiddenColumn[];
  readonly veiledCells: readonly VeiledCell[];
  readonly maskedErrors: readonly MaskedError[];
  /** Typed with functions that Google Sheets alone knows: an exported file keeps their last result. */
  readonly keptByGoogle: readonly MaskedError[];
  readonly linkedFiles: readonly LinkedFile[];
  readonly hasMacros: boolean;
  /** Days are counted from 1904, as Excel for Mac once did. */
  readonly countsFrom1904: boolean;
  /** Computed cells of which the file keeps no result. */
  readonly withoutResult: readonly Place[];
}

export interface HiddenSheet {
  readonly name: string;
  /** Excel does not even list it among those that can be shown again. */
  readonly isVery: boolean;
  /** What a person types or reads stands there; no list of ours, and no sheet of their own. */
  readonly isRead: boolean;
  /** Rows, from 0, in which somebody typed something. */
  readonly rows: readonly number[];
}

export interface HiddenRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** By a filter; otherwise by hand. */
  readonly isFiltered: boolean;
}

export interface HiddenColumn {
  readonly sheet: string;
  /** From 0. */
  readonly column: number;
  /** What its header says; null where it belongs to no table. */
  readonly title: string | null;
}

/**
 * letters in the colour of their ground · a number format that does not show it · letters too small to be read · covered by
 * merged cells
 */
export type Veil = 'colour' | 'format' | 'size' | 'merge';

export interface VeiledCell {
  readonly place: Place;
  readonly by: Veil;
  readonly holds: Scalar;
}

/** A formula that a person typed, and that gives a number in the place of an error. */
export interface MaskedError {
  readonly place: Place;
  /** `#DIV/0!` */
  readonly error: string;
  readonly gives: number;
}

export interface LinkedFile {
  /** The name of the file, without its folders. */
  readonly name: string;
  /** Cells of the document whose formulas look into it. */
  readonly cells: readonly Place[];
}
