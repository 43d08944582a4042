import { COMPUTED_HEADERS } from '../dossier/columns';
import { TABLES, type TableKey } from '../dossier/fields';
import { NAMES } from '../dossier/names';
import type { Place, RawRange, RawTable, Scalar, WorkbookSnapshot } from '../dossier/snapshot';
import { parseAddress, parseAddresses } from './address';
import { run } from './host-problems';

/**
 * Everything of ours in the workbook, in one round trip: named cells, named ranges, tables. Whatever is
 * missing is absent from the snapshot. Null when nothing of ours is there.
 *
 * Waits for a cell being edited (the figures are those before the edit anyway). Throws `HostError`.
 */
export async function read(): Promise<WorkbookSnapshot | null> {
  return run(
    async (context) => {
      const names = NAMES.map((name) => ({ name, range: requestName(context, name) }));
      const tables = TABLE_KEYS.map((key) => ({ key, ...requestTable(context, key) }));
      await context.sync();
      const found = names.filter(({ range }) => !range.isNullObject);
      const standing = tables.filter(({ table }) => !table.isNullObject);
      if (found.length === 0 && standing.length === 0) return null;
      return {
        names: Object.fromEntries(found.map(({ name, range }) => [name, namedRange(range)])),
        tables: Object.fromEntries(standing.map((entry) => [TABLES[entry.key], rawTable(entry)])),
      };
    },
    { waitForCellEdit: true },
  );
}

const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

function requestName(context: Excel.RequestContext, name: string): Excel.Range {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  return range.load('address,values,formulas');
}

interface TableRequest {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  /** Cells of computed columns that hold no formula any more. */
  readonly overwritten: readonly Excel.RangeAreas[];
}

function requestTable(context: Excel.RequestContext, key: TableKey): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(TABLES[key]).load('name');
  const header = table.getHeaderRowRange().load('address,values');
  const body = table.getDataBodyRange().load('address,values');
  const overwritten = COMPUTED_HEADERS[key].flatMap((title) => {
    // The column with its header: never one single cell, for which Excel would search the whole sheet.
    const column = table.columns.getItemOrNullObject(title).getRange();
    return (['Constants', 'Blanks'] as const).map((kind) =>
      column.getSpecialCellsOrNullObject(kind).load('address'),
    );
  });
  return { table, header, body, overwritten };
}

function rawRange(range: Excel.Range): RawRange {
  const { sheet, row, column } = parseAddress(range.address);
  return { sheet, row, column, values: range.values as Scalar[][] };
}

function namedRange(range: Excel.Range): RawRange {
  const raw = rawRange(range);
  const formula: unknown = range.formulas[0]?.[0];
  const single = raw.values.length === 1 && raw.values[0]?.length === 1;
  return single
    ? { ...raw, hasFormula: typeof formula === 'string' && formula.startsWith('=') }
    : raw;
}

function rawTable({ table, header, body, overwritten }: TableRequest): RawTable {
  const headerRange = rawRange(header);
  const cells = overwritten
    .filter((areas) => !areas.isNullObject)
    .flatMap((areas) => parseAddresses(areas.address))
    .flatMap((area) => placesOf(area))
    .filter((place) => place.row > headerRange.row);
  return { name: table.name, header: headerRange, body: rawRange(body), overwritten: cells };
}

function placesOf(area: ReturnType<typeof parseAddress>): Place[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet: area.sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
