import { proposeNumber } from '../money/proposal';
import type { Area } from './area';
import { isBlank } from './scalar';
import type { Scalar } from './scalar';
import { areasIn, isOverlapping } from './sums';

/**
 * What is at stake in a row that stands next to a table or a block and counts nowhere: an amount that the person may
 * believe counted; several cells that say something of an entry; or one remark, which is at home there.
 */
export type Stake = 'amount' | 'entry' | 'note';

/** From what may be lost to what cannot. */
const STAKES: readonly Stake[] = ['amount', 'entry', 'note'];

/** The gravest of them; undefined where there is none. */
export const gravest = (stakes: readonly Stake[]): Stake | undefined =>
  STAKES.find((stake) => stakes.includes(stake));

/** One cell alone says nothing that could have been meant for several. */
export const stakeOf = (cells: readonly Scalar[], hasAmount: boolean): Stake =>
  hasAmount ? 'amount' : cells.filter((cell) => !isBlank(cell)).length > 1 ? 'entry' : 'note';

/**
 * Whether a cell, a formula as its text, holds what its author means as a figure: a number, a formula, or a text that
 * reads as a number (`12 000 €`). A text in which a digit occurs (`voir annexe 3`) is a remark.
 */
export const isFigure = (cell: Scalar): boolean => {
  if (typeof cell !== 'string') return typeof cell === 'number';
  return cell.startsWith('=') || proposeNumber(cell, 'fr') !== null;
};

/** `Total`, `Sous-total TTC`, `TOTAL GÉNÉRAL :`, `Total des poids`, `Sum of weights`; not `Total Énergies, audit`. */
const TOTAL =
  /^(?:montant |co[uû]t |budget |sous[ -]?|sub[ -]?|grand )?(?:total|totals|totaux|somme|sum)(?: g[ée]n[ée]ral| partiel| budget| project| ttc| ht| incl\. vat| excl\. vat| (?:du|de la|de l['’]|des|of(?: the)?) ?\p{L}+)*[ .:]*$/iu;

/** The département, as much as the sum. */
const SOMME = /^(?:somme|sum)[ .:]*$/i;

/** Whether a text is the name of a total, and of nothing else. */
export const isTotalLabel = (cell: Scalar): boolean => {
  const text = typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : '';
  return TOTAL.test(text) && !SOMME.test(text);
};

/**
 * A formula over a range of these cells, or over a column of ours; not over one line of it (`[#This Row]`), and not a
 * share of them (`=SUM(J12:J16)*5%`), which may well be an expense of its own.
 */
const addsUp = (cell: Scalar, summed: Area): boolean => {
  if (typeof cell !== 'string' || !cell.startsWith('=') || isCalculated(cell)) return false;
  if (/\bBareme_\w+\[\[?[^#\][]+\]/i.test(cell)) return true;
  return areasIn(cell).some((area) => isOverlapping(area, summed));
};

/** Multiplied, divided or in percent; what stands in quotes and brackets aside. */
const isCalculated = (formula: string): boolean =>
  /[*/%^]/.test(formula.replaceAll(/"[^"]*"|\[[^\]]*\]|'[^']*'/g, ''));

/**
 * Whether a row adds up those of its block or table, and is none itself: `computed`, by a formula over them, or under
 * the name of a total by any formula; `typed`, by a number under that name, which is taken at its word where nothing
 * speaks against it. A sum of other cells may well be an amount of its own.
 */
export function totalIn(cells: readonly Scalar[], summed: Area): 'computed' | 'typed' | null {
  if (cells.some((cell) => addsUp(cell, summed))) return 'computed';
  if (!cells.some(isTotalLabel)) return null;
  const isComputed = cells.some((cell) => typeof cell === 'string' && cell.startsWith('='));
  return isComputed ? 'computed' : 'typed';
}
