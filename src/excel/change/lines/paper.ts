import type { Area } from '../../../workbook/area';
import { parseRectangle } from '../../address';
import { hostCode } from '../../host-problems';
import { untracked } from '../../untracked';
import type { LookedLines } from './look';

/**
 * A print area that ended with a table ends with it again, now that lines have come or gone: nobody notices on the screen
 * that a line is missing on paper. What people have set otherwise stays. Asked for with the next request; where Excel tells
 * or takes nothing of it, the lines stand all the same.
 */
export async function followOnPaper(
  context: Excel.RequestContext,
  come: readonly LookedLines[],
  go: readonly LookedLines[],
): Promise<void> {
  const moved = [
    ...come.map((looked) => ({ looked, by: looked.lines.count })),
    ...go.map((looked) => ({ looked, by: -looked.lines.count })),
  ];
  if (moved.length === 0) return;
  try {
    const asked = moved.map(({ looked, by }) => {
      const sheet = context.workbook.worksheets.getItem(looked.area.sheet);
      const printed = sheet.pageLayout.getPrintAreaOrNullObject().load('address,areaCount');
      return { sheet, printed, by, end: looked.area.row + looked.area.rows };
    });
    await context.sync();
    for (const { sheet, printed, by, end } of asked) {
      const isOne = !printed.isNullObject && printed.areaCount === 1;
      const area = isOne ? rectangleOf(printed.address) : null;
      if (!area || area.row + area.rows !== end) continue;
      const { row, column, rows, columns } = area;
      const range = untracked(sheet.getRangeByIndexes(row, column, rows + by, columns));
      sheet.pageLayout.setPrintArea(range);
    }
  } catch (error) {
    if (hostCode(error) === null) throw error;
  }
}

/** Whole columns end with the sheet: they have all lines on them anyway. */
const rectangleOf = (address: string): Area | null =>
  parseRectangle(address.slice(address.lastIndexOf('!') + 1));
