import { budgetColumns } from '../../template/columns';
import type { BudgetColumnKey } from '../../template/fields';
import type { SheetBuilder } from '../../../../sheets/builder';
import type { Context } from '../context';
import type { Validation } from '../../../../sheets/declaration';
import type { Area } from '../../../../workbook/area';
import { LISTS } from '../list-names';
import { amountRule, listRule, promptOnly, quantityRule } from '../validations';

/** Hints in the cells. A paste passes them by: the check column and the pane look at everything again. */
export function validateLines(sheet: SheetBuilder, context: Context, body: Area): void {
  budgetColumns(context.call).forEach(({ key, label: header }, column) => {
    const validation = VALIDATIONS[key]?.(context, header[context.language]);
    if (validation) sheet.validate({ ...body, column, columns: 1 }, validation);
  });
}

type Maker = (context: Context, label: string) => Validation;

const year: Maker = ({ texts }, label) =>
  amountRule(texts, { label, prompt: texts.budget.yearPrompt });

const VALIDATIONS: Partial<Record<BudgetColumnKey, Maker>> = {
  label: ({ texts }, label) => promptOnly(texts, { label, prompt: texts.budget.labelPrompt }),
  type: ({ texts }, label) =>
    listRule(
      texts,
      { label, prompt: texts.budget.typePrompt },
      LISTS.types,
      texts.budget.typeError,
    ),
  title: ({ texts }, label) =>
    listRule(
      texts,
      { label, prompt: texts.budget.titlePrompt },
      LISTS.titles,
      texts.budget.titleError,
    ),
  origin: ({ texts }, label) =>
    listRule(
      texts,
      { label, prompt: texts.budget.originPrompt },
      LISTS.origins,
      texts.budget.originError,
    ),
  quantity: ({ texts }, label) =>
    quantityRule(texts, { label, prompt: texts.budget.quantityPrompt }),
  unitPrice: ({ texts }, label) => amountRule(texts, { label, prompt: texts.budget.pricePrompt }),
  vat: ({ texts }, label) =>
    listRule(
      texts,
      { label, prompt: texts.budget.vatPrompt },
      LISTS.vat,
      texts.budget.vatError,
      'Warning',
    ),
  year1: year,
  year2: year,
  otherYears: year,
  // As long as not every phase is described, the list has blank cells.
  phase: ({ texts }, label) => ({
    ...listRule(
      texts,
      { label, prompt: texts.budget.phasePrompt },
      LISTS.phases,
      texts.budget.phaseError,
      'Warning',
    ),
    acceptsBlanks: false,
  }),
};
