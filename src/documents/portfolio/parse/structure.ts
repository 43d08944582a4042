import { columnFinder } from '../../../workbook/headers';
import { isBlank, type Place } from '../../../workbook/scalar';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Portfolio } from '../portfolio';
import { PORTFOLIO_FIELDS, SUMS } from '../template/fields';
import { TABLES } from '../template/tables';

/** Names and columns that are gone, and without which something cannot be read. */
export function missingIn({ names, tables }: WorkbookSnapshot): Portfolio['missing'] {
  const fields = Object.values(PORTFOLIO_FIELDS)
    .filter(({ name }) => !(name in names))
    .map(({ name }) => ({ name, column: null }));
  const columns = Object.values(TABLES).flatMap(
    ({ name, columns: known }): Portfolio['missing'] => {
      const table = tables[name];
      if (!table) return [{ name, column: null }];
      const find = columnFinder(table.header.values[0] ?? [], known);
      return known
        .filter((column) => column.role !== 'computed' && find(column) === null)
        .map(({ label }) => ({ name, column: label.fr }));
    },
  );
  return [...fields, ...columns];
}

/** Cells of ours whose formula is gone, and that show something all the same. */
export function overwrittenIn({ names, tables }: WorkbookSnapshot): readonly Place[] {
  const computed = [...SUMS, 'files' as const].map((key) => PORTFOLIO_FIELDS[key].name);
  const fields = computed.flatMap((name): readonly Place[] => {
    const range = names[name];
    if (range?.hasFormula !== false || isBlank(range.values[0]?.[0] ?? null)) return [];
    return [{ sheet: range.sheet, row: range.row, column: range.column }];
  });
  const { body, overwritten } = tables[TABLES.portfolio.name] ?? {};
  const cells = (overwritten ?? []).filter(
    ({ row, column }) =>
      body && !isBlank(body.values[row - body.row]?.[column - body.column] ?? null),
  );
  return [...fields, ...cells];
}
