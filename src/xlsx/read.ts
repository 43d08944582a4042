import type { Alterations } from '../workbook/alterations';
import { labelledAreas } from '../workbook/labelled-areas';
import { surveyedAreas } from '../workbook/survey';
import type { Observations } from '../workbook/observations';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import { isTemporary } from '../workbook/temporary-names';
import { namesIn } from '../workbook/template';
import type { Template } from '../workbook/template';
import type { RawRange } from '../workbook/range';
import type { Baseline } from '../sheets/baseline';
import { alterations } from './audit/altered-cells';
import type { FoundTable } from './audit/table-columns';
import { noDossier, tooLarge } from './file-error';
import { observe } from './observe/observe';
import { belowLost } from './read/below-lost';
import { calculationRemarks } from './read/calculation';
import { copiesIn } from './read/copies';
import type { ReadOriginals } from './read/copies';
import { copiesOfMembers } from './read/copies-of-members';
import { datesFrom1900 } from './read/date-system';
import { MAX_FILE_BYTES } from './read/limits';
import { cellsOf, withLostTables } from './read/find-tables';
import type { LocatedTable } from './read/located-table';
import { locateNames, locateTables } from './read/locate';
import type { Located } from './read/locate';
import { hiddenNames } from './read/own-names';
import { constantRange, labelRange, nameReader, rawTable } from './read/ranges';
import { inputAreas, recompute } from './read/recompute';
import { lostTable, mergedCells, unclaimedTable } from './read/remarks';
import type { FileRemark } from './read/remarks';
import { isOverlapping } from './read/sheet-cells';
import type { SheetCells } from './read/sheet-cells';
import { foreignFile } from './read/signature';
import { standInsOf } from './read/stand-ins';
import { titlesIn } from './read/table-part';
import { toldTogether } from './read/told-together';
import { nothingButUnfinished, unfinishedSheets } from './read/unfinished';
import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';
import type { SheetArea } from '../workbook/area';
import type { Place } from '../workbook/scalar';

/** What a file holds, and what is to be said of the file itself. */
export interface WorkbookReading {
  /** As `excel/read` gives it of an open workbook. */
  readonly snapshot: WorkbookSnapshot;
  readonly remarks: readonly FileRemark[];
  /**
   * What else stands in a document's sheets than they were written with. To be asked of sheets of this version only:
   * older ones have formulas of their own.
   */
  readonly altered: (baseline: Baseline) => Promise<Alterations>;
  /**
   * What the file keeps from the eyes of its reader, or takes from elsewhere.
   *
   * @param computed cells of the document that have no name, as `altered` says where they stand
   */
  readonly observed: (computed?: readonly Place[]) => Promise<Observations>;
}

/**
 * Reads a workbook file (.xlsx, .xlsm; macros are never looked at), whoever saved it: what the template names of it,
 * and nothing else is known of any document. Named cells, ranges and tables are those of `excel/read`: dates as serial
 * numbers, errors as their text, empty cells as `''`. Formulas that a person typed into input cells are computed anew, not taken from the file's last results.
 *
 * Time and memory are bounded whatever the bytes are. Throws `FileError`, and nothing else.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  template: Template,
): Promise<WorkbookReading> {
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const whole = await WorkbookFile.open(new Unzip(bytes));
  const file = whole.without(isTemporary);
  const wanted = namesIn(template);
  const names = locateNames(file, wanted);
  const known = locateTables(file, template);
  if (names.size === 0 && known.length === 0) {
    throw nothingButUnfinished(whole) ?? noDossier();
  }

  const areas = [...names.values(), ...known.map(({ inFile }) => inFile.area)];
  const own = await file.readSheets(new Set(areas.map(sheetOf)));
  const stands = { template, names, known };
  const { sheets, tables, unclaimed } = await withLostTables(file, stands, own);
  const formulas = await recompute(whole, sheets, inputAreas(names, tables, sheets, template));
  const copied = copiesOfMembers(file, known, template);
  const originals = sheetsOf(names, tables, copied);
  for (const [sheet, failure] of file.unreadTables) if (originals.has(sheet)) throw failure;
  const copies = await copiesAmong(
    file,
    { template, names, tables },
    {
      originals: new Map([...sheets].filter(([name]) => originals.has(name))),
      copied,
    },
  );
  const read = {
    ...copies,
    names: namedRanges(names, sheets, template),
    tables: Object.fromEntries(
      tables.map((table) => [table.name, rawTable(table, cellsOf(sheets, table.area))]),
    ),
  };
  const snapshot = {
    ...read,
    labels: labelsIn(sheets, read, template),
    constants: constantsIn(sheets, { names, tables }, template),
  };
  return {
    snapshot: file.is1904 ? datesFrom1900(snapshot, template) : snapshot,
    remarks: toldTogether([
      ...tables.flatMap((table) => tableRemarks(table, cellsOf(sheets, table.area), tables)),
      ...unclaimed
        .filter(({ area }) => !copies.copies?.some(({ sheet }) => sheet === area.sheet))
        .map(({ table, area }) => unclaimedTable(table.name, area)),
      ...formulas,
      ...hiddenNames(file, wanted, (sheet) => originals.has(sheet)),
      ...calculationRemarks(file.calculation),
      ...unfinishedSheets(whole),
    ]),
    altered: (baseline) =>
      alterations({ file, sheets, tables: byTableName(tables, sheets) }, baseline),
    observed: (computed = []) => observe({ file, sheets, names, tables, template, computed }),
  };
}

const sheetOf = ({ sheet }: SheetArea): string => sheet;

/** Those in which something counts: not the copy of a member's, unless something else stands there. */
const sheetsOf = (
  names: Located,
  tables: readonly LocatedTable[],
  copied: ReadonlyMap<string, string>,
): ReadonlySet<string> =>
  new Set([
    ...[...names.values()].map(sheetOf),
    ...tables
      .filter(({ table, area }) => !table.isPerMember || !copied.has(area.sheet))
      .map(({ area }) => area.sheet),
  ]);

