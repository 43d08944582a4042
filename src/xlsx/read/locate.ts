import { TABLES } from '../../dossier/fields';
import type { TableKey } from '../../dossier/fields';
import { tooLarge } from '../file-error';
import { MAX_NAMED_CELLS } from './limits';
import { parseReference } from './reference';
import type { DefinedName, FileTable, SheetArea, WorkbookFile } from './workbook-file';

/**
 * Where each of those names stands; one that is missing, or refers to no cells any more, is absent. A name
 * of the whole workbook is preferred; copying a sheet makes others that belong to the copy.
 */
export function locateNames(
  file: WorkbookFile,
  wanted: readonly string[],
): ReadonlyMap<string, SheetArea> {
  const sheets = new Map(file.sheetNames.map((name) => [name.toLowerCase(), name]));
  const ofWorkbook = byName(file.names.filter(({ scope }) => scope === null));
  const ofSheets = byName(file.names.filter(({ scope }) => scope !== null));
  const located = new Map<string, SheetArea>();
  for (const name of wanted) {
    const key = name.toLowerCase();
    const text = ofWorkbook.get(key) ?? ofSheets.get(key);
    const area = text === undefined ? null : parseReference(text);
    const sheet = area && sheets.get(area.sheet.toLowerCase());
    if (!area || sheet === undefined || sheet === null) continue;
    if (area.rows * area.columns > MAX_NAMED_CELLS) throw tooLarge();
    located.set(name, { ...area, sheet });
  }
  return located;
}

/** The first of each name, whose case does not matter. */
function byName(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  return new Map(names.toReversed().map(({ name, text }) => [name.toLowerCase(), text]));
}

/** Our tables among those of the file, whatever the case in which its author wrote them. */
export function locateTables(file: WorkbookFile): ReadonlyMap<TableKey, FileTable> {
  const tables = new Map<TableKey, FileTable>();
  for (const [key, name] of Object.entries(TABLES) as [TableKey, string][]) {
    const table = file.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table) tables.set(key, table);
  }
  return tables;
}

/** Header row and body. */
export const withoutTotals = ({ area, hasTotals }: FileTable): SheetArea => ({
  ...area,
  rows: area.rows - (hasTotals ? 1 : 0),
});
