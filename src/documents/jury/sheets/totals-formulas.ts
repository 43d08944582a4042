import { firstOf, isOneOf, text, type Expression } from '../../../sheets/formula';
import { YES_NO } from '../../../workbook/yes-no';
import type { TieKey } from '../scoring/panel';
import {
  labelOf,
  OPINIONS,
  SCREENINGS,
  STANDINGS,
  wordsOf,
  type StandingId,
} from '../template/choices';
import { criterionCode } from '../template/codes';
import { SESSION_FIELDS } from '../template/fields';
import { scoresOf, type DossierColumnKey } from '../template/tables';
import { cellOf, columnOf, type Context } from './context';
import { isThere } from './dossier-check';

const YES = [YES_NO.yes.fr, YES_NO.yes.en];
/** Where a dossier has no value for a key: under a criterion that does not apply it comes last. */
const NONE = -1_000_000;

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
  const { plan, texts } = context;
  const { words } = texts.totals;
  const eligible = isOneOf(ofDossier(context, 'screening'), wordsOf(SCREENINGS, 'eligible'));
  const accepted = isYes(ofDossier(context, 'accepted'));
  const threshold = SESSION_FIELDS.threshold.name;
  const screened = plan.stages.includes('screening')
    ? ([[`NOT(${eligible})`, standing(context, 'not-receivable')]] as const)
    : [];
  const verdict = firstOf(
    [
      [`${at(context, 'present')}=0`, text('')],
      ...screened,
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

/** The rank by totals, then by each key among those that are still tied. */
function rankOf(context: Context): readonly (readonly [string, Expression])[] {
  const { plan } = context;
  const rankable = `${at(context, 'rankable')}=1`;
  const better = `COUNTIFS(${column(context, 'rankable')},1,${column(context, 'total')},">"&${at(context, 'total')})`;
  const keys = plan.tieKeys.flatMap((key, index) => {
    const [own, before, number] = [`key${index + 1}`, `rank${index}`, index + 1];
    const tied = `${column(context, before)},${at(context, before)},${column(context, own)}`;
    const ahead = `COUNTIFS(${tied},">"&${at(context, own)})`;
    return [
      [own, `IF(${rankable},${keyOf(context, key)},"")`],
      [
        `rank${number}`,
        `IF(${rankable},${at(context, before)}+${isOrder(key) ? unlessHeldUp(tied, ahead) : ahead},"")`,
      ],
    ] as const;
  });
  return [['rank0', `IF(${rankable},1+${better},"")`], ...keys];
}

const isOrder = ({ kind }: TieKey): boolean => kind === 'chair' || kind === 'lot';

/** The chair and a lot order those among whom they chose: nobody, where one of those tied has no place in that order. */
const unlessHeldUp = (tied: Expression, ahead: Expression): Expression =>
  `IF(COUNTIFS(${tied},${NONE})>0,0,${ahead})`;

function keyOf(context: Context, key: TieKey): Expression {
  switch (key.kind) {
    case 'criterion': {
      const code = text(criterionCode(key.criterion + 1));
      const ofCriterion = `,${columnOf(context, 'consolidation', 'criterion')},${code}`;
      const applied = summed(context, 'applies', ofCriterion);
      const points = summed(context, 'retained', ofCriterion);
      return `IF(${applied}=1,ROUND(ROUND(10000*${points},9),0),${NONE})`;
    }
    case 'median':
      return hundredths(`${summed(context, 'medianPoints')}/${at(context, 'base')}`);
    case 'chair':
    case 'lot': {
      const given = ofDossier(context, key.kind === 'chair' ? 'chairOrder' : 'lot');
      return `IF(ISNUMBER(${given}),-${given},${NONE})`;
    }
  }
}

/** The column of the rank that all keys have settled. */
export const lastRank = ({ plan }: Context): string => `rank${plan.tieKeys.length}`;

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
