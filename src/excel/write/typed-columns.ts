import type { CellContent, TableDeclaration } from '../../sheets/declaration';
import type { Area } from '../../workbook/area';
import { isFormula, spreadIn, writeColumnFormulas, type Column } from './column-formulas';
import { weightOf, weightOfCalls, type Portions } from './portions';
import type { Target } from './target';
import { toCell } from '../to-cell';

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
export async function writeTypedBeforeTable(
  target: Target,
  table: TableDeclaration,
  portions: Portions,
): Promise<void> {
  for (const { body, cells } of typedColumns(table)) {
    await portions.write(cells, (piece, from) => {
      const range = target.range({ ...body, row: body.row + from, rows: piece.length });
      range.values = piece.map((content) => [isStructured(content) ? null : toCell(content)]);
    });
  }
}

/** Writes the formulas that had to wait. */
export async function writeTypedInTable(
  target: Target,
  table: TableDeclaration,
  portions: Portions,
): Promise<void> {
  for (const { body, cells } of typedColumns(table)) {
    const formulas = cells.map((content) => (isStructured(content) ? content.formula : null));
    const written = formulas.filter((formula) => formula !== null);
    if (written.length === 0) continue;
    // Each goes on its own, through a range of its own.
    await portions.makeRoom(weightOf(written) + weightOfCalls(2 * written.length));
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
