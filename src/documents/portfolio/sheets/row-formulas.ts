import {
  firstOf,
  isFilled,
  isOneOf,
  sentence,
  text,
  type Expression,
} from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { wordsOf } from '../../../workbook/choices';
import { LONGEST_GROUP } from '../figures';
import { ENDED, FOLLOW_UPS } from '../template/choices';
import { PORTFOLIO_LISTS } from '../template/fields';
import type { ComputedKey } from '../template/tables';
import { cellOf, columnOf, type Context } from './context';

/** The formulas of a dossier’s row, without `=`. `figures.ts` computes the same. */
export const rowFormulas = (context: Context): Readonly<Record<ComputedKey, Expression>> => ({
  counted: counted(context),
  order: order(context),
  group: group(context),
  projectTotal: `ROUND(${ofProject(context)},2)`,
  elsewhere: elsewhere(context),
  outside: outside(context),
  capLeft: capLeft(context),
  keyCheck: keyCheck(context),
  entryCheck: entryCheck(context),
  otherCheck: otherCheck(context),
  check: check(context),
});

function counted(context: Context): Expression {
  const amount = (key: 'proposed' | 'grant', otherwise: Expression): Expression => {
    const cell = cellOf(context, 'portfolio', key);
    return `IF(ISNUMBER(${cell}),ROUND(${cell},2),${otherwise})`;
  };
  const followUp = cellOf(context, 'portfolio', 'followUp');
  return `IF(${isOneOf(followUp, wordsOf(FOLLOW_UPS, ...ENDED))},0,${amount('proposed', amount('grant', '0'))})`;
}

/**
 * Days since which dossiers are complete; those of one day share a place. One whose call nobody knows has none: COUNTIFS would
 * take a blank cell for 0.
 */
function order(context: Context): Expression {
  const call = cellOf(context, 'portfolio', 'call');
  return `IF(LEN(${call})=0,"",${orderOfCall(context)})`;
}

/** The place among the dossiers of its call, whether that is known or not. */
export function orderOfCall(context: Context): Expression {
  const day = cellOf(context, 'portfolio', 'completeSince');
  const [calls, days] = [
    columnOf(context, 'portfolio', 'call'),
    columnOf(context, 'portfolio', 'completeSince'),
  ];
  const call = cellOf(context, 'portfolio', 'call');
  return `IF(ISNUMBER(${day}),COUNTIFS(${calls},${call},${days},"<"&INT(${day}))+1,"")`;
}

/** Signs that stand for others are left out: SUMIFS would take them for any text. */
function group(context: Context): Expression {
  const cell = (key: 'call' | 'project' | 'reference' | 'key') => cellOf(context, 'portfolio', key);
  const said = firstOf(
    [
      [isSaid(cell('project')), cell('project')],
      [isSaid(cell('reference')), cell('reference')],
    ],
    cell('key'),
  );
  const plain = ['*', '?', '~'].reduce(
    (expression, sign) => `SUBSTITUTE(${expression},"${sign}","")`,
    said,
  );
  return `LEFT(${cell('call')}&" · "&TRIM(${plain}),${LONGEST_GROUP})`;
}

/** A space is no name of a project. */
const isSaid = (cell: Expression): Expression => `LEN(TRIM(${cell}))>0`;

const ofProject = (context: Context): Expression =>
  `SUMIFS(${columnOf(context, 'portfolio', 'counted')},${columnOf(context, 'portfolio', 'group')},${cellOf(context, 'portfolio', 'group')})`;

/** What the carrier declares and the portfolio does not know: the dossiers that it was granted for are not in it. */
function outside(context: Context): Expression {
  const before = cellOf(context, 'portfolio', 'before');
  return `MAX(0,ROUND(N(${before})-${cellOf(context, 'portfolio', 'elsewhere')},2))`;
}

/** Each dossier of a project declares what was granted before it: the largest of these amounts is that of all. */
function capLeft(context: Context): Expression {
  const cell = (key: 'cap' | 'projectTotal' | 'group') => cellOf(context, 'portfolio', key);
  const isOfProject = `(${columnOf(context, 'portfolio', 'group')}=${cell('group')})`;
  const largest = `SUMPRODUCT(MAX(${isOfProject}*${columnOf(context, 'portfolio', 'outside')}))`;
  return `IF(ISNUMBER(${cell('cap')}),ROUND(${cell('cap')}-${cell('projectTotal')}-${largest},2),"")`;
}

function elsewhere(context: Context): Expression {
  const [counted, group, followUp] = (['counted', 'group', 'followUp'] as const).map((key) =>
    columnOf(context, 'portfolio', key),
  );
  const words = wordsOf(FOLLOW_UPS, 'granted');
  const sums = words.map(
    (word) =>
      `SUMIFS(${counted},${group},${cellOf(context, 'portfolio', 'group')},${followUp},${text(word)})`,
  );
  const isOwn = isOneOf(cellOf(context, 'portfolio', 'followUp'), words);
  return `ROUND(${sums.join('+')}-IF(${isOwn},${cellOf(context, 'portfolio', 'counted')},0),2)`;
}

