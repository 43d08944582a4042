import type { CellContent } from '../../../sheets/declaration';
import {
  firstOf,
  formula,
  isOneOf,
  sentence,
  text,
  type Expression,
} from '../../../sheets/formula';
import { amountInWords } from '../../../sheets/in-words';
import { cell, columnName } from '../../../sheets/layout';
import { OPINIONS, POLICIES, type PolicyId } from '../template/choices';
import { wordsOf } from '../../../workbook/choices';
import { SESSION_FIELDS } from '../template/fields';
import type { DossierColumnKey } from '../template/tables';
import { columnOf, type Context } from './context';
import { lastRank } from './totals-formulas';

/**
 * From left to right: what becomes of a dossier stands on the first screen, how that comes about beside it. `state` is
 * what rows below ask of those above, `amiss` 1 where the row no longer follows Totaux; both are not printed.
 */
export const RANKING_COLUMNS = [
  'position',
  'rank',
  'id',
  'title',
  'carrier',
  'total',
  'situation',
  'tie',
  'requested',
  'amount',
  'left',
  'granted',
  'number',
  'state',
  'amiss',
] as const;
export type RankingColumn = (typeof RANKING_COLUMNS)[number];

/** What becomes of a dossier, as rows below ask for it. */
const STATE = { none: 0, funded: 1, beyond: 2, settle: 3, partial: 4, blocked: 5 } as const;

interface Row {
  readonly header: number;
  readonly row: number;
  readonly position: number;
}

const place = (key: RankingColumn): number => RANKING_COLUMNS.indexOf(key);

/** What stands in one row of the ranking, by column. Amounts in euros TTC. */
export function rankingRow(
  context: Context,
  where: Row,
): Readonly<Record<RankingColumn, CellContent>> {
  const at = (key: RankingColumn): Expression => cell(where.row, place(key));
  const inTotals = (key: string): Expression =>
    `INDEX(${columnOf(context, 'totals', key)},MATCH(${at('position')},${columnOf(context, 'totals', 'position')},0))`;
  const ofDossier = (key: DossierColumnKey): Expression =>
    `INDEX(${columnOf(context, 'dossiers', key)},MATCH(${at('id')},${columnOf(context, 'dossiers', 'id')},0))`;
  const orNothing = (expression: Expression): Expression => `IFERROR(${expression},"")`;
  // One of the engines takes an empty text that INDEX hands on for a number, once the cell is not computed anew.
  const filled = (expression: Expression): Expression =>
    orNothing(`IF(LEN(${expression})=0,"",${expression})`);
  const says = {
    rank: filled(inTotals(lastRank(context))),
    id: orNothing(inTotals('id')),
    number: orNothing(`${ofDossier('number')}&""`),
    title: orNothing(`${ofDossier('title')}&""`),
    carrier: orNothing(`${ofDossier('carrier')}&""`),
    total: orNothing(`${inTotals('total')}/100`),
    requested: orNothing(`IF(ISNUMBER(${ofDossier('requested')}),${ofDossier('requested')},"")`),
    amount: filled(inTotals('amount')),
    left: leftBefore(context, where),
    granted: grantedTo(where),
    situation: situationOf(context, where, inTotals('status'), ofDossier('opinion')),
    tie: tieOf(context, where, inTotals('rank0')),
    state: stateOf(context, where),
  } as const;
  const formulas = Object.fromEntries(
    Object.entries(says).map(([key, expression]) => [key, formula(expression)]),
  ) as Record<keyof typeof says, CellContent>;
  return { ...formulas, position: where.position, amiss: formula(amissIn(where, says)) };
}

/**
 * Whether cells of the row are no longer what their formulas say. The sheet is no table, in which Excel would show it,
 * and whoever has no pane reads it as well.
 */
function amissIn(
  { row, position }: Row,
  says: Readonly<Partial<Record<RankingColumn, Expression>>>,
): Expression {
  const at = (key: RankingColumn): Expression => cell(row, place(key));
  const same = Object.entries(says).map(
    ([key, expression]) => `${at(key as RankingColumn)}=${expression}`,
  );
  const all = [`${at('position')}=${position}`, ...same];
  return `IF(IFERROR(AND(${all.join(',')}),FALSE),0,1)`;
}

/** The cells of a column from the header down to the row above: a heading counts for nothing. */
const above = ({ header, row }: Row, key: RankingColumn): Expression => {
  const name = columnName(place(key));
  return `${name}$${header + 1}:${name}${row}`;
};

const isPolicy = (...ids: readonly PolicyId[]): Expression =>
  isOneOf(SESSION_FIELDS.policy.name, wordsOf(POLICIES, ...ids));

