import { isOwnFormula } from '../workbook/own-formula';
import { isCalledAfter, isCopyOfTable } from '../workbook/copied-table';
import type { RawTable } from '../workbook/range';
import { tableNamed } from '../workbook/template';
import { lookedFor } from './looked-for';
import type { SheetCopy, WorkbookSnapshot } from '../workbook/snapshot';
import type { Scalar } from '../workbook/scalar';
import { suspectsIn, type Suspect } from './copy-suspects';
import { hostCode } from './host-problems';
import { untracked } from './untracked';

/**
 * Sheets that are copies of ours: what is typed there counts nowhere. Excel gives a copied table the name of the
 * original and a number, and a copied sheet names of its own; other programs copy the cells alone. Where the
 * original is gone its copy is all that is left, and none to delete. It costs a round trip only where a sheet without
 * such a table is named after one of ours.
 *
 * @param tables all that stand in the workbook
 */
export async function copiesOf(
  context: Excel.RequestContext,
  tables: readonly { readonly name: string; readonly sheet: string }[],
  snapshot: WorkbookSnapshot,
): Promise<readonly SheetCopy[]> {
  const copied = new Map(
    tables.flatMap((table) => {
      const ours = Object.values(snapshot.tables).find((one) => isCopyOf(table, one));
      return ours ? [[table.sheet, ours.body.sheet] as const] : [];
    }),
  );
  const tableNames = tables.map(({ name }) => name);
  const suspects = suspectsIn(snapshot, tableNames).filter(({ sheet }) => !copied.has(sheet));
  const confirmed = suspects.length === 0 ? [] : await confirm(context, suspects);
  return [...[...copied].map(([sheet, original]) => ({ sheet, original })), ...confirmed].sort(
    (one, other) => one.sheet.localeCompare(other.sheet, 'fr'),
  );
}

/**
 * By the number that Excel gives to a copied table. The table of a member may be called so by right (J12 beside J1):
 * there its sheet has to be called as a copy too.
 */
function isCopyOf(
  { name, sheet }: { readonly name: string; readonly sheet: string },
  ours: RawTable,
): boolean {
  if (!isCopyOfTable(name, ours.name)) return false;
  const isOfMember = tableNamed(lookedFor(), name)?.isPerMember === true;
  return !isOfMember || isCalledAfter(sheet, ours.body.sheet);
}

/** Where a sheet says what it is: its title and its first labels. */
const CORNER = 'A1:D20';
/** Share of the original's texts that a copy still says, and how many there have to be to tell. */
const ALIKE = 0.6;
const FEWEST_TEXTS = 8;

/** A sheet of the person's own may bear such a name too. Where Excel does not let look, nothing is claimed. */
async function confirm(
  context: Excel.RequestContext,
  suspects: readonly Suspect[],
): Promise<readonly SheetCopy[]> {
  const originals = new Map(
    suspects.map(({ original }) => [original, corner(context, original).load('values')]),
  );
  const asked = suspects.map((suspect) => ({
    ...suspect,
    item: suspect.name === null ? null : ownName(context, suspect.sheet, suspect.name),
    cells: corner(context, suspect.sheet).load('values,formulas'),
  }));
  try {
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return [];
  }
  return asked
    .filter(({ original, item, cells, isCalledKept }) => {
      if (item?.isNullObject === false && item.scope === 'Worksheet') return true;
      // A change of call froze the formulas of what it kept.
      if (isCalledKept && !cells.formulas.flat().some(isOwnFormula)) return false;
      return isAlike(originals.get(original)?.values ?? [], cells.values);
    })
    .map(({ sheet, original }) => ({ sheet, original }));
}

const corner = ({ workbook }: Excel.RequestContext, sheet: string): Excel.Range =>
  untracked(workbook.worksheets.getItem(sheet).getRange(CORNER));

const ownName = (
  { workbook }: Excel.RequestContext,
  sheet: string,
  name: string,
): Excel.NamedItem =>
  workbook.worksheets.getItem(sheet).names.getItemOrNullObject(name).load('scope');

/** What was typed may differ: most of the sheet's own texts are there all the same. */
function isAlike(original: readonly Scalar[][], sheet: readonly Scalar[][]): boolean {
  const own = textsOf(original);
  const said = textsOf(sheet);
  const common = [...own].filter((text) => said.has(text)).length;
  return own.size >= FEWEST_TEXTS && common >= own.size * ALIKE;
}

const textsOf = (cells: readonly Scalar[][]): ReadonlySet<string> =>
  new Set(
    cells.flat().filter((cell): cell is string => typeof cell === 'string' && cell.length > 2),
  );
