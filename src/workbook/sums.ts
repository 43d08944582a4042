import type { Area } from './area';
import { columnNumber } from './reference';

/** `$B$23:$B$27`, or one cell. */
const AREA = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;

/** The only sum that the sheets make of a block: `ROUND(SUM($B$23:$B$27),2)`, on their own sheet. */
const SUM = /^=ROUND\(SUM\(([^(),;]+)\),2\)$/i;

/**
 * The cells that a sum of ours adds up, wherever a person's insertions and moves have taken them; null for any
 * other formula, and for one whose cells are gone (`#REF!`).
 */
export function summedCells(formula: string | null | undefined, sheet: string): Area | null {
  const inside = SUM.exec((formula ?? '').replace(/\s/g, ''))?.[1];
  return areaOf(withoutSheet(inside ?? '', sheet));
}

function areaOf(text: string): Area | null {
  const [, column1 = '', row1 = '', column2 = column1, row2 = row1] = AREA.exec(text) ?? [];
  if (column1 === '') return null;
  const column = columnNumber(column1);
  const row = Number(row1) - 1;
  return { row, column, rows: Number(row2) - row, columns: columnNumber(column2) - column + 1 };
}

/** Ranges of several cells that a formula names on its own sheet. */
const RANGE = /(?<![!\w$])\$?[A-Z]{1,3}\$?\d{1,7}:\$?[A-Z]{1,3}\$?\d{1,7}(?![\w(])/gi;

export const areasIn = (formula: string): readonly Area[] =>
  [...formula.matchAll(RANGE)].flatMap(([text]) => areaOf(text) ?? []);

export const isOverlapping = (one: Area, other: Area): boolean =>
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

/** LibreOffice may write the sheet's own name before its cells. */
const withoutSheet = (reference: string, sheet: string): string => {
  const bare = sheet.replace(/\s/g, '');
  const own = [`${bare}!`, `$${bare}!`, `'${bare.replaceAll("'", "''")}'!`];
  const prefix = own.find((one) => reference.startsWith(one));
  return prefix === undefined ? reference : reference.slice(prefix.length);
};
