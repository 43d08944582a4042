import type { Language } from '../themes/language';
import type { Column, TableKey } from './fields';
import type { RawRange } from './snapshot';
import type { StructureProblem } from './structure';

/** Where each column stands in the table's rows, from 0; a deleted column is absent. */
export type TableColumns<Key extends string> = Partial<Readonly<Record<Key, number>>>;

/** A header as columns are found by it: a space too many or a capital is no other column. */
export const comparable = (header: unknown): string =>
  String(header).replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds a header by its title: as it is spelled, else the first that differs in spaces and capitals alone. */
export function headerFinder(headers: readonly unknown[]): (title: string) => number | undefined {
  const exact = headers.map(String);
  const folded = headers.map(comparable);
  return (title) => {
    const index = exact.indexOf(title);
    const found = index >= 0 ? index : folded.indexOf(comparable(title));
    return found >= 0 ? found : undefined;
  };
}

/**
 * Finds columns by their header, wherever they were moved: in the language that most of them are in, and in the
 * other one only what that leaves open. A person's own column may bear a title of ours in the other language.
 */
export function locateColumns<Key extends string>(
  table: TableKey,
  header: RawRange,
  expected: readonly Column<Key>[],
): { columns: TableColumns<Key>; missing: readonly StructureProblem[] } {
  const find = headerFinder(header.values[0] ?? []);
  const count = (language: Language): number =>
    expected.filter((column) => find(column.header[language]) !== undefined).length;
  const own: Language = count('en') > count('fr') ? 'en' : 'fr';
  const other: Language = own === 'fr' ? 'en' : 'fr';
  const columns: Partial<Record<Key, number>> = {};
  const missing: StructureProblem[] = [];
  for (const column of expected) {
    const position = find(column.header[own]) ?? find(column.header[other]);
    if (position === undefined) {
      missing.push({ kind: 'missing-column', table, header: column.header, role: column.role });
    } else {
      columns[column.key] = position;
    }
  }
  return { columns, missing };
}
