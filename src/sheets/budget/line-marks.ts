import { budgetColumns } from '../../dossier/columns';
import type { BudgetColumnKey } from '../../dossier/fields';
import type { SheetBuilder } from '../builder';
import type { Context } from '../context';
import type { Area } from '../declaration';
import { columnCell } from '../layout';
import { LISTS } from '../list-names';
import { COLORS } from '../styles';

const NUMBERS: readonly BudgetColumnKey[] = [
  'quantity',
  'unitPrice',
  'vat',
  'year1',
  'year2',
  'otherYears',
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

  for (const key of NUMBERS) {
    const formula = `=AND(${at(key)}<>"",OR(NOT(ISNUMBER(${at(key)})),${at(key)}<0))`;
    sheet.conditional({ area: only(key), formula, ...INVALID });
  }
  const unknown = `=AND(${at('type')}<>"",NOT(ISNUMBER(MATCH(${at('type')},${LISTS.allTypes},0))))`;
  sheet.conditional({ area: only('type'), formula: unknown, ...INVALID });

  const [quantity, price, vat] = [at('quantity'), at('unitPrice'), at('vat')];
  const readable = `AND(ISNUMBER(${quantity}),ISNUMBER(${price}),OR(${vat}="",ISNUMBER(${vat})))`;
  const net = `IF(${readable},ROUND(${quantity}*${price},2),0)`;
  const replacedNet = `=AND(${at('net')}<>"",${at('net')}<>${net})`;
  sheet.conditional({ area: only('net'), formula: replacedNet, ...INVALID });

  const gross = `ROUND(${at('net')}*(1+IF(ISNUMBER(${vat}),${vat},0)),2)`;
  const replacedGross = `=IF(ISNUMBER(${at('net')}),${at('gross')}<>${gross},${at('gross')}<>"")`;
  sheet.conditional({ area: only('gross'), formula: replacedGross, ...INVALID });
  sheet.colorChecks(only('check'), context.texts);
}
