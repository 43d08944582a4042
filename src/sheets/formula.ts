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
 * A sentence with blanks (`il manque {gap}`) filled by expressions.
 *
 * @throws when a blank is left open: a mistake of ours, not of a user.
 */
export function sentence(
  template: string,
  blanks: Readonly<Record<string, Expression>> = {},
): Expression {
  const pieces = template.split(/(\{\w+\})/).filter((piece) => piece !== '');
  return pieces
    .map((piece) => {
      const blank = /^\{(\w+)\}$/.exec(piece)?.[1];
      if (blank === undefined) return text(piece);
      const expression = blanks[blank];
      if (expression === undefined) throw new Error(`Nothing fills {${blank}} in: ${template}`);
      return expression;
    })
    .join('&');
}

/** True where a cell holds something that is not a number. */
export const isText = (cell: Expression): Expression => `AND(${cell}<>"",NOT(ISNUMBER(${cell})))`;

/** True where a cell holds the answer in either language: lines are pasted from a workbook in the other one. */
export const isOneOf = (cell: Expression, answers: readonly string[]): Expression => {
  const tests = [...new Set(answers)].map((answer) => `${cell}=${text(answer)}`);
  return tests.length === 1 ? (tests[0] ?? '') : `OR(${tests.join(',')})`;
};

/** A day as a formula: `DATE(2021,1,4)`. */
export function date(isoDay: string): Expression {
  const [year, month, day] = isoDay.split('-').map(Number);
  return `DATE(${year},${month},${day})`;
}
