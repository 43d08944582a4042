import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange, RawTable } from '../workbook/range';
import type { Place } from '../workbook/scalar';
import { computedColumns } from '../workbook/table-columns';
import {
  blocksIn,
  fieldsIn,
  tableNamed,
  tablesIn,
  type Slot,
  type Table,
  type Template,
} from '../workbook/template';
import { ROWS_LOOKED_BELOW } from '../workbook/around';
import { parseAddresses } from './address';
import type { parseAddress } from './address';
import { formulaIn } from './formula-in';
import { assertWithinReach, isOfASheet, NAMED_ITEM } from './named-item';
import { sheetOfFormula } from './own-addresses';
import { HostError } from './port';
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
import { bodyWithDates, rangeWithDates, requestFormats } from './read-dates';
import { isTemporary } from '../workbook/temporary-names';
import { untracked } from './untracked';

/** How a workbook is read. */
export interface Way {
  readonly template: Template;
  /** Tables that are not called as the template says, but after a member. */
  readonly members?: readonly string[];
  /**
   * Formulas of what people fill in, and what their cells show: asked for only where they are to be kept, since they
   * may be many. The template then has all the columns that people fill in.
   */
  readonly typed?: boolean;
  /** Excel is asked which computed cells were typed over; it refuses to look on a protected sheet. */
  readonly special?: boolean;
}

/**
 * Asks for all of it; what is given back answers once the request has been made, and throws `HostError` where
 * what the names refer to is hidden. What stands on sheets that are not finished is no part of a document.
 */
