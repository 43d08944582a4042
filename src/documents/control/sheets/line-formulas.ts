import {
  firstOf,
  isBlank,
  isFilled,
  isNoneOf,
  isOneOf,
  isText,
  sentence,
  text,
  type Expression,
} from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { wordsOf } from '../../../workbook/choices';
import { DECISIONS } from '../template/choices';
import { cellOf, type Context } from './context';

const words = (...ids: readonly (typeof DECISIONS)[number]['id'][]) => wordsOf(DECISIONS, ...ids);

/** What of a line is left in the base: the core’s `retainedOf` computes the same. */
export function retained(context: Context): Expression {
  const [decision, reducedTo, eligible] = cells(context);
  const reduced = `AND(${isOneOf(decision, words('reduced'))},ISNUMBER(${reducedTo}))`;
  return firstOf(
    [
      [isOneOf(decision, words('rejected')), '0'],
      [reduced, `MAX(0,MIN(ROUND(${reducedTo},2),${eligible}))`],
    ],
    eligible,
  );
}

const cells = (context: Context) =>
  (['decision', 'reducedTo', 'eligible'] as const).map((key) => cellOf(context, 'lines', key)) as [
    Expression,
    Expression,
    Expression,
  ];

export const refused = (context: Context): Expression =>
  `ROUND(${cellOf(context, 'lines', 'eligible')}-${cellOf(context, 'lines', 'retained')},2)`;

/** The line’s number where something of it is refused: by it the report finds the line. */
export const reported = (context: Context): Expression =>
  `IF(${cellOf(context, 'lines', 'refused')}>0,${cellOf(context, 'lines', 'number')},"")`;

export const asked = (context: Context): Expression =>
  `IF(${isFilled(cellOf(context, 'lines', 'request'))},${cellOf(context, 'lines', 'number')},"")`;

/** What is left to do on a line, or OK. */
export function check(context: Context): Expression {
  const [decision, reducedTo, eligible] = cells(context);
  const { check: says } = context.texts.lines;
  const isReduced = isOneOf(decision, words('reduced'));
  const silent = (['reason', 'details'] as const).map((key) =>
    isBlank(cellOf(context, 'lines', key)),
  );
  const rounded = `ROUND(${reducedTo},2)`;
  const reduced = firstOf(
    [
      [isBlank(reducedTo), text(says.amountMissing)],
      [isText(reducedTo), text(says.amountText)],
      [`${rounded}<0`, text(says.amountNegative)],
      [
        `${rounded}>${eligible}`,
        sentence(says.amountAbove, { eligible: amountInWords(context.language, eligible) }),
      ],
      [`AND(${cellOf(context, 'lines', 'refused')}>0,${silent.join(',')})`, text(says.reason)],
    ],
    text(says.ok),
  );
  return firstOf(
    [
      [
        `AND(${isFilled(decision)},${isNoneOf(decision, words('accepted', 'reduced', 'rejected'))})`,
        text(says.unknown),
      ],
      [isReduced, reduced],
      [isFilled(reducedTo), text(says.amountAlone)],
      [`AND(${isBlank(decision)},${eligible}>0)`, text(says.decide)],
      [isBlank(decision), text(says.outside)],
      [`AND(${cellOf(context, 'lines', 'refused')}>0,${silent.join(',')})`, text(says.reason)],
    ],
    text(says.ok),
  );
}
