import { COMPUTED_HEADERS, inputHeaders } from '../dossier/columns';
import { TABLES, type TableKey } from '../dossier/fields';
import { BLOCK_NAMES, NAMES, NUMBER_NAMES, SUM_NAMES } from '../dossier/names';
import { ROWS_LOOKED_BELOW } from '../dossier/outside';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange, RawTable } from '../workbook/range';
import type { Place } from '../workbook/scalar';
import { computedColumns } from '../dossier/table-columns';
import type { Call } from '../calls/call';
import { parseAddresses } from './address';
import type { parseAddress } from './address';
import { requestCopies } from './copies';
import { formulaIn } from './formula-in';
import { run } from './host-problems';
import { assertWithinReach, isOfASheet, NAMED_ITEM } from './named-item';
import { ownAddresses, sheetOfFormula, type OwnAddresses } from './own-addresses';
import { HostError, type Reading } from './port';
import {
  lookedAbove,
  lookedAround,
  lookedBelow,
  rawRange,
  requestAbove,
  requestAround,
  requestBelow,
} from './read-around';
import type { AroundRequest } from './read-around';
import { bodyWithDates, rangeWithDates, requestPriceFormats } from './read-dates';
import { readLabels } from './read-labels';
import { isTemporary, leftoversAmong } from './temporary-names';

/**
 * Everything of ours in the workbook, in one round trip: named cells, named ranges, tables. Whatever is
 * missing is absent from the snapshot, which is null when nothing of ours is there. A protected sheet and a copy of one
 * of our sheets cost one more, such a copy in front two.
 *
 * `whileEditing` tells what to do about a cell being edited: to wait for its end (the figures are those before
 * the edit anyway), or to fail at once. Throws `HostError`.
 */
export const read = (whileEditing: 'wait' | 'fail' = 'wait'): Promise<Reading> =>
  attempt({ call: null, whileEditing, addresses: null, special: true });

/** The same of a dossier of this call, with the formulas in the cells that people fill in. Throws `HostError`. */
export async function readTyped(call: Call): Promise<WorkbookSnapshot | null> {
  const way: Way = { call, whileEditing: 'wait', addresses: null, special: true };
  return (await attempt(way)).snapshot;
}

/**
 * Formulas of what people fill in are asked for only where they are to be kept, since they may be many; the
 * call tells the columns in which they stand. Null: values alone.
 */
type WithFormulasOf = Call | null;

/** How a workbook is read. */
interface Way {
  readonly call: WithFormulasOf;
  readonly whileEditing: 'wait' | 'fail';
  /** Where our names stand, as they cannot be gone by while a copy hides them; null: by name. */
  readonly addresses: OwnAddresses | null;
  /** Excel is asked which computed cells were typed over; it refuses to look on a protected sheet. */
  readonly special: boolean;
}

async function attempt(way: Way): Promise<Reading> {
  try {
    return await readOnce(way);
  } catch (error) {
    const another = await otherWay(way, error);
    if (!another) throw error;
    return await attempt(another);
  }
}

/** Each is tried once. Null where another way would not help. */
async function otherWay(way: Way, error: unknown): Promise<Way | null> {
  if (!(error instanceof HostError)) return null;
  if (error.problem === 'copy-in-front') {
    return way.addresses === null
      ? { ...way, addresses: await ownAddresses(way.whileEditing) }
      : null;
  }
  const isRefused = ['protected', 'refused', 'not-found'].includes(error.problem);
  return isRefused && way.special ? { ...way, special: false } : null;
}

const readOnce = (way: Way): Promise<Reading> =>
  run(
    async (context) => {
      const reading = requestSnapshot(context, way.call, way);
      const copies = requestCopies(context);
      await context.sync();
      const found = reading();
      const snapshot = found && {
        ...(await readLabels(context, found)),
        copies: await copies(found),
      };
      // The snapshot's request has loaded their names.
      const sheetNames = context.workbook.worksheets.items.map(({ name }) => name);
      return { snapshot, leftovers: leftoversAmong(sheetNames) };
    },
    { waitForCellEdit: way.whileEditing === 'wait' },
  );

/**
 * Asks for all of it; what is given back answers once the request has been made, and throws `HostError` where
 * what the names refer to is hidden. What stands on sheets that are not finished is no part of a dossier.
 */
