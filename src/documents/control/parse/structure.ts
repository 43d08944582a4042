import { columnFinder } from '../../../workbook/headers';
import { isBlank, type Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Missing } from '../control';
import { BOUND_FIELDS, CONTROL_FIELDS, FIGURES } from '../template/fields';
import { TABLES } from '../template/tables';

/** Names and columns that are gone, and without which something typed or copied cannot be read. */
export function missingIn({ names, tables }: WorkbookSnapshot): readonly Missing[] {
  const fields = Object.values(CONTROL_FIELDS)
    .filter(({ name }) => !(name in names))
    .map(({ name }): Missing => ({ name, column: null }));
  const columns = Object.values(TABLES).flatMap(({ name, columns: known }): readonly Missing[] => {
    const table = tables[name];
    if (!table) return [{ name, column: null }];
    const find = columnFinder(table.header.values[0] ?? [], known);
    return known
      .filter((column) => column.role !== 'computed' && find(column) === null)
      .map(({ label }) => ({ name, column: label.fr }));
  });
  return [...fields, ...columns];
}

/** Cells of ours whose formula is gone, and that show something all the same. */
export function overwrittenIn({ names, tables }: WorkbookSnapshot): readonly Place[] {
  const computed = [
    ...[...FIGURES, 'open' as const].map((key) => CONTROL_FIELDS[key].name),
    ...BOUND_FIELDS.map(({ name }) => name),
  ];
  const fields = computed.flatMap((name): readonly Place[] => {
    const range = names[name];
    if (range?.hasFormula !== false || isBlank(range.values[0]?.[0] ?? null)) return [];
    return [{ sheet: range.sheet, row: range.row, column: range.column }];
  });
  const cells = Object.values(TABLES).flatMap(({ name }): readonly Place[] => {
    const { body, overwritten } = tables[name] ?? {};
    return (overwritten ?? []).filter(
      ({ row, column }) =>
        body && !isBlank(body.values[row - body.row]?.[column - body.column] ?? null),
    );
  });
  return [...fields, ...cells];
}
