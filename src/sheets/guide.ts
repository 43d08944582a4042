import type { SheetBuilder } from './builder';
import type { CellContent } from './declaration';
import { area } from './layout';
import { BODY_SIZE } from './styles';
import { heightFor } from './text-height';

/** Points of a row that holds one line. */
const LEAST = 22;

/**
 * Words for whoever fills in the sheet, across its first columns, in a row as high as they need. What a formula says has
 * one line, unless the row is made higher.
 */
export function writeGuide(
  sheet: SheetBuilder,
  row: number,
  columns: number,
  words: CellContent,
): SheetBuilder {
  const where = area(row, 0, 1, columns);
  return sheet
    .merge(where)
    .format(where, 'guide')
    .put(row, 0, words)
    .height(
      row,
      typeof words === 'string'
        ? heightFor(words, sheet.charactersOf(0, columns) - 2, BODY_SIZE, LEAST)
        : LEAST,
    );
}
