import { isCopiedTable } from '../../dossier/copied-table';
import { NAMES } from '../../dossier/names';
import { FileError } from '../file-error';
import type { SheetCells } from './sheet-cells';
import type { WorkbookFile } from './workbook-file';

/** So many sheets are looked into, and so many of their cells. */
const MOST_SHEETS = 12;
const ROWS = 60;
const COLUMNS = 20;

/** Share of the original's texts that a copy still says, and how many there have to be to tell. */
const ALIKE = 0.6;
const FEWEST_TEXTS = 8;

/**
 * Sheets of a file that are copies of those that were read, in the order of the tabs. Excel leaves traces: names
 * of ours that belong to the copy, tables with a number behind their name. Other programs leave none: there a
 * sheet named after one of ours is held against it, text by text.
 */
export async function copiesIn(
  file: WorkbookFile,
  originals: ReadonlyMap<string, SheetCells>,
): Promise<readonly string[]> {
  const traced = new Set([
    ...file.names.flatMap(({ name, scope }) => (OURS.has(name.toLowerCase()) && scope) || []),
    ...file.tables.flatMap(({ name, area }) => (isCopiedTable(name) ? area.sheet : [])),
  ]);
  const others = file.sheetNames.filter((name) => !originals.has(name));
  const named = others.filter((name) => !traced.has(name) && originalOf(name, originals));
  const alike = await thoseAlike(file, named.slice(0, MOST_SHEETS), originals);
  return others.filter((name) => traced.has(name) || alike.has(name));
}

const OURS = new Set(NAMES.map((name) => name.toLowerCase()));

/**
 * The sheet after which another is named: `Budget_2`, `Budget (2)`, `Copie de Budget`. One that a change of call
 * kept is none: `Budget (ITN6)`.
 */
function originalOf(
  name: string,
  originals: ReadonlyMap<string, SheetCells>,
): SheetCells | undefined {
  const folded = name.toLowerCase();
  return [...originals.values()].find((original) => {
    const own = original.name.toLowerCase();
    return folded.includes(own) && !/^ \((?!\d+\))/.test(folded.slice(own.length));
  });
}

/** A sheet that cannot be read, or that is longer than any dossier, is not claimed to be anything. */
async function thoseAlike(
  file: WorkbookFile,
  names: readonly string[],
  originals: ReadonlyMap<string, SheetCells>,
): Promise<ReadonlySet<string>> {
  const alike = new Set<string>();
  for (const name of names) {
    const original = originalOf(name, originals);
    const sheet = await readSheet(file, name);
    if (original && sheet && isAlike(original, sheet)) alike.add(name);
  }
  return alike;
}

async function readSheet(file: WorkbookFile, name: string): Promise<SheetCells | null> {
  try {
    return (await file.readSheets(new Set([name]))).get(name) ?? null;
  } catch (error) {
    if (error instanceof FileError) return null;
    throw error;
  }
}

/** Rows may have come and gone, and what was typed differ: most of the sheet's own texts are there all the same. */
function isAlike(original: SheetCells, sheet: SheetCells): boolean {
  const own = textsOf(original);
  const said = textsOf(sheet);
  const common = [...own].filter((text) => said.has(text)).length;
  return own.size >= FEWEST_TEXTS && common >= own.size * ALIKE;
}

function textsOf(sheet: SheetCells): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = 0; row < Math.min(ROWS, sheet.rows); row += 1) {
    for (let column = 0; column < Math.min(COLUMNS, sheet.columns); column += 1) {
      const value = sheet.value(row, column);
      if (typeof value === 'string' && value.trim().length > 2) texts.add(value.trim());
    }
  }
  return texts;
}
