import { understandInside } from '../table-inside';
import { syntax } from '../uncomputable';
import type { FormulaTable } from './sheet';

/** A rectangle of a table's sheet, from 0. */
export interface TablePart {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * The cells that a structured reference means, by what stands in its brackets: `Montant TTC`,
 * `[#This Row],[Quantité]`, `[CP 2021]:[CP 2022]`. Null where the formula's row is not in the table, or a
 * column is gone. Throws `Uncomputable` for the totals row and the like.
 */
export function tablePart(
  { area, columns, hasTotals }: FormulaTable,
  inside: string,
  formulaRow: number,
): TablePart | null {
  const { rows, first, last } = understandInside(inside);
  if (rows !== 'data' && rows !== 'this row') throw syntax();
  const isThisRow = rows === 'this row';
  const from = first === null ? 0 : columnIndex(columns, first);
  const to = last === null ? columns.length - 1 : columnIndex(columns, last);
  if (from < 0 || to < 0) return null;
  const body = { row: area.row + 1, rows: area.rows - 1 - (hasTotals ? 1 : 0) };
  const isInside = formulaRow >= body.row && formulaRow < body.row + body.rows;
  if (isThisRow && !isInside) return null;
  return {
    sheet: area.sheet,
    row: isThisRow ? formulaRow : body.row,
    rows: isThisRow ? 1 : body.rows,
    column: area.column + Math.min(from, to),
    columns: Math.abs(to - from) + 1,
  };
}

const columnIndex = (columns: readonly string[], wanted: string): number =>
  columns.findIndex((column) => column.toLowerCase() === wanted.toLowerCase());
