import type { BookConditionalFormat, BookSheet } from '../book/book';
import { asFlag, asText } from '../wire/arguments';
import { WireError, wireError } from '../wire/errors';
import { hostObject, type HostObject, type MemberTable } from '../wire/member-table';
import { intersection } from './address';
import type { RangeView } from './range-view';

/**
 * A conditional format under office.js's eyes. It keeps its id while the book's is made anew at each
 * change, and stands in the book once it has a formula.
 */
class FormatRuleView {
  constructor(
    readonly range: RangeView,
    readonly id: string,
    private state: Omit<BookConditionalFormat, 'id'>,
    private bookId: string | null,
  ) {}

  get formula(): string {
    return this.state.formula;
  }

  get fontColor(): string | null {
    return this.state.fontColor ?? null;
  }

  get bold(): boolean | null {
    return this.state.bold ?? null;
  }

  get fill(): string | null {
    return this.state.fill ?? null;
  }

  change(change: Partial<Omit<BookConditionalFormat, 'id'>>): void {
    this.range.assertFormattable();
    this.range.session.loseUndo();
    this.state = { ...this.state, ...change };
    if (this.state.formula === '') return;
    if (this.bookId !== null) this.range.sheet.deleteConditionalFormat(this.bookId);
    this.bookId = this.range.sheet.addConditionalFormat(this.state).id;
    publicIds(this.range.sheet).set(this.bookId, this.id);
  }

  delete(): void {
    this.range.assertFormattable();
    this.range.session.loseUndo();
    if (this.bookId !== null) this.range.sheet.deleteConditionalFormat(this.bookId);
  }
}

/** The ids given to office.js, by the book's. */
const idsBySheet = new WeakMap<BookSheet, Map<string, string>>();
let nextId = 1;

function publicIds(sheet: BookSheet): Map<string, string> {
  const ids = idsBySheet.get(sheet) ?? new Map<string, string>();
  idsBySheet.set(sheet, ids);
  return ids;
}

export function conditionalFormatsObject(range: RangeView): HostObject {
  return hostObject(conditionalFormatsTable, range);
}

const conditionalFormatsTable: MemberTable<RangeView> = {
  name: 'ConditionalFormatCollection',
  items: (range) => formatsOf(range).map((view) => hostObject(conditionalFormatTable, view)),
  item: (range, id) => {
    const found = formatsOf(range).find((view) => view.id === id);
    if (!found) throw wireError('ItemNotFound', String(id));
    return hostObject(conditionalFormatTable, found);
  },
  methods: {
    add: (range, args) => {
      range.assertFormattable();
      if (args.text(0) !== 'Custom') {
        const message = `The stand-in has conditional formats with a formula, not ${args.text(0)}.`;
        throw new WireError('NotImplemented', message);
      }
      const state = { rect: range.bookRect, formula: '' };
      const view = new FormatRuleView(range, `cf${nextId++}`, state, null);
      return hostObject(conditionalFormatTable, view);
    },
    clearAll: (range) => {
      for (const view of formatsOf(range)) view.delete();
    },
  },
};

const conditionalFormatTable: MemberTable<FormatRuleView> = {
  name: 'ConditionalFormat',
  id: (view) => view.id,
  scalars: {
    id: { get: (view) => view.id },
    type: { get: () => 'Custom' },
  },
  objects: {
    custom: (view) => hostObject(customTable, view),
    customOrNullObject: (view) => hostObject(customTable, view),
  },
  methods: {
    delete: (view) => view.delete(),
    getRange: (view) => view.range.object,
    getRangeOrNullObject: (view) => view.range.object,
  },
};

const customTable: MemberTable<FormatRuleView> = {
  name: 'CustomConditionalFormat',
  objects: {
    rule: (view) => hostObject(ruleTable, view),
    format: (view) => hostObject(formatTable, view),
  },
};

const ruleTable: MemberTable<FormatRuleView> = {
  name: 'ConditionalFormatRule',
  scalars: {
    formula: {
      get: (view) => view.formula,
      set: (view, formula) => {
        const text = asText(formula);
        if (!text.startsWith('=')) throw wireError('InvalidArgument', 'a formula begins with =');
        view.change({ formula: text });
      },
    },
  },
};

const formatTable: MemberTable<FormatRuleView> = {
  name: 'ConditionalRangeFormat',
  objects: {
    font: (view) => hostObject(fontTable, view),
    fill: (view) => hostObject(fillTable, view),
  },
};

const fontTable: MemberTable<FormatRuleView> = {
  name: 'ConditionalRangeFont',
  scalars: {
    color: {
      get: (view) => view.fontColor,
      set: (view, color) => view.change({ fontColor: asText(color) }),
    },
    bold: {
      get: (view) => view.bold,
      set: (view, bold) => view.change({ bold: asFlag(bold) }),
    },
  },
};

const fillTable: MemberTable<FormatRuleView> = {
  name: 'ConditionalRangeFill',
  scalars: {
    color: {
      get: (view) => view.fill,
      set: (view, color) => view.change({ fill: asText(color) }),
    },
  },
};

/** Those that touch the range, in the sheet's order. */
function formatsOf(range: RangeView): FormatRuleView[] {
  const ids = publicIds(range.sheet);
  return range.sheet
    .conditionalFormats()
    .filter((format) => intersection(format.rect, range.rect))
    .map(({ id, ...state }) => {
      return new FormatRuleView(range.at(state.rect), ids.get(id) ?? id, state, id);
    });
}
