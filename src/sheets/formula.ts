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

/**
 * A constant text inside a formula, whatever it holds: quotes are doubled, nothing else has a meaning there.
 *
 * @throws when it is longer than Excel allows: the schema of the calls bounds what comes from them.
 */
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
  const pieces: (string | { readonly expression: Expression })[] = [];
  const say = (constant: string): void => {
    const last = pieces.at(-1);
    if (constant === '') return;
    if (typeof last === 'string' && last.length + constant.length <= LONGEST_TEXT) {
      pieces[pieces.length - 1] = last + constant;
    } else pieces.push(constant);
  };
  // Every second part is a blank. Only the template's braces are blanks: a call's text may hold some.
  template.split(/\{(\w+)\}/).forEach((part, index) => {
    if (index % 2 === 0) return say(part);
    const expression = blanks[part];
    if (expression === undefined) throw new Error(`Nothing fills {${part}} in: ${template}`);
    const constant = /^"((?:[^"]|"")*)"$/.exec(expression)?.[1];
    if (constant === undefined) pieces.push({ expression });
    else say(constant.replaceAll('""', '"'));
  });
  return pieces
    .map((piece) => (typeof piece === 'string' ? text(piece) : piece.expression))
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
