import { isCopiedTable } from '../../dossier/copied-table';
import { TABLES } from '../../dossier/fields';
import { NAMES } from '../../dossier/names';
import summaries from '../../calls/summaries.json';
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
  const isKept = keptLabels(file);
  const named = others.flatMap((name) => {
    const original = traced.has(name) ? undefined : originalOf(name, originals, isKept);
    return original ? [{ name, original }] : [];
  });
  const alike = await thoseAlike(file, named.slice(0, MOST_SHEETS));
  return others.filter((name) => traced.has(name) || alike.has(name));
}

const OURS = new Set(NAMES.map((name) => name.toLowerCase()));

/**
 * The sheet after which another is named: `Budget_2`, `Budget (2)`, `Copie de Budget`, `Budget (corrigé)`. One that a
 * change of call kept is none: `Budget (ITN6)`.
 */
function originalOf(
  name: string,
  originals: ReadonlyMap<string, SheetCells>,
  isKept: (label: string) => boolean,
): SheetCells | undefined {
  return [...originals.values()].find((original) => {
    const at = name.toLowerCase().indexOf(original.name.toLowerCase());
    if (at < 0) return false;
    const [, label] = /^ \(([^)]+)\)/.exec(name.slice(at + original.name.length)) ?? [];
    return label === undefined || !isKept(label);
  });
}

/**
 * Whether kept sheets are labelled so: by the code of a call, with a version where the call stayed. Those of another
 * fund are known by the tables that were kept with them.
 */
function keptLabels(file: WorkbookFile): (label: string) => boolean {
  const tables = file.tables.map(({ name }) => name.toLowerCase());
  return (label) => {
    const [, code = ''] = /^([A-Z][A-Z0-9]*)(?:-[A-Z0-9-]+)?(?: v\d+)?$/.exec(label) ?? [];
    if (CODES.has(code)) return true;
    const ends = Object.values(TABLES).map((ours) => `${ours}_${wordsOf(label)}`.toLowerCase());
    return code !== '' && tables.some((table) => ends.some((end) => table.startsWith(end)));
  };
}

const CODES: ReadonlySet<string> = new Set(summaries.map(({ code }) => code));

/** `FRAM26-COMMUNES` as a table's name spells it. */
const wordsOf = (label: string): string => label.replaceAll(/[^\p{L}\p{N}]+/gu, '_');

interface Namesake {
  readonly name: string;
  readonly original: SheetCells;
}

/** A sheet that cannot be read, or that is longer than any dossier, is not claimed to be anything. */
async function thoseAlike(
  file: WorkbookFile,
  named: readonly Namesake[],
): Promise<ReadonlySet<string>> {
  const alike = new Set<string>();
  for (const { name, original } of named) {
    const sheet = await file.trySheet(name);
    if (!(sheet instanceof FileError) && isAlike(original, sheet)) alike.add(name);
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
