import { ROWS_LOOKED_BELOW } from '../../workbook/around';
import type { SheetArea } from '../../workbook/area';
import type { RawRange } from '../../workbook/range';
import type { Scalar } from '../../workbook/scalar';
import { parseAddress } from '../address';
import { isWithin, type Grid } from './grid';
import type { Manner } from './manner';
import type { PlannedTable } from './plan';
import { requestAreas } from './request-areas';
import { requestSpecial, type Special } from './special-cells';
import type { Sheets } from './sheets';
import { untracked } from '../untracked';

export interface TableAnswer {
  /** Null: rows alone were asked for. */
  readonly body: Lines | null;
  readonly rows: readonly Lines[];
  readonly above: Grid | null;
  /** Null: nobody asked. */
  readonly below: { readonly found: RawRange | null } | null;
  readonly special: { readonly found: Special | null } | null;
  readonly typed: readonly TypedColumn[];
}

interface Lines {
  readonly grid: Grid;
  readonly dated: readonly boolean[];
}

/** A column that people fill in, with its formulas and what its cells show. */
export interface TypedColumn {
  /** From 0. */
  readonly index: number;
  readonly formulas: readonly Scalar[];
  readonly shown: readonly string[];
}

/** Excel's last row, from 1. */
const ROWS = 1_048_576;

/**
 * Asks for a table, or for rows of it. Where there are none, only what stands above may have changed; what stands under
 * it only where someone was there.
 */
export function requestTable(
  sheets: Sheets,
  table: PlannedTable,
  { bodies, part, typed, special }: Manner,
): () => [string, TableAnswer] {
  const { name, key, above, body } = table;
  const parts = part?.rows.get(name)?.map((rows) => ({ ...body, ...rows })) ?? [];
  const isIdle = part !== null && parts.length === 0;
  const areas = requestAreas(sheets, above ? [above, ...parts] : parts, ['values']);
  const known = bodies?.get(name);
  const whole = part ? () => null : known ? () => known : requestBody(sheets, body);
  const dates = requestDates(sheets, table, part ? parts : [body]);
  const below = part && !part.isNear ? null : requestBelow(sheets, body);
  const isLooked = special && !table.isProtected && !isIdle;
  const cells = isLooked ? requestSpecial(sheets, table) : () => null;
  const inputs = typed ? requestTyped(sheets, table, typed[key] ?? []) : () => [];
  return () => {
    const grids = areas();
    const found = dates();
    const lines = (grid: Grid): Lines => ({ grid, dated: found(grid) });
    const all = whole();
    const answer = {
      body: all && lines(all),
      rows: grids.filter((grid) => isWithin(grid, body)).map(lines),
      above: grids.find((grid) => above !== null && isWithin(grid, above)) ?? null,
      below: below ? { found: below() } : null,
      special: isIdle ? null : { found: cells() },
      typed: inputs(),
    };
    return [name, answer];
  };
}

/** As one range: it may be long. */
function requestBody(sheets: Sheets, body: SheetArea): () => Grid {
  const range = sheets.range(body).load('values');
  return () => ({ ...body, values: range.values as Scalar[][] });
}

/** The categories of number formats that show a date; a custom format has no category. */
const DATES: ReadonlySet<string> = new Set(['Date', 'Time']);

/** Of one column alone: a word for each line is 6 to 9 % of what is read of it. */
function requestDates(
  sheets: Sheets,
  { dated, body }: PlannedTable,
  parts: readonly SheetArea[],
): () => (lines: Grid) => readonly boolean[] {
  const column = { column: body.column + (dated ?? 0), columns: 1 };
  const asked = (dated === null ? [] : parts).map((part) => ({
    row: part.row,
    range: sheets.range({ ...part, ...column }).load('numberFormatCategories'),
  }));
  return () => {
    const found = new Map(
      asked.map(({ row, range }) => [row, range.numberFormatCategories] as const),
    );
    return ({ row, rows }) =>
      found.get(row)?.map(([category]) => DATES.has(category ?? '')) ??
      Array.from({ length: rows }, () => false);
  };
}

/** As a rule nothing stands there, and nothing crosses the wire. */
function requestBelow(sheets: Sheets, body: SheetArea): () => RawRange | null {
  const row = body.row + body.rows;
  const rows = Math.min(ROWS_LOOKED_BELOW, ROWS - row);
  if (rows === 0) return () => null;
  const range = untracked(sheets.range({ ...body, row, rows }).getUsedRangeOrNullObject(true)).load(
    'address,formulas',
  );
  return () => {
    if (range.isNullObject) return null;
    const { sheet, row: first, column } = parseAddress(range.address);
    return { sheet, row: first, column, values: range.formulas as Scalar[][] };
  };
}

function requestTyped(
  sheets: Sheets,
  { columns, body }: PlannedTable,
  titles: readonly string[],
): () => TypedColumn[] {
  const wanted = new Set(titles.map((title) => title.toLowerCase()));
  const asked = columns.flatMap((header, index) =>
    wanted.has(header.toLowerCase())
      ? {
          index,
          range: sheets
            .range({ ...body, column: body.column + index, columns: 1 })
            .load('formulas,text'),
        }
      : [],
  );
  return () =>
    asked.map(({ index, range }) => ({
      index,
      formulas: range.formulas.flat() as Scalar[],
      shown: range.text.flat(),
    }));
}
