import { budgetColumns } from '../../template/columns';
import { TABLES, type BudgetColumnKey } from '../../template/fields';
import { projectName } from '../band';
import { SheetBuilder, printSetup } from '../../../../sheets/builder';
import { type Context } from '../context';
import { fill } from '../../../../sheets/in-words';
import type { SheetDeclaration } from '../../../../sheets/declaration';
import { formula, sentence, type Expression } from '../../../../sheets/formula';
import { area } from '../../../../sheets/layout';
import type { StyleName } from '../../../../sheets/styles';
import { STEP_FORMULAS, checkFormula } from './line-check';
import { eligibleFormula, grossFormula, netFormula } from './line-formulas';
import { writeLineMarks } from './line-marks';
import { validateLines } from './line-validations';
import { HEADINGS, writeTotals } from './totals';

/** Characters of the column whose sentences do not wrap: Excel fits no row to the result of a formula. */
export const BUDGET_CHECK_WIDTH = 38.5;

/** Points that may stay in view above the lines: a small screen must still show some of them. */
const TALLEST_FROZEN = 210;

/** Eight digits before the comma, both cents, the euro sign. */
const AMOUNT = 15.5;

/** A step says in words what the check repeats. */
const STEP = { width: BUDGET_CHECK_WIDTH, style: 'checkLine' } as const;

/** No wider than what they hold: up to seventeen columns share a page of A4. Words wrap, figures do not. */
const LOOKS: Readonly<
  Record<BudgetColumnKey, { readonly width: number; readonly style: StyleName }>
> = {
  label: { width: 20, style: 'inputWrap' },
  type: { width: 18, style: 'inputWrap' },
  title: { width: 5.5, style: 'inputCentre' },
  supplier: { width: 11, style: 'inputWrap' },
  origin: { width: 12, style: 'inputWrap' },
  unit: { width: 8.5, style: 'inputCentre' },
  quantity: { width: 8.5, style: 'inputQuantity' },
  unitPrice: { width: AMOUNT, style: 'inputAmount' },
  vat: { width: 7, style: 'inputPercent' },
  net: { width: AMOUNT, style: 'cellAmount' },
  gross: { width: AMOUNT, style: 'cellAmount' },
  year1: { width: AMOUNT, style: 'inputAmount' },
  year2: { width: AMOUNT, style: 'inputAmount' },
  otherYears: { width: AMOUNT, style: 'inputAmount' },
  phase: { width: 10.5, style: 'inputWrap' },
  eligible: { width: AMOUNT, style: 'cellAmount' },
  entries: { width: AMOUNT, style: 'checkLine' },
  numbers: STEP,
  choices: STEP,
  lacking: STEP,
  base: STEP,
  yearsGap: { width: AMOUNT, style: 'stepAmount' },
  amounts: STEP,
  details: STEP,
  outside: { width: AMOUNT, style: 'stepAmount' },
  funded: STEP,
  check: { width: BUDGET_CHECK_WIDTH, style: 'checkLine' },
};

const FORMULAS: Partial<Record<BudgetColumnKey, (context: Context) => Expression>> = {
  net: netFormula,
  gross: grossFormula,
  eligible: eligibleFormula,
  ...STEP_FORMULAS,
  check: checkFormula,
};

/** Totals, then the table of expense lines. */
export function budgetSheet(context: Context): SheetDeclaration {
  const { call, texts } = context;
  const columns = budgetColumns(call);
  const sheet = new SheetBuilder({
    key: 'budget',
    name: texts.sheets.budget,
    columnWidths: columns.map(({ key }) => LOOKS[key].width),
    tabColor: '#1B4DB3',
  });
  sheet.band(
    fill(texts.budget.title, { call: context.callTitle }),
    formula(sentence(texts.budget.guide, { project: projectName(context) })),
  );
  const header = writeTotals(sheet, context);
  writeTable(sheet, context, header);
  const rows = sheet.pointsOf(0, header + 1) <= TALLEST_FROZEN ? header + 1 : 0;
  foldSteps(sheet, context);
  // Rows only: a frozen first column would leave the second block of totals beside the first one's labels.
  return sheet.freezeAt(rows, 0).build(printSetup(texts.page, call.code, header));
}

/** What leads to a check is there for who asks: it folds away under the check. */
function foldSteps(sheet: SheetBuilder, { call, texts }: Context): void {
  const columns = budgetColumns(call);
  const column = columns.findIndex(({ isStep }) => isStep);
  sheet
    .put(HEADINGS, column, texts.budget.steps)
    .fold({ column, columns: columns.filter(({ isStep }) => isStep).length });
}

function writeTable(sheet: SheetBuilder, context: Context, header: number): void {
  const columns = budgetColumns(context.call);
  const { language, rows } = context;
  sheet
    .table({
      name: TABLES.budget,
      area: area(header, 0, rows.lines + 1, columns.length),
      style: 'TableStyleLight1',
      columns: columns.map(({ key, label: title }) => {
        const expression = FORMULAS[key]?.(context);
        return { header: title[language], formula: expression ? `=${expression}` : null };
      }),
    })
    .format(area(header, 0, 1, columns.length), 'columnHead')
    .height(header, 32);
  columns.forEach(({ key }, column) =>
    sheet.format(area(header + 1, column, rows.lines), LOOKS[key].style),
  );
  validateLines(sheet, context, area(header + 1, 0, rows.lines, columns.length));
  writeLineMarks(sheet, context, area(header + 1, 0, rows.lines, columns.length));
}
