import { isCopyOfTable } from '../../dossier/copied-table';
import { TABLES } from '../../dossier/fields';
import { NAMES } from '../../dossier/names';
import type { StandIn } from '../../workbook/snapshot';
import { namesOfCopies, namesOfWorkbook, sheetsWithNames } from './locate';
import type { WorkbookFile } from './workbook-file';

/**
 * The sheets that are read because they are what is left: the workbook has lost its own names and tables of that
 * sheet, and these have them for themselves. One on which some of the workbook's own still stand is no copy.
 */
export function standInsOf(file: WorkbookFile): readonly StandIn[] {
  const ofWorkbook = [...namesOfWorkbook(file, NAMES).values()];
  const original = new Set([
    ...ofWorkbook.map(({ sheet }) => sheet),
    ...file.tables.flatMap(({ name, area }) => (isOurs(name) ? area.sheet : [])),
  ]);
  const isCopy = (sheet: string): boolean => !original.has(sheet);
  const read = new Map<string, readonly string[]>();
  const note = ([sheet, ...others]: readonly string[]): void => {
    if (sheet !== undefined && !read.has(sheet)) read.set(sheet, others);
  };
  for (const copies of [...copiesByName(file), ...copiesByTable(file)]) note(copies.filter(isCopy));
  return [...read].map(([sheet, others]) => ({ sheet, others }));
}

const isOurs = (table: string): boolean =>
  Object.values(TABLES).some((ours) => ours.toLowerCase() === table.toLowerCase());

/** For each name that was lost: the sheet in which it is read, then the others that have it too. */
function copiesByName(file: WorkbookFile): readonly (readonly string[])[] {
  const sheets = sheetsWithNames(file, [...namesOfCopies(file, NAMES).keys()]);
  return [...namesOfCopies(file, NAMES).keys()].map((name) =>
    sheets.filter(({ names }) => names.has(name)).map(({ sheet }) => sheet),
  );
}

function copiesByTable(file: WorkbookFile): readonly (readonly string[])[] {
  const lost = Object.values(TABLES).filter(
    (ours) => !file.tables.some(({ name }) => name.toLowerCase() === ours.toLowerCase()),
  );
  return lost.map((ours) =>
    file.tables.filter(({ name }) => isCopyOfTable(name, ours)).map(({ area }) => area.sheet),
  );
}
