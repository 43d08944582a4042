import { folded } from '../../language/folded';
import { foundText } from '../../workbook/found-text';
import type { FoundCell } from '../../workbook/whole-sheet';

/** A column of an export, by what stands above it: where it stands changes from one export to the next. */
export interface ColumnName {
  /** As it stands there. */
  readonly heading: string;
  /** Among those that say the same, from 1: a form may have several fields of one label. */
  readonly rank: number;
}

/** A column that was found, and where it stands, from 0. */
export interface PlacedColumn extends ColumnName {
  readonly at: number;
}

export const isSameColumn = (one: ColumnName, other: ColumnName): boolean =>
  one.rank === other.rank && folded(one.heading) === folded(other.heading);

/** The columns of a sheet, by its row of headings; those without a heading are none. */
export function columnsIn(row: readonly FoundCell[]): readonly PlacedColumn[] {
  const ranks = new Map<string, number>();
  return row.flatMap((cell, at) => {
    const heading = foundText(cell);
    if (heading === '') return [];
    const key = folded(heading);
    const rank = (ranks.get(key) ?? 0) + 1;
    ranks.set(key, rank);
    return [{ heading, rank, at }];
  });
}