function namedRanges(
  names: Located,
  sheets: ReadonlyMap<string, SheetCells>,
  template: Template,
): WorkbookSnapshot['names'] {
  const read = nameReader(template);
  return Object.fromEntries(
    [...names].map(([name, area]) => [name, read(name, cellsOf(sheets, area), area)]),
  );
}

function labelsIn(
  sheets: ReadonlyMap<string, SheetCells>,
  snapshot: WorkbookSnapshot,
  template: Template,
): readonly RawRange[] {
  return labelledAreas(snapshot, template).flatMap(({ sheet: name, rows, columns }) => {
    const sheet = sheets.get(name);
    if (!sheet) return [];
    return [labelRange(sheet, { rows: Math.min(rows, sheet.rows), columns })];
  });
}

/** What was typed in the surveyed parts of sheets; blank where a formula stands. */
function constantsIn(
  sheets: ReadonlyMap<string, SheetCells>,
  { names, tables }: { readonly names: Located; readonly tables: readonly LocatedTable[] },
  template: Template,
): readonly RawRange[] {
  const areas = surveyedAreas(template, {
    cells: (name) => names.get(name),
    body: (wanted) => {
      const area = tables.find(({ name }) => name === wanted)?.area;
      return area && { ...area, row: area.row + 1, rows: area.rows - 1 };
    },
  });
  return areas.flatMap((area) => {
    const sheet = sheets.get(area.sheet);
    return sheet ? [constantRange(sheet, { ...area, rows: Math.min(area.rows, sheet.rows) })] : [];
  });
}

/** Copies that count nowhere, and those that are read in the place of a sheet that is gone. */
async function copiesAmong(
  file: WorkbookFile,
  read: ReadOriginals,
  known: {
    readonly originals: ReadonlyMap<string, SheetCells>;
    readonly copied: ReadonlyMap<string, string>;
  },
): Promise<Pick<WorkbookSnapshot, 'copies' | 'standIns'>> {
  const standIns = standInsOf(file, read.template);
  const told = new Set(standIns.flatMap(({ others }) => others));
  const copies = await copiesIn(file, known.originals, read, known.copied);
  return { copies: copies.filter(({ sheet }) => !told.has(sheet)), standIns };
}

const byTableName = (
  tables: readonly LocatedTable[],
  sheets: ReadonlyMap<string, SheetCells>,
): ReadonlyMap<string, FoundTable> =>
  new Map(
    tables.map(({ name, area, titles }) => [
      name,
      { ...area, titles: titles ?? titlesIn(cellsOf(sheets, area), area) },
    ]),
  );

function tableRemarks(
  table: LocatedTable,
  sheet: SheetCells,
  tables: readonly LocatedTable[],
): FileRemark[] {
  const { name, area, isLost } = table;
  const merged = sheet.merges.filter((merge) => isOverlapping(merge, area));
  return [
    ...(isLost ? [lostTable(name, area), ...belowLost(table, sheet, tables)] : []),
    ...merged.map((merge) => mergedCells({ ...merge, sheet: sheet.name })),
  ];
}
