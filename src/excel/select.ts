import type { Place } from '../dossier/snapshot';
import { run } from './host-problems';

/** Shows a cell to the person. Throws `HostError('not-found')` when its sheet was renamed or deleted since. */
export async function select(place: Place): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    sheet.activate();
    sheet.getRangeByIndexes(place.row, place.column, 1, 1).select();
    await context.sync();
  });
}
