import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { RawTable } from '../../workbook/range';
import { computedColumns } from '../../workbook/table-columns';
import { tableNamed, type Table, type Template } from '../../workbook/template';
import type { CellContent } from '../../sheets/declaration';
import { formulaIn } from '../formula-in';
import { toCell } from '../to-cell';
import type { KeptContents } from './remembered';

/**
 * Cells of a sheet that is kept, as the survey found them, with the range that they were read through. Excel
 * moves a range along with its cells, and refuses cells of another number of rows or columns than it has by
 * then: what is written through it meets the cells that were read, or nothing.
 */
export interface KeptCells extends KeptContents {
  readonly range: Excel.Range;
}

export const holdsFormulas = ({ formulas }: KeptCells): boolean =>
  formulas.some((row) => row.some((formula) => formula !== null));

/** Has Excel refuse the request before anything is written, if rows or columns came or went meanwhile. */
export function guard(kept: readonly KeptCells[]): void {
  const tables = new Set<string>();
  for (const { range, formulas, table } of kept) {
    // One column stands for all of its table.
    if (table !== null && tables.has(table)) continue;
    if (table !== null) tables.add(table);
    range.values = formulas.map((row) => row.map(() => null));
  }
}

/** What the cells show, in the place of their formulas; the others are left alone. */
export function freeze({ range, values, formulas }: KeptCells): void {
  range.values = formulas.map((row, r) =>
    row.map((formula, c) => (formula === null ? null : toCell(values[r]?.[c] ?? ''))),
  );
}

/** What a column holds, constants, blanks and formulas. */
export const contentsOf = ({ values, formulas }: KeptCells): CellContent[] =>
  formulas.map(([formula = null], row) =>
    formula === null ? (values[row]?.[0] ?? null) : { formula },
  );

/**
 * The columns of our tables that hold formulas, calculated ones and those in which a person typed some. Of a
 * calculated column one formula is asked for: thousands are more than Excel on the web lets through.
 *
 * @param expected as the workbook was read before; what is given back takes the reading of the same request
 */
export function requestColumns(
  workbook: Excel.Workbook,
  template: Template,
  expected: WorkbookSnapshot,
): (now: WorkbookSnapshot) => readonly KeptCells[] {
  const columns = Object.values(expected.tables).flatMap((table) => {
    const known = tableNamed(template, table.name);
    return known ? columnsOf(workbook, table, known) : [];
  });
  return (now) =>
    columns.flatMap(({ table, index, range, model }) => {
      const body = now.tables[table]?.body;
      if (!body) return [];
      const values = body.values.map((row) => [row[index] ?? null]);
      const constants = new Set(constantRows(now.tables[table], index));
      const formula = model && formulaIn(model.formulas[0]?.[0], model.values[0]?.[0]);
      const formulas = body.values.map((_, row) => [
        model
          ? constants.has(row)
            ? null
            : (formula ?? null)
          : (body.formulas?.[row]?.[index] ?? null),
      ]);
      return [{ range, values, formulas, table, column: index }];
    });
}

interface RequestedColumn {
  readonly table: string;
  readonly index: number;
  readonly range: Excel.Range;
  /** A cell that holds the formula of a calculated column; null for a column that people fill in. */
  readonly model: Excel.Range | null;
}

function columnsOf(workbook: Excel.Workbook, table: RawTable, known: Table): RequestedColumn[] {
  const { columns } = workbook.tables.getItemOrNullObject(table.name);
  const headers = table.header.values[0] ?? [];
  const computed = computedColumns(known, headers);
  return headers.flatMap((value, index): RequestedColumn[] => {
    const header = String(value);
    const isComputed = computed.has(index);
    const isTyped = table.body.formulas?.some((row) => (row[index] ?? null) !== null) ?? false;
    const constants = new Set(constantRows(table, index));
    const first = table.body.values.findIndex((_, row) => !constants.has(row));
    if (isComputed ? first < 0 : !isTyped) return [];
    const range = columns.getItemOrNullObject(header).getDataBodyRange().load('address,rowHidden');
    const model = isComputed ? range.getCell(first, 0).load('formulas,values') : null;
    return [{ table: table.name, index, range, model }];
  });
}

/** Rows of a calculated column, from the first of the body on, that a person typed over. */
function constantRows(table: RawTable | undefined, index: number): number[] {
  if (!table) return [];
  const { row, column } = table.body;
  return (table.overwritten ?? [])
    .filter((place) => place.column === column + index)
    .map((place) => place.row - row);
}
