import { COMPUTED_HEADERS, inputHeaders } from '../dossier/columns';
import { TABLES, type TableKey } from '../dossier/fields';
import { NAMES, PAYER_RANGES } from '../dossier/names';
import { ROWS_LOOKED_BELOW, withBelow } from '../dossier/outside';
import type { Place, RawRange, RawTable, Scalar, WorkbookSnapshot } from '../dossier/snapshot';
import type { Call } from '../themes/call';
import { parseAddress, parseAddresses } from './address';
import { run } from './host-problems';

/**
 * Everything of ours in the workbook, in one round trip: named cells, named ranges, tables. Whatever is
 * missing is absent from the snapshot. Null when nothing of ours is there.
 *
 * Waits for a cell being edited (the figures are those before the edit anyway). Throws `HostError`.
 */
export const read = (): Promise<WorkbookSnapshot | null> => readOnce(null);

/** The same of a dossier of this call, with the formulas in the cells that people fill in. Throws `HostError`. */
export const readTyped = (call: Call): Promise<WorkbookSnapshot | null> => readOnce(call);

/**
 * Formulas of what people fill in are asked for only where they are to be kept, since they may be many; the
 * call tells the columns in which they stand. Null: values alone.
 */
type WithFormulasOf = Call | null;

async function readOnce(call: WithFormulasOf): Promise<WorkbookSnapshot | null> {
  return run(
    async (context) => {
      const snapshot = requestSnapshot(context, call);
      await context.sync();
      return snapshot();
    },
    { waitForCellEdit: true },
  );
}

/** Asks for all of it; what is given back answers once the request has been made. */
export function requestSnapshot(
  context: Excel.RequestContext,
  call: WithFormulasOf,
): () => WorkbookSnapshot | null {
  const names = NAMES.map((name) => requestName(context, name));
  const tables = TABLE_KEYS.map((key) => ({ key, ...requestTable(context, key, call) }));
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const application = context.workbook.application.load('calculationState');
  return () => {
    const found = names.filter(({ range }) => !range.isNullObject);
    const standing = tables.filter(({ table }) => !table.isNullObject);
    if (found.length === 0 && standing.length === 0) return null;
    return {
      names: Object.fromEntries(found.map((entry) => [entry.name, namedRange(entry, call)])),
      tables: Object.fromEntries(standing.map((entry) => [TABLES[entry.key], rawTable(entry)])),
      isCalculated: application.calculationState === 'Done',
      sheetNames: Object.fromEntries(sheets.items.map(({ id, name }) => [id, name])),
    };
  };
}

const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

interface NameRequest {
  readonly name: string;
  readonly range: Excel.Range;
  /** The row under a block of payers. */
  readonly below: Excel.Range | null;
}

function requestName(context: Excel.RequestContext, name: string): NameRequest {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load('address,values,formulas');
  const below = PAYER_RANGES.includes(name) ? requestBelow(range, 1) : null;
  return { name, range, below };
}

/** As a rule nothing stands there, and nothing crosses the wire. */
const requestBelow = (range: Excel.Range, rows: number): Excel.Range =>
  range.getRowsBelow(rows).getUsedRangeOrNullObject(true).load('address,values');

interface TableRequest {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly below: Excel.Range;
  /** Cells of computed columns that hold no formula any more. */
  readonly overwritten: readonly Excel.RangeAreas[];
  /** Columns that people fill in, where their formulas are wanted. */
  readonly typed: readonly Excel.Range[];
}

function requestTable(
  context: Excel.RequestContext,
  key: TableKey,
  call: WithFormulasOf,
): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(TABLES[key]).load('name');
  const header = table.getHeaderRowRange().load('address,values');
  const body = table.getDataBodyRange().load('address,values');
  const below = requestBelow(body, ROWS_LOOKED_BELOW);
  const overwritten = COMPUTED_HEADERS[key].flatMap((title) => {
    // The column with its header: never one single cell, for which Excel would search the whole sheet.
    const column = table.columns.getItemOrNullObject(title).getRange();
    return (['Constants', 'Blanks'] as const).map((kind) =>
      column.getSpecialCellsOrNullObject(kind).load('address'),
    );
  });
  const typed = (call ? inputHeaders(call)[key] : []).map((title) =>
    table.columns.getItemOrNullObject(title).getDataBodyRange().load('columnIndex,formulas'),
  );
  return { table, header, body, below, overwritten, typed };
}

function rawRange(range: Excel.Range): RawRange {
  const { sheet, row, column } = parseAddress(range.address);
  return { sheet, row, column, values: range.values as Scalar[][] };
}

const lookedBelow = (range: RawRange, below: Excel.Range | null): RawRange =>
  below === null || below.isNullObject ? range : withBelow(range, rawRange(below));

/** The formula of a cell as Excel gives its content; null where it holds a constant. */
export const formulaIn = (content: unknown): string | null =>
  typeof content === 'string' && content.startsWith('=') ? content : null;

function namedRange({ range, below }: NameRequest, call: WithFormulasOf): RawRange {
  const raw = lookedBelow(rawRange(range), below);
  const formulas = range.formulas.map((row) => row.map(formulaIn));
  const single = raw.values.length === 1 && raw.values[0]?.length === 1;
  return {
    ...raw,
    ...(single && { hasFormula: (formulas[0]?.[0] ?? null) !== null }),
    ...(call && { formulas }),
  };
}

function rawTable({ table, header, body, below, overwritten, typed }: TableRequest): RawTable {
  const headerRange = rawRange(header);
  const cells = overwritten
    .filter((areas) => !areas.isNullObject)
    .flatMap((areas) => parseAddresses(areas.address))
    .flatMap((area) => placesOf(area))
    .filter((place) => place.row > headerRange.row);
  const bodyRange = lookedBelow(rawRange(body), below);
  const formulas = typedFormulas(bodyRange, typed);
  return {
    name: table.name,
    header: headerRange,
    body: typed.length === 0 ? bodyRange : { ...bodyRange, formulas },
    overwritten: cells,
  };
}

function typedFormulas(body: RawRange, typed: readonly Excel.Range[]): (string | null)[][] {
  const formulas = body.values.map((row) => row.map((): string | null => null));
  for (const column of typed.filter(({ isNullObject }) => !isNullObject)) {
    column.formulas.forEach(([content], row) => {
      const line = formulas[row];
      if (line) line[column.columnIndex - body.column] = formulaIn(content);
    });
  }
  return formulas;
}

function placesOf(area: ReturnType<typeof parseAddress>): Place[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet: area.sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
