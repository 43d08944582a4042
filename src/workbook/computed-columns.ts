import { columnFinder } from './headers';
import type { Table } from './template';

/** The columns of a table that the sheets compute, by their position; a person's own is never among them. */
export function computedColumns(
  { columns }: Pick<Table, 'columns'>,
  headers: readonly unknown[],
): ReadonlySet<number> {
  const find = columnFinder(
    headers,
    columns.map(({ label }) => label),
  );
  return new Set(
    columns.flatMap(({ label, role }) => (role === 'computed' ? (find(label)?.index ?? []) : [])),
  );
}
