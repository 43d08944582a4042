import type { SheetArea } from '../../workbook/area';
import { cut, gridAround, isWithin, type Grid } from './grid';
import type { Grids } from './grids';
import type { Plan } from './plan';
import { requestAreas } from './request-areas';
import { Sheets } from './sheets';

/** Whether cells still hold what was read of them. One round trip. */
export async function areSame(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
  { cells, tables }: Grids,
): Promise<boolean> {
  const known = [...cells, ...Object.values(tables).map(({ body }) => body)];
  const asked = requestAreas(new Sheets(context), distinct(areas), ['values']);
  await context.sync();
  return asked().every((now) => {
    const grid = gridAround(known, now);
    return grid !== null && isSame(now.values, cut(grid.values, grid, now));
  });
}

/** Without areas that lie in others. */
const distinct = (areas: readonly SheetArea[]): readonly SheetArea[] =>
  areas.filter(
    (area, index) =>
      !areas.some(
        (other, at) =>
          at !== index && isWithin(area, other) && (at < index || !isWithin(other, area)),
      ),
  );

/** Whether a field or block that a person fills in says something else: what is computed from it may stand anywhere. */
export const haveInputsChanged = ({ names }: Plan, before: Grids, now: Grids): boolean =>
  names.some(({ area, isInput, of }) => {
    if (!isInput || of === 'text') return false;
    return !isSame(valuesIn(before.cells, area), valuesIn(now.cells, area));
  });

function valuesIn(grids: readonly Grid[], area: SheetArea): Grid['values'] {
  const grid = gridAround(grids, area);
  return grid ? cut(grid.values, grid, area) : [];
}

const isSame = (one: Grid['values'], other: Grid['values']): boolean =>
  one.length === other.length &&
  one.every((line, r) => line.every((value, c) => value === other[r]?.[c]));
