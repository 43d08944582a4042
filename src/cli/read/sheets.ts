import { blockOfCells, blockOfSheet, type Block } from '../../recognition/block';
import { readBudget } from '../../recognition/read-budget';
import { FileError } from '../../xlsx/file-error';
import { readSpreadsheet } from '../../xlsx/read-spreadsheet';
import { readWhole } from '../../xlsx/read-whole';
import { say } from '../messages/say';
import { ofFile, readBytes } from '../read-bytes';
import { STATUS, Trouble } from '../trouble';

/**
 * The sheet of a file that holds a budget.
 *
 * @throws {Trouble} naming the file where it cannot be read, holds no budget, or several
 */
export async function budgetIn(file: string, named: string | undefined): Promise<Block> {
  const blocks = await blocksIn(file);
  const names = blocks.map(({ block }) => block.sheet);
  if (named !== undefined) {
    const found = blocks.find(({ block }) => isSame(block.sheet, named));
    if (!found) throw refusal((m) => m.read.noSheet({ file, name: named, sheets: names }));
    return found.block;
  }
  const seen = blocks.filter(({ isHidden }) => !isHidden).map(({ block }) => block);
  const budgets = seen.filter(holdsBudget);
  const [only, another] = budgets;
  if (!only) throw refusal((m) => m.read.nothingFound({ file }));
  if (another) {
    const sheets = budgets.map(({ sheet }) => sheet);
    throw refusal((m) => m.read.whichSheet({ file, sheets }));
  }
  return only;
}

/** Headings are asked for where nobody has named the sheet: figures without any are in most sheets. */
function holdsBudget(block: Block): boolean {
  const { headings, lines } = readBudget(block, null);
  return headings !== null && lines.length > 0;
}

const isSame = (one: string, other: string): boolean =>
  one.trim().toLowerCase() === other.trim().toLowerCase();

const refusal = (message: Parameters<typeof say>[0]): Trouble =>
  new Trouble(STATUS.file, say(message));

interface SheetBlock {
  readonly block: Block;
  readonly isHidden: boolean;
}

async function blocksIn(file: string): Promise<readonly SheetBlock[]> {
  const bytes = await readBytes(file);
  try {
    if (/\.(xlsx|xlsm)$/i.test(file)) {
      const { sheets } = await readWhole(bytes);
      return sheets.map((sheet) => ({ block: blockOfSheet(sheet), isHidden: sheet.isHidden }));
    }
    const sheets = await readSpreadsheet(bytes);
    return sheets.map(({ name, rows }) => ({ block: blockOfCells(rows, name), isHidden: false }));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new Trouble(STATUS.file, ofFile(file, error.sentence));
  }
}
