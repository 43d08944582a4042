import type { WorkbookSnapshot } from '../../../workbook/snapshot';
import { memberIn, type Table } from '../../../workbook/template';
import { RANKING_FIELDS, SESSION_FIELDS } from '../template/fields';
import { TABLES } from '../template/tables';

/**
 * The sheets of a session as they are called by now, in the order in which a person goes through them: what is settled,
 * the dossiers, the jurors by code, then what deliberation and closings have added. Sheets that are gone are left out.
 */
export function sheetOrderIn({ names, tables }: WorkbookSnapshot): readonly string[] {
  const named = ({ name }: { readonly name: string }) => names[name]?.sheet ?? [];
  const of = (table: Table) => tables[table.name]?.body.sheet ?? [];
  const ofMembers = (table: Table): readonly string[] =>
    Object.entries(tables)
      .filter(([name]) => memberIn(table, name) !== null)
      .toSorted(([one], [other]) => one.localeCompare(other, 'en', { numeric: true }))
      .map(([, { body }]) => body.sheet);
  const all = [
    ...Object.values(SESSION_FIELDS).flatMap(named),
    ...[TABLES.criteria, TABLES.jurors, TABLES.log, TABLES.dossiers].flatMap(of),
    ...ofMembers(TABLES.scores),
    ...Object.values(RANKING_FIELDS).flatMap(named),
    ...[TABLES.consolidation, TABLES.totals].flatMap(of),
    ...[TABLES.minutes, TABLES.feedback, TABLES.seals].flatMap(ofMembers),
  ];
  return [...new Set(all)];
}
