import { isoDayOfSerial, serialOfIsoDay } from '../../workbook/dates';
import type { BookValidation } from '../../standin/book/book';
import type { AnyValidation, Comparison } from '../../sheets/declaration';

const STYLES = ['Stop', 'Warning', 'Information'] as const;
const KINDS = ['decimal', 'wholeNumber', 'date', 'time', 'textLength'] as const;
const OPERATORS: readonly Comparison['operator'][] = [
  'between',
  'notBetween',
  'equalTo',
  'notEqualTo',
  'greaterThan',
  'lessThan',
  'greaterThanOrEqualTo',
  'lessThanOrEqualTo',
];

/** A validation as a file keeps it; null for one without a rule. */
export function validationOf(validation: BookValidation): AnyValidation | null {
  const { rule, prompt, errorAlert, ignoreBlanks } = validation;
  const known = ruleOf(rule);
  const style = STYLES.find((one) => one === errorAlert?.style) ?? 'Stop';
  return (
    known && {
      rule: known,
      prompt: prompt?.showPrompt ? { title: prompt.title, message: prompt.message } : null,
      error:
        errorAlert?.showAlert === false
          ? null
          : { style, title: errorAlert?.title ?? '', message: errorAlert?.message ?? '' },
      ...(!ignoreBlanks && { acceptsBlanks: false }),
    }
  );
}

function ruleOf(rule: BookValidation['rule']): AnyValidation['rule'] | null {
  const [[kind = '', criteria] = []] = Object.entries(rule);
  if (typeof criteria !== 'object' || criteria === null) return null;
  const { source, formula, operator, formula1, formula2 } = criteria as Record<string, unknown>;
  if (kind === 'list' && typeof source === 'string') return { type: 'list', source };
  if (kind === 'custom' && typeof formula === 'string') return { type: 'custom', formula };
  const compared = KINDS.find((one) => one === kind);
  const wanted = typeof operator === 'string' ? operator.toLowerCase() : 'between';
  const found = OPERATORS.find((one) => one.toLowerCase() === wanted);
  const first = boundOf(formula1, compared);
  if (!compared || !found || first === null) return null;
  return {
    type: 'comparison',
    of: compared,
    operator: found,
    first,
    second: boundOf(formula2, compared),
  };
}

function boundOf(bound: unknown, kind: string | undefined): string | null {
  if (typeof bound === 'number') return String(bound);
  if (typeof bound !== 'string' || bound === '') return null;
  if (bound.startsWith('=')) return bound.slice(1);
  return kind === 'date' && /^\d{4}-/.test(bound) ? String(serialOfIsoDay(bound)) : bound;
}

/** The other way round. */
export function bookValidation({
  rule,
  prompt,
  error,
  acceptsBlanks,
}: AnyValidation): BookValidation {
  return {
    rule: bookRule(rule),
    ...(prompt && { prompt: { ...prompt, showPrompt: true } }),
    errorAlert: error
      ? { ...error, showAlert: true }
      : { style: 'Stop', title: '', message: '', showAlert: false },
    ignoreBlanks: acceptsBlanks ?? true,
  };
}

function bookRule(rule: AnyValidation['rule']): Record<string, unknown> {
  switch (rule.type) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.source } };
    case 'custom':
      return { custom: { formula: rule.formula } };
    case 'date':
      return { date: { formula1: rule.min, formula2: rule.max, operator: 'Between' } };
    case 'decimal':
    case 'wholeNumber':
      return { [rule.type]: boundsOf(rule.min, rule.max) };
    case 'comparison': {
      const operator = rule.operator.charAt(0).toUpperCase() + rule.operator.slice(1);
      const bounds = [rule.first, rule.second].map((bound) => bookBound(bound, rule.of));
      const [formula1, formula2] = bounds;
      return { [rule.of]: { formula1, ...(formula2 !== null && { formula2 }), operator } };
    }
  }
}

const boundsOf = (min: number, max: number | null): Record<string, unknown> =>
  max === null
    ? { formula1: min, operator: 'GreaterThanOrEqualTo' }
    : { formula1: min, formula2: max, operator: 'Between' };

function bookBound(bound: string | null, kind: Comparison['of']): string | number | null {
  if (bound === null) return null;
  const number = Number(bound);
  if (Number.isNaN(number)) return `=${bound}`;
  return kind === 'date' ? (isoDayOfSerial(number) ?? number) : number;
}
