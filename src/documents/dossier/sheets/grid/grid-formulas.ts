import { FIELDS } from '../../template/fields';
import { gridCell, gridColumn, notApplicable, type Context } from '../context';
import { fill, percentInWords } from '../../../../sheets/in-words';
import {
  firstOf,
  isBlank,
  isText,
  sentence,
  text,
  type Expression,
} from '../../../../sheets/formula';
import { hasWeights } from '../../../../calls/scoring';
import { LISTS } from '../list-names';

const MIN = FIELDS.scaleMin.name;
const MAX = FIELDS.scaleMax.name;

/** Any number: a criterion for SUMIFS that texts and blanks do not meet. */
export const ANY_NUMBER = '">-1000000"';

/** Nothing for a score that is not on the scale: the total is not to rest on it. */
export function weightedFormula(context: Context): Expression {
  const at = gridCell(context);
  const [score, weight] = [at('score'), at('weight')];
  const counts = `AND(ISNUMBER(${score}),ISNUMBER(${weight}),${isScale(context)},${score}>=${MIN},${score}<=${MAX})`;
  // `#N/A` typed for N/A is an error, which AND passes on.
  return `IFERROR(IF(${counts},${weight}*${score},""),"")`;
}

/** Σ weight × score ÷ Σ weight of the scores that count: what is N/A leaves the mean, it is never 0. */
export function totalFormula(context: Context): Expression {
  const column = gridColumn(context);
  const weights = `SUMIFS(${column('weight')},${column('weighted')},${ANY_NUMBER})`;
  return `IF(${weights}=0,"",SUM(${column('weighted')})/${weights})`;
}

/** What the total is out of, and on how many criteria it rests: two scores of seven are no verdict. */
export function restsOn(context: Context): Expression {
  const { grid } = context.texts;
  const column = gridColumn(context);
  const scored = `COUNT(${column('weighted')})`;
  const told = sentence(grid.outOf, { max: MAX, scored, count: `COUNT(${column('number')})` });
  const further = [
    [grid.setAside, `COUNTIF(${column('score')},${text(notApplicable(context))})`],
    [grid.notCounted, `(COUNT(${column('score')})-${scored})`],
  ] as const;
  return [
    told,
    ...further.map(([words, count]) => `IF(${count}=0,"",${sentence(words, { count })})`),
  ].join('&');
}

export const weightsSum = (context: Context): Expression =>
  `ROUND(SUM(${gridColumn(context)('weight')}),6)`;

export function weightsCheck(context: Context): Expression {
  const { texts, language } = context;
  // To the hundredth of a percent: three times 33.333 % is the whole.
  const gap = `ROUND(1-SUM(${gridColumn(context)('weight')}),4)`;
  const told = (template: string, share: Expression): Expression =>
    sentence(template, { gap: percentInWords(language, share) });
  return firstOf(
    [
      [`${gap}>0`, told(texts.grid.weightsShort, gap)],
      [`${gap}<0`, told(texts.grid.weightsOver, `-${gap}`)],
    ],
    text(texts.verdict.ok),
  );
}

/** Where the call publishes a scale, no other one is. */
const isScale = ({ call: { scoring } }: Context): Expression =>
  scoring
    ? `AND(ISNUMBER(${MIN}),ISNUMBER(${MAX}),${MIN}=${scoring.min},${MAX}=${scoring.max})`
    : `AND(ISNUMBER(${MIN}),ISNUMBER(${MAX}),${MAX}>${MIN})`;

export function scaleCheck(context: Context): Expression {
  const { call, language, texts } = context;
  const bound = (score: number): string => score.toLocaleString(language);
  const told = call.scoring
    ? fill(texts.grid.otherScale, { min: bound(call.scoring.min), max: bound(call.scoring.max) })
    : texts.grid.scale;
  return `IF(${isScale(context)},"",${text(told)})`;
}

/** A weight that is not the one which the call publishes for this criterion. */
function otherWeight(context: Context): readonly (readonly [Expression, Expression])[] {
  const { call, language, texts } = context;
  if (!hasWeights(call.criteria)) return [];
  const at = gridCell(context);
  const published = `INDEX(${LISTS.weights},${at('number')})`;
  const told = sentence(texts.grid.otherWeight, { weight: percentInWords(language, published) });
  return [[`ROUND(${at('weight')},4)<>${published}`, told]];
}

/** What is wrong with a weight or a score; nothing of scores while none was given, or there is no scale. */
export function checkFormula(context: Context): Expression {
  const { texts } = context;
  const at = gridCell(context);
  const score = at('score');
  const na = notApplicable(context);
  const weight = at('weight');
  // A person who types #N/A for N/A gets Excel's error of that name.
  const isNa = `IF(ISNA(${score}),TRUE,${score}=${text(na)})`;
  const optional = `COUNTIF(${LISTS.optionalCriteria},${at('number')})>0`;
  const offScale = sentence(texts.grid.offScale, { min: MIN, max: MAX });
  const verdict = firstOf(
    [
      [`OR(${isText(weight)},MIN(${weight},0)<0)`, text(texts.grid.badWeight)],
      ...otherWeight(context),
      [`COUNTA(${gridColumn(context)('score')})=0`, text('')],
      [`NOT(${isScale(context)})`, text('')],
      [`IF(ISNA(${score}),FALSE,${isBlank(score)})`, text(texts.grid.missing)],
      [isNa, `IF(${optional},${text(texts.grid.neutral)},${text(texts.grid.notOptional)})`],
      [`NOT(ISNUMBER(${score}))`, text(fill(texts.grid.notNumber, { na }))],
      [`OR(${score}<${MIN},${score}>${MAX})`, offScale],
      [
        `AND(${isBlank(at('comment'))},OR(${score}=${MIN},${score}=${MAX}))`,
        text(texts.grid.comment),
      ],
    ],
    text(texts.verdict.ok),
  );
  return `IFERROR(${verdict},${text(texts.verdict.cellError)})`;
}
