import type { Alterations } from './alterations';
import type { RawRange, RawTable } from './range';

/** A copy of one of our sheets, all that is left of it. */
export interface StandIn {
  /** The one that is read. */
  readonly sheet: string;
  /** Other copies that have as much to be read, and that count nowhere. */
  readonly others: readonly string[];
}

/** A sheet that is a copy of one of ours, and counts nowhere. */
export interface SheetCopy {
  readonly sheet: string;
  /** The one that it is a copy of; null: nothing is left of that. */
  readonly original: string | null;
}

/**
 * What was read from a workbook, before anything is understood: raw cells and where they stand. Written by `excel/`
 * and `xlsx/`, read by a document's parser. It knows neither a host nor a file format.
 */
export interface WorkbookSnapshot {
  /** Workbook-level names of ours, by name; a name that is missing or whose cells are gone is absent. */
  readonly names: Readonly<Record<string, RawRange>>;
  /**
   * Tables of ours, by table name: that of the template, or that of a member's table as the workbook writes it. Absent
   * when deleted. One of a member that stands on a copy (`copies`) is here all the same: only who knows the members can
   * tell whose it is.
   */
  readonly tables: Readonly<Record<string, RawTable>>;
  /** What else stands there than the call's sheets were written with; absent where nobody compared them. */
  readonly altered?: Alterations;
  /** The results of formulas are those of now. In files they are of any time, and nobody vouches for them. */
  readonly isCalculated?: boolean;
  /**
   * They are not, and Excel says that it is at it. Where a person calculates on request only they may wait for
   * as long as that person pleases, and nothing is under way.
   */
  readonly isCalculating?: boolean;
  /** Rows that nobody spoke of were not read again: what they show may be older than what it follows from. */
  readonly isPartial?: boolean;
  /**
   * What the sheets of named cells and tables say beside and above them, formulas as texts or blank, one range a sheet;
   * absent: nobody looked, or nothing seemed amiss.
   */
  readonly labels?: readonly RawRange[];
  /**
   * What was typed in the surveyed parts of sheets, ours and people's alike: one range or many, without formulas and days; absent:
   * nobody looked.
   */
  readonly constants?: readonly RawRange[];
  /** The workbook counts its days from 1904, as Excel for Mac once did; fields that are dates are brought to 1900. */
  readonly countsFrom1904?: boolean;
  /** Those of the sheets of any document; absent: nobody looked. */
  readonly copies?: readonly SheetCopy[];
  /** Copies that are read in the place of sheets of ours whose originals were deleted; absent: none. */
  readonly standIns?: readonly StandIn[];
  /** What the sheets are called, by the ids that the host's events use; absent where no host has any. */
  readonly sheetNames?: Readonly<Record<string, string>>;
}
