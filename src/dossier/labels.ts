import { COMMON_HEADERS } from './columns';
import { FIELDS, TABLES } from './fields';
import type { FieldKey, TableKey } from './fields';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawTable } from '../workbook/range';
import { headerFinder } from '../workbook/headers';
import { labelledAreas as areasIn } from '../workbook/labelled-areas';
import type { LabelledArea } from '../workbook/labelled-areas';
import { DOSSIER } from './template';

/** As far as the names and the headers of the tables go, and a little beyond. */
export const labelledAreas = (snapshot: WorkbookSnapshot): readonly LabelledArea[] =>
  areasIn(snapshot, DOSSIER);

/** Whether something of ours is so much unlike what it should be that its rows may have been moved away. */
export const isAmiss = (snapshot: WorkbookSnapshot): boolean =>
  (Object.keys(FIELDS) as FieldKey[]).some((key) => isFieldAmiss(key, snapshot)) ||
  (Object.keys(TABLES) as TableKey[]).some((key) => {
    const table = snapshot.tables[TABLES[key]];
    return table !== undefined && isHeaderLost(key, table);
  });

/** A mark that marks nothing, a scale without a bound, a figure that is no formula any more. */
function isFieldAmiss(key: FieldKey, { names }: WorkbookSnapshot): boolean {
  const range = names[FIELDS[key].name];
  if (!range || key === 'carrierShare') return false;
  const value = range.values[0]?.[0] ?? '';
  if (key === 'call') return !/^\s*[a-z][a-z\d-]*\s*$/i.test(String(value));
  if (key === 'scaleMin' || key === 'scaleMax') return typeof value !== 'number';
  return FIELDS[key].role === 'computed' && range.hasFormula === false;
}

function isHeaderLost(key: TableKey, { header }: RawTable): boolean {
  const find = headerFinder(header.values[0] ?? []);
  const titles = COMMON_HEADERS[key];
  const held = titles.filter(({ fr, en }) => (find(fr) ?? find(en)) !== undefined);
  return held.length * 2 <= titles.length;
}
