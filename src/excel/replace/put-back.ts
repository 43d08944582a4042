import type { WorkbookDeclaration } from '../../sheets/declaration';
import { HostError } from '../port';
import { formulaIn } from '../read';
import { deleteDeadNames, deleteSheets } from '../roll-back';
import { rangeOf, thaw } from './frozen-cells';
import type { Survey } from './survey';

/**
 * Puts a workbook back as the survey saw it after an interrupted replacement: the new sheets go, the others
 * get their names, places, tables, defined names and formulas again. Each step may be one that the
 * interruption never came to, so each says how things were and not what to undo.
 *
 * Throws `HostError('half-replaced')` when Excel refuses this too.
 */
export async function putBack(
  declaration: WorkbookDeclaration,
  seen: Survey,
  token: string,
  reason: unknown,
): Promise<void> {
  try {
    await Excel.run(async (context) => {
      await deleteSheets(context, seen, token);
      const frozen = await frozenAmong(context, seen);
      putBackSheets(context, seen);
      for (const { id, name } of seen.tables) context.workbook.tables.getItem(id).name = name;
      await context.sync();
      putBackNames(context, declaration, seen);
      for (const { worksheet, cells } of frozen) thaw(worksheet, cells);
      await context.sync();
      const definedNames = new Set(seen.definedNames.keys());
      await deleteDeadNames(context, declaration, { definedNames });
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new HostError('half-replaced', detail, { cause: reason });
  }
}

/** Cells whose formula is no longer there. */
async function frozenAmong(context: Excel.RequestContext, { sheets, formulas }: Survey) {
  const checked = formulas.flatMap((cells) => {
    const sheet = sheets.find(({ name }) => name === cells.sheet);
    if (!sheet) return [];
    const worksheet = context.workbook.worksheets.getItem(sheet.id);
    const first = rangeOf(worksheet, { ...cells.area, rows: 1 }).load('formulas');
    return [{ worksheet, cells, first }];
  });
  await context.sync();
  return checked.filter(({ first }) => formulaIn(first.formulas[0]?.[0]) === null);
}

function putBackSheets(context: Excel.RequestContext, { sheets, ours }: Survey): void {
  const { worksheets } = context.workbook;
  const standing = [...ours.values()].sort((a, b) => a.position - b.position);
  for (const { id, name } of standing) worksheets.getItem(id).name = name;
  // From the first on, every other sheet being in its own order: each falls into its place.
  for (const { id, position } of sheets.filter((sheet) => standing.includes(sheet))) {
    worksheets.getItem(id).position = position;
  }
}

function putBackNames(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  { definedNames }: Survey,
): void {
  for (const { name } of declaration.sheets.flatMap((sheet) => sheet.names)) {
    const formula = definedNames.get(name);
    if (formula !== undefined) context.workbook.names.getItem(name).formula = formula;
  }
}
