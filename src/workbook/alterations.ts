import type { Localized } from '../language/language';
import type { Place } from './scalar';

/** What a formula gives. */
export type CellResult = string | number | boolean;

/** How a cell writes its numbers: euros, a percentage, or as they are. */
export type CellLook = 'amount' | 'share' | 'plain';

/** What else stands in a workbook than the sheets of the call were written with, in cells that nobody fills in. */
export interface Alterations {
  /** Computed cells with another formula, or without. */
  readonly cells: readonly AlteredCell[];
  /** What the hidden lists say otherwise. */
  readonly choices: readonly AlteredChoice[];
  /** Names that mean other cells than those that a person reads beside their label. */
  readonly misplaced: readonly MisplacedName[];
  /** Where our sums and verdicts stand that have no name. */
  readonly unnamed: readonly Place[];
  /** Formulas that are ours in another spelling, as another program writes them; those of a column count as one. */
  readonly respelled: number;
}

/** Something that the sheets' formulas look up in the hidden lists, and that is not as the call declares it. */
export interface AlteredChoice {
  /** The heading of the list; its name where it stands for no cells any more. */
  readonly list: string;
  /** The choice beside which it stands; null for a choice itself. */
  readonly choice: string | null;
  /** Null where the whole list is gone. */
  readonly place: Place | null;
  /** A formula with `=`; null: nothing. */
  readonly holds: CellResult | null;
  /** Null where the whole list is gone. */
  readonly due: CellResult | null;
}

/** A computed cell in which something else stands than the formula that these sheets were written with. */
export interface AlteredCell {
  readonly place: Place;
  /** One of a table's column, a cell that has a name, or one that is known by its place alone. */
  readonly of: 'column' | 'cell' | 'unnamed';
  /** The column's header, the field's label, or what stands beside the cell. */
  readonly label: Localized;
  readonly look: CellLook;
  /** A figure, a verdict on what was typed, or words beside a figure. */
  readonly says: 'figure' | 'check' | 'remark';
  /** As the workbook spells it, with `=`; null: no formula at all. */
  readonly formula: string | null;
  /** What it gives; null: it is not known. */
  readonly gives: CellResult | null;
  /** What ours would give in its place; null: it is not known. */
  readonly due: CellResult | null;
  /** Whether it gives something else than ours would; unknown: one of the two is not computed here. */
  readonly today: 'other' | 'same' | 'unknown';
  /** It looks at no cell, where ours does: it follows nothing that is typed. */
  readonly isFrozen: boolean;
  /** It agrees with ours today, and does not where other numbers are typed. */
  readonly diverges: boolean;
}

/** A name of a cell or of a block that means another one than its sheet has for it. */
export interface MisplacedName {
  readonly name: string;
  readonly label: Localized;
  readonly look: CellLook;
  readonly isBlock: boolean;
  /** Where its sheet has it: beside its label. */
  readonly place: Place;
  /** Where the name leads: formulas and Barème read that cell. */
  readonly elsewhere: Place;
  /** What stands beside the label, of a block its first amount; null: nothing. */
  readonly shows: CellResult | null;
  /** What counts; null: nothing. */
  readonly counts: CellResult | null;
}
