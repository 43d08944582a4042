import { TABLES } from '../../dossier/fields';
import type { TableKey } from '../../dossier/fields';
import { FileError } from '../file-error';
import { withoutTotals } from './locate';
import type { SheetCells } from './sheet-cells';
import { standingTable } from './table-part';
import { findTableByHeaders } from './table-search';
import type { FileTable, WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

export interface LocatedTable {
  readonly key: TableKey;
  /** Header row and body. */
  readonly area: SheetArea;
  /** The titles of its columns, where they stand in no row. */
  readonly titles: readonly string[] | null;
  /** The file no longer says that it is a table. */
  readonly isLost: boolean;
}

interface FoundTables {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  readonly tables: readonly LocatedTable[];
}

/**
 * All of our tables with the sheets that were read for them: where the file has lost one, every sheet is looked at. One
 * that cannot be read is passed over, unless what is still missing may be in it. Throws `FileError`.
 */
export async function withLostTables(
  file: WorkbookFile,
  known: ReadonlyMap<TableKey, FileTable>,
  own: ReadonlyMap<string, SheetCells>,
): Promise<FoundTables> {
  if (known.size === TABLE_KEYS.length) return { sheets: own, tables: findTables(known, own) };
  const sheets = new Map(own);
  const failures = [...file.unreadTables.values()];
  for (const name of file.sheetNames.filter((one) => !own.has(one))) {
    const sheet = await file.trySheet(name);
    if (sheet instanceof FileError) failures.push(sheet);
    else sheets.set(name, sheet);
  }
  const tables = findTables(known, sheets);
  const [failure] = failures;
  if (failure && tables.length < TABLE_KEYS.length) throw failure;
  return { sheets, tables };
}

function findTables(
  known: ReadonlyMap<TableKey, FileTable>,
  sheets: ReadonlyMap<string, SheetCells>,
): LocatedTable[] {
  return TABLE_KEYS.flatMap((key): LocatedTable[] => {
    const table = known.get(key);
    if (table) return [{ key, isLost: false, ...standing(table, sheets) }];
    const area = findTableByHeaders(key, sheets.values());
    return area ? [{ key, area, titles: null, isLost: true }] : [];
  });
}

function standing(
  table: FileTable,
  sheets: ReadonlyMap<string, SheetCells>,
): Pick<LocatedTable, 'area' | 'titles'> {
  const stands = standingTable(table, cellsOf(sheets, table.area));
  return { area: withoutTotals(stands), titles: stands.isHeadless ? stands.columns : null };
}

/** The cells of the sheet on which that stands. */
export function cellsOf(sheets: ReadonlyMap<string, SheetCells>, { sheet }: SheetArea): SheetCells {
  const cells = sheets.get(sheet);
  if (!cells) throw new Error(`the sheet ${sheet} was not read`);
  return cells;
}
