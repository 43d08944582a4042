import { withCells } from '../../formulas/in-expression';
import type { Corner, Expression } from '../../formulas/parse';
import type { References } from '../../formulas/same-formula';
import { Uncomputable } from '../../formulas/uncomputable';
import type { Cells } from '../../formulas/evaluator/compute';
import { tablePart } from '../../formulas/evaluator/table-reference';
import { parseReference } from '../read/reference';
import type { CellFormula } from '../../formulas/evaluator/sheet';
import type { FileCell } from './layout';

/**
 * References by the very cells that they mean in this file: a program may write cells where we wrote a column's
 * name, or the other way round. What does not stand for cells is told apart by its text.
 */
export function meantFrom({ sheet, row }: FileCell, cells: Cells): References {
  const area = (name: string, corners: readonly (number | null)[]): string =>
    JSON.stringify([name.toLowerCase(), ...corners]);
  return {
    cells: (name, from, to) => {
      const rows = sorted(from.row, to.row);
      const columns = sorted(from.column, to.column);
      return area(name ?? sheet.name, [rows[0], columns[0], rows[1], columns[1]]);
    },
    table: (name, inside) => {
      const table = name === null ? null : cells.table(name);
      const part = table && partOf(table, inside, row);
      if (!part) return `${name?.toLowerCase() ?? ''}[${inside}]`;
      const [last, right] = [part.row + part.rows - 1, part.column + part.columns - 1];
      return area(part.sheet, [part.row, part.column, last, right]);
    },
    name: (name, owner) => {
      const text = cells.name(name, owner ?? sheet.name);
      const meant = text === null ? null : parseReference(text);
      if (!meant) return `name ${name.toLowerCase()}`;
      const [last, right] = [meant.row + meant.rows - 1, meant.column + meant.columns - 1];
      return area(meant.sheet, [meant.row, meant.column, last, right]);
    },
  };
}

function partOf(table: Parameters<typeof tablePart>[0], inside: string, row: number) {
  try {
    return tablePart(table, inside, row);
  } catch (error) {
    if (error instanceof Uncomputable) return null;
    throw error;
  }
}

const sorted = <T extends number | null>(one: T, other: T): readonly [T, T] =>
  (one ?? 0) <= (other ?? 0) ? [one, other] : [other, one];

/** A formula as it means in its own cell, though it was typed in another one and copied. */
export function copiedTo(
  expression: Expression,
  cell: Pick<FileCell, 'row' | 'column'>,
  { row, column }: CellFormula,
): Expression {
  const [down, right] = [cell.row - row, cell.column - column];
  if (down === 0 && right === 0) return expression;
  const moved = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.isRowFixed ? corner.row : corner.row + down,
    column: corner.isColumnFixed ? corner.column : corner.column + right,
  });
  return withCells(expression, ({ from, to, ...rest }) => ({
    ...rest,
    from: moved(from),
    to: moved(to),
  }));
}

/**
 * A formula of ours with the cells of its own sheet where they stand in the file; null where one of them cannot be
 * found again. Other sheets it knows by names and tables only.
 */
export function broughtTo(
  expression: Expression,
  place: (row: number, column: number) => FileCell | null,
): Expression | null {
  let isFound = true;
  const brought = withCells(expression, ({ from, to, ...rest }) => {
    const [first, last] = [from, to].map((corner) => place(corner.row ?? 0, corner.column));
    if (!first || !last || first.sheet !== last.sheet || rest.sheet !== null) isFound = false;
    if (!first || !last) return { ...rest, from, to };
    const at = ({ row, column }: FileCell): Corner => ({
      row,
      column,
      isRowFixed: true,
      isColumnFixed: true,
    });
    return { ...rest, sheet: first.sheet.name, from: at(first), to: at(last) };
  });
  return isFound ? brought : null;
}
