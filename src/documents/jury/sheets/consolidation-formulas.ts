import { isBlank, type Expression } from '../../../sheets/formula';
import { SESSION_FIELDS } from '../template/fields';
import { scoresOf } from '../template/tables';
import { cellOf, columnOf, type Context } from './context';
import { applies } from './dossier-check';

const MIN = SESSION_FIELDS.scaleMin.name;
const MAX = SESSION_FIELDS.scaleMax.name;

/** The formula of each computed column, by its key. Dossier and criterion are looked up by identifier, never by row. */
export function consolidationFormulas(context: Context): ReadonlyMap<string, string> {
  const { plan } = context;
  const jurors = plan.jurors.map(({ code }) => [code, scoreOf(context, code)] as const);
  const computed: readonly (readonly [string, Expression])[] = [
    ['line', lineOf(context)],
    ['coefficient', coefficientOf(context)],
    ['applies', appliesTo(context)],
    ...jurors,
    ...statisticsOf(context),
    ...pointsOf(context),
    ...flagsOf(context),
  ];
  return new Map(computed.map(([key, expression]) => [key, `=${expression}`] as const));
}

const at = (context: Context, key: string): Expression => cellOf(context, 'consolidation', key);

/** The line of the totals, which knows the line of each juror’s sheet. */
const lineOf = (context: Context): Expression =>
  `MATCH(${at(context, 'id')},${columnOf(context, 'totals', 'id')},0)`;

const coefficientOf = (context: Context): Expression =>
  `INDEX(${columnOf(context, 'criteria', 'coefficient')},MATCH(${at(context, 'criterion')},${columnOf(context, 'criteria', 'code')},0))`;

function appliesTo(context: Context): Expression {
  const aside = `INDEX(${columnOf(context, 'dossiers', 'notApplicable')},MATCH(${at(context, 'id')},${columnOf(context, 'dossiers', 'id')},0))`;
  return `IFERROR(${applies(aside, at(context, 'criterion'))},1)`;
}

/** A number on the scale, else nothing. */
const onScale = (cell: Expression): Expression =>
  `IF(ISNUMBER(${cell}),IF(AND(${cell}>=${MIN},${cell}<=${MAX}),${cell},""),"")`;

/**
 * What a juror’s score of the criterion counts for: the later one where there is one, even where it is no score at all,
 * else the first. The totals say on which line it stands, or why it counts for nothing.
 */
function scoreOf(context: Context, juror: string): Expression {
  const table = scoresOf(juror);
  const line = `INDEX(${columnOf(context, 'totals', juror)},${at(context, 'line')})`;
  const cell = (group: 'C' | 'A'): Expression =>
    `INDEX(${table}[[${group}1]:[${group}${context.plan.criteria.length}]],${line},${at(context, 'rank')})`;
  const [first, after] = [cell('C'), cell('A')];
  return `IFERROR(IF(${at(context, 'applies')}=0,"",IF(${isBlank(after)},${onScale(first)},${onScale(after)})),"")`;
}

function statisticsOf(context: Context): readonly (readonly [string, Expression])[] {
  const scores = `Bareme_Consolidation[[#This Row],[J01]:[J15]]`;
  const count = at(context, 'count');
  const where = (expression: Expression): Expression => `IF(${count}=0,"",${expression})`;
  return [
    ['count', `COUNT(${scores})`],
    ['mean', where(`SUM(${scores})/${count}`)],
    ['median', where(`MEDIAN(${scores})`)],
    ['lowest', where(`MIN(${scores})`)],
    ['highest', where(`MAX(${scores})`)],
  ];
}

/** The agreed score where it is one, else the mean. */
function pointsOf(context: Context): readonly (readonly [string, Expression])[] {
  const [agreed, mean, median] = ['agreed', 'mean', 'median'].map((key) => at(context, key));
  const [isApplied, coefficient, retained] = ['applies', 'coefficient', 'retained'].map((key) =>
    at(context, key),
  );
  const isAgreed = `IF(ISNUMBER(${agreed}),AND(${agreed}>=${MIN},${agreed}<=${MAX}),FALSE)`;
  const ofMedian = `IF(ISNUMBER(${median}),${coefficient}*${median},IF(ISNUMBER(${retained}),${coefficient}*${retained},""))`;
  return [
    ['retained', `IF(${isApplied}=0,"",IF(${isAgreed},${agreed},${mean}))`],
    ['points', `IF(ISNUMBER(${retained}),${coefficient}*${retained},"")`],
    ['medianPoints', `IF(${isApplied}=0,"",${ofMedian})`],
  ];
}

/** What keeps the dossier from being ranked, by this criterion: 1 where it does. */
function flagsOf(context: Context): readonly (readonly [string, Expression])[] {
  const [agreed, retained, isApplied, count] = ['agreed', 'retained', 'applies', 'count'].map(
    (key) => at(context, key),
  );
  const minimum = SESSION_FIELDS.minimum.name;
  const threshold = `INDEX(${columnOf(context, 'criteria', 'threshold')},MATCH(${at(context, 'criterion')},${columnOf(context, 'criteria', 'code')},0))`;
  const isAgreed = `IF(ISNUMBER(${agreed}),AND(${agreed}>=${MIN},${agreed}<=${MAX}),FALSE)`;
  return [
    ['missing', `IF(AND(${isApplied}=1,NOT(ISNUMBER(${retained}))),1,0)`],
    ['few', `IF(AND(${isApplied}=1,NOT(${isAgreed}),${count}<${minimum}),1,0)`],
    [
      'below',
      `IF(ISNUMBER(${retained}),IF(ISNUMBER(${threshold}),IF(ROUND(${retained},9)<ROUND(${threshold},9),1,0),0),0)`,
    ],
  ];
}
