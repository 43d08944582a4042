import { missingIn, typedOverIn, type Missing } from '../../../workbook/missing';
import type { Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { BOUND_FIELDS, CONTROL_FIELDS, FIGURES } from '../template/fields';
import { TABLES } from '../template/tables';

/** Names and columns that are gone, and without which something typed or copied cannot be read. */
export const missingFrom = (snapshot: WorkbookSnapshot): readonly Missing[] =>
  missingIn(snapshot, Object.values(CONTROL_FIELDS), Object.values(TABLES));

/** Cells of ours whose formula is gone, and that show something all the same. */
export const overwrittenIn = (snapshot: WorkbookSnapshot): readonly Place[] =>
  typedOverIn(
    snapshot,
    [
      ...[...FIGURES, 'open' as const].map((key) => CONTROL_FIELDS[key].name),
      ...BOUND_FIELDS.map(({ name }) => name),
    ],
    Object.values(TABLES),
  );
