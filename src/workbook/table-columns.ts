import { columnFinder } from './headers';
import type { Slot } from './template';

/**
 * The columns of a table by their position, from 0, found by their headers as everyone finds them: spaces, capitals and
 * the language aside, former titles included. A person's own column is absent.
 */
export function columnsByPosition<Column extends Slot>(
  columns: readonly Column[],
  headers: readonly unknown[],
): ReadonlyMap<number, Column> {
  const find = columnFinder(headers, columns);
  return new Map(
    columns.flatMap((column) => {
      const found = find(column);
      return found ? [[found.index, column] as const] : [];
    }),
  );
}

/** The columns that the sheets compute, by their position; a person's own is never among them. */
export const computedColumns = (
  { columns }: { readonly columns: readonly Slot[] },
  headers: readonly unknown[],
): ReadonlySet<number> =>
  new Set(
    [...columnsByPosition(columns, headers)].flatMap(([position, { role }]) =>
      role === 'computed' ? position : [],
    ),
  );
