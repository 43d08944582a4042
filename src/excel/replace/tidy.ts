import { hostCode } from '../host-problems';

/** By whatever sign it begins: names are all that it is known by. */
const isByOurNames = (formula: string): boolean => /\b(?:brm_|Bareme_)/i.test(formula);

/**
 * Of the sheets that are kept, a conditional format that asks our names would go on judging, by the new sheets: so one
 * that marks expense types which are not on the list of the call. Such formats go, and only they.
 *
 * The replacement is done by then: what Excel refuses here leaves a red cell, no more, and is let be.
 */
export async function unmarkTypes(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<void> {
  try {
    const formats = sheetIds.map((id) =>
      context.workbook.worksheets
        .getItem(id)
        .getRange()
        .conditionalFormats.load('items/id,items/customOrNullObject/rule/formula'),
    );
    await context.sync();
    for (const format of formats.flatMap(({ items }) => items)) {
      const { customOrNullObject: custom } = format;
      if (!custom.isNullObject && isByOurNames(custom.rule.formula)) format.delete();
    }
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
  }
}
