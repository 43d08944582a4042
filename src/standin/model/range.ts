import type { BookScalar } from '../book/book';
import type { BookLocale } from '../book/locale';
import { canonicalFormula, localFormula } from '../book/local-formula';
import { asFlag, asRecord, asText } from '../wire/arguments';
import { wireError } from '../wire/errors';
import {
  hostObject,
  type HostObject,
  type MemberTable,
  type ScalarMember,
} from '../wire/member-table';
import { hiddenIn, readFormulas, readValues, spread, valueType, writeAsTyped } from './cell-values';
import { conditionalFormatsObject } from './conditional-formats';
import { dataValidationObject } from './data-validation';
import { formatCategory } from './format-category';
import { editingMethods } from './range-editing';
import { rangeFormatObject } from './range-format';
import { navigationMethods } from './range-navigation';
import { rangeSortObject } from './range-sort';
import type { RangeView } from './range-view';
import { SheetView } from './sheet-view';

export function rangeObject(range: RangeView): HostObject {
  return hostObject(rangeTable, range);
}

const values: ScalarMember<RangeView> = {
  get: (range) => cells(range, () => readValues(range.sheet, range.rect)),
  set: (range, sent) => {
    range.assertEditable();
    writeAsTyped(range, sent);
  },
};

/** Formulas are en-US in every locale. */
const formulas: ScalarMember<RangeView> = {
  ...values,
  get: (range) => cells(range, () => readFormulas(range.sheet, range.rect)),
};

/** In the person's language: `=SOMME(A1;1,5)`. */
const formulasLocal: ScalarMember<RangeView> = {
  get: (range) =>
    cells(range, () => mapFormulas(readFormulas(range.sheet, range.rect), inLocal(range))),
  set: (range, sent) => {
    range.assertEditable();
    writeAsTyped(range, mapFormulas(spread(range, sent), inEnglish(range)));
  },
};

const numberFormat: ScalarMember<RangeView> = {
  get: (range) => cells(range, () => byCell(range, (row, column) => formatOf(range, row, column))),
  set: (range, sent) => {
    range.assertFormattable();
    writeFormats(range, spread(range, sent));
  },
};

const scalars: MemberTable<RangeView>['scalars'] = {
  values,
  formulas,
  formulasLocal,
  numberFormat,
  numberFormatLocal: numberFormat,
  numberFormatCategories: {
    get: (range) =>
      cells(range, () =>
        byCell(range, (row, column) => formatCategory(formatOf(range, row, column))),
      ),
  },
  text: {
    get: (range) => cells(range, () => range.sheet.texts(range.rect)),
  },
  valueTypes: {
    get: (range) =>
      cells(range, () => range.sheet.values(range.rect).map((row) => row.map(valueType))),
  },
  address: { get: (range) => range.address },
  addressLocal: { get: (range) => range.address },
  cellCount: { get: (range) => range.cellCount },
  rowIndex: { get: (range) => range.rect.row },
  columnIndex: { get: (range) => range.rect.column },
  rowCount: { get: (range) => range.rect.rows },
  columnCount: { get: (range) => range.rect.columns },
  isEntireRow: { get: (range) => range.isEntireRow },
  isEntireColumn: { get: (range) => range.isEntireColumn },
  rowHidden: {
    /** Null where some are and others are not. */
    get: (range) => {
      const isHidden = hiddenIn(range);
      return isHidden.includes(true) ? (isHidden.includes(false) ? null : true) : false;
    },
    set: (range, hidden) => {
      range.assertFormattable();
      range.sheet.setRowsHidden(range.rect.row, range.bookRect.rows, asFlag(hidden));
    },
  },
  columnHidden: {
    set: (range, hidden) => {
      range.assertFormattable();
      range.sheet.setColumnsHidden(range.rect.column, range.bookRect.columns, asFlag(hidden));
    },
  },
  hyperlink: {
    get: (range) => range.session.extras.hyperlinks.get(range.address) ?? null,
    set: (range, link) => setHyperlink(range, asRecord(link)),
  },
};

const rangeTable: MemberTable<RangeView> = {
  name: 'Range',
  kept: true,
  scalars,
  objects: {
    worksheet: (range) => new SheetView(range.session, range.sheetId).object,
    format: (range) => rangeFormatObject([range]),
    dataValidation: (range) => dataValidationObject(range),
    conditionalFormats: (range) => conditionalFormatsObject(range),
    sort: (range) => rangeSortObject(range),
  },
  methods: { ...navigationMethods, ...editingMethods },
};

const languageOf = ({ session }: RangeView): BookLocale =>
  session.settings.locale.startsWith('fr') ? 'fr-FR' : 'en-US';

const inLocal =
  (range: RangeView) =>
  (formula: string): string =>
    localFormula(formula, languageOf(range));

const inEnglish =
  (range: RangeView) =>
  (typed: string): string => {
    const formula = canonicalFormula(typed, languageOf(range));
    if (formula === null) throw wireError('InvalidArgument', `the formula ${typed} is not valid`);
    return formula;
  };

const mapFormulas = (
  rows: readonly (readonly BookScalar[])[],
  change: (formula: string) => string,
): BookScalar[][] =>
  rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && cell.startsWith('=') ? change(cell) : cell)),
  );

/** What stands in the cells, formulas up to date; null for whole rows and columns, as in Excel. */
function cells<R>(range: RangeView, read: () => R): R | null {
  if (range.isEntireRow || range.isEntireColumn) return null;
  range.session.beforeReading();
  return read();
}

function byCell<R>(range: RangeView, read: (row: number, column: number) => R): R[][] {
  const { row, column, rows, columns } = range.rect;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => read(row + r, column + c)),
  );
}

function formatOf(range: RangeView, row: number, column: number): string {
  return range.sheet.style(row, column).numberFormat ?? 'General';
}

/** One call for a uniform block, which is what whole columns are formatted with. */
function writeFormats(range: RangeView, formats: readonly (readonly BookScalar[])[]): void {
  const first = formats[0]?.[0] ?? null;
  if (first !== null && formats.every((row) => row.every((format) => format === first))) {
    range.sheet.setStyle(range.bookRect, { numberFormat: asText(first) });
    return;
  }
  formats.forEach((row, r) =>
    row.forEach((format, c) => {
      if (format === null) return;
      range.sheet.setStyle(range.cell(r, c).rect, { numberFormat: asText(format) });
    }),
  );
}

function setHyperlink(range: RangeView, link: Readonly<Record<string, unknown>>): void {
  range.assertFormattable();
  range.session.extras.hyperlinks.set(range.address, { ...link });
  const text = link['textToDisplay'];
  if (typeof text === 'string') range.sheet.write(range.rect, spread(range, text));
}
