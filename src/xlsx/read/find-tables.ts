import { namesIn, tablesIn } from '../../workbook/template';
import type { Part, Table, Template } from '../../workbook/template';
import { FileError } from '../file-error';
import { withoutTotals } from './locate';
import type { KnownTable, Located } from './locate';
import type { LocatedTable, UnclaimedTable } from './located-table';
import { calledMembers, lostMembers } from './lost-members';
import { isOverlapping } from './sheet-cells';
import type { SheetCells } from './sheet-cells';
import { standingTable } from './table-part';
import { areasWithHeaders } from './table-search';
import type { WorkbookFile } from './workbook-file';
import type { SheetArea } from '../../workbook/area';

interface FoundTables {
  readonly sheets: ReadonlyMap<string, SheetCells>;
  /** In the order of the template, those of members in that of the file. */
  readonly tables: readonly LocatedTable[];
  readonly unclaimed: readonly UnclaimedTable[];
}

/** What of the template stands in a file by its name. */
interface Standing {
  readonly template: Template;
  readonly names: Located;
  readonly known: readonly KnownTable[];
}

/**
 * The tables that the file may have lost: those of a document of which something stands there. How many members one
 * had, the file does not say.
 */
function tablesMissed({ template, names, known }: Standing): readonly Table[] {
  const isThere = (part: Part): boolean =>
    namesIn([part]).some((name) => names.has(name)) ||
    known.some(({ table }) => part.tables.includes(table));
  const there = new Set(template.filter(isThere).map(({ document }) => document));
  return tablesIn(template.filter(({ document }) => there.has(document))).filter(
    (table) => table.isPerMember === true || !known.some((one) => one.table === table),
  );
}

/**
 * All of our tables with the sheets that were read for them: where the file may have lost one, every sheet is looked
 * at. One that cannot be read is passed over, unless what is still missing may be in it. Throws `FileError`.
 */
export async function withLostTables(
  file: WorkbookFile,
  stands: Standing,
  own: ReadonlyMap<string, SheetCells>,
): Promise<FoundTables> {
  const { template, known } = stands;
  const missed = tablesMissed(stands);
  if (missed.length === 0)
    return { sheets: own, tables: standingTables(known, own), unclaimed: [] };
  const sheets = new Map(own);
  const failures = [...file.unreadTables.values()];
  for (const name of file.sheetNames.filter((one) => !own.has(one))) {
    const sheet = await file.trySheet(name);
    if (sheet instanceof FileError) failures.push(sheet);
    else sheets.set(name, sheet);
  }
  const standing = standingTables(known, sheets);
  const { tables, unclaimed } = lostTables(file, missed, standing, sheets);
  const [failure] = failures;
  if (failure && isSomeMissing(file, missed, tables, sheets)) throw failure;
  return { sheets, tables: inOrder([...standing, ...tables], template), unclaimed };
}

const inOrder = (tables: readonly LocatedTable[], template: Template): readonly LocatedTable[] =>
  tablesIn(template).flatMap((table) => tables.filter((one) => one.table === table));

/** A single table that is nowhere, or that of a member on whom a formula calls. */
const isSomeMissing = (
  file: WorkbookFile,
  missed: readonly Table[],
  found: readonly LocatedTable[],
  sheets: ReadonlyMap<string, SheetCells>,
): boolean =>
  missed.some((table) => {
    const names = new Set(found.map(({ name }) => name.toLowerCase()));
    for (const { name } of file.tables) names.add(name.toLowerCase());
    return table.isPerMember
      ? calledMembers(table, sheets.values()).some((name) => !names.has(name.toLowerCase()))
      : !found.some((one) => one.table === table);
  });

function standingTables(
  known: readonly KnownTable[],
  sheets: ReadonlyMap<string, SheetCells>,
): LocatedTable[] {
  return known.map(({ table, name, inFile }) => {
    const stands = standingTable(inFile, cellsOf(sheets, inFile.area));
    const titles = stands.isHeadless ? stands.columns : null;
    return { table, name, isLost: false, area: withoutTotals(stands), titles };
  });
}

/**
 * Known again by their headers, in rows of no other table of ours. Where several rows could be those of a single
 * table, nothing is guessed.
 */
function lostTables(
  file: WorkbookFile,
  missed: readonly Table[],
  standing: readonly LocatedTable[],
  sheets: ReadonlyMap<string, SheetCells>,
): Pick<FoundTables, 'tables' | 'unclaimed'> {
  const tables: LocatedTable[] = [];
  const unclaimed: UnclaimedTable[] = [];
  const singles = missed.filter(({ isPerMember }) => !isPerMember);
  const areasOf = (table: Table): readonly SheetArea[] =>
    areasWithHeaders(table, sheets.values()).filter(
      (area) => ![...standing, ...tables].some((one) => isOnSame(one.area, { ...area, rows: 1 })),
    );
  for (const table of singles) {
    const [area, another] = areasOf(table);
    if (area && !another)
      tables.push({ table, name: table.name, area, titles: null, isLost: true });
  }
  for (const table of missed.filter(({ isPerMember }) => isPerMember)) {
    const found = lostMembers(file, table, areasOf(table), sheets);
    tables.push(...found.tables);
    unclaimed.push(...found.unclaimed);
  }
  return { tables, unclaimed };
}

const isOnSame = (one: SheetArea, other: SheetArea): boolean =>
  one.sheet === other.sheet && isOverlapping(one, other);

/** The cells of the sheet on which that stands. */
export function cellsOf(sheets: ReadonlyMap<string, SheetCells>, { sheet }: SheetArea): SheetCells {
  const cells = sheets.get(sheet);
  if (!cells) throw new Error(`the sheet ${sheet} was not read`);
  return cells;
}
