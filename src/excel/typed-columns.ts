import type { CellContent, TableDeclaration } from '../sheets/declaration';
import type { Area } from '../workbook/area';
import { isFormula, spreadIn, writeColumnFormulas, type Column } from './column-formulas';
import type { Target } from './target';
import { toCell } from './to-cell';

/** What was typed in a column of a table. */
interface TypedColumn {
  readonly body: Area;
  readonly cells: Column;
}

function typedColumns({ area, columns }: TableDeclaration): TypedColumn[] {
  const rows = area.rows - 1;
  return columns.flatMap(({ formula, values }, index) => {
    if (formula !== null || !values) return [];
    const body = { row: area.row + 1, column: area.column + index, rows, columns: 1 };
    return [{ body, cells: Array.from({ length: rows }, (_, row) => values[row] ?? null) }];
  });
}

/** Names columns of a table, with or without the table. */
const isStructured = (content: CellContent): content is { readonly formula: string } =>
  isFormula(content) && content.formula.includes('[');

/**
 * Writes what was typed while no table stands there yet: once it does, formulas spread. Those that name columns
 * of a table have to wait for it.
 */
export function writeTypedBeforeTable(target: Target, table: TableDeclaration): void {
  for (const { body, cells } of typedColumns(table)) {
    target.range(body).values = cells.map((content) => [
      isStructured(content) ? null : toCell(content),
    ]);
  }
}

/** Writes the formulas that had to wait. */
export function writeTypedInTable(target: Target, table: TableDeclaration): void {
  for (const { body, cells } of typedColumns(table)) {
    const formulas = cells.map((content) => (isStructured(content) ? content.formula : null));
    if (formulas.every((formula) => formula === null)) continue;
    writeColumnFormulas(target.range(body), cells, formulas);
  }
}

/**
 * Asks in the same request what the cells hold in the end, where any holds a formula. What is given back
 * answers, once the request has been made, with the cells into which Excel put another one.
 */
export function requestSpreadIn(
  target: Target,
  table: TableDeclaration,
): () => readonly { readonly row: number; readonly column: number }[] {
  const written = typedColumns(table)
    .filter(({ cells }) => cells.some(isFormula))
    .map((column) => ({ ...column, range: target.range(column.body).load('formulas') }));
  return () =>
    written.flatMap(({ body, cells, range }) =>
      spreadIn(cells, range.formulas.flat()).map((row) => ({
        row: body.row + row,
        column: body.column,
      })),
    );
}
