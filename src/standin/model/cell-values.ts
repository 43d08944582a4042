import type { BookScalar, BookSheet, Rect } from '../book/book';
import { readEntry } from '../book/entry';
import { wireError } from '../wire/errors';
import type { RangeView } from './range-view';

export type ValueType = 'Empty' | 'Boolean' | 'Double' | 'Error' | 'String';

/** Office.js reads an empty cell as an empty text. */
export function readValues(sheet: BookSheet, rect: Rect): BookScalar[][] {
  return sheet.values(rect).map((row) => row.map((value) => value ?? ''));
}

export function readFormulas(sheet: BookSheet, rect: Rect): BookScalar[][] {
  return sheet.formulas(rect).map((row) => row.map((value) => value ?? ''));
}

export function valueType(value: BookScalar | undefined): ValueType {
  if (value === null || value === undefined || value === '') return 'Empty';
  if (typeof value === 'boolean') return 'Boolean';
  if (typeof value === 'number') return 'Double';
  return isErrorText(value) ? 'Error' : 'String';
}

export function isErrorText(value: BookScalar): boolean {
  return (
    typeof value === 'string' &&
    /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/.test(value)
  );
}

/**
 * What `range.values = …` and `range.formulas = …` send: one value for all cells, or rows of the range's own
 * size. Null leaves a cell as it is.
 *
 * Of several rows, some of which a filter hides, Excel writes those alone that show, and into each of them the first
 * of what was sent (office-js#224, xlwings#747). The stand-in knows no filters, and takes hidden rows for filtered ones.
 */
export function spread(range: RangeView, sent: unknown): BookScalar[][] {
  const cells = inRows(range, sent);
  const isHidden = hiddenIn(range);
  if (cells.length === 1 || !isHidden.includes(true)) return cells;
  return cells.map((row, index) =>
    row.map((_, column) => (isHidden[index] ? null : (cells[0]?.[column] ?? null))),
  );
}

/** Row by row. */
export function hiddenIn({ sheet, bookRect: { row, rows } }: RangeView): readonly boolean[] {
  const hidden = new Set(sheet.hiddenRows());
  return Array.from({ length: rows }, (_, index) => hidden.has(row + index));
}

function inRows(range: RangeView, sent: unknown): BookScalar[][] {
  const { rows, columns } = range.bookRect;
  if (!Array.isArray(sent)) {
    const cell = scalar(sent);
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => cell));
  }
  const cells = sent.map((row) => (Array.isArray(row) ? row.map(scalar) : [scalar(row)]));
  if (cells.length !== rows || cells.some((row) => row.length !== columns)) {
    throw wireError(
      'InvalidArgument',
      "the number of rows or columns in the input array doesn't match the size of the range",
    );
  }
  return cells;
}

/**
 * Writes what was sent. Excel reads a text as if it were typed in its American version, whatever language it
 * speaks: `12.5` and `80 %` become numbers, `7/10` the tenth of July, `TRUE` a boolean. A cell without a number
 * format takes that of what was read; in one that is formatted as text all stays text.
 */
export function writeAsTyped(range: RangeView, sent: unknown): void {
  const { sheet, rect } = range;
  const formatAt = (r: number, c: number): string =>
    sheet.style(rect.row + r, rect.column + c).numberFormat ?? 'General';
  const typed = spread(range, sent).map((line, r) =>
    line.map((cell, c): Typed => {
      const bare = { value: cell, pattern: null };
      return isAmbiguous(cell) && formatAt(r, c) !== '@' ? (readTyped(cell) ?? bare) : bare;
    }),
  );
  sheet.write(
    range.bookRect,
    typed.map((line) => line.map(({ value }) => value)),
  );
  typed.forEach((line, r) =>
    line.forEach(({ pattern }, c) => {
      if (pattern === null || formatAt(r, c) !== 'General') return;
      const cell = { row: rect.row + r, column: rect.column + c, rows: 1, columns: 1 };
      sheet.setStyle(cell, { numberFormat: pattern });
    }),
  );
}

interface Typed {
  readonly value: BookScalar;
  /** The number format that a cell without one takes; null: none. */
  readonly pattern: string | null;
}

/** Whether a text could be a number, a date or a boolean: formulas and what an apostrophe marks are not. */
const isAmbiguous = (cell: BookScalar): cell is string =>
  typeof cell === 'string' && /^(?![=']).*\d|^\s*(?:true|false)\s*$/is.test(cell);

function readTyped(text: string): Typed | null {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === 'false') return { value: word === 'true', pattern: null };
  return readEntry(text, 'en-US');
}

function scalar(value: unknown): BookScalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw wireError('InvalidArgument', 'a cell holds a text, a number, a boolean or nothing');
}
