import type { SheetBuilder } from './builder';
import { area } from './layout';

/** Points of the empty row above a heading. */
const GAP = 8;

/** A heading across the sheet, a little off from what is above it. */
export function writeSection(sheet: SheetBuilder, row: number, heading: string): void {
  sheet
    .format(area(row, 0, 1, sheet.width), 'section')
    .put(row, 0, heading)
    .height(row - 1, GAP)
    .height(row, 20);
}
