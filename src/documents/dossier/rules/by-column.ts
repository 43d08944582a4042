import type { Place } from '../../../workbook/scalar';
import type { Localized } from '../../../language/language';

interface Labelled {
  readonly place: Place;
  readonly label: Localized;
}

/** Cells of one column, at least one of them. */
export type ColumnOf<Cell> = readonly [Cell, ...Cell[]];

/** A block pasted over a column is one thing to mend, not forty. */
export function byColumn<Cell extends Labelled>(cells: readonly Cell[]): ColumnOf<Cell>[] {
  const columns = new Map<string, [Cell, ...Cell[]]>();
  for (const cell of cells) {
    const key = `${cell.place.sheet}\u0000${cell.place.column}\u0000${cell.label.fr}`;
    const column = columns.get(key);
    if (column) column.push(cell);
    else columns.set(key, [cell]);
  }
  return [...columns.values()];
}