/** Signs that SUMIFS takes for others, or for a comparison. */
export const UNSOUND_SIGNS = ['*', '?', '~', '<', '>'];

function keyCheck(context: Context): Expression {
  const words = context.texts.portfolio.check;
  const cell = cellOf(context, 'portfolio', 'key');
  const first = `LEFT(UPPER(${cell}),1)`;
  // COUNT passes over what is not found.
  const signs = UNSOUND_SIGNS.map((sign) => `FIND(${text(sign)},${cell})`).join(',');
  const title = cellOf(context, 'portfolio', 'title');
  // A blank line lacks nothing.
  const isBlankLine = `LEN(${title})+${cellOf(context, 'portfolio', 'counted')}=0`;
  return firstOf(
    [
      [`LEN(${cell})=0`, `IF(${isBlankLine},"",${text(words.noKey)})`],
      [`OR(${first}<"A",${first}>"Z",COUNT(${signs})>0)`, text(words.badKey)],
      [`COUNTIFS(${columnOf(context, 'portfolio', 'key')},${cell})>1`, text(words.double)],
    ],
    '""',
  );
}

const AMOUNTS = ['proposed', 'grant', 'requested', 'before'] as const;

function entryCheck(context: Context): Expression {
  const words = context.texts.portfolio.check;
  const [followUp, day] = (['followUp', 'completeSince'] as const).map((key) =>
    cellOf(context, 'portfolio', key),
  );
  const texts = AMOUNTS.map((key) => `ISTEXT(${cellOf(context, 'portfolio', key)})`).join(',');
  const ofKey = cellOf(context, 'portfolio', 'keyCheck');
  return firstOf(
    [
      [isFilled(ofKey), ofKey],
      [`AND(${isFilled(day ?? '')},NOT(ISNUMBER(${day})))`, text(words.date)],
      [
        `AND(${isFilled(followUp ?? '')},ISNA(MATCH(${followUp},${PORTFOLIO_LISTS.followUpWords},0)))`,
        text(words.followUp),
      ],
      [`OR(${texts})`, text(words.amount)],
    ],
    '""',
  );
}

type Step = readonly [condition: Expression, said: Expression];

const check = (context: Context): Expression =>
  firstOf(graverSteps(context), cellOf(context, 'portfolio', 'otherCheck'));

/** What the check of a row says before anything else, the gravest first. */
export function graverSteps(context: Context): readonly Step[] {
  const words = context.texts.portfolio.check;
  const cell = (key: 'entryCheck' | 'capLeft' | 'pending') => cellOf(context, 'portfolio', key);
  const over = amountInWords(context.language, `-${cell('capLeft')}`);
  return [
    [isFilled(cell('entryCheck')), cell('entryCheck')],
    [`N(${cell('capLeft')})<0`, sentence(words.cap, { over })],
    [isFilled(cell('pending')), text(words.pending)],
  ];
}

const otherCheck = (context: Context): Expression =>
  firstOf(
    [foundStep(context), beforeStep(context), keylessStep(context)],
    text(context.texts.portfolio.check.ok),
  );

/** What was found in the dossier’s own file. Of a dossier that is over nobody has to look at it. */
function foundStep(context: Context): Step {
  const words = context.texts.portfolio.check;
  const cell = (key: 'integrity' | 'errors' | 'followUp') => cellOf(context, 'portfolio', key);
  const [integrity, errors] = [cell('integrity'), cell('errors')];
  const place = `IFERROR(MATCH(${cell('followUp')},${PORTFOLIO_LISTS.followUpWords},0),0)`;
  return [
    `AND(N(${integrity})+N(${errors})>0,${place}<=${UNDER_WAY_WORDS})`,
    firstOf(
      [[`N(${integrity})>0`, sentence(words.integrity, { count: integrity })]],
      sentence(words.errors, { count: errors }),
    ),
  ];
}

/** How many words of follow-ups stand in the list before those of dossiers that are over. */
const UNDER_WAY_WORDS = 2 * (FOLLOW_UPS.length - ENDED.length);

export function beforeStep(context: Context): Step {
  const cell = (key: 'cap' | 'outside') => cellOf(context, 'portfolio', key);
  const outside = amountInWords(context.language, cell('outside'));
  return [
    `AND(ISNUMBER(${cell('cap')}),${cell('outside')}>0)`,
    sentence(context.texts.portfolio.check.before, { outside }),
  ];
}

/** A blank line is neither right nor wrong. */
export const keylessStep = (context: Context): Step => [
  `LEN(${cellOf(context, 'portfolio', 'key')})=0`,
  '""',
];
