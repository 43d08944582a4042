import { ORIGINS, YEAR_KEYS, planYears } from '../../template/columns';
import type { YearKey } from '../../template/columns';
import type { BudgetColumnKey } from '../../template/fields';
import type { Call } from '../../../../calls/call';
import { budgetCell, type Context, type RowReference } from '../context';
import { isBlank, isFilled, isOneOf, isText, type Expression } from '../../../../sheets/formula';
import { LISTS } from '../list-names';

/**
 * What a person types on a line before it is spread over the years. Amounts look at no year: many people type a year
 * as a share of the line (`=J12*50%`), which would then depend on itself.
 */
function keysBeforeYears(call: Call): readonly BudgetColumnKey[] {
  const keys: readonly BudgetColumnKey[] = [
    'label',
    'type',
    'title',
    'supplier',
    'origin',
    'unit',
    'quantity',
    'unitPrice',
    'vat',
  ];
  const asked = call.lolfTitles ? keys : keys.filter((key) => key !== 'title');
  return call.requirements.phases ? [...asked, 'phase'] : asked;
}

/** How many cells of the line somebody has filled in. */
export function entries(context: Context): Expression {
  const keys = [...keysBeforeYears(context.call), ...YEAR_KEYS];
  return `COUNTA(${keys.map(budgetCell(context)).join(',')})`;
}

/** A cell of the line, as a formula of the table or a conditional format points at it. */
export type LineCell = RowReference<BudgetColumnKey>;

/** `ROUND(quantity × price, 2)`; 0 as soon as one of quantity, price and VAT is not a number. */
export function netAmount(at: LineCell): Expression {
  const [quantity, price, vat] = [at('quantity'), at('unitPrice'), at('vat')];
  const readable = `AND(ISNUMBER(${quantity}),ISNUMBER(${price}),NOT(${isText(vat)}))`;
  return `IF(${readable},ROUND(${quantity}*${price},2),0)`;
}

/** `ROUND(net × (1 + VAT), 2)`; a blank VAT is 0. */
export const grossAmount = (at: LineCell): Expression =>
  `ROUND(${at('net')}*(1+IF(ISNUMBER(${at('vat')}),${at('vat')},0)),2)`;

export function netFormula(context: Context): Expression {
  const inputs = keysBeforeYears(context.call).map(budgetCell(context)).join(',');
  return `IF(COUNTA(${inputs})=0,"",${netAmount(budgetCell(context))})`;
}

/** The other computed cells of a line are as quiet as its first one. */
export const whenStarted = (context: Context, expression: Expression): Expression =>
  `IF(${isBlank(budgetCell(context)('net'))},"",${expression})`;

export const grossFormula = (context: Context): Expression =>
  whenStarted(context, grossAmount(budgetCell(context)));

/** A flag that the hidden lists give to the line's expense type; 0 for a type that is not in the list. */
export function typeFlag(context: Context, list: string): Expression {
  const type = budgetCell(context)('type');
  return `IFERROR(INDEX(${list},MATCH(${type},${LISTS.allTypes},0)),0)`;
}

export const knownType = (context: Context): Expression =>
  `ISNUMBER(MATCH(${budgetCell(context)('type')},${LISTS.allTypes},0))`;

/** The line's title; where lines have none of their own, its type's: T2 of staff. */
const titleOf = (context: Context): Expression =>
  context.call.lolfTitles ? budgetCell(context)('title') : typeFlag(context, LISTS.typeTitle);

export const isStaff = (context: Context): Expression => `${titleOf(context)}="T2"`;

export const isNotStaff = (context: Context): Expression => `${titleOf(context)}<>"T2"`;

/** Titles that the call funds, where it says so: those, and T2 where staff is counted. */
export function fundedTitles(call: Call): readonly string[] | null {
  if (!call.fundedTitles) return null;
  const funded = call.fundedTitles.titles.filter((title) => title !== 'T2');
  return call.staff.treatment === 'counted' ? ['T2', ...funded] : funded;
}

/** What the line's title must be for it to be in the base. A title that is none of the three is reported elsewhere. */
function titleConditions(context: Context): readonly Expression[] {
  const { call } = context;
  if (!call.lolfTitles) {
    return call.staff.treatment === 'counted' ? [] : [isNotStaff(context)];
  }
  const title = budgetCell(context)('title');
  const funded = fundedTitles(call);
  if (funded) return [isOneOf(title, funded)];
  const given = isFilled(title);
  return call.staff.treatment === 'counted' ? [given] : [`AND(${given},${title}<>"T2")`];
}

const [, , , OUTSIDE_EUROPE] = ORIGINS;

export function isLicenceOut(context: Context): Expression {
  const origin = budgetCell(context)('origin');
  const { fr, en } = OUTSIDE_EUROPE.label;
  return `AND(${typeFlag(context, LISTS.typeLicence)}=1,${isOneOf(origin, [fr, en])})`;
}

/** True where a closed list leaves the type out; a counted T2 is not concerned. */
export function isTypeOut(context: Context): Expression {
  const out = `${typeFlag(context, LISTS.typeListed)}=0`;
  if (context.call.staff.treatment !== 'counted') return out;
  return `AND(${out},${isNotStaff(context)})`;
}

/** Sum of some years of the line, text counting as nothing. Cents only, as the core rounds it. */
export function sumOfYears(context: Context, keys: readonly BudgetColumnKey[]): Expression {
  return `ROUND(SUM(${keys.map(budgetCell(context)).join(',')}),2)`;
}

/** What of the line is in the base, euros TTC: docs/decisions/0001-figures.md, « Eligible amount of a line ». */
const countedYears = (call: Call): readonly YearKey[] =>
  planYears(call).flatMap(({ key, isCounted }) => (isCounted ? key : []));

export function eligibleFormula(context: Context): Expression {
  const { call } = context;
  const at = budgetCell(context);
  const conditions = [knownType(context), ...titleConditions(context)];
  if (call.expenses.list === 'closed') conditions.push(`NOT(${isTypeOut(context)})`);
  if (call.requirements.extraEuropeanLicences) conditions.push(`NOT(${isLicenceOut(context)})`);
  const amount = call.years
    ? `MAX(0,MIN(${at('gross')},${sumOfYears(context, countedYears(call))}))`
    : `MAX(0,${at('gross')})`;
  return whenStarted(context, `IF(AND(${conditions.join(',')}),${amount},0)`);
}
