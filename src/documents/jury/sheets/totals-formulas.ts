import {
  firstOf,
  isBlank,
  isFilled,
  isOneOf,
  text,
  type Expression,
} from '../../../sheets/formula';
import { NUMBERS_OF_A_DRAW, ORDERS_BELOW } from '../scoring/lots';
import { YES_NO } from '../../../workbook/yes-no';
import { OPINIONS, SCREENINGS, STANDINGS, type StandingId } from '../template/choices';
import { labelOf, wordsOf } from '../../../workbook/choices';
import { SESSION_FIELDS } from '../template/fields';
import { scoresOf, type DossierColumnKey } from '../template/tables';
import { cellOf, columnOf, type Context } from './context';
import { isThere } from './dossier-check';
import { isScreening, tieKeyHead, tieSlots } from './totals-heads';

const YES = [YES_NO.yes.fr, YES_NO.yes.en];
/** Where a dossier has no value for a key: under a criterion that does not apply it comes last. */
const NONE = -ORDERS_BELOW;

/** The formula of each computed column of the totals, by its key. */
export function totalsFormulas(context: Context): ReadonlyMap<string, string> {
  const computed: readonly (readonly [string, Expression])[] = [
    ...context.plan.jurors.map(({ code }) => [code, lineOf(context, code)] as const),
    ...dossierOf(context),
    ...totalOf(context),
    ...rankOf(context),
    ['position', positionOf(context)],
    ['amount', amountOf(context)],
  ];
  return new Map(computed.map(([key, expression]) => [key, `=${expression}`] as const));
}

const at = (context: Context, key: string): Expression => cellOf(context, 'totals', key);
const column = (context: Context, key: string): Expression => columnOf(context, 'totals', key);

/** On which line of a juror’s sheet the dossier stands, or why nothing of it counts. */
function lineOf(context: Context, juror: string): Expression {
  const { words } = context.texts.totals;
  const [id, table] = [at(context, 'id'), scoresOf(juror)];
  const [codes, counts] = ['code', 'counts'].map((key) => columnOf(context, 'jurors', key));
  const ids = columnOf(context, 'scores', 'id', table);
  const participation = columnOf(context, 'scores', 'participation', table);
  const counting = [...YES.map(text), 'TRUE'].map(
    (yes) => `COUNTIFS(${codes},${text(juror)},${counts},${yes})`,
  );
  const line = `MATCH(${id},${ids},0)`;
  return firstOf(
    [
      [`${counting.join('+')}=0`, text(words.withdrawn)],
      [`COUNTIF(${ids},${id})<>1`, text(words.noLine)],
      [`IFERROR(LEN(INDEX(${participation},${line})),1)>0`, text(words.away)],
    ],
    line,
  );
}

/** A cell of the dossier’s own row. */
const ofDossier = (context: Context, key: DossierColumnKey): Expression =>
  `INDEX(${columnOf(context, 'dossiers', key)},${at(context, 'row')})`;

function dossierOf(context: Context): readonly (readonly [string, Expression])[] {
  const ids = columnOf(context, 'dossiers', 'id');
  const id = at(context, 'id');
  const there = isThere(ofDossier(context, 'title'), ofDossier(context, 'number'));
  return [
    ['row', `IF(COUNTIF(${ids},${id})=1,MATCH(${id},${ids},0),"")`],
    ['present', `IFERROR(IF(${there},1,0),1)`],
  ];
}

/** « Oui », or the truth value that a tick box or VRAI leaves. */
const isYes = (cell: Expression): Expression =>
  `IF(ISLOGICAL(${cell}),${cell},${isOneOf(cell, YES)})`;

/** A column of the consolidation, added up over the dossier’s criteria. */
const summed = (context: Context, key: string, more = ''): Expression =>
  `SUMIFS(${columnOf(context, 'consolidation', key)},${columnOf(context, 'consolidation', 'id')},${at(context, 'id')}${more})`;

/** Hundredths of a point: rounded once, after the noise of binary fractions. */
const hundredths = (points: Expression): Expression => `ROUND(ROUND(100*${points},9),0)`;

