import { parseFormula } from './parse';
import type { Corner, Expression } from './parse';
import { understandInside } from './table-inside';
import { Uncomputable } from './uncomputable';

/** Where a formula stands: what it may leave unsaid there. */
export interface FormulaHome {
  /** The table in whose rows it stands: `[@Total]` is `Lignes[[#This Row],[Total]]` there. */
  readonly table?: string;
  /** Its sheet: `Budget!A1` is `A1` there. */
  readonly sheet?: string;
}

/**
 * Whether two texts, with or without `=`, are one formula as programs spell it. The letter case of functions
 * and names, spaces, needless parentheses, `@`, `[#This Row]` and prefixes such as `_xlfn.` set nothing apart;
 * texts in quotes and the `$` of references do. Texts that are not understood are one formula when they are equal.
 */
export const isSameFormula = (one: string, other: string, home: FormulaHome = {}): boolean =>
  one === other || canonicalFormula(one, home) === canonicalFormula(other, home);

/** The same text for all spellings of a formula: to be compared, not to be written anywhere. */
export function canonicalFormula(formula: string, home: FormulaHome = {}): string {
  const text = formula.trim().replace(/^=/, '').trim();
  try {
    return new Speller(home).spell(parseFormula(text));
  } catch (error) {
    if (error instanceof Uncomputable) return text;
    throw error;
  }
}

class Speller {
  constructor(private readonly home: FormulaHome) {}

  spell(expression: Expression): string {
    switch (expression.kind) {
      case 'value':
        return JSON.stringify(expression.value);
      case 'error':
        return expression.text.toUpperCase();
      case 'cells':
        return `${this.onSheet(expression.sheet)}${corner(expression.from)}:${corner(expression.to)}`;
      case 'table':
        return this.table(expression.name, expression.inside);
      case 'name':
        return `${this.onSheet(expression.sheet)}${fold(expression.name)}`;
      case 'prefix': {
        const operand = this.spell(expression.operand);
        return expression.mark === '@' ? operand : `(${expression.mark}${operand})`;
      }
      case 'percent':
        return `(${this.spell(expression.operand)}%)`;
      case 'infix':
        return `(${this.spell(expression.left)}${expression.mark}${this.spell(expression.right)})`;
      case 'call': {
        const args = expression.args.map((arg) => (arg ? this.spell(arg) : ''));
        return `${fold(expression.name)}(${args.join(',')})`;
      }
    }
  }

  private table(name: string | null, inside: string): string {
    const { rows, first, last } = understandInside(inside);
    const columns = [first, last].map((column) => (column === null ? '' : fold(column)));
    return `${fold(name ?? this.home.table ?? '')}${JSON.stringify([rows, ...columns])}`;
  }

  private onSheet(sheet: string | null): string {
    const isOwn = sheet === null || fold(sheet) === fold(this.home.sheet ?? '');
    return isOwn ? '' : `${JSON.stringify(fold(sheet))}!`;
  }
}

const corner = ({ row, column, isRowFixed, isColumnFixed }: Corner): string =>
  `${isColumnFixed ? '$' : ''}${column}.${isRowFixed ? '$' : ''}${row ?? ''}`;

/** Excel finds functions, names, sheets and columns whatever their case. */
const fold = (text: string): string => text.toUpperCase();
