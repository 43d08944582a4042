import type { Place, Scalar } from '../../workbook/scalar';
import { parseFormula } from '../parse';
import type { Corner, Expression } from '../parse';
import { Uncomputable, syntax, tooFar } from '../uncomputable';
import { isArea } from './operand';
import type { Area, Operand } from './operand';
import { evaluate } from './evaluate';
import type { Scope } from './evaluate';
import type { CellFormula, FormulaSheet, FormulaTable } from './sheet';
import { tablePart } from './table-reference';
import { FormulaError, NO_REFERENCE, UNKNOWN_NAME } from './values';
import type { Value } from './values';

/** The workbook that formulas refer to. */
export interface Cells {
  /** Days are counted from 1904. */
  readonly is1904: boolean;
  /** Null where the workbook has no such sheet. Throws `SheetNotRead` where it was not read yet. */
  sheet(name: string): FormulaSheet | null;
  /** What a defined name refers to, as a formula; the sheet's own names come first. */
  name(name: string, sheet: string): string | null;
  table(name: string): FormulaTable | null;
}

/** A formula to be computed in the place of what a cell holds; undefined: what it holds. */
export type Instead = (sheet: FormulaSheet, row: number, column: number) => Expression | undefined;

/**
 * What all the formulas of a file may take together: a step is a cell or a name looked at, or some characters of
 * a text or a formula gone through.
 */
const MOST_STEPS = 5_000_000;
const CHARACTERS_A_STEP = 8;
/** Computing a formula or a name takes this much before its first operation. */
const STEPS_A_FORMULA = 20;
/** Cells that depend on each other in a row: each takes room on the stack. */
const LONGEST_CHAIN = 400;

/**
 * Computes formulas of a file anew, and whatever they depend on, from the cells that hold no formula. The
 * results stored in the file are never used.
 */
export class Computation {
  private readonly results = new Map<FormulaSheet, Map<string, Value>>();
  private readonly underway = new Set<string>();
  private readonly expressions = new Map<string, Expression>();
  private steps = 0;

  constructor(
    private readonly cells: Cells,
    private readonly instead: Instead = () => undefined,
  ) {}

  /** What the formula of that cell gives. Throws `Uncomputable`, or what `cells` throws. */
  result(sheet: FormulaSheet, row: number, column: number): string | number | boolean {
    this.underway.clear();
    const value = this.cell(sheet, row, column);
    if (value instanceof FormulaError) return value.text;
    // A reference to an empty cell shows 0.
    return value ?? 0;
  }

  /** What that formula would give in that cell, in the place of its own. Throws as `result` does. */
  resultOf(
    expression: Expression,
    { sheet, row, column }: Omit<Position, 'moved'>,
  ): string | number | boolean {
    this.underway.clear();
    const value = this.evaluated(expression, { sheet, row, column, moved: NO_MOVE });
    return value instanceof FormulaError ? value.text : (value ?? 0);
  }

  private cell(sheet: FormulaSheet, row: number, column: number): Value {
    this.step();
    const compute = this.formulaOf(sheet, row, column);
    if (compute === null) return this.constant(sheet, row, column);
    const known = this.results.get(sheet)?.get(`${row},${column}`);
    if (known !== undefined) return known;
    const value = this.guarded({ sheet: sheet.name, row, column }, compute);
    const results = this.results.get(sheet) ?? new Map<string, Value>();
    this.results.set(sheet, results.set(`${row},${column}`, value));
    return value;
  }

  /** How the cell is computed; null where it holds no formula. */
  private formulaOf(sheet: FormulaSheet, row: number, column: number): (() => Value) | null {
    const instead = this.instead(sheet, row, column);
    if (instead) return () => this.evaluated(instead, { sheet, row, column, moved: NO_MOVE });
    const formula = sheet.formula(row, column);
    return formula && (() => this.ofFormula(formula, { sheet, row, column }));
  }

  private ofFormula(formula: CellFormula, { sheet, row, column }: Omit<Position, 'moved'>): Value {
    const isSpilled = formula.isArray && (formula.row !== row || formula.column !== column);
    if (isSpilled || formula.text === '') throw syntax();
    const moved = { row: row - formula.row, column: column - formula.column };
    return this.valueOf(formula.text, { sheet, row, column, moved });
  }

  private constant(sheet: FormulaSheet, row: number, column: number): Value {
    const value = sheet.value(row, column);
    if (typeof value === 'string') this.step(value.length);
    return constant(value, sheet.isError(row, column));
  }

