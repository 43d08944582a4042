import { budgetColumns } from '../../template/columns';
import type { BudgetColumnKey } from '../../template/fields';
import type { SheetBuilder } from '../../../../sheets/builder';
import type { Context } from '../context';
import type { Validation } from '../../../../sheets/declaration';
import type { Texts } from '../texts/texts';
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

type Sentence = keyof Texts['budget'] & `${string}${'Prompt' | 'Error'}`;

/** A choice of a list, which asks and refuses in these words. */
const oneOf =
  (list: string, prompt: Sentence, error: Sentence, style?: 'Stop' | 'Warning'): Maker =>
  ({ texts }, label) =>
    listRule(texts, { label, prompt: texts.budget[prompt] }, list, texts.budget[error], style);

const VALIDATIONS: Partial<Record<BudgetColumnKey, Maker>> = {
  label: ({ texts }, label) => promptOnly({ label, prompt: texts.budget.labelPrompt }),
  type: oneOf(LISTS.types, 'typePrompt', 'typeError'),
  title: oneOf(LISTS.titles, 'titlePrompt', 'titleError'),
  origin: oneOf(LISTS.origins, 'originPrompt', 'originError'),
  unit: oneOf(LISTS.units, 'unitPrompt', 'unitError', 'Warning'),
  quantity: ({ texts }, label) =>
    quantityRule(texts, { label, prompt: texts.budget.quantityPrompt }),
  unitPrice: ({ texts }, label) => amountRule(texts, { label, prompt: texts.budget.pricePrompt }),
  vat: oneOf(LISTS.vat, 'vatPrompt', 'vatError', 'Warning'),
  year1: year,
  year2: year,
  otherYears: year,
  // As long as not every phase is described, the list has blank cells.
  phase: (context, label) => ({
    ...oneOf(LISTS.phases, 'phasePrompt', 'phaseError', 'Warning')(context, label),
    acceptsBlanks: false,
  }),
};
