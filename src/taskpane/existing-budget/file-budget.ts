import type { Localized } from '../../language/language';
import { blockOfCells, blockOfSheet, type Block } from '../../recognition/block';
import { readBudget } from '../../recognition/read-budget';
import { readCellsOfFile } from '../files/read-workbook-file';
import type { Source } from './source';
import { BUDGET_TEXTS } from './texts';

/** The sheets of a file that a person chose, the first that holds a budget in front; or why there are none. */
export async function budgetInFile(
  file: File,
): Promise<{ readonly source: Source } | { readonly refusal: Localized }> {
  const read = await readCellsOfFile(file);
  if ('refusal' in read) return read;
  const blocks =
    'workbook' in read
      ? read.workbook.sheets.filter(({ isHidden }) => !isHidden).map((sheet) => blockOfSheet(sheet))
      : read.sheets.map(({ name, rows }) => blockOfCells(rows, name));
  const sheets = blocks.filter(isStarted);
  const block = sheets.find(holdsBudget) ?? sheets[0];
  if (!block) return { refusal: NOTHING };
  return { source: { kind: 'file', file: file.name, sheets, block } };
}

const NOTHING: Localized = {
  fr: BUDGET_TEXTS.fr.nothingInFile,
  en: BUDGET_TEXTS.en.nothingInFile,
};

const isStarted = ({ rows }: Block): boolean =>
  rows.some((cells) => cells.some((cell) => cell !== ''));

/** Headings are asked for where nobody has named the sheet: figures without any are in most sheets. */
function holdsBudget(block: Block): boolean {
  const { headings, lines } = readBudget(block, null);
  return headings !== null && lines.length > 0;
}
