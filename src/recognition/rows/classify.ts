import { folded } from '../../language/folded';
import { foundText } from '../../workbook/found-text';
import type { Block } from '../block';
import type { Choices } from '../reading';
import { beyondFrom } from './beyond';
import type { Classified, Kind } from './kind';
import { hasFactors, hasMoney, isZero, valueOf, type BudgetRow } from './read-row';
import { rowsThatAreSums } from './sums';

/** Says of each row below the headings what it is. */
export function classifyRows(
  block: Block,
  rows: readonly BudgetRow[],
  headings: readonly string[],
  choices: Choices,
): readonly Classified[] {
  const kinds = rows.map((row) => kindByWords(block, row, headings));
  nameTextRows(rows, kinds);
  const chosen = (row: BudgetRow): boolean | undefined => choices.rows?.get(row.row);
  const sums = rowsThatAreSums(rows, kinds);
  rows.forEach((row, at) => {
    if (sums.out.has(at) && chosen(row) !== true) kinds[at] = 'sum';
  });
  const beyond = beyondFrom(rows, kinds);
  rows.forEach((row, at) => {
    const choice = chosen(row);
    if (choice === true && hasMoney(row)) kinds[at] = 'line';
    else if (choice === false && kinds[at] === 'line') kinds[at] = 'chosen';
    else if (at >= beyond && kinds[at] !== 'blank') kinds[at] = 'beyond';
  });
  return withSections(rows, kinds).map((one, at) => ({
    ...one,
    looksLikeSum: one.kind === 'line' ? (sums.doubtful.get(at) ?? null) : null,
  }));
}

function kindByWords(block: Block, row: BudgetRow, headings: readonly string[]): Kind {
  if (row.isBlank) return 'blank';
  if (isHeadingsAgain(block, row, headings)) return 'heading';
  if (row.words !== null && !isLineAllTheSame(row)) return row.words;
  if (!hasMoney(row)) return valueOf(row.quantity) === null ? 'note' : lineOrNothing(row);
  return lineOrNothing(row);
}

/** « TVA intracommunautaire, accompagnement » with a price of its own is something that is bought. */
const isLineAllTheSame = (row: BudgetRow): boolean => row.words === 'vat' && hasFactors(row);

/** A quantity without any money is a line that lacks its price, once it is named. */
const lineOrNothing = (row: BudgetRow): Kind => {
  if (!isZero(row)) return 'line';
  return valueOf(row.quantity) !== null && row.label !== '' && !hasMoney(row) ? 'line' : 'nothing';
};

function isHeadingsAgain(block: Block, { row }: BudgetRow, headings: readonly string[]): boolean {
  const cells = (block.rows[row] ?? []).map(foundText);
  const filled = cells.filter((text) => text !== '');
  return (
    filled.length > 1 &&
    cells.every((text, at) => text === '' || folded(text) === folded(headings[at] ?? ''))
  );
}

/** A text above a line is the title of a section; any other is a note. */
function nameTextRows(rows: readonly BudgetRow[], kinds: Kind[]): void {
  let isAboveLine = false;
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const kind = kinds[at];
    if (kind === 'note') kinds[at] = isAboveLine ? 'section' : 'note';
    else if (kind === 'line' || kind === 'nothing') isAboveLine = true;
    else if (kind !== 'blank') isAboveLine = false;
  }
}

function withSections(
  rows: readonly BudgetRow[],
  kinds: readonly Kind[],
): readonly Omit<Classified, 'looksLikeSum'>[] {
  let section: string | null = null;
  return rows.map((row, at) => {
    const kind = kinds[at] ?? 'note';
    if (kind === 'section') section = titleOf(row);
    // What names the sum of the rows below it is their title.
    if (kind === 'sum' && kinds[at + 1] === 'line' && row.label !== '') section = titleOf(row);
    if (kind === 'total' || kind === 'subtotal') section = null;
    return { row, kind, section: kind === 'line' ? section : null };
  });
}

const titleOf = ({ label, texts, first }: BudgetRow): string | null =>
  label || texts.type || first || null;
