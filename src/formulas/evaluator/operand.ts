import type { FormulaError, Value } from './values';

/** A rectangle of cells that a formula refers to; its values are computed when they are asked for. */
export interface Area {
  readonly rows: number;
  readonly columns: number;
  value(row: number, column: number): Value;
}

/** What an expression gives. */
export type Operand = Value | Area;

export const isArea = (operand: Operand): operand is Area =>
  typeof operand === 'object' && operand !== null && 'rows' in operand;

/** Every value, row by row. */
export function* valuesOf(area: Area): Generator<Value, void, undefined> {
  for (let row = 0; row < area.rows; row += 1) {
    for (let column = 0; column < area.columns; column += 1) yield area.value(row, column);
  }
}

/** The numbers among the values of ranges, as SUM takes them: texts and truth in cells are passed over. */
export function numbersIn(area: Area): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const value of valuesOf(area)) {
    if (typeof value === 'number') numbers.push(value);
    else if (typeof value === 'object' && value !== null) return value;
  }
  return numbers;
}
