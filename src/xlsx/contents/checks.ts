import type { DataValidation, Sheet } from 'hucre';
import type {
  AnyValidation,
  Comparison,
  ConditionalFormat,
  SheetContents,
} from '../../sheets/declaration';
import { parseArea } from '../read/reference';
import { OPERATORS } from '../write/checks';
import type { LookReader } from './looks';

/** Several areas under one check are reported one by one. */
const areasOf = (reference: string) =>
  reference.split(' ').flatMap((part) => parseArea(part) ?? []);

export function validationsOf({ dataValidations = [] }: Sheet): SheetContents['validations'] {
  return dataValidations.flatMap((found) => {
    const rule = ruleOf(found);
    if (!rule) return [];
    const validation = {
      rule,
      prompt: promptOf(found),
      error: errorOf(found),
      ...(!found.allowBlank && { acceptsBlanks: false as const }),
    };
    return areasOf(found.range).map((area) => ({ area, validation }));
  });
}

function ruleOf({
  type,
  operator,
  values,
  formula1 = '',
  formula2,
}: DataValidation): AnyValidation['rule'] | null {
  if (type === 'list') {
    return { type: 'list', source: values ? values.join(',') : `=${formula1}` };
  }
  if (formula1 === '') return null;
  if (type === 'custom') return { type: 'custom', formula: `=${formula1}` };
  return {
    type: 'comparison',
    of: type === 'whole' ? 'wholeNumber' : type,
    operator: operatorOf(operator),
    first: formula1,
    second: formula2 ?? null,
  };
}

/** Files leave `between` out. */
function operatorOf(operator: DataValidation['operator']): Comparison['operator'] {
  const ours = Object.keys(OPERATORS) as Comparison['operator'][];
  return ours.find((one) => OPERATORS[one] === operator) ?? 'between';
}

const promptOf = ({ showInputMessage, inputTitle, inputMessage }: DataValidation) =>
  showInputMessage && (inputTitle ?? inputMessage) !== undefined
    ? { title: inputTitle ?? '', message: inputMessage ?? '' }
    : null;

const STYLES = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;

const errorOf = (found: DataValidation): AnyValidation['error'] =>
  found.showErrorMessage
    ? {
        style: STYLES[found.errorStyle ?? 'stop'],
        title: found.errorTitle ?? '',
        message: found.errorMessage ?? '',
      }
    : null;

/** Formats by a formula, the one that wins last; those of other kinds are left out. */
export function conditionalFormatsOf(
  { conditionalRules = [] }: Sheet,
  looks: LookReader,
): ConditionalFormat[] {
  const byPriority = [...conditionalRules].sort((a, b) => b.priority - a.priority);
  return byPriority.flatMap(({ type, formula, range, style }) => {
    const [text] = [formula].flat();
    if (type !== 'expression' || text === undefined) return [];
    const { font, fill } = style ?? {};
    const ground = fill?.type === 'pattern' ? (fill.bgColor ?? fill.fgColor) : undefined;
    const look = {
      formula: `=${text}`,
      font: {
        ...(font?.bold && { bold: true }),
        ...(font?.color && { color: looks.color(font.color) }),
      },
      ...(ground && { fill: looks.color(ground) }),
    };
    // Relative to the first cell of the first area, which is the only one in files of ours.
    return areasOf(range)
      .slice(0, 1)
      .map((area) => ({ area, ...look }));
  });
}
