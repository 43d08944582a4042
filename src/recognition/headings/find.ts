import { foundText } from '../../workbook/found-text';
import { proposeNumber } from '../../money/proposal';
import type { FoundCell } from '../../workbook/whole-sheet';
import { cellAt, widthOf, type Block } from '../block';
import { isYear } from './periods';
import { meaningOf, type Meaning } from './words';

/** Where headings stand in a block. */
export interface HeadingRows {
  readonly row: number;
  readonly rows: 1 | 2;
}

/** What stands above a column, and what it suggests. */
export interface Heading {
  readonly text: string;
  readonly meaning: Meaning;
}

/** Roles that make a table a budget: money, or what it is reckoned from. */
const OF_MONEY = new Set(['amount', 'price', 'quantity', 'period', 'tax-amount']);

/** So many known headings make a row one of headings. */
const ENOUGH = 2;

/** The first row of headings of a budget, which may be two; null: there is none. */
export function findHeadings(block: Block, from = 0): HeadingRows | null {
  for (let row = from; row < block.rows.length; row += 1) {
    const found = headingsAt(block, row);
    if (found) return found;
  }
  return null;
}

export function headingsAt(block: Block, row: number): HeadingRows | null {
  if (!mayBeHeadings(block, row)) return null;
  const single = knownIn(headingsOf(block, { row, rows: 1 }));
  const isPair =
    mayBeHeadings(block, row + 1) && isFilled(block, row + 1) && filledIn(block, row) > 1;
  const pair = isPair ? knownIn(headingsOf(block, { row, rows: 2 })) : null;
  if (pair && pair.count >= ENOUGH && pair.isMoney && pair.count > single.count) {
    // A title above a single row of headings is no part of them.
    const lower = knownIn(headingsOf(block, { row: row + 1, rows: 1 }));
    if (lower.count < pair.count || !lower.isMoney) return { row, rows: 2 };
    return isGroupRow(block, row) ? { row, rows: 2 } : null;
  }
  return single.count >= ENOUGH && single.isMoney ? { row, rows: 1 } : null;
}

/** It says a year, taxes or a unit of what is below it. */
function isGroupRow(block: Block, row: number): boolean {
  return headingsOf(block, { row, rows: 1 }).some(
    ({ text, meaning }) =>
      text !== '' && (meaning.period !== null || meaning.tax !== null || meaning.role !== null),
  );
}

function knownIn(headings: readonly Heading[]): {
  readonly count: number;
  readonly isMoney: boolean;
} {
  const known = headings.filter(
    ({ meaning }) => meaning.role !== null && (meaning.role !== 'other' || meaning.isFunding),
  );
  return {
    count: known.length,
    isMoney: known.some(({ meaning }) => OF_MONEY.has(meaning.role ?? '')),
  };
}

/** Texts and years alone, and no amount among them. */
function mayBeHeadings(block: Block, row: number): boolean {
  const cells = block.rows[row];
  return cells !== undefined && cells.every((cell) => isHeadingCell(cell));
}

function isHeadingCell(cell: FoundCell): boolean {
  if (typeof cell === 'string') return cell.trim() === '' || isWords(cell);
  return cell.kind === 'date' || isYear(cell);
}

/** « 2024 » and « 20 % » are numbers as texts; the first may stand above a column. */
const isWords = (text: string): boolean =>
  /^\s*20[1-4]\d\s*$/.test(text) || proposeNumber(text, 'fr') === null;

const isFilled = (block: Block, row: number): boolean => filledIn(block, row) > 0;

const filledIn = ({ rows }: Block, row: number): number =>
  (rows[row] ?? []).filter((cell) => foundText(cell) !== '').length;

/** What stands above each column of the block. */
export function headingsOf(block: Block, { row, rows }: HeadingRows): readonly Heading[] {
  return Array.from({ length: widthOf(block) }, (_, column) =>
    rows === 1
      ? heading(headingText(cellAt(block, row, column)))
      : joined(upperText(block, row, column), headingText(cellAt(block, row + 1, column))),
  );
}

const heading = (text: string): Heading => ({ text, meaning: meaningOf(text) });

/** A group and what is below it: what both say together, else the lower one, else the upper one. */
function joined(upper: string, lower: string): Heading {
  if (upper === '' || lower === '') return heading(upper + lower);
  const whole = heading(`${upper} ${lower}`);
  const below = meaningOf(lower);
  const isOwn = below.role !== null && below.role !== 'amount' && below.role !== 'period';
  const role =
    isOwn && whole.meaning.role !== 'other' ? below.role : (whole.meaning.role ?? below.role);
  return { text: whole.text, meaning: { ...whole.meaning, role } };
}

/** A date above a column is a month. */
const headingText = (cell: FoundCell): string =>
  typeof cell !== 'string' && cell.kind === 'date'
    ? `${cell.day.slice(5, 7)}/${cell.day.slice(0, 4)}`
    : foundText(cell);

/** The text of a group reaches over the columns that are merged with it, or over blank ones with headings of their own. */
function upperText(block: Block, row: number, column: number): string {
  const own = headingText(cellAt(block, row, column));
  if (own !== '') return own;
  const { merges } = block;
  if (merges !== null && merges.length > 0) {
    const [at, over] = [block.row + row, block.column + column];
    const merge = merges.find(
      (area) =>
        at >= area.row &&
        at < area.row + area.rows &&
        over >= area.column &&
        over < area.column + area.columns,
    );
    return merge
      ? headingText(cellAt(block, merge.row - block.row, merge.column - block.column))
      : '';
  }
  if (headingText(cellAt(block, row + 1, column)) === '') return '';
  for (let left = column - 1; left >= 0; left -= 1) {
    const text = headingText(cellAt(block, row, left));
    if (text === '') continue;
    // What has nothing below it is a heading of its own column alone.
    return headingText(cellAt(block, row + 1, left)) === '' ? '' : text;
  }
  return '';
}
