import { isAmiss, labelledAreas } from '../workbook/labelled-areas';
import { lookedFor } from './looked-for';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawRange } from '../workbook/range';
import { hostCode } from './host-problems';
import { contents } from './read-around';
import { untracked } from './untracked';

/**
 * What the sheets say beside our names, where cells look as if they had been moved from under them. That costs a
 * round trip, and a sound workbook none; where Excel does not let look, nothing is claimed.
 */
export async function readLabels(
  { workbook }: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<WorkbookSnapshot> {
  if (!isAmiss(snapshot, lookedFor())) return snapshot;
  const ranges = labelledAreas(snapshot, lookedFor()).map(({ sheet, rows, columns }) =>
    untracked(workbook.worksheets.getItem(sheet).getRangeByIndexes(0, 0, rows, columns)).load(
      'address,formulas',
    ),
  );
  try {
    await workbook.context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return snapshot;
  }
  const labels: readonly RawRange[] = ranges.map(contents);
  return { ...snapshot, labels };
}
