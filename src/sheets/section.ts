import type { SheetBuilder } from './builder';
import { area } from './layout';

/** A heading across the sheet. */
export function writeSection(sheet: SheetBuilder, row: number, heading: string): void {
  sheet
    .format(area(row, 0, 1, sheet.width), 'section')
    .put(row, 0, heading)
    .height(row, 20);
}