/** Rows of the consolidation that are gone or stand twice: without them a total is another one, and looks like one. */
const rowsAmiss = (context: Context): Expression =>
  `ABS(${context.plan.criteria.length}-COUNTIF(${columnOf(context, 'consolidation', 'id')},${at(context, 'id')}))`;

function totalOf(context: Context): readonly (readonly [string, Expression])[] {
  const applied = `,${columnOf(context, 'consolidation', 'applies')},1`;
  const [base, missing] = [at(context, 'base'), at(context, 'missing')];
  const total = hundredths(`${summed(context, 'points')}/${base}`);
  return [
    ['base', summed(context, 'coefficient', applied)],
    ['missing', `${summed(context, 'missing')}+${rowsAmiss(context)}`],
    ['total', `IF(OR(${missing}>0,${base}=0),"",${total})`],
    ['status', statusOf(context)],
    ['rankable', `IF(${at(context, 'status')}=${standing(context, 'ranked')},1,0)`],
  ];
}

const standing = ({ language }: Context, id: StandingId): Expression =>
  text(labelOf(STANDINGS, id)[language]);

/** Why a dossier is not ranked, the first reason that holds; nothing for a row that stands ready. */
function statusOf(context: Context): Expression {
  const { words } = context.texts.totals;
  const eligible = isOneOf(ofDossier(context, 'screening'), wordsOf(SCREENINGS, 'eligible'));
  const accepted = isYes(ofDossier(context, 'accepted'));
  const threshold = SESSION_FIELDS.threshold.name;
  const verdict = firstOf(
    [
      [`${at(context, 'present')}=0`, text('')],
      [`AND(${isScreening(context)},NOT(${eligible}))`, standing(context, 'not-receivable')],
      [`OR(${at(context, 'missing')}>0,${at(context, 'base')}=0)`, standing(context, 'incomplete')],
      [`AND(${summed(context, 'few')}>0,NOT(${accepted}))`, standing(context, 'below-minimum')],
      [
        `OR(${summed(context, 'below')}>0,IF(ISNUMBER(${threshold}),${at(context, 'total')}<${hundredths(threshold)},FALSE))`,
        standing(context, 'below-threshold'),
      ],
    ],
    standing(context, 'ranked'),
  );
  return `IFERROR(${verdict},${text(words.unclear)})`;
}

/**
 * The rank by totals, then by each key among those that are still tied. Which key that is stands above its column: where
 * nothing does, it tells nobody apart.
 */
function rankOf(context: Context): readonly (readonly [string, Expression])[] {
  const rankable = `${at(context, 'rankable')}=1`;
  const better = `COUNTIFS(${column(context, 'rankable')},1,${column(context, 'total')},">"&${at(context, 'total')})`;
  const keys = Array.from({ length: tieSlots(context) }, (_, index) => index + 1).flatMap(
    (number) => {
      const [own, before] = [`key${number}`, `rank${number - 1}`];
      const head = tieKeyHead(context, number);
      const tied = `${column(context, before)},${at(context, before)}`;
      const keys = column(context, own);
      const better = `COUNTIFS(${tied},${keys},">"&${at(context, own)})`;
      const heldUp = isHeldUp(context, { head, tied, keys, own: at(context, own) });
      const ahead = firstOf(
        [
          [isBlank(head), '0'],
          [heldUp, '0'],
        ],
        better,
      );
      return [
        [own, `IF(AND(${rankable},${isFilled(head)}),${keyOf(context, head)},"")`],
        [`rank${number}`, `IF(${rankable},${at(context, before)}+${ahead},"")`],
      ] as const;
    },
  );
  return [['rank0', `IF(${rankable},1+${better},"")`], ...keys];
}

interface Tie {
  /** What the key is. */
  readonly head: Expression;
  /** Conditions that those tied so far fulfil. */
  readonly tied: Expression;
  /** The column of the key, and the dossier’s own. */
  readonly keys: Expression;
  readonly own: Expression;
}

