import { FIELDS } from '../../template/fields';
import { CARRIER_TYPES } from '../../../../calls/catalogue';
import type { Track } from '../../../../calls/schema/theme';
import { percent } from '../../../../sheets/amounts';
import { amountText, gapSentence, type Context } from '../context';
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
} from '../../../../sheets/formula';
import { BOUNDS } from '../list-names';
import {
  capNames,
  countOfOrigins,
  countOfStaff,
  grossBought,
  grossOfNoOrigin,
  grossStaff,
  leastShare,
  originsBegun,
} from './plan-formulas';

type Case = readonly [condition: Expression, value: Expression];

const TOTAL = FIELDS.total.name;
const REQUESTED = FIELDS.requested.name;
const MAXIMUM = FIELDS.maximum.name;

/** From this total on the DINUM gives an assent (décret 2019-1088, art. 3). Euros TTC. */
const ARTICLE_3 = 9_000_000;

/** Nothing is said of a plan without a cost. */
const none: Case = [`${TOTAL}<=0`, text('')];

/** A strict bound takes one cent more to be inside. */
const beyond = (exclusive: boolean): string => (exclusive ? '+0.01' : '');

/** The total cost against the expected size; another track of the same theme is named where it fits. */
export function sizeCheck(context: Context): Expression {
  const { call, texts } = context;
  const { size } = call.track;
  const cases = size ? [...otherTracks(context), ...sizeCases(context, size)] : [];
  const inside: Expression = size ? text(texts.verdict.ok) : text('');
  const opinion: Case = [`${TOTAL}>=${ARTICLE_3}`, text(texts.plan.article3)];
  return firstOf([none, ...cases, ...(call.dinumOpinion ? [opinion] : [])], inside);
}

function sizeCases(context: Context, size: NonNullable<Track['size']>): readonly Case[] {
  const { plan } = context.texts;
  const cases: Case[] = [];
  const { min, max, deconcentratedMin } = size;
  if (min !== null) {
    const floors = deconcentratedMin === null ? [] : [deconcentratedMin];
    const everyone = belowCases(context, min, size.minExclusive);
    if (floors.length === 0) cases.push(...everyone);
    for (const floor of floors) {
      cases.push(...forDeconcentrated(belowCases(context, floor, size.minExclusive), true));
      cases.push(...forDeconcentrated(everyone, false));
    }
  }
  if (max !== null) {
    const bound = text(amountText(context, max));
    cases.push([
      `${TOTAL}>${max}`,
      gapSentence(context, plan.sizeAbove, `${TOTAL}-${max}${beyond(size.maxExclusive)}`, {
        bound,
      }),
    ]);
    if (size.maxExclusive) cases.push([`${TOTAL}=${max}`, sentence(plan.sizeUnder, { bound })]);
  }
  return cases;
}

function belowCases(context: Context, min: number, exclusive: boolean): readonly Case[] {
  const { plan } = context.texts;
  const bound = text(amountText(context, min));
  const below: Case = [
    `${TOTAL}<${min}`,
    gapSentence(context, plan.sizeBelow, `${min}-${TOTAL}${beyond(exclusive)}`, { bound }),
  ];
  return exclusive ? [below, [`${TOTAL}=${min}`, sentence(plan.sizeAt, { bound })]] : [below];
}

/** A lower floor holds for deconcentrated services only (ITN8). */
function forDeconcentrated(cases: readonly Case[], wanted: boolean): readonly Case[] {
  const label = CARRIER_TYPES.find((type) => type.id === 'deconcentrated')?.label;
  if (!label) throw new Error('The nomenclature has no deconcentrated carrier');
  const labels = [label.fr, label.en];
  const who = (wanted ? isOneOf : isNoneOf)(FIELDS.carrierType.name, labels);
  return cases.map(([condition, value]) => [`AND(${who},${condition})`, value]);
}

function otherTracks(context: Context): readonly Case[] {
  const { call, language, texts } = context;
  return call.siblings.flatMap((track) => {
    const { size, label } = track;
    if (!size || !label) return [];
    const told = sentence(texts.plan.otherTrack, { track: text(label[language]) });
    return [[`AND(${outside(call.track.size)},${inside(size)})`, told]] as const;
  });
}

function inside(size: NonNullable<Track['size']>): Expression {
  const conditions: string[] = [];
  if (size.min !== null) conditions.push(`${TOTAL}${size.minExclusive ? '>' : '>='}${size.min}`);
  if (size.max !== null) conditions.push(`${TOTAL}${size.maxExclusive ? '<' : '<='}${size.max}`);
  return `AND(${conditions.join(',')})`;
}

const outside = (size: Track['size']): Expression => (size ? `NOT(${inside(size)})` : 'FALSE');

/** T2 where the call does not count it: left out with a remark, or asked for as a counterpart. */
export function staffCheck(context: Context): Expression {
  const { call, texts } = context;
  if (call.staff.treatment === 'counterpart') {
    const missing: Case = [`${grossStaff(context)}<=0`, text(texts.plan.staffMissing)];
    // Nothing to be funded asks for no counterpart.
    return firstOf([[`${FIELDS.base.name}=0`, text('')], missing], text(texts.verdict.ok));
  }
  return `IF(${countOfStaff(context)}>0,${text(texts.plan.staffOut)},"")`;
}

