import { missingIn, typedOverIn, type Missing } from '../../../workbook/missing';
import type { Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { PORTFOLIO_FIELDS, SUMS } from '../template/fields';
import { TABLES } from '../template/tables';
import { sinceVersion } from '../template/since';

/** Names and columns that are gone, and without which something cannot be read; those of later sheets it never had. */
export const missingFrom = (snapshot: WorkbookSnapshot, version: number): readonly Missing[] =>
  missingIn(
    snapshot,
    Object.values(PORTFOLIO_FIELDS).filter(({ name }) => sinceVersion(name) <= version),
    Object.values(TABLES)
      .filter(({ name }) => sinceVersion(name) <= version)
      .map((table) => ({
        ...table,
        columns: table.columns.filter(({ key }) => sinceVersion(key) <= version),
      })),
  );

/** Cells of ours whose formula is gone, and that show something all the same. */
export const overwrittenIn = (snapshot: WorkbookSnapshot): readonly Place[] =>
  typedOverIn(
    snapshot,
    [...SUMS, 'files' as const].map((key) => PORTFOLIO_FIELDS[key].name),
    Object.values(TABLES),
  );
