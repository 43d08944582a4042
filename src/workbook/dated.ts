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
  const dated = range.values.flatMap((cells, r) =>
    cells.flatMap((value, c): Place[] => {
      const [row, column] = [range.row + r, range.column + c];
      const isShownAsDate = typeof value === 'number' && isDate(row, column);
      return isShownAsDate ? [{ sheet: range.sheet, row, column }] : [];
    }),
  );
  return dated.length === 0 ? range : { ...range, dated };
}
