import { missingIn, typedOverIn, type Missing } from '../../../workbook/missing';
import type { Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PORTFOLIO_FIELDS, SUMS } from '../template/fields';
import { TABLES } from '../template/tables';

/** Names and columns that are gone, and without which something cannot be read. */
export const missingFrom = (snapshot: WorkbookSnapshot): readonly Missing[] =>
  missingIn(snapshot, Object.values(PORTFOLIO_FIELDS), Object.values(TABLES));

/** Cells of ours whose formula is gone, and that show something all the same. */
export const overwrittenIn = (snapshot: WorkbookSnapshot): readonly Place[] =>
  typedOverIn(
    snapshot,
    [...SUMS, 'files' as const].map((key) => PORTFOLIO_FIELDS[key].name),
    Object.values(TABLES),
  );
