import { isCalledAfter, isCopyOfTable } from '../../workbook/copied-table';
import { namesIn } from '../../workbook/template';
import type { Template } from '../../workbook/template';
import type { KnownTable } from './locate';
import type { WorkbookFile } from './workbook-file';

/**
 * The sheets of tables of members that are copies of another member's, each with that one, as far as the file shows it.
 * Excel gives the copy of `Bareme_Notes_J1` a number, `Bareme_Notes_J12`, which the table of a twelfth member may be
 * called as well: the name alone says nothing. It is a copy where its sheet has names of ours for itself, as only copied
 * sheets have, or is called after the other's: `Notes J1 (2)`.
 */
export function copiesOfMembers(
  file: WorkbookFile,
  tables: readonly KnownTable[],
  template: Template,
): ReadonlyMap<string, string> {
  const ours = new Set(namesIn(template).map((name) => name.toLowerCase()));
  const withOwnNames = new Set(
    file.names.flatMap(({ name, scope }) => (ours.has(name.toLowerCase()) && scope) || []),
  );
  return new Map(
    tables.flatMap(({ table, name, inFile }) => {
      if (!table.isPerMember) return [];
      const { sheet } = inFile.area;
      const like = tables.filter((one) => one.table === table && isCopyOfTable(name, one.name));
      const original = like
        .map((one) => one.inFile.area.sheet)
        .find((other) => withOwnNames.has(sheet) || isCalledAfter(sheet, other));
      return original === undefined ? [] : [[sheet, original] as const];
    }),
  );
}
