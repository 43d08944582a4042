import type { Alterations } from '../workbook/alterations';
import { TABLES } from '../dossier/fields';
import { labelledAreas } from '../dossier/labels';
import { NAMES } from '../dossier/names';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange } from '../workbook/range';
import type { Call } from '../calls/call';
import type { Language } from '../language/language';
import { alterations } from './audit/altered-cells';
import type { FoundTable } from './audit/layout';
import { noDossier, tooLarge } from './file-error';
import { copiesIn } from './read/copies';
import { belowLost } from './read/below-lost';
import { calculationRemarks } from './read/calculation';
import { datesFrom1900 } from './read/date-system';
import { MAX_FILE_BYTES } from './read/limits';
import { cellsOf, withLostTables } from './read/find-tables';
import type { LocatedTable } from './read/find-tables';
import { locateNames, locateTables } from './read/locate';
import { hiddenNames } from './read/own-names';
import { labelRange, namedRange, rawTable } from './read/ranges';
import { inputAreas, recompute } from './read/recompute';
import { lostTable, mergedCells } from './read/remarks';
import type { FileRemark } from './read/remarks';
import { isOverlapping } from './read/sheet-cells';
import type { SheetCells } from './read/sheet-cells';
import { foreignFile } from './read/signature';
import { standInsOf } from './read/stand-ins';
import { titlesIn } from './read/table-part';
import { toldTogether } from './read/told-together';
import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';
import type { SheetArea } from '../workbook/area';

/** What a file holds, and what is to be said of the file itself. */
export interface WorkbookReading {
  /** As `excel/read` gives it of an open workbook. */
  readonly snapshot: WorkbookSnapshot;
  readonly remarks: readonly FileRemark[];
  /**
   * Computed cells whose formula is not that of the call's sheets. To be asked of sheets of this version only:
   * older ones have formulas of their own.
   */
  readonly altered: (call: Call, language: Language) => Promise<Alterations>;
}

/**
 * Reads a workbook file (.xlsx, .xlsm; macros are never looked at), whoever saved it. Named cells, ranges and
 * tables are those of `excel/read`: dates as serial numbers, errors as their text, empty cells as `''`.
 * Formulas that a person typed into input cells are computed anew, not taken from the file's last results.
 *
 * Time and memory are bounded whatever the bytes are. Throws `FileError`, and nothing else.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<WorkbookReading> {
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const file = await WorkbookFile.open(new Unzip(bytes));
  const names = locateNames(file, NAMES);
  const known = locateTables(file);
  if (names.size === 0 && known.size === 0) throw noDossier();

  const areas = [...names.values(), ...[...known.values()].map(({ area }) => area)];
  const own = await file.readSheets(new Set(areas.map(sheetOf)));
  const { sheets, tables } = await withLostTables(file, known, own);
  const formulas = await recompute(file, sheets, inputAreas(names, tables, sheets));
  const ownSheets = new Set([...names.values(), ...tables.map(({ area }) => area)].map(sheetOf));
  for (const [sheet, failure] of file.unreadTables) if (ownSheets.has(sheet)) throw failure;
  const originals = new Map([...sheets].filter(([name]) => ownSheets.has(name)));
  const read = {
    ...(await copiesAmong(file, originals)),
    names: Object.fromEntries(
      [...names].map(([name, area]) => [name, namedRange(name, cellsOf(sheets, area), area)]),
    ),
    tables: Object.fromEntries(
      tables.map(({ key, area, titles }) => [
        TABLES[key],
        rawTable(key, cellsOf(sheets, area), area, titles),
      ]),
    ),
  };
  const snapshot = { ...read, labels: labelsIn(sheets, read) };
  return {
    snapshot: file.is1904 ? datesFrom1900(snapshot) : snapshot,
    remarks: toldTogether([
      ...tables.flatMap((table) => tableRemarks(table, cellsOf(sheets, table.area))),
      ...formulas,
      ...hiddenNames(file, (sheet) => ownSheets.has(sheet)),
      ...calculationRemarks(file.calculation),
    ]),
    altered: (call, language) =>
      alterations({ file, sheets, tables: byTableName(tables, sheets) }, call, language),
  };
}

const sheetOf = ({ sheet }: SheetArea): string => sheet;

function labelsIn(
  sheets: ReadonlyMap<string, SheetCells>,
  snapshot: WorkbookSnapshot,
): readonly RawRange[] {
  return labelledAreas(snapshot).flatMap(({ sheet: name, rows, columns }) => {
    const sheet = sheets.get(name);
    if (!sheet) return [];
    return [labelRange(sheet, { rows: Math.min(rows, sheet.rows), columns })];
  });
}

/** Copies that count nowhere, and those that are read in the place of a sheet that is gone. */
async function copiesAmong(
  file: WorkbookFile,
  originals: ReadonlyMap<string, SheetCells>,
): Promise<Pick<WorkbookSnapshot, 'copies' | 'standIns'>> {
  const standIns = standInsOf(file);
  const told = new Set(standIns.flatMap(({ others }) => others));
  const copies = await copiesIn(file, originals);
  return { copies: copies.filter((name) => !told.has(name)), standIns };
}

const byTableName = (
  tables: readonly LocatedTable[],
  sheets: ReadonlyMap<string, SheetCells>,
): ReadonlyMap<string, FoundTable> =>
  new Map(
    tables.map(({ key, area, titles }) => [
      TABLES[key],
      { ...area, titles: titles ?? titlesIn(cellsOf(sheets, area), area) },
    ]),
  );

function tableRemarks({ key, area, isLost }: LocatedTable, sheet: SheetCells): FileRemark[] {
  const merged = sheet.merges.filter((merge) => isOverlapping(merge, area));
  return [
    ...(isLost ? [lostTable(TABLES[key], area), ...belowLost(key, sheet, area)] : []),
    ...merged.map((merge) => mergedCells({ ...merge, sheet: sheet.name })),
  ];
}
