import type { Place } from '../workbook/scalar';
import { run } from './host-problems';
import type { SelectionOutcome } from './port';

/**
 * Shows a cell to the person. A sheet that is hidden is left so unless it is to be revealed: someone hid it.
 *
 * Throws `HostError`: `not-found` when the sheet was renamed or deleted since, `protected` when the workbook's
 * structure is and the sheet cannot be revealed.
 */
export const select = (
  place: Place,
  manner: 'as-is' | 'reveal' = 'as-is',
): Promise<SelectionOutcome> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet).load('visibility');
    await context.sync();
    if (sheet.visibility !== 'Visible') {
      if (manner === 'as-is') return 'hidden';
      sheet.visibility = 'Visible';
    }
    // One after the other: across sheets, both in one request are not to be relied upon (office-js#5118).
    sheet.activate();
    await context.sync();
    sheet.getRangeByIndexes(place.row, place.column, 1, 1).select();
    await context.sync();
    return 'shown';
  });
