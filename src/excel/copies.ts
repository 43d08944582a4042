import { isCopyOfTable } from '../dossier/copied-table';
import type { WorkbookSnapshot } from '../dossier/snapshot';
import { hostCode } from './host-problems';

/**
 * Sheets that are copies of ours: what is typed there counts nowhere. Excel gives a copied table the name of the
 * original and a number, and a copied sheet names of its own. Where the original is gone its copy is all that is left,
 * and none to delete. What is asked for here comes with the reading;
 * the answer costs a round trip only where a sheet without a table bears the name of a copy.
 */
export function requestCopies(
  context: Excel.RequestContext,
): (snapshot: WorkbookSnapshot) => Promise<readonly string[]> {
  const tables = context.workbook.tables.load('items/name,items/worksheet/name');
  return async (snapshot) => {
    const copied = tables.items
      .filter(({ name }) => Object.keys(snapshot.tables).some((ours) => isCopyOfTable(name, ours)))
      .map(({ worksheet }) => worksheet.name);
    const suspects = suspectsIn(snapshot).filter(({ sheet }) => !copied.includes(sheet));
    const confirmed = suspects.length === 0 ? [] : await confirm(context, suspects);
    return [...new Set([...copied, ...confirmed])].sort((a, b) => a.localeCompare(b, 'fr'));
  };
}

interface Suspect {
  readonly sheet: string;
  /** A name of ours that the original holds, and that a copy therefore has for itself. */
  readonly name: string;
}

function suspectsIn({ names, sheetNames = {} }: WorkbookSnapshot): Suspect[] {
  const standing = Object.entries(names);
  return Object.values(sheetNames).flatMap((sheet) => {
    const [, original] = /^(.+) \(\d+\)$/.exec(sheet) ?? [];
    const [name] = standing.find(([, range]) => range.sheet === original) ?? [];
    return name === undefined ? [] : [{ sheet, name }];
  });
}

/** A sheet of the person's own may bear such a name too. Where Excel does not let look, nothing is claimed. */
async function confirm(
  context: Excel.RequestContext,
  suspects: readonly Suspect[],
): Promise<readonly string[]> {
  const items = suspects.map(({ sheet, name }) => ({
    sheet,
    item: context.workbook.worksheets
      .getItemOrNullObject(sheet)
      .names.getItemOrNullObject(name)
      .load('scope'),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return [];
  }
  return items
    .filter(({ item }) => !item.isNullObject && item.scope === 'Worksheet')
    .map(({ sheet }) => sheet);
}
