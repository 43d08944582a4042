import type { ConditionalRule, DataValidation } from 'hucre/xlsx';
import { serialOfIsoDay } from '../../workbook/dates';
import type { AnyValidation, Comparison, SheetContents } from '../../sheets/declaration';
import { reference, withoutEquals } from '../references';
import { rgb } from './styles';

/** Excel takes no longer ones and offers to repair a file that has them. */
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** Blanks are accepted, as Excel does by itself, unless the validation says otherwise. */
export const dataValidations = ({ validations }: SheetContents): DataValidation[] =>
  validations.map(({ area, validation: { rule, prompt, error, acceptsBlanks } }) => ({
    ...toRule(rule),
    range: reference(area),
    allowBlank: acceptsBlanks ?? true,
    ...(error && {
      showErrorMessage: true,
      errorStyle: ERROR_STYLES[error.style],
      errorTitle: cut(error.title, LONGEST_TITLE),
      errorMessage: cut(error.message, LONGEST_MESSAGE),
    }),
    ...(prompt && {
      showInputMessage: true,
      inputTitle: cut(prompt.title, LONGEST_TITLE),
      inputMessage: cut(prompt.message, LONGEST_MESSAGE),
    }),
  }));

const ERROR_STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

const cut = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formula1' | 'formula2'>;

function toRule(rule: AnyValidation['rule']): Rule {
  switch (rule.type) {
    case 'list':
      return { type: 'list', formula1: withoutEquals(rule.source) };
    case 'custom':
      return { type: 'custom', formula1: withoutEquals(rule.formula) };
    case 'date':
      return { type: 'date', ...between(serialOfIsoDay(rule.min), serialOfIsoDay(rule.max)) };
    case 'decimal':
      return { type: 'decimal', ...between(rule.min, rule.max) };
    case 'wholeNumber':
      return { type: 'whole', ...between(rule.min, rule.max) };
    case 'comparison':
      return {
        type: rule.of === 'wholeNumber' ? 'whole' : rule.of,
        operator: OPERATORS[rule.operator],
        formula1: rule.first,
        ...(rule.second !== null && { formula2: rule.second }),
      };
  }
}

/** Files call equality otherwise. */
export const OPERATORS = {
  between: 'between',
  notBetween: 'notBetween',
  equalTo: 'equal',
  notEqualTo: 'notEqual',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqualTo: 'greaterThanOrEqual',
  lessThanOrEqualTo: 'lessThanOrEqual',
} as const satisfies Record<Comparison['operator'], DataValidation['operator']>;

const between = (min: number, max: number | null): Omit<Rule, 'type'> =>
  max === null
    ? { operator: 'greaterThanOrEqual', formula1: String(min) }
    : { operator: 'between', formula1: String(min), formula2: String(max) };

/** Asked for one after the other, Excel gives each new format priority over those before it. */
export const conditionalRules = ({ conditionalFormats }: SheetContents): ConditionalRule[] =>
  conditionalFormats.map(({ area, formula, font, fill }, index) => ({
    type: 'expression',
    range: reference(area),
    priority: conditionalFormats.length - index,
    formula: withoutEquals(formula),
    style: {
      ...(font && {
        font: { ...(font.bold && { bold: true }), ...(font.color && { color: rgb(font.color) }) },
      }),
      // In a conditional format the background of the pattern is what shows.
      ...(fill && { fill: { type: 'pattern', pattern: 'solid', bgColor: rgb(fill) } }),
    },
  }));
