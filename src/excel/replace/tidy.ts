import { parseAddress } from '../address';
import { hostCode } from '../host-problems';
import type { Unmarked } from './remembered';

/** By whatever sign it begins: names are all that it is known by. */
const isByOurNames = (formula: string): boolean => /\b(?:brm_|Bareme_)/i.test(formula);

const WANTED = [
  'items/id',
  'items/customOrNullObject/rule/formula',
  'items/customOrNullObject/format/font/color',
  'items/customOrNullObject/format/font/bold',
  'items/customOrNullObject/format/fill/color',
].join(',');

/**
 * Of the sheets that are kept, a conditional format that asks our names would go on judging, by the new sheets: so one
 * that marks expense types which are not on the list of the call. Such formats go, and only they.
 *
 * The replacement is done by then: what Excel refuses here leaves a red cell, no more, and is let be.
 *
 * @returns those that went
 */
export async function unmarkTypes(
  context: Excel.RequestContext,
  sheetIds: readonly string[],
): Promise<readonly Unmarked[]> {
  try {
    const sheets = sheetIds.map((id) => ({
      id,
      formats: context.workbook.worksheets.getItem(id).getRange().conditionalFormats.load(WANTED),
    }));
    await context.sync();
    const ours = sheets.flatMap(({ id, formats }) =>
      formats.items.filter(isOurs).map((format) => ({
        id,
        format,
        range: format.getRangeOrNullObject().load('address'),
      })),
    );
    for (const { format } of ours) format.delete();
    await context.sync();
    return ours.flatMap(({ id, format, range }) =>
      range.isNullObject ? [] : [unmarkedOf(id, format, range)],
    );
  } catch (error) {
    if (hostCode(error) === null) throw error;
    return [];
  }
}

const isOurs = ({ customOrNullObject: custom }: Excel.ConditionalFormat): boolean =>
  !custom.isNullObject && isByOurNames(custom.rule.formula);

function unmarkedOf(
  sheetId: string,
  { customOrNullObject: { rule, format } }: Excel.ConditionalFormat,
  { address }: Excel.Range,
): Unmarked {
  const { row, column, rows, columns } = parseAddress(address);
  const { color, bold } = format.font;
  return {
    sheetId,
    area: { row, column, rows, columns },
    formula: rule.formula,
    // Excel gives nothing, or an empty text, for what the format leaves as it is.
    font: { ...(color && { color }), ...(bold && { bold }) },
    ...(format.fill.color && { fill: format.fill.color }),
  };
}
