import { COMMON_HEADERS } from './columns';
import { FIELDS, TABLES } from './fields';
import type { FieldKey, TableKey } from './fields';
import type { WorkbookSnapshot } from '../workbook/snapshot';
import type { RawTable } from '../workbook/range';
import { headerFinder } from '../workbook/headers';

/** The part of a sheet, from its first cell, in which the labels of our names stand. */
export interface LabelledArea {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Rows may have been moved down by as many; more insert nobody at once, above what is filled in. */
const FURTHER = 50;

/** As far as the names and the headers of the tables go, and a little beyond. */
export function labelledAreas({ names, tables }: WorkbookSnapshot): readonly LabelledArea[] {
  const singles = Object.values(FIELDS).flatMap(({ name }) => names[name] ?? []);
  const areas = new Map<string, LabelledArea>();
  for (const range of [...singles, ...Object.values(tables).map(({ header }) => header)]) {
    const { sheet, row, column } = range;
    const known = areas.get(sheet);
    const rows = Math.max(known?.rows ?? 0, row + 1 + FURTHER);
    const width = range.values[0]?.length ?? 1;
    areas.set(sheet, { sheet, rows, columns: Math.max(known?.columns ?? 0, column + width) });
  }
  return [...areas.values()];
}

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
