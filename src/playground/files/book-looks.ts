import type { BookCellStyle, BookSheet, CellEdge as BookEdge, Rect } from '../../standin/book/book';
import type { CellEdge, CellLook } from '../../sheets/gather-formats';

export const EDGES = {
  EdgeTop: 'top',
  EdgeBottom: 'bottom',
  EdgeLeft: 'left',
  EdgeRight: 'right',
} as const satisfies Record<BookEdge, CellEdge>;

/** Every cell of the rectangle that does not look like an untouched one. */
export function* looksOf(sheet: BookSheet, rect: Rect): Generator<CellLook, void, undefined> {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const lines = Object.entries(sheet.borders(row, column)).map(
        ([edge, color]) => [EDGES[edge as BookEdge], color] as const,
      );
      const style = styleOf(sheet.style(row, column));
      if (lines.length === 0 && Object.keys(style).length === 0) continue;
      yield { row, column, style, edges: Object.fromEntries(lines) };
    }
  }
}

/** What differs from an untouched cell. */
function styleOf(style: BookCellStyle): CellLook['style'] {
  const { horizontal, vertical, wrap, indent = 0, locked, fill, numberFormat } = style;
  const font = fontOf(style);
  return {
    ...(font && { font }),
    ...(fill && { fill }),
    ...((horizontal === 'Left' || horizontal === 'Center' || horizontal === 'Right') && {
      horizontal,
    }),
    ...(vertical && vertical !== 'Bottom' && { vertical }),
    ...(wrap && { wrap }),
    ...(indent > 0 && { indent }),
    ...(locked === false && { locked }),
    ...(numberFormat && numberFormat !== 'General' && { numberFormat }),
  };
}

function fontOf({ fontName, fontSize, bold, italic, fontColor }: BookCellStyle) {
  const isPlain =
    fontName === 'Calibri' && fontSize === 11 && !bold && !italic && fontColor === '#000000';
  if (isPlain) return null;
  return {
    ...(fontName !== undefined && { name: fontName }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(fontColor !== undefined && { color: fontColor }),
  };
}
