import { columnFinder } from '../../../workbook/headers';
import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import type { Table } from '../../../workbook/template';
import type { Missing } from '../session';
import { CONSOLIDATION_COLUMNS, TABLES } from '../template/tables';

/** Without these, what people typed cannot be read, or is read from somewhere else. */
export function missingIn(snapshot: WorkbookSnapshot): readonly Missing[] {
  const needed: readonly Table[] = [TABLES.criteria, TABLES.jurors, TABLES.dossiers];
  const deliberating = TABLES.totals.name in snapshot.tables;
  const inputs = CONSOLIDATION_COLUMNS.filter(({ role }) => role !== 'computed');
  const consolidation: Table = { ...TABLES.consolidation, columns: inputs };
  return [...needed, ...(deliberating ? [consolidation] : [])].flatMap((table) =>
    missingOf(table, snapshot),
  );
}

function missingOf({ name, columns }: Table, { tables }: WorkbookSnapshot): Missing[] {
  const found = tables[name];
  if (!found) return [{ table: name, column: null }];
  const find = columnFinder(found.header.values[0] ?? [], columns);
  return columns
    .filter((column) => column.role !== 'computed' && find(column) === null)
    .map((column) => ({ table: name, column: column.key }));
}
