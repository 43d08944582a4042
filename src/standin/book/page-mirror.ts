import type { IDataValidationRule, IRange } from '@univerjs/core';
import type { BookValidation } from './book';
import type { Engine } from './engine';
import type { BookState, FormatArea, ValidationArea } from './state';
import type { FormulaResolver } from './resolution';
import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
} from '@univerjs/core';
import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  DeleteConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';
import { toRange } from './changes';
import { UNIT } from './engine';
import { isoSerial } from './entry';
import { moveFormula } from './formula-text';
import { mapValidationFormulas } from './state';

interface Mirrored {
  readonly content: string;
  readonly sheetId: string;
}

/**
 * Draws validations and conditional formats in the grid. The state is the truth; Univer's rules are made from it,
 * under the same ids, so that its own undo finds them.
 */
export class PageMirror {
  private readonly drawn = {
    validations: new Map<string, Mirrored>(),
    formats: new Map<string, Mirrored>(),
  };

  constructor(
    private readonly engine: Engine,
    private readonly resolver: FormulaResolver,
  ) {}

  show(state: BookState): void {
    this.follow(this.drawn.validations, state.validations, {
      draw: (area) =>
        this.run(AddDataValidationMutation.id, area.sheetId, { rule: this.toRule(area) }),
      erase: (id, sheetId) => this.run(RemoveDataValidationMutation.id, sheetId, { ruleId: id }),
    });
    this.follow(this.drawn.formats, state.formats, {
      draw: (area) =>
        this.run(AddConditionalRuleMutation.id, area.sheetId, { rule: toConditionalRule(area) }),
      erase: (id, sheetId) => this.run(DeleteConditionalRuleMutation.id, sheetId, { cfId: id }),
    });
  }

  private follow<Area extends { readonly id: string; readonly sheetId: string }>(
    drawn: Map<string, Mirrored>,
    areas: readonly Area[],
    rule: { draw(area: Area): void; erase(id: string, sheetId: string): void },
  ): void {
    const wanted = new Map(areas.map((area) => [area.id, { area, content: JSON.stringify(area) }]));
    for (const [id, { content, sheetId }] of drawn) {
      if (wanted.get(id)?.content === content) continue;
      drawn.delete(id);
      if (this.engine.worksheet(sheetId)) rule.erase(id, sheetId);
    }
    for (const [id, { area, content }] of wanted) {
      if (drawn.has(id) || !this.engine.worksheet(area.sheetId)) continue;
      drawn.set(id, { content, sheetId: area.sheetId });
      rule.draw(area);
    }
  }

  private run(id: string, subUnitId: string, params: object): void {
    this.engine.run(id, { unitId: UNIT, subUnitId, ...params }, { onlyLocal: true });
  }

  private toRule({ id, sheetId, rect, anchor, validation }: ValidationArea): IDataValidationRule {
    const place = { sheetId, row: rect.row };
    const resolved = mapValidationFormulas(
      validation,
      (formula) =>
        this.resolver.resolve(
          moveFormula(formula, rect.row - anchor.row, rect.column - anchor.column),
          place,
        ).text,
    );
    return { uid: id, ranges: [toRange(rect)], ...toCriteria(resolved), ...toMessages(resolved) };
  }
}

const OPERATORS: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const TYPES: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  // Univer asks a custom formula before the cell holds what was typed, and would refuse everything: such a
  // rule shows its prompt and lets every entry through.
  custom: DataValidationType.ANY,
  decimal: DataValidationType.DECIMAL,
  wholeNumber: DataValidationType.WHOLE,
  // A day is a number, as in Excel. Univer's own judgement of dates goes by the text shown, month first.
  date: DataValidationType.DECIMAL,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
};

type Criteria = Pick<
  IDataValidationRule,
  'type' | 'formula1' | 'formula2' | 'operator' | 'showDropDown' | 'allowBlank' | 'renderMode'
>;

/** Office.js's `{ decimal: { formula1, formula2, operator } }` in Univer's terms. */
function toCriteria({ rule, ignoreBlanks }: BookValidation): Criteria {
  const [kind = 'any', criteria] = Object.entries(rule)[0] ?? [];
  const given =
    typeof criteria === 'object' && criteria !== null
      ? new Map<string, unknown>(Object.entries(criteria))
      : new Map<string, unknown>();
  const text = (key: string): string | undefined => {
    const value = given.get(key);
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    return kind === 'date' ? serialOf(String(value)) : String(value);
  };
  const formula1 = text('source') ?? text('formula') ?? text('formula1');
  return {
    type: TYPES[kind] ?? DataValidationType.ANY,
    allowBlank: ignoreBlanks,
    showDropDown: kind === 'list',
    // An arrow as in Excel; Univer's chip takes so much of a narrow cell that its text breaks in two.
    renderMode: DataValidationRenderMode.ARROW,
    // Given an operator, Univer compares list and custom values with it too.
    ...(given.has('operator')
      ? { operator: OPERATORS[text('operator') ?? ''] ?? DataValidationOperator.BETWEEN }
      : {}),
    ...(formula1 === undefined ? {} : { formula1 }),
    ...(given.has('formula2') ? { formula2: text('formula2') ?? '' } : {}),
  };
}

/** The bounds of a date rule may be written as ISO days. */
const serialOf = (bound: string): string => String(isoSerial(bound) ?? bound);

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

function toMessages({ prompt, errorAlert }: BookValidation): Partial<IDataValidationRule> {
  return {
    showErrorMessage: errorAlert?.showAlert ?? true,
    errorStyle: ERROR_STYLES[errorAlert?.style ?? 'Stop'] ?? DataValidationErrorStyle.STOP,
    error: errorAlert?.message ?? '',
    errorTitle: errorAlert?.title ?? '',
    showInputMessage: prompt?.showPrompt ?? false,
    prompt: prompt?.message ?? '',
    promptTitle: prompt?.title ?? '',
  };
}

function toConditionalRule({ id, rect, formula, fontColor, bold, fill }: FormatArea): object {
  const ranges: IRange[] = [toRange(rect)];
  const style = {
    ...(fontColor === undefined ? {} : { cl: { rgb: fontColor } }),
    ...(bold === undefined ? {} : { bl: bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
    ...(fill === undefined ? {} : { bg: { rgb: fill } }),
  };
  const rule = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: formula,
    style,
  };
  return { cfId: id, ranges, stopIfTrue: false, rule };
}
