import type { WorkbookDeclaration } from '../../sheets/declaration';
import { hostCode } from '../host-problems';
import type { Look } from './look';
import { isDead, NAMED_ITEM } from '../named-item';
import { INJECTION_MARK, temporaryPrefix } from '../../workbook/temporary-names';

export type WrittenSheets = readonly Excel.Worksheet[];

/**
 * The sheets of a writing, and no others: those that were not there at the look and bear its temporary name or
 * its mark.
 */
export async function sheetsOf(
  context: Excel.RequestContext,
  seen: Pick<Look, 'sheetIds'>,
  token: string,
): Promise<WrittenSheets> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id');
  await context.sync();
  const added = worksheets.items
    .filter((sheet) => !seen.sheetIds.has(sheet.id))
    .map((sheet) => {
      const mark = sheet.customProperties.getItemOrNullObject(INJECTION_MARK).load('value');
      return { sheet, mark };
    });
  if (added.length === 0) return [];
  await context.sync();
  return added
    .filter(
      ({ sheet, mark }) =>
        sheet.name.startsWith(temporaryPrefix(token)) ||
        (!mark.isNullObject && mark.value === token),
    )
    .map(({ sheet }) => sheet);
}

export async function deleteSheets(
  context: Excel.RequestContext,
  sheets: WrittenSheets,
  seen: Pick<Look, 'activeSheetId'>,
): Promise<void> {
  for (const sheet of sheets) sheet.delete();
  await context.sync();
  await bringToFront(context, seen.activeSheetId);
}

/** Unless a colleague has deleted the sheet or hidden it since. */
export async function bringToFront(
  context: Excel.RequestContext,
  sheetId: string | null,
): Promise<void> {
  // A chart sheet was in front: it is no worksheet, and nothing is lost with the front.
  if (sheetId === null) return;
  try {
    context.workbook.worksheets.getItemOrNullObject(sheetId).activate();
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
  }
}

/**
 * Deletes the names of ours that a writing brought and that refer to nothing since its sheets are gone. A name
 * of the same spelling that is a colleague's refers to living cells and stays.
 */
export async function deleteDeadNames(
  context: Excel.RequestContext,
  declaration: WorkbookDeclaration,
  seen: Pick<Look, 'definedNames'>,
): Promise<void> {
  const brought = declaration.sheets
    .flatMap((sheet) => sheet.names.map(({ name }) => name))
    .filter((name) => !seen.definedNames.has(name));
  await deleteWhereDead(context, brought);
}

/** Of these names, those that Excel says refer to nothing. */
export async function deleteWhereDead(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<void> {
  const items = names.map((name) =>
    context.workbook.names.getItemOrNullObject(name).load(NAMED_ITEM),
  );
  await context.sync();
  for (const item of items.filter(isDead)) item.delete();
  await context.sync();
}
