import { LOLF_TITLES } from '../../../../calls/nomenclature/lolf-titles';
import { ORIGINS, YEAR_KEYS } from '../../template/columns';
import { budgetCell, gapSentence, type Context } from '../context';
import {
  firstOf,
  isBlank,
  isFilled,
  isNoneOf,
  isText,
  sentence,
  text,
  type Expression,
} from '../../../../sheets/formula';
import { LISTS } from '../list-names';
import {
  fundedTitles,
  grossAmount,
  isLicenceOut,
  isNotStaff,
  isStaff,
  isTypeOut,
  isUntouched,
  knownType,
  netAmount,
  sumOfYears,
  typeFlag,
} from './line-formulas';

type Case = readonly [condition: Expression, value: Expression];

const ORIGIN_LABELS = ORIGINS.flatMap(({ label }) => [label.fr, label.en]);

/** What is wrong on a line, in words, the worst first: one sentence at a time. */
export function checkFormula(context: Context): Expression {
  const cases = [
    ...unreadable(context),
    ...wrong(context),
    ...costly(context),
    ...years(context),
    ...doubtful(context),
    ...phases(context),
    ...leftOut(context),
    ...remarks(context),
  ];
  const verdict = firstOf(cases, text(context.texts.verdict.ok));
  const told = `IF(${isUntouched(context)},"",${verdict})`;
  return `IFERROR(${told},${text(context.texts.verdict.cellError)})`;
}

function unreadable(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const yearCells = YEAR_KEYS.map(at).join(',');
  return [
    [isText(at('quantity')), text(line.quantityText)],
    [isText(at('unitPrice')), text(line.priceText)],
    [isText(at('vat')), text(line.vatText)],
    [`COUNTA(${yearCells})>COUNT(${yearCells})`, text(line.yearText)],
  ];
}

function wrong(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const numbers = (['quantity', 'unitPrice', 'vat', ...YEAR_KEYS] as const).map(at).join(',');
  const typed = (key: 'type' | 'title') => isFilled(at(key));
  return [
    [`MIN(${numbers})<0`, text(line.negative)],
    [`AND(${typed('type')},NOT(${knownType(context)}))`, text(line.unknownType)],
    ...unknownTitle(context),
    [
      `AND(${isFilled(at('origin'))},${isNoneOf(at('origin'), ORIGIN_LABELS)})`,
      text(line.unknownOrigin),
    ],
    [`AND(${isStaff(context)},${at('vat')}>0)`, text(line.staffVat)],
    [`${at('vat')}>1`, text(line.vatTooHigh)],
  ];
}

function unknownTitle(context: Context): readonly Case[] {
  if (!context.call.lolfTitles) return [];
  const title = budgetCell(context)('title');
  const unknown = `AND(${isFilled(title)},${isNoneOf(title, LOLF_TITLES)})`;
  return [[unknown, text(context.texts.line.unknownTitle)]];
}

/** A type or a title not yet given that keeps the line's amount out of the base. */
function costly(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const isStaffOut = context.call.staff.treatment !== 'counted';
  const type = isStaffOut
    ? `AND(${isBlank(at('type'))},${isNotStaff(context)})`
    : isBlank(at('type'));
  const cause = context.call.lolfTitles ? `OR(${type},${isBlank(at('title'))})` : type;
  const told = gapSentence(context, context.texts.line.outOfBase, at('gross'));
  return [[`AND(SUM(${at('gross')})>0,${cause})`, `${told}&${lacking(context)}`]];
}

/** The years add up to the line, to the cent: as soon as one is typed, or wherever the call counts years. */
function years(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const gap = `ROUND(SUM(${at('gross')})-${sumOfYears(context, YEAR_KEYS)},2)`;
  const begun = context.call.years ? '' : `COUNT(${YEAR_KEYS.map(at).join(',')})>0`;
  const when = (condition: Expression) => (begun ? `AND(${begun},${condition})` : condition);
  return [
    [when(`${gap}>0`), gapSentence(context, line.yearsShort, gap)],
    [when(`${gap}<0`), gapSentence(context, line.yearsOver, `-${gap}`)],
  ];
}