export function requestSnapshot(
  context: Excel.RequestContext,
  call: WithFormulasOf,
  { addresses, special }: Pick<Way, 'addresses' | 'special'> = { addresses: null, special: true },
): () => WorkbookSnapshot | null {
  const names = NAMES.flatMap((name) => requestName(context, name, { addresses, call }) ?? []);
  const tables = TABLE_KEYS.map((key) => requestTable(context, key, { call, special }));
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const application = context.workbook.application.load('calculationState,calculationMode');
  return () => {
    for (const entry of names) assertOurs(entry);
    const found = names
      .filter(({ range }) => !range.isNullObject)
      .map((entry) => ({ name: entry.name, range: namedRange(entry, call) }))
      .filter(({ range }) => !isTemporary(range.sheet));
    const standing = tables
      .filter(({ table }) => !table.isNullObject)
      .map(rawTable)
      .filter(({ body }) => !isTemporary(body.sheet));
    if (found.length === 0 && standing.length === 0) return null;
    return {
      names: Object.fromEntries(found.map(({ name, range }) => [name, range])),
      tables: Object.fromEntries(standing.map((table) => [table.name, table])),
      ...calculationOf(application),
      sheetNames: Object.fromEntries(sheets.items.map(({ id, name }) => [id, name])),
    };
  };
}

const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

interface NameRequest {
  readonly name: string;
  /** Null where its place is known already. */
  readonly item: Excel.NamedItem | null;
  readonly range: Excel.Range;
  /** What stands next to a block of rows. */
  readonly around: AroundRequest | null;
}

function requestName(
  { workbook }: Excel.RequestContext,
  name: string,
  { addresses, call }: Pick<Way, 'addresses' | 'call'>,
): NameRequest | null {
  const item = addresses ? null : workbook.names.getItemOrNullObject(name).load(NAMED_ITEM);
  const range = item ? item.getRangeOrNullObject() : addresses?.rangeOf(workbook, name);
  if (!range) return null;
  range.load(`address,values,formulas${call ? ',text' : ''}`);
  if (hasNumbers(name)) range.load('numberFormatCategories');
  return { name, item, range, around: BLOCK_NAMES.has(name) ? requestAround(range) : null };
}

/** Whether numbers are typed there, that someone may have typed as dates. */
const hasNumbers = (name: string): boolean => BLOCK_NAMES.has(name) || NUMBER_NAMES.has(name);

function assertOurs({ item, range }: NameRequest): void {
  if (!item) return;
  assertWithinReach(item, range);
  if (isOfASheet(item)) throw new HostError('copy-in-front', sheetOfFormula(item.formula) ?? '');
}

/** Where formulas are calculated on request only, results may wait as long as the person pleases. */
const calculationOf = ({ calculationState, calculationMode }: Excel.Application) => ({
  isCalculated: calculationState === 'Done',
  isCalculating: calculationState !== 'Done' && calculationMode !== 'Manual',
});

interface TableRequest {
  readonly key: TableKey;
  readonly table: Excel.Table;
  /** They keep their names where the table shows no header row, which is then no range either. */
  readonly columns: Excel.TableColumnCollection;
  readonly above: Excel.Range;
  readonly body: Excel.Range;
  readonly below: Excel.Range;
  /** Cells of computed columns that hold no formula any more; null: they are not looked for. */
  readonly overwritten:
    readonly { readonly title: string; readonly areas: Excel.RangeAreas }[] | null;
  /** Columns that people fill in, where their formulas are wanted. */
  readonly typed: readonly Excel.Range[];
  /** Unit prices, of the budget alone. */
  readonly prices: readonly Excel.Range[];
}

function requestTable(
  context: Excel.RequestContext,
  key: TableKey,
  { call, special }: Pick<Way, 'call' | 'special'>,
): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(TABLES[key]).load('name');
  const columns = table.columns.load('items/name');
  const body = table.getDataBodyRange().load('address,values');
  // Of the whole table: its header row may be switched off.
  const above = requestAbove(table.getRange()).load('address,values');
  const below = requestBelow(body, ROWS_LOOKED_BELOW).load('address,formulas');
  const overwritten = special ? requestOverwritten(table, key) : null;
  const typed = (call ? inputHeaders(call)[key] : []).map((title) =>
    table.columns.getItemOrNullObject(title).getDataBodyRange().load('columnIndex,formulas,text'),
  );
  const prices = key === 'budget' ? requestPriceFormats(table) : [];
  return { key, table, columns, above, body, below, overwritten, typed, prices };
}

