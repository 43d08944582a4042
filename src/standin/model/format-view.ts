import type { BookCellStyle } from '../book/book';
import type { RangeView } from './range-view';

/** The format of one range, or of the areas of several. */
export class FormatView {
  constructor(readonly areas: readonly RangeView[]) {}

  /** The cells' common value; null when they differ, as Office.js has it. */
  read<R>(of: (style: BookCellStyle) => R): R | null {
    let common: R | undefined;
    for (const { sheet, bookRect: rect } of this.areas) {
      for (let row = rect.row; row < rect.row + rect.rows; row++) {
        for (let column = rect.column; column < rect.column + rect.columns; column++) {
          const value = of(sheet.style(row, column));
          if (common === undefined) common = value;
          else if (common !== value) return null;
        }
      }
    }
    return common ?? null;
  }

  write(style: BookCellStyle): void {
    for (const area of this.areas) {
      area.assertFormattable();
      area.sheet.setStyle(area.bookRect, style);
    }
  }
}
