import type { BookCellStyle } from '../book/book';
import { asFlag, asNumber, asText, oneOf } from '../wire/arguments';
import {
  hostObject,
  type HostObject,
  type MemberTable,
  type ScalarMember,
} from '../wire/member-table';
import { bordersObject } from './borders';
import { FormatView } from './format-view';
import type { RangeView } from './range-view';

export function rangeFormatObject(areas: readonly RangeView[]): HostObject {
  return hostObject(rangeFormatTable, new FormatView(areas));
}

const horizontal = ['General', 'Left', 'Center', 'Right', 'Justify'] as const;
const vertical = ['Top', 'Center', 'Bottom'] as const;

const rangeFormatTable: MemberTable<FormatView> = {
  name: 'RangeFormat',
  scalars: {
    wrapText: style(
      (s) => s.wrap ?? false,
      (value) => ({ wrap: asFlag(value) }),
    ),
    horizontalAlignment: style(
      (s) => s.horizontal ?? 'General',
      // Excel forgets the indent with it.
      (value) => ({ horizontal: oneOf(horizontal, value), indent: 0 }),
    ),
    verticalAlignment: style(
      (s) => s.vertical ?? 'Bottom',
      (value) => ({ vertical: oneOf(vertical, value) }),
    ),
    indentLevel: style(
      (s) => s.indent ?? 0,
      (value) => ({ indent: asNumber(value) }),
    ),
    columnWidth: {
      get: (view) => common(columnsOf(view).map(({ area, at }) => area.sheet.columnWidth(at))),
      set: (view, points) => {
        for (const area of view.areas) {
          area.assertFormattable();
          area.sheet.setColumnWidth(area.rect.column, area.bookRect.columns, asNumber(points));
        }
      },
    },
    rowHeight: {
      get: (view) => common(rowsOf(view).map(({ area, at }) => area.sheet.rowHeight(at))),
      set: (view, points) => {
        for (const area of view.areas) {
          area.assertFormattable();
          area.sheet.setRowHeight(area.rect.row, area.bookRect.rows, asNumber(points));
        }
      },
    },
  },
  objects: {
    font: (view) => hostObject(fontTable, view),
    fill: (view) => hostObject(fillTable, view),
    borders: (view) => bordersObject(view),
    protection: (view) => hostObject(protectionTable, view),
  },
  methods: {
    autofitColumns: (view) => columnsOf(view).forEach(({ area, at }) => fitColumn(area, at)),
    /** The book's rows keep the height that they were given. */
    autofitRows: () => undefined,
  },
};

const fontTable: MemberTable<FormatView> = {
  name: 'RangeFont',
  scalars: {
    name: style(
      (s) => s.fontName ?? 'Calibri',
      (value) => ({ fontName: asText(value) }),
    ),
    size: style(
      (s) => s.fontSize ?? 11,
      (value) => ({ fontSize: asNumber(value) }),
    ),
    color: style(
      (s) => s.fontColor ?? '#000000',
      (value) => ({ fontColor: asText(value) }),
    ),
    bold: style(
      (s) => s.bold ?? false,
      (value) => ({ bold: asFlag(value) }),
    ),
    italic: style(
      (s) => s.italic ?? false,
      (value) => ({ italic: asFlag(value) }),
    ),
    underline: style(
      (s) => (s.underline ? 'Single' : 'None'),
      (value) => ({ underline: oneOf(['None', 'Single', 'Double'], value) !== 'None' }),
    ),
  },
};

const fillTable: MemberTable<FormatView> = {
  name: 'RangeFill',
  scalars: {
    /** Without a fill Excel answers white. */
    color: style(
      (s) => s.fill ?? '#FFFFFF',
      (value) => ({ fill: asText(value) }),
    ),
  },
  methods: { clear: (view) => view.write({ fill: null }) },
};

const protectionTable: MemberTable<FormatView> = {
  name: 'FormatProtection',
  scalars: {
    locked: style(
      (s) => s.locked ?? true,
      (value) => ({ locked: asFlag(value) }),
    ),
  },
};

function style(
  read: (style: BookCellStyle) => unknown,
  write: (value: unknown) => BookCellStyle,
): ScalarMember<FormatView> {
  return { get: (view) => view.read(read), set: (view, value) => view.write(write(value)) };
}

function common(numbers: readonly number[]): number | null {
  const [first] = numbers;
  return first !== undefined && numbers.every((n) => n === first) ? first : null;
}

function columnsOf(view: FormatView) {
  return view.areas.flatMap((area) =>
    Array.from({ length: area.bookRect.columns }, (_, i) => ({ area, at: area.rect.column + i })),
  );
}

function rowsOf(view: FormatView) {
  return view.areas.flatMap((area) =>
    Array.from({ length: area.bookRect.rows }, (_, i) => ({ area, at: area.rect.row + i })),
  );
}

/** About as wide as the longest text, at an average of 5.6 points a character. */
function fitColumn(area: RangeView, column: number): void {
  area.assertFormattable();
  const part = area.at({ ...area.rect, column, columns: 1 }).usedPart();
  if (!part) return;
  const longest = Math.max(...area.sheet.texts(part).map((row) => row[0]?.length ?? 0));
  area.sheet.setColumnWidth(column, 1, longest * 5.6 + 8);
}