/** Which limit the maximum comes from, where it is not the rate: eligible cost, then caps, as the core tells them. */
function binding(context: Context): readonly Case[] {
  const { call, texts } = context;
  const { plan } = texts;
  const caps = capNames(call).map((cap): Case => [
    `AND(${MAXIMUM}=${cap},${cap}<${BOUNDS.rate})`,
    text(plan.boundCap),
  ]);
  const eligible = FIELDS.eligibleCost.name;
  const staff: Case = [
    `AND(${MAXIMUM}=${eligible},${eligible}<${BOUNDS.rate})`,
    text(plan.boundStaff),
  ];
  return call.staff.treatment === 'counted' ? [staff, ...caps] : caps;
}

export function maximumCheck(context: Context): Expression {
  return firstOf([none, ...binding(context)], text(context.texts.plan.boundRate));
}

/** Nothing where the call gives no envelope. */
function aboveEnvelope(
  { call, texts }: Context,
  isAbove: (amount: number) => Expression,
): readonly Case[] {
  const { envelope } = call.track;
  return envelope ? [[isAbove(envelope.amount), text(texts.plan.envelope)]] : [];
}

/** The request against the maximum: the limit that binds is named, with the distance to it. */
export function requestCheck(context: Context): Expression {
  const { plan, common, verdict } = context.texts;
  const gap = `ROUND(${REQUESTED}-${MAXIMUM},2)`;
  const told: Readonly<Record<string, string>> = {
    [text(plan.boundCap)]: plan.capExceeded,
    [text(plan.boundStaff)]: plan.staffExceeded,
  };
  const exceeded = firstOf(
    binding(context).map(([condition, which]) => [
      condition,
      gapSentence(context, told[which] ?? plan.rateExceeded, gap),
    ]),
    gapSentence(context, plan.rateExceeded, gap),
  );
  return firstOf(
    [
      ...aboveEnvelope(context, (amount) => `AND(${isBlank(REQUESTED)},${MAXIMUM}>${amount})`),
      [isBlank(REQUESTED), text('')],
      [isText(REQUESTED), text(common.noAmount)],
      [`${REQUESTED}<0`, text(common.negativeAmount)],
      [`${gap}>0`, exceeded],
      ...aboveEnvelope(context, (amount) => `${REQUESTED}>${amount}`),
      [`${gap}<0`, gapSentence(context, plan.lessThanMaximum, `-${gap}`)],
    ],
    text(verdict.ok),
  );
}

export const amountCheck = ({ texts }: Context, cell: Expression): Expression =>
  firstOf(
    [
      [isText(cell), text(texts.common.noAmount)],
      [`AND(ISNUMBER(${cell}),${cell}<0)`, text(texts.common.negativeAmount)],
    ],
    text(''),
  );

export const contributorCheck = (
  { texts }: Context,
  name: Expression,
  amount: Expression,
): Expression =>
  firstOf(
    [
      [`AND(${isBlank(name)},${isBlank(amount)})`, text('')],
      [isText(amount), text(texts.common.noAmount)],
      [`AND(${isFilled(amount)},${amount}<0)`, text(texts.common.negativeAmount)],
      [isBlank(amount), text(texts.plan.namedWithoutAmount)],
      [isBlank(name), text(texts.plan.amountWithoutName)],
    ],
    text(texts.verdict.ok),
  );

/** Too much is brought; a project that credits make negative says nothing of who pays it. */
export function carrierCheck(context: Context, contributions: readonly string[]): Expression {
  const share = FIELDS.carrierShare.name;
  const told = gapSentence(context, context.texts.plan.carrierNegative, `-${share}`);
  const brought = [FIELDS.grant.name, ...contributions].join('+');
  return firstOf(
    [
      [isText(share), text(context.texts.common.noAmount)],
      [`AND(${share}<0,${brought}>0)`, told],
    ],
    text(''),
  );
}

/** What is shown adds up to the total cost, to the cent: false only once a figure was typed over. */
export function splitCheck(context: Context, sum: Expression): Expression {
  const { plan } = context.texts;
  const gap = `ROUND(${TOTAL}-${sum},2)`;
  return firstOf(
    [
      [`AND(${TOTAL}=0,${sum}=0)`, text('')],
      [`${gap}>0`, gapSentence(context, plan.sharesShort, gap)],
      [`${gap}<0`, gapSentence(context, plan.sharesOver, `-${gap}`)],
    ],
    text(plan.sharesExact),
  );
}

export function innovativeCheck(context: Context, amount: Expression): Expression {
  const { call, language, texts } = context;
  const wanted = call.requirements.innovativeSuppliers?.percent ?? 0;
  const gap = `ROUND(${leastShare(wanted, grossBought(context))}-${amount},2)`;
  const told = gapSentence(context, texts.plan.innovativeShort, gap, {
    percent: text(percent(wanted, language)),
  });
  return firstOf(
    [
      notBegun(context),
      [`${gap}<=0`, text(texts.verdict.ok)],
      [`${gap}<=${grossOfNoOrigin(context)}`, text(texts.plan.originsMissing)],
    ],
    told,
  );
}

/** Nothing is bought yet, or nobody has begun to say of whom. */
const notBegun = (context: Context): Case => [
  `OR(${grossBought(context)}<=0,NOT(${originsBegun(context)}))`,
  text(''),
];

export function nationalCheck(context: Context): Expression {
  const { call, texts } = context;
  const blocking = call.requirements.nationalSupplier?.severity === 'error';
  const told = blocking ? texts.plan.nationalMissing : texts.plan.nationalDoubt;
  const named = countOfOrigins(context, ['france', 'innovative']);
  return firstOf(
    [
      notBegun(context),
      [`${named}>0`, text(texts.verdict.ok)],
      [`${grossOfNoOrigin(context)}>0`, text(texts.plan.originsMissing)],
    ],
    text(told),
  );
}
