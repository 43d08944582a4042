import type { WorkbookSnapshot } from './snapshot';
import type { RawRange } from './range';
import type { Place } from './scalar';

/** Cells whose number is shown as a date, of whatever names and tables hold them. */
export const datedCells = ({ names, tables }: WorkbookSnapshot): readonly Place[] =>
  [...Object.values(names), ...Object.values(tables).map(({ body }) => body)].flatMap(
    ({ dated }) => dated ?? [],
  );

/** A range with those of its cells that are shown as dates; none as a rule. */
export function withDated(range: RawRange, isDate: (row: number, column: number) => boolean) {
  const dated: Place[] = [];
  // Tens of thousands of cells, at each reading: nothing is made for those that are none.
  range.values.forEach((cells, r) => {
    cells.forEach((value, c) => {
      if (typeof value !== 'number' || !isDate(range.row + r, range.column + c)) return;
      dated.push({ sheet: range.sheet, row: range.row + r, column: range.column + c });
    });
  });
  return dated.length === 0 ? range : { ...range, dated };
}
