import type { MaskedError, VeiledCell } from '../../workbook/observations';

/** The first of the cells whose content is not seen, and how many there are. */
export interface VeiledFacts {
  readonly cells: readonly VeiledCell[];
  readonly count: number;
}

/** The first of the errors that are hidden, and how many there are. */
export interface MaskedFacts {
  readonly errors: readonly MaskedError[];
  readonly count: number;
}

/** The first of the results that Google Sheets left behind, and how many there are. */
export interface KeptFacts {
  readonly cells: readonly Pick<MaskedError, 'place' | 'gives'>[];
  readonly count: number;
}

/** Rows from 1; `counts`: amounts stand in them. */
export interface HiddenRowsFacts {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly isFiltered: boolean;
  readonly counts: boolean;
}

/** A column that is hidden; from 0. */
export interface ColumnFact {
  readonly column: number;
  readonly title: string | null;
}
