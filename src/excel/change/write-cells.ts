import type { Scalar } from '../../workbook/scalar';
import { isSameFormula } from '../../formulas/same-formula';
import type { CellContent } from '../../sheets/declaration';
import type { CellWrite } from './cell-write';
import { byRange, piecesOf, writePiece, type Piece, type Side } from './runs';

/**
 * Writes one side of the cells, through the very ranges that were looked at. Rows that came or went in one of
 * them since have Excel refuse the request before anything is written: nulls of the size that the range had
 * leave every cell as it is, and do not fit another size.
 *
 * @param asked what is to be asked of the pieces before any of them is written
 */
export function writeCells(
  context: Excel.RequestContext,
  writes: readonly CellWrite[],
  side: Side,
  asked: (pieces: readonly Piece[]) => void = () => undefined,
): void {
  context.application.suspendApiCalculationUntilNextSync();
  const groups = byRange(writes);
  const pieces = [...groups].flatMap(([{ isFiltered }, group]) => piecesOf(group, isFiltered));
  asked(pieces);
  for (const { range, rows, columns } of groups.keys()) range.formulas = untouched(rows, columns);
  for (const piece of pieces) writePiece(piece, side);
}

const untouched = (rows: number, columns: number): null[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => null));

/** Whether a cell holds this. Excel may spell a formula otherwise than it was written. */
export function isSame(cell: Scalar | undefined, content: CellContent): boolean {
  if (typeof content === 'object' && content !== null) {
    return typeof cell === 'string' && cell.startsWith('=') && isSameFormula(cell, content.formula);
  }
  return (cell ?? '') === (content ?? '');
}
