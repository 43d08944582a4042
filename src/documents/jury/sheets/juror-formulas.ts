import {
  firstOf,
  isBlank,
  isFilled,
  sentence,
  text,
  type Expression,
} from '../../../sheets/formula';
import { SESSION_FIELDS } from '../template/fields';
import { cellOf, columnOf, headerOf, type Context } from './context';
import { COMMENT_RULES, SCREENINGS } from '../template/choices';
import { wordsOf } from '../../../workbook/choices';
import { criterionCode } from '../template/codes';
import { SCREENING_STAGE } from '../template/listed-words';
import { spacedCodes } from './dossier-check';
import { mentions } from './listed-words-formulas';

/** The words by which a juror’s sheet says that a dossier is not to be scored. */
export const SET_ASIDE = wordsOf(SCREENINGS, 'ineligible', 'to-complete', 'redirected');

const MIN = SESSION_FIELDS.scaleMin.name;
const MAX = SESSION_FIELDS.scaleMax.name;

/** The formulas of a juror’s sheet, by column: they help to fill it in, and no score is computed from them. */
export function jurorFormulas(
  context: Context,
  table: string,
): Readonly<Record<string, string | undefined>> {
  const id = cellOf(context, 'scores', 'id', table);
  const found = (column: string): Expression =>
    `IFERROR(INDEX(${columnOf(context, 'dossiers', column)},MATCH(${id},${columnOf(context, 'dossiers', 'id')},0))&"","")`;
  return {
    title: `=${found('title')}`,
    notApplicable: `=${found('notApplicable')}`,
    state: `=${stateOf(context, table, found('screening'))}`,
  };
}

/** How far the juror has come with this dossier, in words. */
function stateOf(context: Context, table: string, screening: Expression): Expression {
  const { states } = context.texts.juror;
  const screens = mentions(SESSION_FIELDS.stages.name, SCREENING_STAGE);
  const row = rowOf(context, table);
  const [first, after] = [row('first'), row('after')];
  const at = (column: string): Expression => cellOf(context, 'scores', column, table);
  const applied = appliedCriteria(context, at('notApplicable'));
  // What the chair has set aside asks for nothing, and whatever stands there counts for nothing.
  const bad = `SUMPRODUCT(((1-ISBLANK(${first}))+(1-ISBLANK(${after}))-${isScore(first)}-${isScore(after)})*${applied})`;
  const due = `SUMPRODUCT(--${applied})`;
  const count = `SUMPRODUCT(((${isScore(first)}+${isScore(after)})>0)*${applied})`;
  const verdict = firstOf(
    [
      [isBlank(at('title')), text('')],
      // What screening has set aside is not to be scored: its word says why.
      [`AND(${screens},${isSetAside(screening)})`, screening],
      [isFilled(at('participation')), at('participation')],
      [`${bad}>0`, sentence(states.bad, { count: bad })],
      // With every criterion set aside, nothing is left to score.
      [`AND(${count}=0,${due}>0)`, text(states.todo)],
      [`${count}<${due}`, sentence(states.partly, { count, due })],
      [`${commentsDue(context, table, applied)}>0`, text(states.comment)],
    ],
    text(states.done),
  );
  return `IFERROR(${verdict},${text(states.unreadable)})`;
}

/** The dossier is looked up once, whatever number of words it is held against. */
const isSetAside = (screening: Expression): Expression =>
  `SUMPRODUCT(--(${screening}={${SET_ASIDE.map(text).join(',')}}))>0`;

/** Whether each cell is a number on the scale. */
const isScore = (range: Expression): Expression =>
  isTrue(`ISNUMBER(${range})*(${range}>=${MIN})*(${range}<=${MAX})`);

/** Whether a product of conditions holds in each cell: nothing is divided by 0, nor by what shows an error. */
const isTrue = (product: Expression): Expression => `ISNUMBER(1/(${product}))`;

/** The cells of a row from the first to the last criterion. */
const rowOf =
  ({ plan, language }: Context, table: string) =>
  (group: 'first' | 'after' | 'comment'): Expression => {
    const [from, to] = [1, plan.criteria.length].map((number) =>
      headerOf('scores', `${group}${number}`, language),
    );
    return from === to
      ? `${table}[[#This Row],[${from}]]`
      : `${table}[[#This Row],[${from}]:[${to}]]`;
  };

/** Whether each criterion, in its order, applies: true unless the chair has set it aside in this dossier. */
function appliedCriteria({ plan }: Context, aside: Expression): Expression {
  const codes = plan.criteria.map((_, index) => text(` ${criterionCode(index + 1)} `));
  const [only] = codes;
  const each = codes.length === 1 && only !== undefined ? only : `{${codes.join(',')}}`;
  return `ISERROR(SEARCH(${each},${spacedCodes(aside)}))`;
}

/** Scores that ask for a comment and have none, at criteria that apply. */
function commentsDue(context: Context, table: string, applied: Expression): Expression {
  const row = rowOf(context, table);
  const comments = row('comment');
  const rule = SESSION_FIELDS.commentRule.name;
  const is = (id: 'always' | 'never'): Expression =>
    `OR(${wordsOf(COMMENT_RULES, id)
      .map((word) => `${rule}=${text(word)}`)
      .join(',')})`;
  const asks = (scores: Expression): Expression =>
    isTrue(`ISNUMBER(${scores})*((${scores}=${MIN})+(${scores}=${MAX})+${is('always')})`);
  const missing = `((${asks(row('first'))}+${asks(row('after'))})>0)*(LEN(${comments})=0)*${applied}`;
  return `IF(${is('never')},0,SUMPRODUCT(${missing}))`;
}
