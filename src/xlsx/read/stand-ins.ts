import { isCopyOfTable } from '../../workbook/copied-table';
import type { StandIn } from '../../workbook/snapshot';
import { namesIn, tablesIn } from '../../workbook/template';
import type { Table, Template } from '../../workbook/template';
import { isCalled, namesOfCopies, namesOfWorkbook, sheetsWithNames } from './locate';
import type { FileTable, WorkbookFile } from './workbook-file';

/**
 * The sheets that are read because they are what is left: the workbook has lost its own names and tables of that
 * sheet, and these have them for themselves. One on which some of the workbook's own still stand is no copy. Tables
 * of members say nothing of that: the copy of one is called as another's might be.
 */
export function standInsOf(file: WorkbookFile, template: Template): readonly StandIn[] {
  const wanted = namesIn(template);
  const singles = tablesIn(template).filter(({ isPerMember }) => !isPerMember);
  const ofWorkbook = [...namesOfWorkbook(file, wanted).values()];
  const isOurs = (one: FileTable): boolean => singles.some(({ name }) => isCalled(one, name));
  const original = new Set([
    ...ofWorkbook.map(({ sheet }) => sheet),
    ...file.tables.filter(isOurs).map(({ area }) => area.sheet),
  ]);
  const isCopy = (sheet: string): boolean => !original.has(sheet);
  const read = new Map<string, readonly string[]>();
  const note = ([sheet, ...others]: readonly string[]): void => {
    if (sheet !== undefined && !read.has(sheet)) read.set(sheet, others);
  };
  for (const copies of [...copiesByName(file, wanted), ...copiesByTable(file, singles)]) {
    note(copies.filter(isCopy));
  }
  return [...read].map(([sheet, others]) => ({ sheet, others }));
}

/** For each name that was lost: the sheet in which it is read, then the others that have it too. */
function copiesByName(
  file: WorkbookFile,
  wanted: readonly string[],
): readonly (readonly string[])[] {
  const lost = [...namesOfCopies(file, wanted).keys()];
  const sheets = sheetsWithNames(file, lost);
  return lost.map((name) =>
    sheets.filter(({ names }) => names.has(name)).map(({ sheet }) => sheet),
  );
}

const copiesByTable = (
  { tables }: WorkbookFile,
  singles: readonly Table[],
): readonly (readonly string[])[] =>
  singles
    .filter(({ name }) => !tables.some((one) => isCalled(one, name)))
    .map(({ name: ours }) =>
      tables.filter(({ name }) => isCopyOfTable(name, ours)).map(({ area }) => area.sheet),
    );
