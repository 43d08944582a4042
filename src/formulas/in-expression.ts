import type { Expression } from './parse';

type OfKind<Kind extends Expression['kind']> = Extract<Expression, { kind: Kind }>;

/** The same expression with other references to cells. */
export const withCells = (
  expression: Expression,
  change: (cells: OfKind<'cells'>) => Expression,
): Expression => withOperands(expression, (part) => (part.kind === 'cells' ? change(part) : part));

/** The same expression with other references to tables. */
export const withTables = (
  expression: Expression,
  change: (table: OfKind<'table'>) => Expression,
): Expression => withOperands(expression, (part) => (part.kind === 'table' ? change(part) : part));

/** The same expression with other values and references. */
function withOperands(
  expression: Expression,
  change: (operand: OfKind<'value' | 'error' | 'table' | 'name' | 'cells'>) => Expression,
): Expression {
  const inside = (part: Expression): Expression => withOperands(part, change);
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'table':
    case 'name':
    case 'cells':
      return change(expression);
    case 'prefix':
    case 'percent':
      return { ...expression, operand: inside(expression.operand) };
    case 'infix':
      return { ...expression, left: inside(expression.left), right: inside(expression.right) };
    case 'call':
      return { ...expression, args: expression.args.map((arg) => arg && inside(arg)) };
  }
}

/** The same expression with sentences cut where another text joins on: of those that begin so, the beginning is left. */
export function withBeginnings(
  expression: Expression,
  isBeginning: (text: string) => boolean,
): Expression {
  const inside = (part: Expression): Expression => withBeginnings(part, isBeginning);
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'table':
    case 'name':
    case 'cells':
      return expression;
    case 'prefix':
    case 'percent':
      return { ...expression, operand: inside(expression.operand) };
    case 'infix': {
      const left = inside(expression.left);
      const isCut =
        expression.mark === '&' &&
        left.kind === 'value' &&
        typeof left.value === 'string' &&
        isBeginning(left.value);
      return isCut ? left : { ...expression, left, right: inside(expression.right) };
    }
    case 'call':
      return { ...expression, args: expression.args.map((arg) => arg && inside(arg)) };
  }
}

/** Its parts, one by one, the expression itself first. */
export function* partsOf(expression: Expression): Generator<Expression, void, undefined> {
  yield expression;
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'table':
    case 'name':
    case 'cells':
      return;
    case 'prefix':
    case 'percent':
      yield* partsOf(expression.operand);
      return;
    case 'infix':
      yield* partsOf(expression.left);
      yield* partsOf(expression.right);
      return;
    case 'call':
      for (const arg of expression.args) if (arg) yield* partsOf(arg);
  }
}

/** The references to cells in it, as written. */
export const lookedAt = (expression: Expression): readonly Expression[] =>
  [...partsOf(expression)].filter(({ kind }) => REFERENCES.has(kind));

/** Whether the expression looks at any cell: one that does not gives the same whatever is typed. */
export const refersToCells = (expression: Expression): boolean => lookedAt(expression).length > 0;

const REFERENCES: ReadonlySet<Expression['kind']> = new Set(['cells', 'table', 'name']);
