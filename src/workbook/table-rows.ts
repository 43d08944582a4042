import type { Language } from '../language/language';
import { GONE, type Cell } from './cell';
import { columnFinder } from './headers';
import type { RawTable } from './range';
import type { Reader } from './read-cell';
import type { Place, Scalar } from './scalar';
import type { Table } from './template';

/** A cell as it stands; `place` is null where its column is gone. */
export interface RawCell {
  readonly raw: Scalar;
  readonly place: Place | null;
}

/** One row of a table, its columns wherever they stand now. */
export interface TableRow {
  /** Its first cell. */
  readonly place: Place;
  readonly raw: (key: string) => Scalar;
  readonly cell: (key: string) => RawCell;
  readonly read: <T>(key: string, reader: Reader<T>) => Cell<T>;
}

/** The columns of a table that was read, and its rows. */
export interface TableRows {
  readonly rows: readonly TableRow[];
  /** The position of a column, from 0; null: it is gone. */
  readonly position: (key: string) => number | null;
}

/** The rows of a table, found by their headers as everyone finds them; none of a table that is gone. */
export function rowsIn(table: RawTable | undefined, known: Table, language: Language): TableRows {
  if (!table) return { rows: [], position: () => null };
  const find = columnFinder(table.header.values[0] ?? [], known.columns);
  const positions = new Map(
    known.columns.flatMap((column) => {
      const found = find(column);
      return found ? [[column.key, found.index] as const] : [];
    }),
  );
  const { sheet, row: first, column, values } = table.body;
  const rows = values.map((cells, index): TableRow => {
    const place = (key: string): Place | null => {
      const position = positions.get(key);
      return position === undefined
        ? null
        : { sheet, row: first + index, column: column + position };
    };
    const raw = (key: string): Scalar => cells[positions.get(key) ?? -1] ?? null;
    return {
      place: { sheet, row: first + index, column },
      raw,
      cell: (key) => ({ raw: raw(key), place: place(key) }),
      read: (key, reader) => {
        const where = place(key);
        return where ? reader(raw(key), where, language) : GONE;
      },
    };
  });
  return { rows, position: (key) => positions.get(key) ?? null };
}
