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
  capLeft: capLeft(context),
  keyCheck: keyCheck(context),
  entryCheck: entryCheck(context),
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

/** Days since which dossiers are complete; those of one day share a place. */
function order(context: Context): Expression {
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
      [isFilled(cell('project')), cell('project')],
      [isFilled(cell('reference')), cell('reference')],
    ],
    cell('key'),
  );
  const plain = ['*', '?', '~'].reduce(
    (expression, sign) => `SUBSTITUTE(${expression},"${sign}","")`,
    said,
  );
  return `LEFT(${cell('call')}&" · "&TRIM(${plain}),${LONGEST_GROUP})`;
}

const ofProject = (context: Context): Expression =>
  `SUMIFS(${columnOf(context, 'portfolio', 'counted')},${columnOf(context, 'portfolio', 'group')},${cellOf(context, 'portfolio', 'group')})`;

/** Earlier grants that the carrier declares count where the portfolio does not know the dossiers they are of. */
function capLeft(context: Context): Expression {
  const cell = (key: 'cap' | 'projectTotal' | 'counted' | 'before') =>
    cellOf(context, 'portfolio', key);
  return `IF(ISNUMBER(${cell('cap')}),ROUND(${cell('cap')}-MAX(${cell('projectTotal')},${cell('counted')}+N(${cell('before')})),2),"")`;
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

function keyCheck(context: Context): Expression {
  const words = context.texts.portfolio.check;
  const cell = cellOf(context, 'portfolio', 'key');
  const first = `LEFT(UPPER(${cell}),1)`;
  const signs = ['*', '?', '~', '<', '>', '=', '"']
    .map((sign) => `ISNUMBER(FIND(${text(sign)},${cell}))`)
    .join(',');
  return firstOf(
    [
      [`LEN(${cell})=0`, text(words.noKey)],
      [`OR(${first}<"A",${first}>"Z",${signs})`, text(words.badKey)],
      [`COUNTIFS(${columnOf(context, 'portfolio', 'key')},${cell})>1`, text(words.double)],
    ],
    '""',
  );
}

const AMOUNTS = ['proposed', 'grant', 'requested', 'before', 'cap'] as const;

function entryCheck(context: Context): Expression {
  const words = context.texts.portfolio.check;
  const [followUp, day] = (['followUp', 'completeSince'] as const).map((key) =>
    cellOf(context, 'portfolio', key),
  );
  const texts = AMOUNTS.map((key) => `ISTEXT(${cellOf(context, 'portfolio', key)})`).join(',');
  return firstOf(
    [
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

function check(context: Context): Expression {
  const { language } = context;
  const words = context.texts.portfolio.check;
  const cell = (key: Parameters<typeof cellOf<'portfolio'>>[2]) =>
    cellOf(context, 'portfolio', key);
  const before = `N(${cell('before')})`;
  return firstOf(
    [
      [isFilled(cell('keyCheck')), cell('keyCheck')],
      [isFilled(cell('entryCheck')), cell('entryCheck')],
      [
        `N(${cell('capLeft')})<0`,
        sentence(words.cap, { over: amountInWords(language, `-${cell('capLeft')}`) }),
      ],
      [isFilled(cell('pending')), text(words.pending)],
      [
        `AND(ISNUMBER(${cell('cap')}),ROUND(${before},2)<>${cell('elsewhere')})`,
        sentence(words.before, {
          before: amountInWords(language, before),
          granted: amountInWords(language, cell('elsewhere')),
        }),
      ],
    ],
    text(words.ok),
  );
}