/**
 * The chair and a lot order those among whom they chose. Of one that has no place in that order, or was drawn apart, they
 * have not said where it stands: the order then tells nobody of the tie apart.
 */
function isHeldUp({ texts: { tie } }: Context, { head, tied, keys, own }: Tie): Expression {
  const isOrder = isOneOf(head, [tie.chair, tie.lot]);
  const draw = `-${NUMBERS_OF_A_DRAW}*INT(-${own}/${NUMBERS_OF_A_DRAW})`;
  const drawnTogether = `COUNTIFS(${tied},${keys},">"&${draw}-${NUMBERS_OF_A_DRAW},${keys},"<="&${draw})`;
  return `OR(AND(${isOrder},COUNTIFS(${tied},${keys},${NONE})>0),AND(${isOneOf(head, [tie.lot])},${drawnTogether}<COUNTIFS(${tied})))`;
}

/** What is no whole number from 1 on, or stands twice, is no place in a draw: as `scoring/lots.ts` has it. */
function lotKey(context: Context): Expression {
  const [lot, lots] = [ofDossier(context, 'lot'), columnOf(context, 'dossiers', 'lot')];
  const held = `COUNTIF(${lots},"<="&${lot})-COUNTIF(${lots},"<"&${lot})`;
  const isPlace = `AND(${lot}>=1,${lot}<${ORDERS_BELOW},INT(${lot})=${lot},${held}=1)`;
  return `IF(ISNUMBER(${lot}),IF(${isPlace},-${lot},${NONE}),${NONE})`;
}

function keyOf(context: Context, head: Expression): Expression {
  const { tie } = context.texts;
  const ofCriterion = `,${columnOf(context, 'consolidation', 'criterion')},${head}`;
  const points = summed(context, 'retained', ofCriterion);
  const order = ofDossier(context, 'chairOrder');
  return firstOf(
    [
      [
        `${head}=${text(tie.median)}`,
        hundredths(`${summed(context, 'medianPoints')}/${at(context, 'base')}`),
      ],
      [
        `${head}=${text(tie.chair)}`,
        `IF(ISNUMBER(${order}),IF(ABS(${order})<${ORDERS_BELOW},-${order},${NONE}),${NONE})`,
      ],
      [`${head}=${text(tie.lot)}`, lotKey(context)],
      [`${summed(context, 'applies', ofCriterion)}=1`, `ROUND(ROUND(10000*${points},9),0)`],
    ],
    String(NONE),
  );
}

/** The column of the rank that all keys have settled. */
export const lastRank = (context: Context): string => `rank${tieSlots(context)}`;

/** A place of its own for each dossier, the unranked ones after the ranked: rows that stand ready have none. */
function positionOf(context: Context): Expression {
  const rank = lastRank(context);
  const order = at(context, 'order');
  const earlier = (conditions: Expression): Expression =>
    `COUNTIFS(${conditions},${column(context, 'order')},"<"&${order})`;
  const ranked = `${at(context, rank)}+${earlier(`${column(context, rank)},${at(context, rank)}`)}`;
  const others = `COUNTIF(${column(context, 'rankable')},1)+1+${earlier(
    `${column(context, 'present')},1,${column(context, 'rankable')},0`,
  )}`;
  return `IF(${at(context, 'present')}=0,"",IF(${at(context, 'rankable')}=1,${ranked},${others}))`;
}

/** What the dossier takes of the envelope: nothing where the opinion is unfavourable. */
function amountOf(context: Context): Expression {
  const unfavourable = isOneOf(ofDossier(context, 'opinion'), wordsOf(OPINIONS, 'unfavourable'));
  const amounts = (['proposed', 'requested', 'maximum'] as const).map((key) =>
    ofDossier(context, key),
  );
  const least = `MAX(0,ROUND(MIN(${amounts.join(',')}),2))`;
  const amount = `IF(${unfavourable},0,IF(COUNT(${amounts.join(',')})=0,0,${least}))`;
  return `IF(${at(context, 'rankable')}=1,${amount},"")`;
}