  /** Throws where the formulas of a file have taken all that they may. */
  private step(characters = 0): void {
    this.steps += 1 + characters / CHARACTERS_A_STEP;
    if (this.steps > MOST_STEPS) throw tooFar();
  }

  private guarded(place: Place, compute: () => Value): Value {
    const key = `${place.row},${place.column},${place.sheet}`;
    if (this.underway.has(key)) throw new Uncomputable({ kind: 'circular' });
    if (this.underway.size >= LONGEST_CHAIN) throw tooFar();
    this.underway.add(key);
    const value = compute();
    this.underway.delete(key);
    return value;
  }

  private valueOf(text: string, position: Position): Value {
    return singleValue(this.operandOf(text, position));
  }

  private evaluated(expression: Expression, position: Position): Value {
    return singleValue(evaluate(expression, this.scopeOf(position)));
  }

  private operandOf(text: string, position: Position): Operand {
    this.step(text.length + STEPS_A_FORMULA * CHARACTERS_A_STEP);
    return evaluate(this.expression(text), this.scopeOf(position));
  }

  private expression(text: string): Expression {
    const known = this.expressions.get(text);
    if (known) return known;
    this.step(text.length * CHARACTERS_A_STEP);
    const parsed = parseFormula(text);
    this.expressions.set(text, parsed);
    return parsed;
  }

  private scopeOf(position: Position): Scope {
    return {
      is1904: this.cells.is1904,
      cells: (sheet, from, to) => this.reference(sheet, from, to, position),
      table: (name, inside) => this.tableReference(name, inside, position),
      name: (name, sheet) => this.named(name, sheet ?? position.sheet.name, position),
    };
  }

  private reference(name: string | null, from: Corner, to: Corner, position: Position): Operand {
    const sheet = name === null ? position.sheet : this.cells.sheet(name);
    if (!sheet) return NO_REFERENCE;
    const [first, last] = [movedBy(from, position.moved), movedBy(to, position.moved)];
    const top = Math.min(first.row ?? 0, last.row ?? 0);
    const left = Math.min(first.column, last.column);
    const isWholeColumn = first.row === null || last.row === null;
    const bottom = isWholeColumn
      ? Math.max(sheet.rows - 1, 0)
      : Math.max(first.row ?? 0, last.row ?? 0);
    if (top < 0 || left < 0) return NO_REFERENCE;
    if (isWholeColumn && sheet.isCut) throw tooFar();
    const right = Math.max(first.column, last.column);
    return this.area(sheet, {
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    });
  }

  private tableReference(name: string, inside: string, position: Position): Operand {
    const table = this.cells.table(name);
    const part = table && tablePart(table, inside, position.row);
    const sheet = part && this.cells.sheet(part.sheet);
    return part && sheet ? this.area(sheet, part) : NO_REFERENCE;
  }

  private named(name: string, sheet: string, position: Position): Operand {
    const text = this.cells.name(name, sheet);
    if (text === null) return UNKNOWN_NAME;
    const key = { sheet: `name ${name.toLowerCase()}`, row: position.row, column: position.column };
    let operand: Operand = null;
    this.guarded(key, () => {
      operand = this.operandOf(text.replace(/^=/, ''), { ...position, moved: NO_MOVE });
      return null;
    });
    return operand;
  }

  private area(
    sheet: FormulaSheet,
    { row, column, rows, columns }: { row: number; column: number; rows: number; columns: number },
  ): Area {
    if (!sheet.isRead(row + rows, column + columns)) throw tooFar();
    // Rows below the last filled one hold nothing; ranges of the same size still fit each other.
    return { rows, columns, value: (r, c) => this.cell(sheet, row + r, column + c) };
  }
}

interface Position {
  readonly sheet: FormulaSheet;
  readonly row: number;
  readonly column: number;
  /** How far the formula was copied from where it was typed. */
  readonly moved: { readonly row: number; readonly column: number };
}

const NO_MOVE = { row: 0, column: 0 };

const movedBy = (corner: Corner, moved: Position['moved']): Pick<Corner, 'row' | 'column'> => ({
  row: corner.row === null ? null : corner.row + (corner.isRowFixed ? 0 : moved.row),
  column: corner.column + (corner.isColumnFixed ? 0 : moved.column),
});

function constant(value: Scalar, isError: boolean): Value {
  if (value === '' || value === null) return null;
  return isError ? new FormulaError(String(value)) : value;
}

function singleValue(operand: Operand): Value {
  if (!isArea(operand)) return operand;
  if (operand.rows * operand.columns !== 1) throw syntax();
  return operand.value(0, 0);
}
