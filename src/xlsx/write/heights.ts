import type { Cell } from 'hucre';
import type { SheetContents } from '../../sheets/declaration';
import { heightFor } from '../../sheets/text-height';
import { isInside } from '../read/sheet-cells';
import { DEFAULT_FONT } from './styles';

type Heights = SheetContents['rowHeights'];

/** Points of an empty row. */
const DEFAULT_ROW = 15;

/**
 * Heights for the rows that nobody gave one. Excel and LibreOffice fit such a row to its text as it is typed, not
 * as the file is opened: a long label would run over the line below.
 */
export function fittedHeights(
  sheet: SheetContents,
  cells: ReadonlyMap<string, Partial<Cell>>,
): Heights {
  const { rowHeights, fittedHeights: fitted = [] } = sheet;
  const given = new Set([...rowHeights, ...fitted].map(({ row }) => row));
  const heights = new Map<number, number>();
  for (const [key, cell] of cells) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    // Rows are not fitted to merged cells.
    if (given.has(row) || sheet.merges.some((area) => isInside(area, row, column))) continue;
    const points = pointsOf(cell, sheet.columnWidths[column]);
    if (points > (heights.get(row) ?? DEFAULT_ROW)) heights.set(row, points);
  }
  return [...fitted, ...[...heights].map(([row, points]) => ({ row, points }))];
}

function pointsOf({ value, formulaResult, style }: Partial<Cell>, characters = 0): number {
  const text = value ?? formulaResult;
  if (typeof text !== 'string' || !style?.alignment?.wrapText) return 0;
  const inner = Math.max(1, characters - (style.alignment.indent ?? 0));
  return heightFor(text, inner, style.font?.size ?? DEFAULT_FONT.size, DEFAULT_ROW);
}

/** hucre fixes every height that it writes; a row that fits its text is to go on doing so. */
export function withFittedRows(part: string, rowHeights: Heights): string {
  const fixed = new Set(rowHeights.map(({ row }) => row + 1));
  return part.replaceAll(/<row r="(\d+)"([^>]*?) customHeight="1"/g, (row, number: string, rest) =>
    fixed.has(Number(number)) ? row : `<row r="${number}"${rest}`,
  );
}
