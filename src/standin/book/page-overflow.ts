import type { SpreadsheetSkeleton } from '@univerjs/preset-sheets-core';
import type { Engine } from './engine';
import { DEFAULT_PADDING_DATA } from '@univerjs/preset-sheets-core';
import { SheetSkeletonService } from '@univerjs/sheets';
import { UNIT } from './engine';

/**
 * Text that runs over empty cells is drawn to its end. Univer counts the columns that the text needs without its
 * indent, and cuts the last letters where the indent pushes them into one column more.
 */
export function showIndentedText({ injector }: Engine): void {
  const sheets = injector.get(SheetSkeletonService);
  sheets.getSkeletonsByUnitId(UNIT).forEach(countIndent);
  sheets.buildSkeleton$.subscribe(countIndent);
}

function countIndent(skeleton: SpreadsheetSkeleton): void {
  const columnsFor = skeleton.getOverflowPosition.bind(skeleton);
  skeleton.getOverflowPosition = (size, align, row, column, columnCount) => {
    const { pd } = skeleton.worksheet.getComposedCellStyle(row, column);
    const indent = (pd?.l ?? DEFAULT_PADDING_DATA.l) + (pd?.r ?? DEFAULT_PADDING_DATA.r);
    return columnsFor({ ...size, width: size.width + indent }, align, row, column, columnCount);
  };
}
