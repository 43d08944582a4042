import type { BookValidation } from '../book/book';
import { asFlag, asRecord, asText } from '../wire/arguments';
import { wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import type { RangeView } from './range-view';

/** Office.js's types of validation by the rule's one key. */
const typeByRule: Readonly<Record<string, string>> = {
  wholeNumber: 'WholeNumber',
  decimal: 'Decimal',
  list: 'List',
  date: 'Date',
  time: 'Time',
  textLength: 'TextLength',
  custom: 'Custom',
};
const longestInlineList = 255;
const longestTitle = 32;
const longestMessage = 255;

/** A validation while it is being described; a prompt may come before the rule. */
class ValidationView {
  private pending: Partial<BookValidation> = {};

  constructor(readonly range: RangeView) {}

  /** The cells' common validation, null when none; undefined when they differ. */
  read(): BookValidation | null | undefined {
    const { sheet, bookRect: rect } = this.range;
    const first = sheet.validation(rect.row, rect.column);
    const text = JSON.stringify(first);
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (JSON.stringify(sheet.validation(row, column)) !== text) return undefined;
      }
    }
    return first;
  }

  change(change: Partial<BookValidation>): void {
    this.range.assertFormattable();
    this.pending = { ...this.pending, ...change };
    const before = this.read() ?? undefined;
    const { rule = before?.rule, ...rest } = this.pending;
    if (!rule) return;
    const validation = { ignoreBlanks: true, ...before, ...rest, rule };
    this.range.sheet.setValidation(this.range.bookRect, validation);
  }

  clear(): void {
    this.range.assertFormattable();
    this.pending = {};
    this.range.sheet.setValidation(this.range.bookRect, null);
  }
}

export function dataValidationObject(range: RangeView): HostObject {
  return hostObject(dataValidationTable, new ValidationView(range));
}

const dataValidationTable: MemberTable<ValidationView> = {
  name: 'DataValidation',
  scalars: {
    type: {
      get: (view) => {
        const validation = view.read();
        if (validation === undefined) return 'Inconsistent';
        return validation ? typeOf(validation.rule) : 'None';
      },
    },
    rule: {
      get: (view) => view.read()?.rule ?? {},
      set: (view, rule) => view.change({ rule: checkedRule(asRecord(rule)) }),
    },
    prompt: {
      get: (view) => view.read()?.prompt ?? { showPrompt: true, title: '', message: '' },
      set: (view, prompt) => {
        const { title, message, showPrompt } = asRecord(prompt);
        const texts = checkedTexts(title, message);
        view.change({ prompt: { ...texts, showPrompt: showPrompt !== false } });
      },
    },
    errorAlert: {
      get: (view) =>
        view.read()?.errorAlert ?? { showAlert: true, style: 'Stop', title: '', message: '' },
      set: (view, alert) => {
        const { title, message, style, showAlert } = asRecord(alert);
        const texts = checkedTexts(title, message);
        const kind = asText(style ?? 'Stop');
        view.change({ errorAlert: { ...texts, style: kind, showAlert: showAlert !== false } });
      },
    },
    ignoreBlanks: {
      get: (view) => view.read()?.ignoreBlanks ?? true,
      set: (view, ignore) => view.change({ ignoreBlanks: asFlag(ignore) }),
    },
  },
  methods: { clear: (view) => view.clear() },
};

function typeOf(rule: Readonly<Record<string, unknown>>): string {
  const key = Object.keys(rule)[0] ?? '';
  return typeByRule[key] ?? 'None';
}

function checkedRule(rule: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const entries = Object.entries(rule).filter(([, value]) => value !== undefined && value !== null);
  const [entry] = entries;
  if (!entry || entries.length !== 1 || !(entry[0] in typeByRule)) {
    throw wireError('InvalidArgument', 'a validation has one rule');
  }
  const source = entry[0] === 'list' ? asRecord(entry[1])['source'] : null;
  const inline = typeof source === 'string' && !source.startsWith('=');
  if (inline && source.length > longestInlineList) {
    throw wireError('InvalidArgument', `a list in a rule holds ${longestInlineList} characters`);
  }
  return Object.fromEntries(entries);
}

/** Excel refuses longer texts. */
function checkedTexts(title: unknown, message: unknown): { title: string; message: string } {
  const texts = { title: asText(title ?? ''), message: asText(message ?? '') };
  if (texts.title.length > longestTitle || texts.message.length > longestMessage) {
    throw wireError(
      'InvalidArgument',
      `a title holds ${longestTitle} characters, a message ${longestMessage}`,
    );
  }
  return texts;
}
