import { YEAR_KEYS } from '../../template/columns';
import type { LineStepKey } from '../../template/fields';
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
  entries,
  fundedTitles,
  isLicenceOut,
  isNotStaff,
  isStaff,
  isTypeOut,
  knownType,
  sumOfYears,
  typeFlag,
  whenStarted,
} from './line-formulas';

type Case = readonly [condition: Expression, value: Expression];

/** What is wrong on a line, in words, the worst first: what the first step that says something says. */
export function checkFormula(context: Context): Expression {
  const at = budgetCell(context);
  const steps = SAID.map((key): Case => [isFilled(at(key)), at(key)]);
  const told = whenBegun(context, firstOf(steps, at('funded')));
  return `IFERROR(${told},${text(context.texts.verdict.cellError)})`;
}

/** The steps that say something only where something is wrong; the last one of all always gives a verdict. */
const SAID = [
  'numbers',
  'choices',
  'base',
  'amounts',
  'details',
] as const satisfies readonly LineStepKey[];

const saying =
  (cases: (context: Context) => readonly Case[]) =>
  (context: Context): Expression =>
    firstOf(cases(context), text(''));

/** The steps of a line's check. One that looks at a cell with an error shows that error, and the check says so in words. */
export const STEP_FORMULAS: Readonly<Record<LineStepKey, (context: Context) => Expression>> = {
  entries,
  numbers: saying(unreadable),
  choices: saying(choices),
  lacking: (context) => whenBegun(context, lacking(context)),
  base: saying(base),
  yearsGap,
  amounts: saying(replaced),
  details: saying(details),
  outside,
  funded: (context) => whenBegun(context, funded(context)),
};

/** Nothing is said of a line on which nothing is typed. */
const whenBegun = (context: Context, expression: Expression): Expression =>
  `IF(${budgetCell(context)('entries')}=0,"",${expression})`;

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

function choices(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const numbers = (['quantity', 'unitPrice', 'vat', ...YEAR_KEYS] as const).map(at).join(',');
  return [
    [`MIN(${numbers})<0`, text(line.negative)],
    [`AND(${isFilled(at('type'))},NOT(${knownType(context)}))`, text(line.unknownType)],
    ...unknownTitle(context),
    [isStranger(at('origin'), LISTS.allOrigins), text(line.unknownOrigin)],
  ];
}

function unknownTitle(context: Context): readonly Case[] {
  if (!context.call.lolfTitles) return [];
  const title = budgetCell(context)('title');
  return [[isStranger(title, LISTS.titles), text(context.texts.line.unknownTitle)]];
}

/** Whether something is typed that a hidden list does not hold. No MATCH: it takes some signs for others. */
const isStranger = (cell: Expression, list: string): Expression =>
  `AND(${isFilled(cell)},SUMPRODUCT(--(${list}=${cell}))=0)`;

/** A VAT that cannot be, a type or a title not yet given that keeps the line's amount out of the base, then its years. */
function base(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const { lolfTitles, staff } = context.call;
  // A line of staff that is out of the base anyway loses nothing by its type; without titles, its type says that it is staff.
  const isStaffOut = lolfTitles && staff.treatment !== 'counted';
  const type = isStaffOut
    ? `AND(${isBlank(at('type'))},${isNotStaff(context)})`
    : isBlank(at('type'));
  const cause = lolfTitles ? `OR(${type},${isBlank(at('title'))})` : type;
  const told = gapSentence(context, line.outOfBase, at('gross'));
  return [
    [`AND(${isStaff(context)},${at('vat')}>0)`, text(line.staffVat)],
    [`${at('vat')}>1`, text(line.vatTooHigh)],
    [`AND(SUM(${at('gross')})>0,${cause})`, `${told}&${at('lacking')}`],
    ...spread(context),
  ];
}

/** What of the line no year holds, to the cent: as soon as one is typed, or wherever the call counts years. */
function yearsGap(context: Context): Expression {
  const at = budgetCell(context);
  const gap = `ROUND(SUM(${at('gross')})-${sumOfYears(context, YEAR_KEYS)},2)`;
  if (context.call.years) return gap;
  return `IF(COUNT(${YEAR_KEYS.map(at).join(',')})=0,0,${gap})`;
}

function spread(context: Context): readonly Case[] {
  const { line } = context.texts;
  const gap = budgetCell(context)('yearsGap');
  return [
    [`${gap}>0`, gapSentence(context, line.yearsShort, gap)],
    [`${gap}<0`, gapSentence(context, line.yearsOver, `-${gap}`)],
  ];
}

/** Numbers are numbers here: of others an earlier step has spoken. What is blank counts as nothing. */
function replaced(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const net = `ROUND(N(${at('quantity')})*N(${at('unitPrice')}),2)`;
  const gross = `ROUND(${at('net')}*(1+N(${at('vat')})),2)`;
  const quiet = `OR(${isBlank(at('net'))},${isFilled(at('numbers'))})`;
  const others = `OR(${at('net')}<>${net},${at('gross')}<>${gross})`;
  return [[`IF(${quiet},FALSE,${others})`, text(context.texts.line.overwritten)]];
}

/** « À compléter · libellé · titre (T5 d’ordinaire) », a rate that is rare, a phase that is not in the list. */
function details(context: Context): readonly Case[] {
  const at = budgetCell(context);
  const { line } = context.texts;
  const unusual = `AND(${isFilled(at('vat'))},COUNTIF(${LISTS.vat},${at('vat')})=0)`;
  return [
    [isFilled(at('lacking')), `${text(line.incomplete)}&${at('lacking')}`],
    [unusual, text(line.unusualVat)],
    ...phases(context),
  ];
}

function phases(context: Context): readonly Case[] {
  const { call, texts } = context;
  if (!call.requirements.phases) return [];
  const phase = budgetCell(context)('phase');
  // No MATCH: a name may hold what it takes for a wildcard.
  const unknown = `SUMPRODUCT(--(TRIM(${LISTS.phases})=TRIM(${phase})))=0`;
  return [[`AND(${isFilled(phase)},${unknown})`, text(texts.line.unknownPhase)]];
}

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

/** What of the line is not in the base, euros TTC. */
function outside(context: Context): Expression {
  const at = budgetCell(context);
  return whenStarted(context, `ROUND(${at('gross')}-${at('eligible')},2)`);
}

/** Why the line, or a part of it, is not in the base; a line of nothing leaves nothing out. */
function funded(context: Context): Expression {
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
  return firstOf([...cases, ...remarks(context)], text(texts.verdict.ok));
}

function yearsLeftOut(context: Context, counted: readonly number[]): Case {
  const gap = budgetCell(context)('outside');
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
