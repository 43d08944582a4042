import type { WorkbookSnapshot } from './snapshot';
import { fieldsIn } from './template';
import type { Template } from './template';

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
