import { run } from '../host-problems';
import { fold } from './look';
import { sheetOfFormula } from '../own-addresses';
import type { ClearingOutcome } from '../port';
import { deleteWhereDead } from './roll-back';
import {
  INJECTION_MARK,
  isTemporary,
  leftoversAmong,
  tokenIn,
} from '../../workbook/temporary-names';

/** Every name that an insertion brings begins so, whatever it inserts. */
const isBrought = (name: string): boolean => name.startsWith('brm_');

/**
 * Deletes sheets of these names that an interrupted insertion has left, then the names of ours that referred to
 * them. A sheet without a mark is one that the interruption came to before it was marked. Whatever has come
 * since, a colleague's insertion for one, stays.
 *
 * Throws `HostError`: some of the sheets may be gone by then.
 */
export const clearAway = (sheetNames: readonly string[]): Promise<ClearingOutcome> =>
  run(async (context) => {
    const { leftovers, kept } = await surveyed(context, leftoversAmong(sheetNames).inserted);
    if (leftovers.length > 0) {
      const broken = await namesOn(context, new Set(leftovers.map(({ name }) => fold(name))));
      for (const sheet of leftovers) sheet.delete();
      await context.sync();
      await deleteWhereDead(context, broken);
    }
    return { kept };
  });

/** The sheets to delete, and those of the same insertions that bear names of their own. */
async function surveyed(
  { workbook }: Excel.RequestContext,
  sheetNames: readonly string[],
): Promise<{ readonly leftovers: readonly Excel.Worksheet[]; readonly kept: readonly string[] }> {
  const { worksheets } = workbook;
  worksheets.load('items/name');
  await workbook.context.sync();
  const looked = worksheets.items.map((sheet) => ({
    sheet,
    mark: sheet.customProperties.getItemOrNullObject(INJECTION_MARK).load('value'),
  }));
  await workbook.context.sync();
  const tokens = new Set(sheetNames.map(tokenIn));
  const marked = looked.map(({ sheet, mark }) => ({
    sheet,
    token: mark.isNullObject ? tokenIn(sheet.name) : mark.value,
  }));
  return {
    leftovers: marked
      .filter(
        ({ sheet, token }) => sheetNames.includes(sheet.name) && token === tokenIn(sheet.name),
      )
      .map(({ sheet }) => sheet),
    kept: marked
      .filter(({ sheet, token }) => !isTemporary(sheet.name) && tokens.has(token))
      .map(({ sheet }) => sheet.name),
  };
}

/** The names of ours that refer to cells of these sheets. */
async function namesOn(
  { workbook }: Excel.RequestContext,
  sheets: ReadonlySet<string>,
): Promise<readonly string[]> {
  const names = workbook.names.load('items/name,items/formula,items/scope');
  await workbook.context.sync();
  return names.items
    .filter(({ name, scope }) => scope === 'Workbook' && isBrought(name))
    .filter(({ formula }) => sheets.has(fold(sheetOfFormula(formula) ?? '')))
    .map(({ name }) => name);
}
