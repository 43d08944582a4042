import { isCopyOfTable } from '../../workbook/copied-table';
import { memberIn, tableNamed, tablesIn } from '../../workbook/template';
import type { Table, Template } from '../../workbook/template';
import { tooLarge } from '../file-error';
import { MAX_NAMED_CELLS } from './limits';
import { isKeptTable } from './kept';
import { parseReference } from './reference';
import type { FileTable, WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

/** Names with the cells that they mean. */
export type Located = ReadonlyMap<string, SheetArea>;

/**
 * Where each of those names stands; one that is missing, or refers to no cells any more, is absent. A name of the
 * whole workbook is meant. Where it has lost its cells, the sheet was deleted, and a copy of it has the same name for
 * itself: that copy is read, all that it has, before another one is looked at.
 */
export function locateNames(file: WorkbookFile, wanted: readonly string[]): Located {
  return new Map([...namesOfWorkbook(file, wanted), ...namesOfCopies(file, wanted)]);
}

/** Those that the workbook itself still has. */
export const namesOfWorkbook = (file: WorkbookFile, wanted: readonly string[]): Located =>
  those(file, null, wanted);

/** Those that the workbook has lost, where sheets have them for themselves. */
export function namesOfCopies(file: WorkbookFile, wanted: readonly string[]): Located {
  const standing = namesOfWorkbook(file, wanted);
  const lost = wanted.filter((name) => !standing.has(name));
  const found = new Map<string, SheetArea>();
  for (const sheet of sheetsWithNames(file, lost)) {
    for (const [name, area] of sheet.names) if (!found.has(name)) found.set(name, area);
  }
  return found;
}

interface SheetNames {
  readonly sheet: string;
  /** What it has of the wanted ones for itself. */
  readonly names: Located;
}

/** The sheets that have names of those for themselves, the one with the most of them first. */
export const sheetsWithNames = (file: WorkbookFile, wanted: readonly string[]): SheetNames[] =>
  file.sheetNames
    .map((sheet) => ({ sheet, names: those(file, sheet, wanted) }))
    .filter(({ names }) => names.size > 0)
    .toSorted((one, other) => other.names.size - one.names.size);

/** The names of one sheet, or of the whole workbook, whose case does not matter. The first of each counts. */
function those(file: WorkbookFile, owner: string | null, wanted: readonly string[]): Located {
  const texts = new Map(
    file.names
      .filter(({ scope }) => scope === owner)
      .toReversed()
      .map(({ name, text }) => [name.toLowerCase(), text]),
  );
  const found = new Map<string, SheetArea>();
  for (const name of wanted) {
    const area = areaMeant(file, texts.get(name.toLowerCase()) ?? '');
    if (area) found.set(name, area);
  }
  return found;
}

/** The cells that a name's text means; null where it means none, or none that is there. Throws `FileError`. */
export function areaMeant(file: WorkbookFile, text: string): SheetArea | null {
  const area = parseReference(text);
  const sheet = area && file.sheetCalled(area.sheet);
  if (!area || sheet === null) return null;
  if (area.rows * area.columns > MAX_NAMED_CELLS) throw tooLarge();
  return { ...area, sheet };
}

/** A table of ours that stands in the file. */
export interface KnownTable {
  readonly table: Table;
  /** By which it is read: the template's, or that of a member's table as the file writes it. */
  readonly name: string;
  readonly inFile: FileTable;
}

/** Our tables among those of the file, whatever the case in which its author wrote them. */
export const locateTables = (file: WorkbookFile, template: Template): readonly KnownTable[] =>
  tablesIn(template).flatMap((table) =>
    table.isPerMember ? tablesOfMembers(file, template, table) : onlyTable(file, table),
  );

/** Where one is gone, the first copy of it: Excel has given it a number when its sheet was copied. */
function onlyTable({ tables }: WorkbookFile, table: Table): KnownTable[] {
  const inFile =
    tables.find((one) => isCalled(one, table.name)) ??
    tables.find((one) => isCopyOfTable(one.name, table.name));
  return inFile ? [{ table, name: table.name, inFile }] : [];
}

/**
 * Each under its own name, those too that may be copies of others (`copiesOfMembers`): left out, a member would be lost
 * whose code is another's with a number behind it.
 */
function tablesOfMembers(file: WorkbookFile, template: Template, table: Table): KnownTable[] {
  const singles = tablesIn(template).filter(({ isPerMember }) => !isPerMember);
  return file.tables
    .filter(({ name }) => memberIn(table, name) !== null && tableNamed(template, name) === table)
    .filter(({ name }) => !singles.some((single) => isCopyOfTable(name, single.name)))
    .filter((one) => !isKeptTable(one))
    .map((inFile) => ({ table, name: inFile.name, inFile }));
}

export const isCalled = (table: FileTable, name: string): boolean =>
  table.name.toLowerCase() === name.toLowerCase();

/** Header row and body. */
export const withoutTotals = ({ area, hasTotals }: FileTable): SheetArea => ({
  ...area,
  rows: area.rows - (hasTotals ? 1 : 0),
});
