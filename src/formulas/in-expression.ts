import type { Expression } from './parse';

type Cells = Extract<Expression, { kind: 'cells' }>;

/** The same expression with other references to cells. */
export function withCells(
  expression: Expression,
  change: (cells: Cells) => Expression,
): Expression {
  const inside = (part: Expression): Expression => withCells(part, change);
  switch (expression.kind) {
    case 'value':
    case 'error':
    case 'table':
    case 'name':
      return expression;
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

/** Whether the expression looks at any cell: one that does not gives the same whatever is typed. */
export function refersToCells(expression: Expression): boolean {
  switch (expression.kind) {
    case 'value':
    case 'error':
      return false;
    case 'cells':
    case 'table':
    case 'name':
      return true;
    case 'prefix':
    case 'percent':
      return refersToCells(expression.operand);
    case 'infix':
      return refersToCells(expression.left) || refersToCells(expression.right);
    case 'call':
      return expression.args.some((arg) => arg !== null && refersToCells(arg));
  }
}
