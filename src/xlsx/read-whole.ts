import { isoDayOfSerial, SHIFT_1904 } from '../workbook/dates';
import type { Place, Scalar } from '../workbook/scalar';
import { isTemporary } from '../workbook/temporary-names';
import type { FoundCell, WholeSheet, WholeTable, WholeWorkbook } from '../workbook/whole-sheet';
import { tooLarge } from './file-error';
import { MAX_FILE_BYTES, MAX_READ_COLUMNS } from './read/limits';
import { withoutTotals } from './read/locate';
import { resultsOf } from './read/recompute';
import type { SheetCells } from './read/sheet-cells';
import { foreignFile } from './read/signature';
import { standingTable } from './read/table-part';
import { nothingButUnfinished } from './read/unfinished';
import { Unzip } from './read/unzip';
import { WorkbookFile } from './read/workbook-file';

/**
 * Reads all the cells of a workbook file of which nothing is known beforehand, with the results that its formulas had
 * when it was saved.
 *
 * Time and memory are bounded whatever the bytes are. Throws `FileError`, and nothing else; for a file, too, in which
 * an interrupted writing of ours has left sheets under temporary names.
 *
 * @param columns how many of each sheet are looked at
 */
export async function readWhole(
  bytes: Uint8Array,
  columns = MAX_READ_COLUMNS,
): Promise<WholeWorkbook> {
  const foreign = foreignFile(bytes);
  if (foreign) throw foreign;
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge();
  const whole = await WorkbookFile.open(new Unzip(bytes));
  const unfinished = nothingButUnfinished(whole);
  if (unfinished) throw unfinished;
  const file = whole.without(isTemporary);
  for (const failure of file.unreadTables.values()) throw failure;
  const cells = await file.readSheets(new Set(file.sheetNames), columns);
  return {
    sheets: [...cells.values()].map((sheet) => wholeSheet(file, sheet)),
    computed: (places) => computed(file, cells, places),
  };
}

function wholeSheet(file: WorkbookFile, cells: SheetCells): WholeSheet {
  return {
    name: cells.name,
    isHidden: file.isHidden(cells.name),
    rows: cells.rows,
    columns: cells.columns,
    isWider: cells.isWider,
    tables: tablesOf(file, cells),
    merges: cells.merges,
    unitFormat: (row, column) => cells.unitFormat(row, column),
    cell: (row, column) => cellOf(cells, row, column, file.is1904),
    hasFormula: (row, column) => cells.hasFormula(row, column),
    isRowHidden: (row) => cells.isRowHidden(row),
  };
}

/** A table whose titles are switched off says nowhere in the sheet what its columns are. */
const tablesOf = (file: WorkbookFile, cells: SheetCells): readonly WholeTable[] =>
  file.tables
    .filter(({ area }) => area.sheet === cells.name)
    .map((table) => standingTable(table, cells))
    .filter(({ isHeadless }) => !isHeadless)
    .map((table) => ({ name: table.name, area: withoutTotals(table) }));

function cellOf(cells: SheetCells, row: number, column: number, is1904: boolean): FoundCell {
  const value = cells.value(row, column);
  if (value === '' || value === null) {
    return cells.isWithoutResult(row, column) ? { kind: 'no-result' } : '';
  }
  if (typeof value === 'boolean') return { kind: 'truth', value };
  if (typeof value === 'string') {
    return cells.isError(row, column) ? { kind: 'error', text: value } : value;
  }
  const day = cells.isDate(row, column) ? isoDayOfSerial(value + (is1904 ? SHIFT_1904 : 0)) : null;
  if (day !== null) return { kind: 'date', day };
  return cells.isWithDecimals(row, column)
    ? { kind: 'number', value, withDecimals: true }
    : { kind: 'number', value };
}

/** Null where it cannot be computed here. */
async function computed(
  file: WorkbookFile,
  sheets: ReadonlyMap<string, SheetCells>,
  places: readonly Place[],
): Promise<readonly Scalar[]> {
  const formulas = places.flatMap(({ sheet: name, row, column }) => {
    const sheet = sheets.get(name);
    return sheet ? { sheet, row, column } : [];
  });
  const results = await resultsOf(file, sheets, formulas);
  return results.map((result) => ('value' in result ? result.value : null));
}
