import { YEAR_KEYS, budgetColumns } from '../../template/columns';
import type { BudgetColumnKey } from '../../template/fields';
import type { SheetBuilder } from '../../../../sheets/builder';
import type { Context } from '../context';
import type { Area } from '../../../../workbook/area';
import { isFilled, isText } from '../../../../sheets/formula';
import { cell, columnCell } from '../../../../sheets/layout';
import { LISTS } from '../list-names';
import { COLORS } from '../../../../sheets/styles';
import { grossAmount, netAmount } from './line-formulas';

/** Columns of numbers that stand side by side share one conditional format. */
const NUMBER_BLOCKS: readonly (readonly [BudgetColumnKey, ...BudgetColumnKey[]])[] = [
  ['quantity', 'unitPrice', 'vat'],
  YEAR_KEYS,
];

const INVALID = { font: { color: COLORS.error, bold: true }, fill: COLORS.errorFill } as const;

/**
 * Cells that hold what they should not. Conditional formats cannot use structured references, so these
 * point at the cells of the first line; the sentence of the check column says the same in words.
 */
export function writeLineMarks(sheet: SheetBuilder, context: Context, body: Area): void {
  const columns = budgetColumns(context.call);
  const columnOf = (key: BudgetColumnKey): number => columns.findIndex((one) => one.key === key);
  const at = (key: BudgetColumnKey): string => columnCell(body.row, columnOf(key));
  const only = (key: BudgetColumnKey): Area => ({ ...body, column: columnOf(key), columns: 1 });

  for (const block of NUMBER_BLOCKS) {
    const first = columnOf(block[0]);
    const number = cell(body.row, first);
    sheet.conditional({
      area: { ...body, column: first, columns: block.length },
      formula: `=OR(${isText(number)},AND(ISNUMBER(${number}),${number}<0))`,
      ...INVALID,
    });
  }
  const unknown = `NOT(ISNUMBER(MATCH(${at('type')},${LISTS.allTypes},0)))`;
  sheet
    .conditional({
      area: only('type'),
      formula: `=AND(${isFilled(at('type'))},${unknown})`,
      ...INVALID,
    })
    .conditional({
      area: only('net'),
      formula: `=AND(${isFilled(at('net'))},${at('net')}<>${netAmount(at)})`,
      ...INVALID,
    })
    .conditional({
      area: only('gross'),
      formula: `=IF(ISNUMBER(${at('net')}),${at('gross')}<>${grossAmount(at)},${isFilled(at('gross'))})`,
      ...INVALID,
    })
    .colorChecks(only('check'), context.texts.verdict);
}
