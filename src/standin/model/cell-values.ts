import type { BookScalar, BookSheet, Rect } from '../book/book';
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
 */
export function spread(range: RangeView, sent: unknown): BookScalar[][] {
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
 * Excel reads a text as if it were typed: `12.5` becomes a number and `TRUE` a boolean, unless the cell is
 * formatted as text. Dates, percentages and currencies, which depend on the locale, are left as texts.
 */
export function coerce(
  cells: readonly (readonly BookScalar[])[],
  range: RangeView,
): BookScalar[][] {
  const { row, column } = range.rect;
  return cells.map((line, r) =>
    line.map((cell, c) => (isTextual(cell) ? typed(range.sheet, row + r, column + c, cell) : cell)),
  );
}

const isTextual = (cell: BookScalar): cell is string =>
  typeof cell === 'string' &&
  /^\s*(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|true|false)\s*$/i.test(cell);

function typed(sheet: BookSheet, row: number, column: number, text: string): BookScalar {
  if (sheet.style(row, column).numberFormat === '@') return text;
  const word = text.trim().toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : Number(word);
}

function scalar(value: unknown): BookScalar {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  throw wireError('InvalidArgument', 'a cell holds a text, a number, a boolean or nothing');
}
