import type { RawTable, Scalar, WorkbookSnapshot } from '../../dossier/snapshot';
import { COMPUTED_HEADERS } from '../../dossier/columns';
import { TABLES, type TableKey } from '../../dossier/fields';
import type { Area } from '../../sheets/declaration';
import { everyCell } from '../every-cell';
import { toCell } from '../write-sheet';

/** Cells of a sheet whose formulas give way to what they show, and what it takes to put them back. */
export interface FrozenCells {
  readonly sheet: string;
  readonly area: Area;
  readonly values: readonly (readonly Scalar[])[];
  /** A formula a cell, or one for all of them (a calculated column). */
  readonly formulas: readonly (readonly string[])[] | string;
}

/** A rectangle read with its formulas. */
export interface ReadCells {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly Scalar[])[];
  readonly formulas: readonly (readonly (string | null)[])[];
}

/** The cells of a rectangle that hold formulas, as few areas: those below each other go together. */
export function formulaCells({ sheet, row, column, values, formulas }: ReadCells): FrozenCells[] {
  const columns = formulas[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, c) =>
    runs(formulas.length, (r) => (formulas[r]?.[c] ?? null) !== null).map(({ first, count }) => {
      const lines = Array.from({ length: count }, (__, index) => first + index);
      return {
        sheet,
        area: { row: row + first, column: column + c, rows: count, columns: 1 },
        values: lines.map((r) => [values[r]?.[c] ?? null]),
        formulas: lines.map((r) => [formulas[r]?.[c] ?? '']),
      };
    }),
  ).flat();
}

/** The calculated columns of our tables as they stand, without the cells that a person typed over. */
export interface CalculatedColumn {
  readonly sheet: string;
  readonly column: number;
  /** Runs of cells that hold the column's formula, from a row of the sheet on. */
  readonly runs: readonly { readonly row: number; readonly rows: number }[];
}

export function calculatedColumns(snapshot: WorkbookSnapshot): CalculatedColumn[] {
  return (Object.keys(TABLES) as TableKey[]).flatMap((key) => {
    const table = snapshot.tables[TABLES[key]];
    return table ? columnsOf(table, COMPUTED_HEADERS[key]) : [];
  });
}

function columnsOf(table: RawTable, computed: readonly string[]): CalculatedColumn[] {
  const { sheet, row, column, values } = table.body;
  return (table.header.values[0] ?? []).flatMap((header, index) => {
    if (!computed.includes(String(header))) return [];
    const at = column + index;
    const constants = new Set(
      (table.overwritten ?? []).filter((place) => place.column === at).map((place) => place.row),
    );
    const found = runs(values.length, (r) => !constants.has(row + r));
    if (found.length === 0) return [];
    return [
      {
        sheet,
        column: at,
        runs: found.map(({ first, count }) => ({ row: row + first, rows: count })),
      },
    ];
  });
}

/** A calculated column with the values of its cells, once its formula is known. */
export function frozenColumn(
  { sheet, column, runs: found }: CalculatedColumn,
  formula: string,
  snapshot: WorkbookSnapshot,
): FrozenCells[] {
  const table = Object.values(snapshot.tables).find(
    ({ body }) =>
      body.sheet === sheet &&
      found.every(({ row }) => row >= body.row && row < body.row + body.values.length),
  );
  if (!table) return [];
  const { body } = table;
  return found.map(({ row, rows }) => ({
    sheet,
    area: { row, column, rows, columns: 1 },
    values: body.values
      .slice(row - body.row, row - body.row + rows)
      .map((line) => [line[column - body.column] ?? null]),
    formulas: formula,
  }));
}

/** Stretches of consecutive indices that hold. */
function runs(
  length: number,
  holds: (index: number) => boolean,
): { first: number; count: number }[] {
  const found: { first: number; count: number }[] = [];
  for (let index = 0; index < length; index += 1) {
    if (!holds(index)) continue;
    const last = found.at(-1);
    if (last && last.first + last.count === index) last.count += 1;
    else found.push({ first: index, count: 1 });
  }
  return found;
}

/** What the cells show, in the place of their formulas. */
export function freeze(worksheet: Excel.Worksheet, { area, values }: FrozenCells): void {
  rangeOf(worksheet, area).values = values.map((row) => row.map((value) => toCell(value ?? '')));
}

export function thaw(worksheet: Excel.Worksheet, { area, formulas }: FrozenCells): void {
  rangeOf(worksheet, area).formulas =
    typeof formulas === 'string' ? everyCell(formulas) : formulas.map((row) => [...row]);
}

export const rangeOf = (worksheet: Excel.Worksheet, { row, column, rows, columns }: Area) =>
  worksheet.getRangeByIndexes(row, column, rows, columns);