/** The column with its header: seldom one single cell, for which Excel would search the whole sheet. */
const requestOverwritten = (table: Excel.Table, key: TableKey) =>
  COMPUTED_HEADERS[key].flatMap((title) => {
    const column = table.columns.getItemOrNullObject(title).getRange();
    return (['Constants', 'Blanks'] as const).map((kind) => ({
      title,
      areas: column.getSpecialCellsOrNullObject(kind).load('address'),
    }));
  });

function namedRange({ name, range, around }: NameRequest, call: WithFormulasOf): RawRange {
  const looked = lookedAround(rawRange(range), around);
  const raw = hasNumbers(name) ? rangeWithDates(looked, range) : looked;
  const formulas = range.formulas.map((row, r) =>
    row.map((content, c) => formulaIn(content, raw.values[r]?.[c])),
  );
  const single = raw.values.length === 1 && raw.values[0]?.length === 1;
  return {
    ...raw,
    ...(single && { hasFormula: (formulas[0]?.[0] ?? null) !== null }),
    ...((call ?? SUM_NAMES.has(name)) && { formulas }),
    ...(call && { shown: range.text }),
  };
}

function rawTable({ key, table, columns, above, body, below, ...cells }: TableRequest): RawTable {
  const { overwritten, typed, prices } = cells;
  const bodyRange = bodyWithDates(lookedBelow(rawRange(body), below), prices);
  const { sheet, row, column } = bodyRange;
  const inputs = typed.filter(({ isNullObject }) => !isNullObject);
  const formulas = typedFormulas(bodyRange, inputs);
  const headers = columns.items.map(({ name }) => name);
  return {
    name: table.name,
    header: lookedAbove({ sheet, row: row - 1, column, values: [headers] }, above),
    body:
      typed.length === 0
        ? bodyRange
        : { ...bodyRange, formulas, shown: shownIn(bodyRange, inputs) },
    overwritten: overwritten && overwrittenCells(key, overwritten, headers, bodyRange),
  };
}

/**
 * A table of one line without a header row has columns of one cell, for which Excel tells of the whole sheet:
 * only what it tells of the column itself is taken. A person's own column may bear a title of ours in the other
 * language, and is none of ours.
 */
function overwrittenCells(
  key: TableKey,
  found: NonNullable<TableRequest['overwritten']>,
  headers: readonly string[],
  body: RawRange,
): Place[] {
  const titles = headers.map((header) => header.toLowerCase());
  const computed = computedColumns(key, headers);
  return found
    .filter(({ areas }) => !areas.isNullObject)
    .flatMap(({ title, areas }) => {
      const index = titles.indexOf(title.toLowerCase());
      if (!computed.has(index)) return [];
      return parseAddresses(areas.address)
        .flatMap((area) => placesOf(area))
        .filter((place) => place.column === body.column + index);
    })
    .filter(({ row }) => row >= body.row && row < body.row + body.values.length);
}

function typedFormulas(body: RawRange, typed: readonly Excel.Range[]): (string | null)[][] {
  const formulas = body.values.map((row) => row.map((): string | null => null));
  for (const column of typed) {
    column.formulas.forEach(([content], row) => {
      const line = formulas[row];
      const at = column.columnIndex - body.column;
      if (line) line[at] = formulaIn(content, body.values[row]?.[at]);
    });
  }
  return formulas;
}

function shownIn(body: RawRange, typed: readonly Excel.Range[]): string[][] {
  const shown = body.values.map((row) => row.map(() => ''));
  for (const { columnIndex, text } of typed) {
    text.forEach(([cell = ''], row) => {
      const line = shown[row];
      if (line) line[columnIndex - body.column] = cell;
    });
  }
  return shown;
}

function placesOf(area: ReturnType<typeof parseAddress>): Place[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => ({
    sheet: area.sheet,
    row: area.row + Math.floor(index / area.columns),
    column: area.column + (index % area.columns),
  }));
}
