import { columnFinder } from './headers';
import { isBlank, type Place } from './scalar';
import type { WorkbookSnapshot } from './snapshot';
import type { Field, Table } from './template';

/** A name, a table or one of its columns that is gone. */
export interface Missing {
  readonly name: string;
  /** The title of the column, in French; null: the name or the whole table. */
  readonly column: string | null;
}

/** What of a document is gone, and without which something that was typed or written cannot be read. */
export function missingIn(
  { names, tables }: WorkbookSnapshot,
  fields: readonly Pick<Field, 'name'>[],
  known: readonly Table[],
): readonly Missing[] {
  const ofFields = fields
    .filter(({ name }) => !(name in names))
    .map(({ name }): Missing => ({ name, column: null }));
  const ofTables = known.flatMap(({ name, columns }): readonly Missing[] => {
    const table = tables[name];
    if (!table) return [{ name, column: null }];
    const find = columnFinder(table.header.values[0] ?? [], columns);
    return columns
      .filter((column) => column.role !== 'computed' && find(column) === null)
      .map(({ label }) => ({ name, column: label.fr }));
  });
  return [...ofFields, ...ofTables];
}

/**
 * Cells of ours whose formula is gone, and that show something all the same.
 *
 * @param computed names of single cells that hold formulas
 */
export function typedOverIn(
  { names, tables }: WorkbookSnapshot,
  computed: readonly string[],
  known: readonly Pick<Table, 'name'>[],
): readonly Place[] {
  const ofNames = computed.flatMap((name): readonly Place[] => {
    const range = names[name];
    if (range?.hasFormula !== false || isBlank(range.values[0]?.[0] ?? null)) return [];
    return [{ sheet: range.sheet, row: range.row, column: range.column }];
  });
  const ofTables = known.flatMap(({ name }): readonly Place[] => {
    const { body, overwritten } = tables[name] ?? {};
    return (overwritten ?? []).filter(
      ({ row, column }) =>
        body && !isBlank(body.values[row - body.row]?.[column - body.column] ?? null),
    );
  });
  return [...ofNames, ...ofTables];
}
