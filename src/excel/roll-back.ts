import type { SheetKey, WorkbookDeclaration } from '../sheets/declaration';
import type { Look } from './look';
import { isDead, NAMED_ITEM } from './named-item';
import { HostError } from './port';

/** A worksheet property that says which injection a sheet came from. */
export const INJECTION_MARK = 'bareme.injection';

export const temporaryName = (token: string, key: SheetKey): string => `~brm-${token}-${key}`;

/**
 * Takes back what an interrupted injection wrote, and nothing else: sheets that were not there at the look
 * and bear this injection's temporary name or mark, then the defined names that refer to nothing once
 * those sheets are gone. It runs in a request of its own, since the failed one is spent.
 *
 * Throws `HostError('left-behind')` when Excel refuses this too, so that the person can be told.
 */
export async function rollBack(
  declaration: WorkbookDeclaration,
  seen: Look,
  token: string,
  reason: unknown,
): Promise<void> {
  try {
    await Excel.run(async (context) => {
      await deleteSheets(context, seen, token);
      await deleteDeadNames(context, declaration, seen);
    });
  } catch (error) {
    // By the names they bear until the very end: a sheet named « Budget » may be a colleague's.
    const sheets = declaration.sheets.map(({ key }) => temporaryName(token, key)).join(', ');
    const detail = error instanceof Error ? error.message : String(error);
    throw new HostError('left-behind', `${sheets} (${detail})`, { cause: reason });
  }
}

export async function deleteSheets(
  context: Excel.RequestContext,
  seen: Pick<Look, 'sheetIds' | 'activeSheetId'>,
  token: string,
): Promise<void> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id');
  await context.sync();
  const added = worksheets.items
    .filter((sheet) => !seen.sheetIds.has(sheet.id))
    .map((sheet) => {
      const mark = sheet.customProperties.getItemOrNullObject(INJECTION_MARK).load('value');
      return { sheet, mark };
    });
  if (added.length === 0) return;
  await context.sync();
  if (seen.activeSheetId !== null) worksheets.getItem(seen.activeSheetId).activate();
  for (const { sheet, mark } of added) {
    const ours =
      sheet.name.startsWith(`~brm-${token}-`) || (!mark.isNullObject && mark.value === token);
    if (ours) sheet.delete();
  }
  await context.sync();
}

/** A colleague's names of the same spelling refer to living cells and stay. */
export async function deleteDeadNames(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  seen: Pick<Look, 'definedNames'>,
): Promise<void> {
  const candidates = declaration.sheets
    .flatMap((sheet) => sheet.names)
    .filter(({ name }) => !seen.definedNames.has(name))
    .map(({ name }) => context.workbook.names.getItemOrNullObject(name).load(NAMED_ITEM));
  await context.sync();
  for (const item of candidates.filter(isDead)) item.delete();
  await context.sync();
}
