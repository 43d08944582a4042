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
  const text = withoutEquals(formula);
  try {
    return spell(parseFormula(text), asWritten(home));
  } catch (error) {
    if (error instanceof Uncomputable) return text;
    throw error;
  }
}

/** `= A1 ` is `A1`, as files hold it. */
export const withoutEquals = (formula: string): string => formula.trim().replace(/^=/, '').trim();

/** How references are told apart, each in a text of its own. */
export interface References {
  cells(sheet: string | null, from: Corner, to: Corner): string;
  table(name: string | null, inside: string): string;
  name(name: string, sheet: string | null): string;
}

/** One text for whatever was written that means the same, as far as spelling goes. */
export function spell(expression: Expression, references: References): string {
  const inside = (part: Expression): string => spell(part, references);
  switch (expression.kind) {
    case 'value':
      return JSON.stringify(expression.value);
    case 'error':
      return expression.text.toUpperCase();
    case 'cells':
      return references.cells(expression.sheet, expression.from, expression.to);
    case 'table':
      return references.table(expression.name, expression.inside);
    case 'name':
      return references.name(expression.name, expression.sheet);
    case 'prefix':
      return expression.mark === '@'
        ? inside(expression.operand)
        : `(${expression.mark}${inside(expression.operand)})`;
    case 'percent':
      return `(${inside(expression.operand)}%)`;
    case 'infix':
      return `(${inside(expression.left)}${expression.mark}${inside(expression.right)})`;
    case 'call': {
      const args = expression.args.map((arg) => (arg ? inside(arg) : ''));
      return `${fold(expression.name)}(${args.join(',')})`;
    }
  }
}

function asWritten({ table: ownTable = '', sheet: ownSheet = '' }: FormulaHome): References {
  const onSheet = (sheet: string | null): string =>
    sheet === null || fold(sheet) === fold(ownSheet) ? '' : `${JSON.stringify(fold(sheet))}!`;
  return {
    cells: (sheet, from, to) => `${onSheet(sheet)}${corner(from)}:${corner(to)}`,
    name: (name, sheet) => `${onSheet(sheet)}${fold(name)}`,
    table: (name, inside) => {
      const { rows, first, last } = understandInside(inside);
      const columns = [first, last].map((column) => (column === null ? '' : fold(column)));
      return `${fold(name ?? ownTable)}${JSON.stringify([rows, ...columns])}`;
    },
  };
}

const corner = ({ row, column, isRowFixed, isColumnFixed }: Corner): string =>
  `${isColumnFixed ? '$' : ''}${column}.${isRowFixed ? '$' : ''}${row ?? ''}`;

/** Excel finds functions, names, sheets and columns whatever their case. */
const fold = (text: string): string => text.toUpperCase();
