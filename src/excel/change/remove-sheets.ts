import type { CellContent, SheetDeclaration } from '../../sheets/declaration';
import type { Scalar } from '../../workbook/scalar';
import { parseAddress } from '../address';
import { hostCode, run } from '../host-problems';
import { sheetOfFormula } from '../own-addresses';
import { untracked } from '../untracked';
import type { BroughtSheets } from './rewrites';
import { isSame } from './write-cells';

/** Sheets that are to go: what can be known of them, and done about them, once the request has been made. */
export interface Removal {
  /** Names of those in which something else stands than what was brought: someone has worked there since. */
  readonly filled: () => readonly string[];
  /** One round trip: they go, and the names that they brought. */
  readonly remove: () => Promise<void>;
}

/** Asks what stands in sheets that a change has brought. */
export function requestRemoval(
  { workbook }: Excel.RequestContext,
  { declaration, ids }: BroughtSheets,
): Removal {
  const sheets = declaration.sheets.flatMap((sheet) => {
    const id = ids[sheet.key];
    if (id === undefined) return [];
    const worksheet = workbook.worksheets.getItem(id).load('name');
    const used = untracked(worksheet.getUsedRangeOrNullObject(true)).load('address,formulas');
    return [{ sheet, worksheet, used }];
  });
  const names = declaration.sheets
    .flatMap((sheet) => sheet.names)
    .map(({ name }) => workbook.names.getItemOrNullObject(name).load('formula'));
  return {
    filled: () =>
      sheets
        .filter(({ sheet, used }) => !holdsWhatWasBrought(sheet, used))
        .map(({ worksheet }) => worksheet.name),
    remove: async () => {
      const going = new Set(sheets.map(({ worksheet }) => worksheet.name));
      for (const item of names) {
        // A name that a person has pointed elsewhere since is theirs.
        const isOurs = !item.isNullObject && going.has(sheetOfFormula(item.formula) ?? '');
        if (isOurs) item.delete();
      }
      for (const { worksheet } of sheets) worksheet.delete();
      await gone(
        workbook.context.sync(),
        sheets.map(({ sheet }) => ids[sheet.key] ?? ''),
      );
    },
  };
}

/** Where only the answer was lost they are gone all the same. */
async function gone(removal: Promise<unknown>, ids: readonly string[]): Promise<void> {
  try {
    await removal;
  } catch (error) {
    if (hostCode(error) === null || !(await areGone(ids).catch(() => false))) throw error;
  }
}

const areGone = (ids: readonly string[]): Promise<boolean> =>
  run(async ({ workbook }) => {
    const sheets = ids.map((id) => workbook.worksheets.getItemOrNullObject(id).load('id'));
    await workbook.context.sync();
    return sheets.every(({ isNullObject }) => isNullObject);
  });

/** Cell by cell, tables included; what a cell looks like is nobody's work. */
function holdsWhatWasBrought(sheet: SheetDeclaration, used: Excel.Range): boolean {
  const brought = contentsOf(sheet);
  if (used.isNullObject) return brought.size === 0;
  const { row, column } = parseAddress(used.address);
  const rows = used.formulas as Scalar[][];
  const isSameEverywhere = rows.every((cells, r) =>
    cells.every((cell, c) => {
      const key = keyOf(row + r, column + c);
      const content = brought.get(key) ?? null;
      brought.delete(key);
      return isSame(cell, content);
    }),
  );
  return isSameEverywhere && brought.size === 0;
}

const keyOf = (row: number, column: number): string => `${row},${column}`;

function contentsOf({ contents, tables }: SheetDeclaration): Map<string, CellContent> {
  const found = new Map<string, CellContent>();
  const put = (row: number, column: number, content: CellContent): void => {
    if (content !== null && content !== '') found.set(keyOf(row, column), content);
  };
  for (const { area, cells } of contents) {
    cells.forEach((line, r) =>
      line.forEach((content, c) => put(area.row + r, area.column + c, content)),
    );
  }
  for (const { area, columns } of tables) {
    columns.forEach(({ header, formula, values = [] }, c) => {
      put(area.row, area.column + c, header);
      for (let line = 0; line < area.rows - 1; line += 1) {
        const content = formula === null ? (values[line] ?? null) : { formula };
        put(area.row + 1 + line, area.column + c, content);
      }
    });
  }
  return found;
}
