import { isCopyOfTable } from '../../workbook/copied-table';
import { namesIn, tablesIn } from '../../workbook/template';
import type { SheetCopy } from '../../workbook/snapshot';
import type { Part, Template } from '../../workbook/template';
import { FileError } from '../file-error';
import { keptLabels } from './kept';
import type { LocatedTable } from './located-table';
import type { Located } from './locate';
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
 *
 * @param ofMembers those that were told by the tables of members that stand on them
 */
export async function copiesIn(
  file: WorkbookFile,
  originals: ReadonlyMap<string, SheetCells>,
  read: ReadOriginals,
  ofMembers: ReadonlyMap<string, string>,
): Promise<readonly SheetCopy[]> {
  const { template } = read;
  const traced = new Map([...tracedSheets(file, read), ...ofMembers]);
  const others = file.sheetNames.filter((name) => !originals.has(name));
  const isKept = keptLabels(file, template);
  const named = others.flatMap((name) => {
    const original = traced.has(name) ? undefined : originalOf(name, originals, isKept);
    return original ? [{ name, original }] : [];
  });
  const alike = await thoseAlike(file, named.slice(0, MOST_SHEETS));
  const copies = new Map([...alike, ...traced]);
  return others.flatMap((sheet) => {
    const original = copies.get(sheet);
    return original === undefined ? [] : { sheet, original };
  });
}

/** What was read of the documents of a file, and where. */
export interface ReadOriginals {
  readonly template: Template;
  readonly names: Located;
  readonly tables: readonly LocatedTable[];
}

/** With the original of each. A member's table with a number behind its name is no trace: it may be another's. */
function tracedSheets(
  file: WorkbookFile,
  { template, names, tables }: ReadOriginals,
): readonly (readonly [sheet: string, original: string | null])[] {
  const parts = new Map(
    template.flatMap((part) => namesIn([part]).map((name) => [name.toLowerCase(), part] as const)),
  );
  const singles = tablesIn(template).filter(({ isPerMember }) => !isPerMember);
  const ofNames = file.names.flatMap(({ name, scope }) => {
    const part = parts.get(name.toLowerCase());
    return part && scope !== null ? [[scope, sheetOfNames(part, names)] as const] : [];
  });
  const ofTables = file.tables.flatMap(({ name, area }) => {
    const table = singles.find((single) => isCopyOfTable(name, single.name));
    const original = tables.find((one) => one.table === table)?.area.sheet;
    return table ? [[area.sheet, original ?? null] as const] : [];
  });
  return [...ofNames, ...ofTables];
}

/** Where the names of a part stand, whichever of them is left. */
const sheetOfNames = (part: Part, names: Located): string | null =>
  namesIn([part]).flatMap((name) => names.get(name)?.sheet ?? [])[0] ?? null;

/**
 * The sheet after which another is named: `Budget_2`, `Budget (2)`, `Copie de Budget`, `Budget (corrigé)`. One that a
 * change of call kept is none: `Budget (ITN6)`; nor is `Notes J12` after `Notes J1`.
 */
function originalOf(
  name: string,
  originals: ReadonlyMap<string, SheetCells>,
  isKept: (label: string) => boolean,
): SheetCells | undefined {
  return [...originals.values()].find((original) => {
    const at = name.toLowerCase().indexOf(original.name.toLowerCase());
    if (at < 0) return false;
    const rest = name.slice(at + original.name.length);
    if (/\d$/.test(original.name) && /^\d/.test(rest)) return false;
    const [, label] = /^ \(([^)]+)\)/.exec(rest) ?? [];
    return label === undefined || !isKept(label);
  });
}

interface Namesake {
  readonly name: string;
  readonly original: SheetCells;
}

/** A sheet that cannot be read, or that is longer than any dossier, is not claimed to be anything. */
async function thoseAlike(
  file: WorkbookFile,
  named: readonly Namesake[],
): Promise<ReadonlyMap<string, string>> {
  const alike = new Map<string, string>();
  for (const { name, original } of named) {
    const sheet = await file.trySheet(name);
    if (!(sheet instanceof FileError) && isAlike(original, sheet)) alike.set(name, original.name);
  }
  return alike;
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
