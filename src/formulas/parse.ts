import { columnNumber } from './column-number';
import { tokenize } from './tokens';
import type { Token } from './tokens';
import { syntax } from './uncomputable';

/** One end of a reference, from 0; relative ones move with a shared formula. Null: the whole column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export type Expression =
  | { readonly kind: 'value'; readonly value: number | string | boolean }
  /** `#REF!` */
  | { readonly kind: 'error'; readonly text: string }
  | {
      readonly kind: 'cells';
      /** Null: the sheet of the formula. */
      readonly sheet: string | null;
      readonly from: Corner;
      readonly to: Corner;
    }
  /** A name of null: the table in which the formula stands. */
  | { readonly kind: 'table'; readonly name: string | null; readonly inside: string }
  | { readonly kind: 'name'; readonly name: string; readonly sheet: string | null }
  /** `-`, `+`, and `@`, which takes the one cell of a range that lies in the formula's row or column. */
  | { readonly kind: 'prefix'; readonly mark: string; readonly operand: Expression }
  | { readonly kind: 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'infix';
      readonly mark: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  /** An argument left out (`IF(a,,b)`) is null. */
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

/** As tight as Excel binds them; all to the left, even `^`. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

const GNUMERICS_OTHERS = '_XLFNGNUMERIC.ERROR';

/** Excel's own limit of functions within functions. */
const DEEPEST = 64;

/** Understands a formula, without its `=`. Throws `Uncomputable`. */
export function parseFormula(text: string): Expression {
  const parser = new Parser(tokenize(text));
  const expression = parser.expression(0);
  if (!parser.isAtEnd) throw syntax();
  return expression;
}

class Parser {
  private at = 0;
  private depth = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  expression(binding: number): Expression {
    this.depth += 1;
    if (this.depth > DEEPEST * 2) throw syntax();
    let left = this.operand();
    for (;;) {
      const mark = this.mark();
      const tightness = mark === null ? undefined : BINDING[mark];
      if (mark === null || tightness === undefined || tightness <= binding) break;
      this.at += 1;
      left = { kind: 'infix', mark, left, right: this.expression(tightness) };
    }
    this.depth -= 1;
    return left;
  }

  /** A sign binds tighter than any operator between two: `-2^2` is 4 in Excel. */
  private operand(): Expression {
    const mark = this.mark();
    if (mark === '-' || mark === '+' || mark === '@') {
      this.at += 1;
      this.depth += 1;
      if (this.depth > DEEPEST * 2) throw syntax();
      const operand = this.operand();
      this.depth -= 1;
      return { kind: 'prefix', mark, operand };
    }
    let primary = this.primary();
    while (this.mark() === '%') {
      this.at += 1;
      primary = { kind: 'percent', operand: primary };
    }
    return primary;
  }

  private primary(): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case 'number':
      case 'text':
        return { kind: 'value', value: token.value };
      case 'error':
        return token;
      case 'function':
        return called(token.name, this.arguments());
      case 'sheet':
        return this.onSheet(token.name);
      case 'cells':
        return cells(token.text, null);
      case 'table':
        return token;
      case 'name':
        return constantOf(token.name) ?? { ...token, sheet: null };
      case 'mark':
        return this.inParentheses(token.mark);
      case undefined:
        throw syntax();
    }
  }

  private onSheet(sheet: string): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    if (token?.kind === 'cells') return cells(token.text, sheet);
    if (token?.kind === 'name') return { ...token, sheet };
    if (token?.kind === 'error') return token;
    throw syntax();
  }

  private inParentheses(mark: string): Expression {
    if (mark !== '(') throw syntax();
    const inside = this.expression(0);
    this.expect(')');
    return inside;
  }

  private arguments(): (Expression | null)[] {
    const args: (Expression | null)[] = [];
    if (this.mark() === ')') {
      this.at += 1;
      return args;
    }
    for (;;) {
      const isLeftOut = this.mark() === ',' || this.mark() === ')';
      args.push(isLeftOut ? null : this.expression(0));
      if (this.mark() === ')') break;
      this.expect(',');
    }
    this.expect(')');
    return args;
  }

  private mark(): string | null {
    const token = this.tokens[this.at];
    return token?.kind === 'mark' ? token.mark : null;
  }

  private expect(mark: string): void {
    if (this.mark() !== mark) throw syntax();
    this.at += 1;
  }
}

/** In files `@A1` is written as a function, and truth may be. */
function called(name: string, args: readonly (Expression | null)[]): Expression {
  const [operand] = args;
  // Gnumeric knows no tables: it keeps such a formula as a text, for others to read.
  if (name === GNUMERICS_OTHERS && operand?.kind === 'value' && typeof operand.value === 'string') {
    return parseFormula(operand.value);
  }
  if (name === 'SINGLE' && operand && args.length === 1) {
    return { kind: 'prefix', mark: '@', operand };
  }
  return (args.length === 0 && constantOf(name)) || { kind: 'call', name, args };
}

function constantOf(name: string): Expression | null {
  const upper = name.toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') return null;
  return { kind: 'value', value: upper === 'TRUE' };
}

function cells(text: string, sheet: string | null): Expression {
  const [first = '', last = first] = text.split(':');
  return { kind: 'cells', sheet, from: corner(first), to: corner(last) };
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]+)(\$?)(\d*)$/.exec(text);
  const [, fixedColumn, letters = '', fixedRow, digits = ''] = match ?? [];
  return {
    row: digits === '' ? null : Number(digits) - 1,
    column: columnNumber(letters),
    isRowFixed: fixedRow === '$',
    isColumnFixed: fixedColumn === '$',
  };
}