export function requestSnapshot(
  context: Excel.RequestContext,
  way: Way,
): () => WorkbookSnapshot | null {
  const names = namesLookedAt(way.template).map((name) => requestName(context, name, way));
  const fixed = tablesIn(way.template).filter(({ isPerMember }) => isPerMember !== true);
  const tables = [...fixed.map(({ name }) => name), ...(way.members ?? [])].flatMap((name) => {
    const table = tableNamed(way.template, name);
    return table ? requestTable(context, name, table, way) : [];
  });
  const sheets = context.workbook.worksheets.load('items/id,items/name');
  const application = context.workbook.application.load('calculationState,calculationMode');
  return () => {
    for (const entry of names) assertOurs(entry);
    const found = names
      .filter(({ range }) => !range.isNullObject)
      .map((entry) => ({ name: entry.name, range: namedRange(entry, way) }))
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

interface LookedAtName {
  readonly name: string;
  readonly isBlock: boolean;
  readonly isSum: boolean;
  /** Numbers are typed there, that someone may have typed as dates. */
  readonly hasNumbers: boolean;
}

const namesLookedAt = (template: Template): readonly LookedAtName[] => [
  ...fieldsIn(template).map(({ name, kind, role, sums }) => ({
    name,
    isBlock: false,
    isSum: sums !== undefined,
    hasNumbers: role === 'input' && (kind === 'amount' || kind === 'integer'),
  })),
  ...blocksIn(template).map(({ name }) => ({
    name,
    isBlock: true,
    isSum: false,
    hasNumbers: true,
  })),
  ...template
    .flatMap(({ texts }) => texts)
    .map((name) => ({ name, isBlock: false, isSum: false, hasNumbers: false })),
];

interface NameRequest extends LookedAtName {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  /** What stands next to a block of rows. */
  readonly around: AroundRequest | null;
}

function requestName(
  { workbook }: Excel.RequestContext,
  looked: LookedAtName,
  { typed = false }: Way,
): NameRequest {
  const item = workbook.names.getItemOrNullObject(looked.name).load(NAMED_ITEM);
  const range = untracked(item.getRangeOrNullObject());
  range.load('address,values,formulas');
  if (typed) range.load('text');
  if (looked.hasNumbers) range.load('numberFormatCategories');
  return { ...looked, item, range, around: looked.isBlock ? requestAround(range) : null };
}

function assertOurs({ item, range }: NameRequest): void {
  assertWithinReach(item, range);
  if (isOfASheet(item)) throw new HostError('copy-in-front', sheetOfFormula(item.formula) ?? '');
}

/** Where formulas are calculated on request only, results may wait as long as the person pleases. */
const calculationOf = ({ calculationState, calculationMode }: Excel.Application) => ({
  isCalculated: calculationState === 'Done',
  isCalculating: calculationState !== 'Done' && calculationMode !== 'Manual',
});

interface TableRequest {
  readonly of: Table;
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
  /** Numbers that may have been typed as dates. */
  readonly prices: readonly Excel.Range[];
}

function requestTable(
  context: Excel.RequestContext,
  name: string,
  of: Table,
  { typed: isTyped = false, special = true }: Way,
): TableRequest {
  const table = context.workbook.tables.getItemOrNullObject(name).load('name');
  const columns = table.columns.load('items/name');
  const body = untracked(table.getDataBodyRange()).load('address,values');
  // Of the whole table: its header row may be switched off.
  const above = requestAbove(untracked(table.getRange())).load('address,values');
  const below = requestBelow(body, ROWS_LOOKED_BELOW).load('address,formulas');
  const overwritten = special ? requestOverwritten(table, of) : null;
  const inputs = isTyped ? headersOf(of.columns.filter(({ role }) => role === 'input')) : [];
  const typed = inputs.map((title) =>
    untracked(table.columns.getItemOrNullObject(title).getDataBodyRange()).load(
      'columnIndex,formulas,text',
    ),
  );
  const dated = headersOf(of.columns.filter(({ isWatchedForDates }) => isWatchedForDates));
  return {
    of,
    table,
    columns,
    above,
    body,
    below,
    overwritten,
    typed,
    prices: requestFormats(table, dated),
  };
}

/** In both languages, and as they once were: which ones stand there is not known beforehand. */
const headersOf = (columns: readonly Slot[]): readonly string[] => [
  ...new Set(
    columns.flatMap(({ label, former = [] }) =>
      [label, ...former].flatMap((title) => [title.fr, title.en]),
    ),
  ),
];

/** The column with its header: seldom one single cell, for which Excel would search the whole sheet. */
const requestOverwritten = (table: Excel.Table, { columns }: Table) =>
  headersOf(columns.filter(({ role }) => role === 'computed')).flatMap((title) => {
    const column = untracked(table.columns.getItemOrNullObject(title).getRange());
    return (['Constants', 'Blanks'] as const).map((kind) => ({
      title,
      areas: untracked(column.getSpecialCellsOrNullObject(kind)).load('address'),
    }));
  });

function namedRange(
  { range, around, hasNumbers, isSum }: NameRequest,
  { typed = false }: Way,
): RawRange {
  const looked = lookedAround(rawRange(range), around);
  const raw = hasNumbers ? rangeWithDates(looked, range) : looked;
  const formulas = range.formulas.map((row, r) =>
    row.map((content, c) => formulaIn(content, raw.values[r]?.[c])),
  );
  const single = raw.values.length === 1 && raw.values[0]?.length === 1;
  return {
    ...raw,
    ...(single && { hasFormula: (formulas[0]?.[0] ?? null) !== null }),
    ...((typed || isSum) && { formulas }),
    ...(typed && { shown: range.text }),
  };
}

function rawTable({ of, table, columns, above, body, below, ...cells }: TableRequest): RawTable {
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
    overwritten: overwritten && overwrittenCells(of, overwritten, headers, bodyRange),
  };
}

/**
 * A table of one line without a header row has columns of one cell, for which Excel tells of the whole sheet:
 * only what it tells of the column itself is taken. A person's own column may bear a title of ours in the other
 * language, and is none of ours.
 */
function overwrittenCells(
  table: Table,
  found: NonNullable<TableRequest['overwritten']>,
  headers: readonly string[],
  body: RawRange,
): Place[] {
  const titles = headers.map((header) => header.toLowerCase());
  const computed = computedColumns(table, headers);
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
