import type { SheetArea } from '../../workbook/area';
import type { Scalar } from '../../workbook/scalar';
import { parseAddress } from '../address';
import type { Grid } from './grid';
import { bySheet } from './join-areas';
import type { Sheets } from './sheets';

type Member = 'values' | 'formulas' | 'numberFormatCategories' | 'text';

/** Asks for areas of several sheets, one object a sheet; returns what each holds. */
export function requestAreas(
  sheets: Sheets,
  areas: readonly SheetArea[],
  members: readonly Member[],
): () => Grid[] {
  const load = ['address', ...members].map((member) => `areas/${member}`).join(',');
  const asked = [...bySheet(areas)].map(([name, group]) => sheets.ranges(name, group).load(load));
  return () => asked.flatMap(({ areas: { items } }) => items.map((item) => gridOf(item, members)));
}

/** Formulas stand for the values where these were not asked for. */
function gridOf(range: Excel.Range, members: readonly Member[]): Grid {
  const has = (member: Member): boolean => members.includes(member);
  return {
    ...parseAddress(range.address),
    values: (has('values') ? range.values : range.formulas) as Scalar[][],
    ...(has('formulas') && { formulas: range.formulas as Scalar[][] }),
    ...(has('numberFormatCategories') && { categories: range.numberFormatCategories }),
    ...(has('text') && { shown: range.text }),
  };
}
