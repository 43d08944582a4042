import type { Corner, Expression } from '../parse';
import { Uncomputable, syntax } from '../uncomputable';
import { isArea } from './operand';
import type { Area, Operand } from './operand';
import { single } from './arguments';
import { DATE_FUNCTIONS } from './date-functions';
import { FUNCTIONS } from './functions';
import { difference } from './rounding';
import {
  DIVISION,
  FormulaError,
  WRONG_TYPE,
  compare,
  finite,
  toBoolean,
  toNumber,
  toText,
} from './values';
import type { Value } from './values';

/** What references mean where the formula stands. */
export interface Scope {
  /** Days are counted from 1904, and the functions of dates here count from 1899. */
  readonly is1904: boolean;
  cells(sheet: string | null, from: Corner, to: Corner): Operand;
  table(name: string, inside: string): Operand;
  name(name: string, sheet: string | null): Operand;
}

/** Computes an expression as Excel does. Throws `Uncomputable`. */
export function evaluate(expression: Expression, scope: Scope): Operand {
  switch (expression.kind) {
    case 'value':
      return expression.value;
    case 'error':
      return new FormulaError(expression.text);
    case 'cells':
      return scope.cells(expression.sheet, expression.from, expression.to);
    case 'table':
      // Files always name the table.
      if (expression.name === null) throw syntax();
      return scope.table(expression.name, expression.inside);
    case 'name':
      return scope.name(expression.name, expression.sheet);
    case 'prefix':
      return prefixed(expression.mark, single(evaluate(expression.operand, scope)));
    case 'percent':
      return onNumbers([single(evaluate(expression.operand, scope))], (value) => value / 100);
    case 'infix':
      return infix(
        expression.mark,
        single(evaluate(expression.left, scope)),
        single(evaluate(expression.right, scope)),
      );
    case 'call':
      return call(expression, scope);
  }
}

/** A plus changes nothing, not even a text; `@` nothing of a single cell. */
const prefixed = (mark: string, value: Value): Value =>
  mark !== '-' ? value : onNumbers([value], (number) => 0 - number);

function onNumbers(
  values: readonly Value[],
  make: (one: number, other: number) => number | FormulaError,
): Value {
  const [one = 0, other = 0] = values.map(toNumber);
  if (one instanceof FormulaError) return one;
  if (other instanceof FormulaError) return other;
  const result = make(one, other);
  return typeof result === 'number' ? finite(result) : result;
}

function infix(mark: string, left: Value, right: Value): Value {
  switch (mark) {
    case '+':
      return onNumbers([left, right], (one, other) => difference(one, -other));
    case '-':
      return onNumbers([left, right], difference);
    case '*':
      return onNumbers([left, right], (one, other) => one * other);
    case '/':
      return onNumbers([left, right], (one, other) => (other === 0 ? DIVISION : one / other));
    case '^':
      return onNumbers([left, right], (one, other) => one ** other);
    case '&':
      return joined(toText(left), toText(right));
    default:
      return compared(mark, compare(left, right));
  }
}

function joined(left: string | FormulaError, right: string | FormulaError): Value {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  return left.length + right.length > 32_767 ? WRONG_TYPE : left + right;
}

function compared(mark: string, order: number | FormulaError): Value {
  if (order instanceof FormulaError) return order;
  switch (mark) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      throw syntax();
  }
}

type Call = Extract<Expression, { kind: 'call' }>;

/** An argument that was left out counts as nothing: 0, or an empty text. */
const argument = (arg: Expression | null | undefined, scope: Scope): Operand =>
  arg ? evaluate(arg, scope) : null;

function call({ name, args }: Call, scope: Scope): Operand {
  const branching = BRANCHING.get(name);
  if (branching) return branching(args, scope);
  const known = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!known || (scope.is1904 && Object.hasOwn(DATE_FUNCTIONS, name)))
    throw new Uncomputable({ kind: 'function', name });
  if (name === 'SUMPRODUCT') return known(args.map((arg) => (arg ? cellByCell(arg, scope) : null)));
  return known(args.map((arg) => argument(arg, scope)));
}

/** Functions of one value that SUMPRODUCT has computed of each cell of a range. */
const OF_EACH: ReadonlySet<string> = new Set(['TRIM', 'LEN', 'N', 'ISNUMBER']);

/** As within SUMPRODUCT, where `range=cell` is a comparison for each cell of the range. */
function cellByCell(expression: Expression, scope: Scope): Operand {
  const inside = (part: Expression): Operand => cellByCell(part, scope);
  switch (expression.kind) {
    case 'prefix':
      return forEach([inside(expression.operand)], ([value = null]) =>
        prefixed(expression.mark, value),
      );
    case 'infix':
      return forEach(
        [inside(expression.left), inside(expression.right)],
        ([left = null, right = null]) => infix(expression.mark, left, right),
      );
    case 'call': {
      const [arg] = expression.args;
      const known = OF_EACH.has(expression.name) ? FUNCTIONS[expression.name] : undefined;
      if (!arg || !known) return evaluate(expression, scope);
      return forEach([inside(arg)], (values) => single(known(values)));
    }
    case 'value':
    case 'error':
    case 'percent':
    case 'cells':
    case 'table':
    case 'name':
      return evaluate(expression, scope);
  }
}

/** What stands in one cell goes with every cell of a range. */
function forEach(operands: readonly Operand[], make: (values: readonly Value[]) => Value): Operand {
  const areas = operands.map((operand): Area => {
    return isArea(operand) ? operand : { rows: 1, columns: 1, value: () => operand };
  });
  const rows = Math.max(...areas.map((area) => area.rows));
  const columns = Math.max(...areas.map((area) => area.columns));
  const isOne = (area: Area): boolean => area.rows === 1 && area.columns === 1;
  if (areas.some((area) => !isOne(area) && (area.rows !== rows || area.columns !== columns)))
    throw syntax();
  const value = (row: number, column: number): Value =>
    make(areas.map((area) => (isOne(area) ? area.value(0, 0) : area.value(row, column))));
  return { rows, columns, value };
}

type Branching = (args: Call['args'], scope: Scope) => Operand;

/** Only the branch that is taken is computed: the other may well be circular, or not computable here. */
const branch: Branching = (args, scope) => {
  if (args.length < 2 || args.length > 3) throw syntax();
  const condition = toBoolean(single(argument(args[0], scope)));
  if (condition instanceof FormulaError) return condition;
  if (!condition && args.length === 2) return false;
  return taken(argument(args[condition ? 1 : 2], scope));
};

/** What is left out, or refers to an empty cell, is 0. */
const taken = (operand: Operand): Operand => (isArea(operand) ? operand : (operand ?? 0));

const rescue =
  (applies: (error: FormulaError) => boolean): Branching =>
  (args, scope) => {
    if (args.length !== 2) throw syntax();
    const value = single(argument(args[0], scope));
    const isRescued = value instanceof FormulaError && applies(value);
    return isRescued ? taken(argument(args[1], scope)) : value;
  };

const choose: Branching = (args, scope) => {
  const position = toNumber(single(argument(args[0], scope)));
  if (position instanceof FormulaError) return position;
  const chosen = args[Math.trunc(position)];
  if (position < 1 || chosen === undefined) return WRONG_TYPE;
  return taken(argument(chosen, scope));
};

const BRANCHING: ReadonlyMap<string, Branching> = new Map([
  ['IF', branch],
  ['IFERROR', rescue(() => true)],
  ['IFNA', rescue((error) => error.text === '#N/A')],
  ['CHOOSE', choose],
]);
