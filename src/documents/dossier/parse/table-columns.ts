import { columnFinder } from '../../../workbook/headers';
import type { FoundHeader } from '../../../workbook/headers';
import type { Column, TableKey } from '../template/fields';
import type { RawRange } from '../../../workbook/range';
import type { Place } from '../../../workbook/scalar';
import { TEMPLATE_VERSION, sinceOf } from '../template/version';
import type { StructureProblem } from './structure';

/** Where each column stands in the table's rows, from 0; a deleted column is absent. */
export type TableColumns<Key extends string> = Partial<Readonly<Record<Key, number>>>;

/**
 * Finds columns by their header, wherever they were moved: in the language that most of them are in, and in the
 * other one only what that leaves open. A person's own column may bear a title of ours in the other language, or one
 * that reads like ours: where it might be taken for it, that is reported, for figures depend on it.
 *
 * @param version of the sheets: they lack columns that later ones brought, and these are not missed
 */
export function locateColumns<Key extends string>(
  table: TableKey,
  header: RawRange,
  expected: readonly Column<Key>[],
  version = TEMPLATE_VERSION,
): { columns: TableColumns<Key>; problems: readonly StructureProblem[] } {
  const find = columnFinder(header.values[0] ?? [], expected);
  const columns: Partial<Record<Key, number>> = {};
  const problems: StructureProblem[] = [];
  for (const column of expected) {
    const found = find(column);
    if (found === null) {
      if (sinceOf(column) <= version) {
        problems.push({ kind: 'missing-column', table, header: column.label, role: column.role });
      }
      continue;
    }
    columns[column.key] = found.index;
    if (found.others.length > 0 && column.role === 'input') {
      problems.push(likeColumns(table, header, column, found));
    }
  }
  return { columns, problems };
}

function likeColumns(
  table: TableKey,
  { sheet, row, column: first }: RawRange,
  { label: header }: Column,
  { index, others, isCertain }: FoundHeader,
): StructureProblem {
  const at = (position: number): Place => ({ sheet, row, column: first + position });
  return {
    kind: 'like-columns',
    table,
    header,
    place: at(index),
    others: others.map(at),
    isCertain,
  };
}
