import type { Validation } from '../../sheets/declaration';

/** Blanks are ignored, as Excel does by itself, unless the validation says otherwise. */
export function writeValidation(range: Excel.Range, validation: Validation): void {
  const target = range.dataValidation;
  target.rule = toRule(validation.rule);
  if (validation.acceptsBlanks === false) target.ignoreBlanks = false;
  if (validation.error) target.errorAlert = { ...validation.error, showAlert: true };
  if (validation.prompt) target.prompt = { ...validation.prompt, showPrompt: true };
}

function toRule(rule: Validation['rule']): Excel.DataValidationRule {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'date':
      return { date: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
      return { decimal: bounds(rule.min, rule.max) };
    case 'wholeNumber':
      return { wholeNumber: bounds(rule.min, rule.max) };
  }
}

function bounds(min: number, max: number | null): Excel.BasicDataValidation {
  return max === null
    ? { formula1: min, operator: 'GreaterThanOrEqualTo' }
    : { formula1: min, formula2: max, operator: 'Between' };
}
