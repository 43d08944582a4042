import type { CellLook, CellResult } from '../../../workbook/alterations';
import { toCents } from '../../../money/decimal';
import { formatShare } from '../../../money/format';
import type { OtherFormula, WrongFigure } from './facts';
import { euros, number, shownText } from './en-words';

/** A formula or a text in a sentence: what it begins with is enough to know it by. */
export const shortened = (text: string): string =>
  text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED - 1)}…` : text;

const LONGEST_QUOTED = 80;

export const FIGURES_HOLD =
  'The amounts checked are those that Barème computes, not those that the sheet shows';

/** How a formula of ours comes back: what the pane knows of it puts back at a click. */
export const RESTORE: Readonly<Record<OtherFormula['of'], string>> = {
  column:
    'copy the formula from a neighbouring cell of the column, or from a new workbook of this call',
  cell: 'put the formula back in Excel, where Barème’s pane offers to correct it, or copy it from a new workbook of this call',
  unnamed: 'copy the formula from a new workbook of this call',
};

/** “ gives €900,000.00” */
export const gives = ({ gives: value, look }: Pick<OtherFormula, 'gives' | 'look'>): string =>
  value === null ? '' : ` gives ${result(value, look)}`;

/** “, Barème’s would give €711,000.00” */
export const due = ({ due: value, look }: Pick<OtherFormula, 'due' | 'look'>): string =>
  value === null ? '' : `, Barème’s would give ${result(value, look)}`;

export function result(value: CellResult, look: CellLook): string {
  if (typeof value !== 'number') {
    return value === '' ? 'an empty cell' : `“${shortened(shownText(String(value)))}”`;
  }
  const cents = look === 'amount' ? toCents(value) : null;
  if (cents !== null) return euros(cents);
  return look === 'share' ? formatShare(value, 'en') : number(value);
}

/** Why cells do not show what they should, as far as results tell, and what to do about it. */
export function undoing({ isLookedUp }: Pick<WrongFigure, 'isLookedUp'>, count: number): string {
  const undo = 'Undo the change (Ctrl+Z)';
  if (isLookedUp) {
    const formulas =
      count === 1 ? 'its formula has been altered' : 'their formulas have been altered';
    return `${formulas}, or the hidden sheet of lists, which says what enters the base. ${undo}; if putting the formula back changes nothing, compare the lists (right-click a tab ▸ Unhide) with those of a new workbook of this call`;
  }
  return count === 1
    ? `its formula, or one that it depends on, has been altered. ${undo}`
    : `their formulas have been altered. ${undo}`;
}