/** Rows above of a better rank, of which one thing holds. */
const betterWith = (where: Row, state: number): Expression =>
  `COUNTIFS(${above(where, 'state')},${state},${above(where, 'rank')},"<"&${cell(where.row, place('rank'))})`;

/** What is left for a rank: the dossiers tied in it look at the same amount. Nothing once the line was crossed. */
function leftBefore(context: Context, where: Row): Expression {
  const at = (key: RankingColumn): Expression => cell(where.row, place(key));
  const total = SESSION_FIELDS.available.name;
  const taken = `SUMIFS(${above(where, 'granted')},${above(where, 'rank')},"<"&${at('rank')})`;
  const crossed = `${betterWith(where, STATE.beyond)}+${betterWith(where, STATE.partial)}`;
  const left = `IF(AND(NOT(${isPolicy('skip')}),${crossed}>0),0,ROUND(${total}-${taken},2))`;
  return `IF(AND(ISNUMBER(${at('rank')}),ISNUMBER(${total})),${left},"")`;
}

function stateOf(context: Context, where: Row): Expression {
  const at = (key: RankingColumn): Expression => cell(where.row, place(key));
  const [rank, amount, left] = [at('rank'), at('amount'), at('left')];
  const [ranks, amounts] = [lastRank(context), 'amount'].map((key) =>
    columnOf(context, 'totals', key),
  );
  const tied = `COUNTIFS(${ranks},${rank},${amounts},">0")`;
  const together = `ROUND(SUMIFS(${amounts},${ranks},${rank}),2)`;
  const fitting = `COUNTIFS(${ranks},${rank},${amounts},">0",${amounts},"<="&${left})`;
  const settle = `AND(${tied}>1,${left}>0,OR(NOT(${isPolicy('skip')}),${fitting}>0))`;
  return firstOf(
    [
      [`NOT(ISNUMBER(${left}))`, String(STATE.none)],
      [`${amount}<=0`, String(STATE.none)],
      [`${betterWith(where, STATE.settle)}>0`, String(STATE.blocked)],
      [`${together}<=${left}`, String(STATE.funded)],
      [settle, String(STATE.settle)],
      [`AND(${isPolicy('partial')},${left}>0)`, String(STATE.partial)],
    ],
    String(STATE.beyond),
  );
}

function grantedTo({ row }: Row): Expression {
  const at = (key: RankingColumn): Expression => cell(row, place(key));
  const granted = `IF(${at('state')}=${STATE.funded},${at('amount')},IF(${at('state')}=${STATE.partial},${at('left')},0))`;
  return `IF(ISNUMBER(${at('left')}),${granted},"")`;
}

function situationOf(
  context: Context,
  { row }: Row,
  status: Expression,
  opinion: Expression,
): Expression {
  const { situations } = context.texts.ranking;
  const at = (key: RankingColumn): Expression => cell(row, place(key));
  const isState = (state: number): Expression => `${at('state')}=${state}`;
  const unfavourable = isOneOf(opinion, wordsOf(OPINIONS, 'unfavourable'));
  const verdict = firstOf(
    [
      [`LEN(${at('id')})=0`, text('')],
      [`NOT(ISNUMBER(${at('rank')}))`, status],
      [unfavourable, text(situations.unfavourable)],
      [`NOT(ISNUMBER(${at('left')}))`, text(situations.noLine)],
      [isState(STATE.none), text(situations.unknown)],
      [isState(STATE.funded), text(situations.funded)],
      [isState(STATE.settle), text(situations.settle)],
      [isState(STATE.blocked), text(situations.blocked)],
      [
        isState(STATE.partial),
        sentence(situations.partial, { amount: amountInWords(context.language, at('granted')) }),
      ],
    ],
    text(situations.beyond),
  );
  return `IFERROR(${verdict},"")`;
}

/** Whether its rank is shared still, or a key has told it from dossiers of the same total. */
function tieOf(context: Context, { row }: Row, rank0: Expression): Expression {
  const { tied, settled } = context.texts.ranking;
  const rank = cell(row, place('rank'));
  const ranks = columnOf(context, 'totals', lastRank(context));
  const first = columnOf(context, 'totals', 'rank0');
  const verdict = firstOf(
    [
      [`NOT(ISNUMBER(${rank}))`, text('')],
      [`COUNTIF(${ranks},${rank})>1`, text(tied)],
      [`COUNTIF(${first},${rank0})>1`, text(settled)],
    ],
    text(''),
  );
  return `IFERROR(${verdict},"")`;
}