function doubtful(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const title = context.call.lolfTitles ? (['title'] as const) : [];
  const needed = ['label', 'type', ...title, 'quantity', 'unitPrice'] as const;
  const blank = `OR(${needed.map((key) => isBlank(at(key))).join(',')})`;
  const replaced = `IF(${isBlank(at('net'))},FALSE,OR(${at('net')}<>${netAmount(at)},${at('gross')}<>${grossAmount(at)}))`;
  const unusual = `AND(${isFilled(at('vat'))},COUNTIF(${LISTS.vat},${at('vat')})=0)`;
  return [
    [replaced, text(line.overwritten)],
    [blank, missing(context)],
    [unusual, text(line.unusualVat)],
  ];
}

/** « À compléter · libellé · titre (T5 d’ordinaire) » */
const missing = (context: Context): Expression =>
  `${text(context.texts.line.incomplete)}&${lacking(context)}`;

function lacking(context: Context): Expression {
  const at = budgetCell(context);
  const { line } = context.texts;
  const one = (key: Parameters<typeof at>[0], words: Expression): Expression =>
    `IF(${isBlank(at(key))},${words},"")`;
  const usual = sentence(line.usualTitle, { title: typeFlag(context, LISTS.typeTitle) });
  return [
    one('label', text(line.missingLabel)),
    one('type', text(line.missingType)),
    ...(context.call.lolfTitles
      ? [one('title', `${text(line.missingTitle)}&IF(${knownType(context)},${usual},"")`)]
      : []),
    one('quantity', text(line.missingQuantity)),
    one('unitPrice', text(line.missingPrice)),
  ].join('&');
}

/** Why the line, or a part of it, is not in the base; a line of nothing leaves nothing out. */
function leftOut(context: Context): readonly Case[] {
  const { call, texts } = context;
  const { line } = texts;
  const at = budgetCell(context);
  const cases: Case[] = [[`${at('gross')}=0`, text(texts.verdict.ok)]];
  if (call.staff.treatment !== 'counted') {
    const said = call.staff.treatment === 'silent' ? line.staffSilent : line.staffCounterpart;
    cases.push([isStaff(context), text(said)]);
  }
  const titles = fundedTitles(call);
  if (titles) {
    const told = sentence(line.titleOut, { titles: text(titles.join(', ')) });
    cases.push([isNoneOf(at('title'), titles), told]);
  }
  if (call.expenses.list === 'closed') cases.push([isTypeOut(context), text(line.typeOut)]);
  if (call.requirements.extraEuropeanLicences) {
    cases.push([isLicenceOut(context), text(line.licenceOut)]);
  }
  if (call.years) cases.push(yearsLeftOut(context, call.years.inBase));
  return cases;
}

function yearsLeftOut(context: Context, counted: readonly number[]): Case {
  const at = budgetCell(context);
  const gap = `ROUND(${at('gross')}-${at('eligible')},2)`;
  const told = gapSentence(context, context.texts.line.yearsOut, gap, {
    amount: gapSentence(context, '{gap}', gap),
    years: text(counted.join('-')),
  });
  return [`${gap}>0`, told];
}

function remarks(context: Context): readonly Case[] {
  const { call, texts } = context;
  if (call.expenses.list !== 'examples') return [];
  return [[`${typeFlag(context, LISTS.typeListed)}=0`, text(texts.line.typeUnnamed)]];
}

function phases(context: Context): readonly Case[] {
  const { call, texts } = context;
  if (!call.requirements.phases) return [];
  const phase = budgetCell(context)('phase');
  // No MATCH: a name may hold what it takes for a wildcard.
  const unknown = `SUMPRODUCT(--(TRIM(${LISTS.phases})=TRIM(${phase})))=0`;
  return [[`AND(${isFilled(phase)},${unknown})`, text(texts.line.unknownPhase)]];
}
