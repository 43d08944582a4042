import { isOwnFormula } from '../../workbook/own-formula';
import { hostCode } from '../host-problems';

/**
 * Of the sheets that are kept, one conditional format would go on judging: it marks expense types that are not
 * on the list of the call, which is the new call's list by now. It goes, and only that one.
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
      if (!custom.isNullObject && isOwnFormula(`${custom.rule.formula}`)) format.delete();
    }
    await context.sync();
  } catch (error) {
    if (hostCode(error) === null) throw error;
  }
}
