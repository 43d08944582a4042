/**
 * Formulas as text, in en-US with commas. An expression here has no leading `=`; `formula` adds it.
 *
 * Only functions on which Excel, LibreOffice and Univer agree are used, and only qualified structured
 * references (`Table[[#This Row],[Column]]`): `[@Column]`, LET, XLOOKUP or INDIRECT fail in at least one of them.
 */
export type Expression = string;

/** A text inside a formula may not be longer. */
const LONGEST_TEXT = 255;

export const formula = (expression: Expression): { readonly formula: string } => ({
  formula: `=${expression}`,
});

/** A constant text inside a formula. */
export function text(value: string): Expression {
  if (value.length > LONGEST_TEXT) throw new Error(`A formula cannot hold the text: ${value}`);
  return `"${value.replaceAll('"', '""')}"`;
}

/** The first case whose condition holds, else the last value: nested IFs, read from top to bottom. */
export function firstOf(
  cases: readonly (readonly [condition: Expression, value: Expression])[],
  otherwise: Expression,
): Expression {
  return cases.reduceRight(
    (rest, [condition, value]) => `IF(${condition},${value},${rest})`,
    otherwise,
  );
}

/**
 * A sentence with blanks (`il manque {gap}`) filled by expressions; constant ones melt into the text.
 *
 * @throws when a blank is left open: a mistake of ours, not of a user.
 */
export function sentence(
  template: string,
  blanks: Readonly<Record<string, Expression>> = {},
): Expression {
  const filled = template.replaceAll(/\{(\w+)\}/g, (blank, name: string) => {
    const expression = blanks[name];
    if (expression === undefined) throw new Error(`Nothing fills {${name}} in: ${template}`);
    return /^"([^"]*)"$/.exec(expression)?.[1] ?? blank;
  });
  const pieces = filled.split(/(\{\w+\})/).filter((piece) => piece !== '');
  return pieces
    .map((piece) => blanks[/^\{(\w+)\}$/.exec(piece)?.[1] ?? ''] ?? text(piece))
    .join('&');
}

/** True where a cell is empty. `cell=""` will not do: one of the engines finds that 0 equals "". */
export const isBlank = (cell: Expression): Expression => `LEN(${cell})=0`;

export const isFilled = (cell: Expression): Expression => `LEN(${cell})>0`;

/** True where a cell holds something that is not a number. */
export const isText = (cell: Expression): Expression =>
  `AND(${isFilled(cell)},NOT(ISNUMBER(${cell})))`;

/** True where a cell holds one of the answers, in either language: lines are pasted from a workbook in the other. */
export const isOneOf = (cell: Expression, answers: readonly string[]): Expression =>
  joined(
    'OR',
    [...new Set(answers)].map((answer) => `${cell}=${text(answer)}`),
  );

/** Not `NOT(isOneOf(…))`: Univer finds an error in NOT of a single comparison. */
export const isNoneOf = (cell: Expression, answers: readonly string[]): Expression =>
  joined(
    'AND',
    [...new Set(answers)].map((answer) => `${cell}<>${text(answer)}`),
  );

const joined = (operator: 'AND' | 'OR', tests: readonly Expression[]): Expression =>
  tests.length === 1 ? (tests[0] ?? '') : `${operator}(${tests.join(',')})`;

/** A day as a formula: `DATE(2021,1,4)`. */
export function date(isoDay: string): Expression {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `DATE(${year},${month},${day})`;
}
