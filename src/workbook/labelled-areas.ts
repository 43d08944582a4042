import type { WorkbookSnapshot } from './snapshot';
import { fieldsIn } from './template';
import type { Field, Table, Template } from './template';
import { tableNamed } from './template';
import { headerFinder } from './headers';
import type { RawTable } from './range';

/** The part of a sheet, from its first cell, in which the labels of our names stand. */
export interface LabelledArea {
  readonly sheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** Rows may have been moved down by as many; more insert nobody at once, above what is filled in. */
const FURTHER = 50;

/** As far as the single cells and the headers of the tables go, and a little beyond. */
export function labelledAreas(
  { names, tables }: WorkbookSnapshot,
  template: Template,
): readonly LabelledArea[] {
  const singles = fieldsIn(template).flatMap(({ name }) => names[name] ?? []);
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
export const isAmiss = (snapshot: WorkbookSnapshot, template: Template): boolean =>
  fieldsIn(template).some((field) => isFieldAmiss(field, snapshot)) ||
  Object.values(snapshot.tables).some((table) => {
    const known = tableNamed(template, table.name);
    return known !== null && isHeaderLost(known, table);
  });

/** A mark that marks nothing, a scale without a bound, a figure that is no formula any more. */
function isFieldAmiss(
  { name, holds, role, mayBeTyped }: Field,
  { names }: WorkbookSnapshot,
): boolean {
  const range = names[name];
  if (!range || mayBeTyped) return false;
  const value = range.values[0]?.[0] ?? '';
  if (holds === 'word') return !/^\s*[a-z][a-z\d-]*\s*$/i.test(String(value));
  if (holds === 'number') return typeof value !== 'number';
  return role === 'computed' && range.hasFormula === false;
}

/** Of a table that need not have all its columns, as a session of few criteria, those count that there can be. */
function isHeaderLost({ columns }: Table, { header }: RawTable): boolean {
  const titles = header.values[0] ?? [];
  const find = headerFinder(titles);
  const held = columns.filter(({ label: { fr, en } }) => (find(fr) ?? find(en)) !== undefined);
  return held.length * 2 <= Math.min(columns.length, titles.length);
}
