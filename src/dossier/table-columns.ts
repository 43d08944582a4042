import type { Column, TableKey } from './fields';
import type { RawRange } from './snapshot';
import type { StructureProblem } from './structure';

/** Where each column stands in the table's rows, from 0; a deleted column is absent. */
export type TableColumns<Key extends string> = Partial<Readonly<Record<Key, number>>>;

/** A header as columns are found by it: a space too many or a capital is no other column. */
export const comparable = (header: unknown): string =>
  String(header).replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds columns by their header in either language, wherever they were moved. */
export function locateColumns<Key extends string>(
  table: TableKey,
  header: RawRange,
  expected: readonly Column<Key>[],
): { columns: TableColumns<Key>; missing: readonly StructureProblem[] } {
  const positions = new Map(
    (header.values[0] ?? []).map((text, index) => [comparable(text), index] as const),
  );
  const columns: Partial<Record<Key, number>> = {};
  const missing: StructureProblem[] = [];
  for (const column of expected) {
    const position =
      positions.get(comparable(column.header.fr)) ?? positions.get(comparable(column.header.en));
    if (position === undefined) {
      missing.push({ kind: 'missing-column', table, header: column.header, role: column.role });
    } else {
      columns[column.key] = position;
    }
  }
  return { columns, missing };
}
