import type { Area } from '../workbook/area';
import { columnNumber } from '../workbook/reference';

/**
 * The formula of a conditional format or of a validation, as of one line of a table: texts, and between them cells of that
 * line by their headers, so that it holds wherever the columns stand.
 */
export type LineFormula = readonly (string | CellOfLine)[];

export interface CellOfLine {
  readonly header: string;
  /** Written with a `$`: it is the same for all cells to which the formula applies. */
  readonly isFixed: boolean;
}

interface Declared {
  /** Where the formula applies: it is relative to the first of these cells. */
  readonly of: Area;
  /** The column of it that is meant. */
  readonly cell: Area;
  /** Of the table, the first of which stands in the column `first`. */
  readonly headers: readonly string[];
  readonly first: number;
}

/** Texts, cells of other sheets and columns of tables pass as they stand; the groups are those of a cell. */
const PIECE =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.$])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(!])/gu;

/** @throws where it rests on a cell of another line, or beside the table: such a cell would not be found again */
export function lineFormula(formula: string, declared: Declared): LineFormula {
  const parts: (string | CellOfLine)[] = [];
  let end = 0;
  for (const match of formula.matchAll(PIECE)) {
    if (match[4] === undefined) continue;
    parts.push(formula.slice(end, match.index), cellIn(match, formula, declared));
    end = match.index + match[0].length;
  }
  return [...parts, formula.slice(end)];
}

function cellIn(
  [, fixedColumn = '', letters = '', fixedRow = '', row = '']: RegExpMatchArray,
  formula: string,
  { of, cell, headers, first }: Declared,
): CellOfLine {
  const isFixed = fixedColumn === '$';
  const column = columnNumber(letters) + (isFixed ? 0 : cell.column - of.column);
  const header = headers[column - first];
  if (header === undefined || fixedRow === '$' || Number(row) - 1 !== of.row) {
    throw new Error(`${formula} rests on a cell outside its line`);
  }
  return { header, isFixed };
}
