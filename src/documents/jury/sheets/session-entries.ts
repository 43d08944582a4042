import type { Validation } from '../../../sheets/declaration';
import type { Expression } from '../../../sheets/formula';
import type { StyleName } from '../../../sheets/styles';
import { serialOfIsoDay } from '../../../workbook/dates';
import { YES_NO } from '../../../workbook/yes-no';
import type { Cents } from '../../../money/cents';
import { FOR_ANYBODY } from '../plan';
import { COMMENT_RULES, DECISIONS, POLICIES, STAGES } from '../template/choices';
import { labelOf } from '../../../workbook/choices';
import { SESSION_FIELDS, SESSION_LISTS, type SessionFieldKey } from '../template/fields';
import { JURY_VERSION } from '../template/version';
import { tieKeysInWords, type Context } from './context';
import { amountRule, dateRule, listRule, numberRule, wholeRule } from './validations';

/** What one cell of the Session sheet is written with. */
export interface Entry {
  readonly key: SessionFieldKey;
  readonly value: string | number | null | { readonly expression: Expression };
  readonly style: StyleName;
  readonly validation?: Validation;
}

const LOWEST = -1000;
const HIGHEST = 1000;

export function sessionEntries(context: Context) {
  return {
    identity: identityOf(context),
    scoring: scoringOf(context),
    money: moneyOf(context),
    stages: stagesOf(context),
    keeping: keepingOf(context),
    marks: marksOf(context),
  } as const;
}

const text = (key: SessionFieldKey, value: string | null): Entry => ({
  key,
  value,
  style: 'inputWrap',
});

const serial = (isoDay: string | null): number | null =>
  isoDay === null ? null : serialOfIsoDay(isoDay);

const euros = (amount: Cents | null): number | null => (amount === null ? null : amount / 100);

const labelled = ({ language }: Context, key: SessionFieldKey, prompt = '') => ({
  label: SESSION_FIELDS[key].label[language],
  prompt,
});

const date = (context: Context, key: SessionFieldKey, value: string | null): Entry => ({
  key,
  value: serial(value),
  style: 'inputDate',
  validation: dateRule(context, labelled(context, key)),
});

const amount = (context: Context, key: SessionFieldKey, value: Cents | null): Entry => ({
  key,
  value: euros(value),
  style: 'inputAmountLeft',
  validation: amountRule(context, labelled(context, key)),
});

const number = (
  context: Context,
  key: SessionFieldKey,
  value: number | null,
  min = LOWEST,
): Entry => ({
  key,
  value,
  style: 'inputNumberLeft',
  validation: numberRule(
    labelled(context, key),
    min,
    HIGHEST,
    context.texts.dossiers.prompts.amountError,
  ),
});

const identityOf = (context: Context): readonly Entry[] => [
  ...(context.plan.dispatch === FOR_ANYBODY ? [selfOf(context)] : []),
  text('title', context.plan.title),
  text('chair', context.plan.chair),
  date(context, 'meeting', context.plan.meeting),
  text('decider', context.plan.decider),
];

/** First of all, in the file that everybody gets: without it nobody knows whose scores these are. */
const selfOf = (context: Context): Entry => ({
  ...text('self', null),
  validation: listRule(context, labelled(context, 'self'), SESSION_LISTS.jurors),
});

function scoringOf(context: Context): readonly Entry[] {
  const { plan, language } = context;
  return [
    number(context, 'scaleMin', plan.scale.min),
    number(context, 'scaleMax', plan.scale.max),
    number(context, 'step', plan.scale.step, 0),
    {
      key: 'minimum',
      value: plan.minimum,
      style: 'inputInteger',
      validation: wholeRule(
        labelled(context, 'minimum'),
        1,
        context.texts.dossiers.prompts.amountError,
      ),
    },
    number(context, 'threshold', plan.threshold),
    {
      key: 'commentRule',
      value: labelOf(COMMENT_RULES, plan.commentRule)[language],
      style: 'input',
      validation: listRule(context, labelled(context, 'commentRule'), SESSION_LISTS.commentRules),
    },
    number(context, 'divergence', plan.divergence, 0),
  ];
}

function moneyOf(context: Context): readonly Entry[] {
  const { plan, language } = context;
  const [envelope, left] = [SESSION_FIELDS.envelope.name, SESSION_FIELDS.carriedOver.name];
  return [
    amount(context, 'envelope', plan.money.envelope),
    amount(context, 'carriedOver', plan.money.carriedOver),
    {
      key: 'available',
      value: {
        expression: `IF(ISNUMBER(${envelope}),ROUND(${envelope}+IF(ISNUMBER(${left}),${left},0),2),"")`,
      },
      style: 'amountLeft',
    },
    {
      key: 'policy',
      value: labelOf(POLICIES, plan.money.policy)[language],
      style: 'input',
      validation: listRule(context, labelled(context, 'policy'), SESSION_LISTS.policies),
    },
    text('tieKeys', tieKeysInWords(plan.tieKeys, language)),
    text('lotSource', plan.lot?.source ?? null),
    date(context, 'lotDate', plan.lot?.day ?? null),
  ];
}

function stagesOf(context: Context): readonly Entry[] {
  const { plan, language } = context;
  const stages = STAGES.filter(({ id }) => plan.stages.includes(id));
  const decisions = DECISIONS.filter(({ id }) => plan.decisions.includes(id));
  return [
    text('stages', stages.map(({ label }) => label[language]).join(' > ')),
    date(context, 'audition', plan.audition),
    { key: 'stage', value: labelOf(STAGES, plan.stage)[language], style: 'plain' },
    text('decisions', decisions.map(({ label }) => label[language]).join(', ')),
  ];
}

const keepingOf = (context: Context): readonly Entry[] => [
  date(context, 'retention', context.plan.retention),
  date(context, 'purge', context.plan.purge),
];

function marksOf({ plan, language }: Context): readonly Entry[] {
  const mark = (key: SessionFieldKey, value: string | number | null): Entry => ({
    key,
    value,
    style: 'mark',
  });
  return [
    mark('mark', plan.id),
    mark('version', JURY_VERSION),
    mark('language', language),
    mark('call', plan.call.code),
    mark('callTitle', plan.call.title),
    mark('rehearsal', plan.isRehearsal ? YES_NO.yes[language] : YES_NO.no[language]),
    mark('dispatch', plan.dispatch),
    mark('fingerprint', plan.fingerprint ?? null),
  ];
}
