import type { Rect } from './book';
import type { Axis, Corner } from './formula-text';
import { mapReferences, referenceText } from './formula-text';

/** Rows or columns inserted into or deleted from a sheet, zero-based. */
export interface StructureChange {
  readonly sheetId: string;
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
}

/** First and last index of a span after the change; null when all of it is deleted. */
export function shiftSpan(
  first: number,
  last: number,
  change: StructureChange,
): { first: number; last: number } | null {
  const { at, count, kind } = change;
  if (kind === 'insert')
    return { first: first >= at ? first + count : first, last: last >= at ? last + count : last };
  const end = at + count;
  if (first >= at && last < end) return null;
  const moved = (index: number): number => (index < at ? index : Math.max(at, index - count));
  return { first: moved(first), last: last >= at && last < end ? at - 1 : moved(last) };
}

/** Excel: an insertion strictly inside widens a rectangle, one at its first row or above moves it. */
export function shiftRect(rect: Rect, change: StructureChange): Rect | null {
  if (change.axis === 'row') {
    const span = shiftSpan(rect.row, rect.row + rect.rows - 1, change);
    return span && { ...rect, row: span.first, rows: span.last - span.first + 1 };
  }
  const span = shiftSpan(rect.column, rect.column + rect.columns - 1, change);
  return span && { ...rect, column: span.first, columns: span.last - span.first + 1 };
}

function shiftCorners(
  from: Corner,
  to: Corner | null,
  change: StructureChange,
): { from: Corner; to: Corner | null } | null {
  const first = from[change.axis];
  const last = to ? to[change.axis] : first;
  // A whole column is untouched by rows, and the reverse.
  if (!first || !last) return { from, to };
  const span = shiftSpan(
    Math.min(first.index, last.index),
    Math.max(first.index, last.index),
    change,
  );
  if (!span) return null;
  const put = (corner: Corner, axis: Axis, index: number): Corner => ({
    ...corner,
    [change.axis]: { ...axis, index },
  });
  return { from: put(from, first, span.first), to: to && put(to, last, span.last) };
}

/** The formula after the change. `home` is the sheet that unqualified references mean, `changed` the one changed. */
export function shiftFormula(
  formula: string,
  home: string | null,
  changed: string,
  change: StructureChange,
): string {
  return mapReferences(formula, ({ sheet, from, to }) => {
    if ((sheet ?? home)?.toLowerCase() !== changed.toLowerCase()) return null;
    const shifted = shiftCorners(from, to, change);
    return shifted ? referenceText(sheet, shifted.from, shifted.to) : '#REF!';
  });
}

/** Cells cut and pasted elsewhere, or dragged. */
export interface Move {
  readonly fromSheetId: string;
  readonly from: Rect;
  readonly toSheetId: string;
  readonly rows: number;
  readonly columns: number;
}

export const moveRect = (rect: Rect, { rows, columns }: Move): Rect => ({
  ...rect,
  row: rect.row + rows,
  column: rect.column + columns,
});

/** References to cells that moved, all of them, follow; `names` are the sheets' names before and after. */
export function followMove(
  formula: string,
  home: string | null,
  names: { readonly from: string; readonly to: string },
  move: Move,
): string {
  const shift = (corner: Corner): Corner => ({
    row: corner.row && { ...corner.row, index: corner.row.index + move.rows },
    column: corner.column && { ...corner.column, index: corner.column.index + move.columns },
  });
  return mapReferences(formula, ({ sheet, from, to }) => {
    const last = to ?? from;
    if ((sheet ?? home)?.toLowerCase() !== names.from.toLowerCase()) return null;
    if (!from.row || !from.column || !last.row || !last.column) return null;
    const target: Rect = {
      row: from.row.index,
      column: from.column.index,
      rows: last.row.index - from.row.index + 1,
      columns: last.column.index - from.column.index + 1,
    };
    if (!covers(move.from, target)) return null;
    return referenceText(sheet === null ? null : names.to, shift(from), to && shift(to));
  });
}

export function overlaps(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

export function covers(outer: Rect, inner: Rect): boolean {
  return (
    outer.row <= inner.row &&
    outer.column <= inner.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** What is left of a rectangle when another is cut out: at most four pieces. */
export function subtract(rect: Rect, hole: Rect): Rect[] {
  if (!overlaps(rect, hole)) return [rect];
  const bottom = rect.row + rect.rows;
  const right = rect.column + rect.columns;
  const holeBottom = hole.row + hole.rows;
  const holeRight = hole.column + hole.columns;
  const top = Math.max(rect.row, hole.row);
  const low = Math.min(bottom, holeBottom);
  const pieces: Rect[] = [
    { ...rect, rows: hole.row - rect.row },
    { ...rect, row: holeBottom, rows: bottom - holeBottom },
    { row: top, rows: low - top, column: rect.column, columns: hole.column - rect.column },
    { row: top, rows: low - top, column: holeRight, columns: right - holeRight },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
