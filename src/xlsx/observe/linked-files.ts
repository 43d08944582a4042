import type { LinkedFile } from '../../workbook/observations';
import type { DefinedName } from '../read/workbook-file';
import type { HeldCell } from './read-file';

/**
 * `[1]Tarifs!A1`, `'[1]Tarifs 2021'!A1`, `[1]!prix`: the number of a file in brackets, and a sheet or nothing before the
 * exclamation mark. A column of a table may be called 2021, too: no exclamation mark follows it.
 */
const ELSEWHERE = /\[(\d+)\][^[\]!]*!/g;

/** The other files of which a workbook knows, and which cells look into each, by themselves or by a name. */
export function linkedFiles(
  files: readonly string[],
  names: readonly DefinedName[],
  filled: readonly HeldCell[],
): readonly LinkedFile[] {
  if (files.length === 0) return [];
  const byName = names.flatMap(({ name, text }) => {
    const numbers = numbersIn(text);
    return numbers.length > 0 ? [{ called: wordOf(name), numbers }] : [];
  });
  const looking = filled.flatMap((cell) => {
    const text = withoutTexts(cell.cells.formula(cell.row, cell.column)?.text ?? '');
    const words = withoutBrackets(text);
    const named = byName.flatMap(({ called, numbers }) => (called.test(words) ? numbers : []));
    const numbers = new Set([...numbersIn(text), ...named]);
    return numbers.size > 0 ? [{ cell, numbers }] : [];
  });
  return files.map((name, index) => ({
    name,
    cells: looking
      .filter(({ numbers }) => numbers.has(index + 1))
      .map(({ cell: { cells, row, column } }) => ({ sheet: cells.name, row, column })),
  }));
}

const numbersIn = (formula: string): readonly number[] =>
  [...formula.matchAll(ELSEWHERE)].map(([, number]) => Number(number));

/** A text in a formula refers to nothing. */
const withoutTexts = (formula: string): string => formula.replace(/"[^"]*"/g, '""');

/** Columns of tables are called by words, too. */
const withoutBrackets = (formula: string): string =>
  formula.replace(/\[[^[\]]*\]/g, '').replace(/\[[^[\]]*\]/g, '');

const wordOf = (name: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\d_.])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\d_.(])`,
    'iu',
  );
