import { ORIGINS } from '../../template/columns';
import { FIELDS } from '../../template/fields';
import type { Call } from '../../../../calls/call';
import { isFiled } from '../answers';
import { budgetColumn, type Context } from '../context';
import { text, type Expression } from '../../../../sheets/formula';
import { BOUNDS } from '../list-names';
import { notOfStaff, ofStaff } from '../staff-criteria';

const TOTAL = FIELDS.total.name;

export const total = (context: Context): Expression =>
  `ROUND(SUM(${budgetColumn(context)('gross')}),2)`;

/** Gross of the T2 lines: what the calls that do not count staff leave out, or ask for as a counterpart. */
export const grossStaff = (context: Context): Expression => sumOfStaff(context, 'gross');

export const eligibleStaff = (context: Context): Expression => sumOfStaff(context, 'eligible');

function sumOfStaff(context: Context, key: 'gross' | 'eligible'): Expression {
  const amounts = budgetColumn(context)(key);
  return `ROUND(${ofStaff(context)
    .map((staff) => `SUMIFS(${amounts},${staff})`)
    .join('+')},2)`;
}

export const eligibleWithoutStaff = (context: Context): Expression =>
  `ROUND(SUM(${budgetColumn(context)('eligible')})-${FIELDS.staff.name},2)`;

export const base = `ROUND(${FIELDS.eligibleCost.name}+${FIELDS.staff.name},2)`;

/** The call's percentage as a share; a formula, so that a figure typed over it is noticed. */
export const rate = ({ call }: Context): Expression => `${call.rate.percent}/100`;

/**
 * Rate × base rounded down to the cent, in whole cents and basis points: the engines' ROUNDDOWN of a binary
 * product may lose a cent (75,21 € is 75.2099… once multiplied), whole numbers cannot.
 */
export const rateBound = `INT(ROUND(${FIELDS.base.name}*100,0)*ROUND(${FIELDS.rate.name}*10000,0)/10000)/100`;

/** A cap per project, once what was granted before is deducted; never under 0. */
export const projectCapLeft = `MAX(0,ROUND(${BOUNDS.projectCap}-MAX(0,SUM(${FIELDS.grantedBefore.name})),2))`;

/** Caps that bind this dossier, by name. */
export function capNames(call: Call): readonly string[] {
  return call.caps.map((cap) =>
    cap.scope === 'project' ? BOUNDS.projectCapLeft : BOUNDS.dossierCap,
  );
}

export function maximum({ call }: Context): Expression {
  const staff = call.staff.treatment === 'counted' ? [FIELDS.eligibleCost.name] : [];
  const bounds = [BOUNDS.rate, ...staff, ...capNames(call)];
  return `MAX(0,MIN(${bounds.join(',')}))`;
}

const REQUESTED = FIELDS.requested.name;

/** Blank, or unreadable: the maximum. Never under 0. */
export const grant = `MAX(0,MIN(${FIELDS.maximum.name},IF(ISNUMBER(${REQUESTED}),ROUND(${REQUESTED},2),${FIELDS.maximum.name})))`;

export const carrierShare = (contributions: readonly Expression[]): Expression =>
  `ROUND(${[TOTAL, FIELDS.grant.name, ...contributions].join('-')},2)`;

/** A share of the total cost to one decimal of a percent, as it is shown; nothing while the cost is not positive. */
export const shareOfTotal = (amount: Expression): Expression =>
  `IF(${TOTAL}<=0,"",ROUND(${amount}/${TOTAL},3))`;

/** What remains to 100 %: percentages shown add up, as the amounts do, unless a figure was typed over. */
export const remainingShare = (
  amount: Expression,
  sum: Expression,
  shares: readonly Expression[],
): Expression =>
  `IF(${TOTAL}<=0,"",IF(${sum}=${TOTAL},ROUND(1-SUM(${shares.join(',')}),3),ROUND(${amount}/${TOTAL},3)))`;

/** What is bought: lines of an amount, T2 aside. */
const bought = (context: Context): Expression =>
  `${notOfStaff(context)},${budgetColumn(context)('gross')},">0"`;

/** Gross of what is bought of firms of some origins. */
export function grossOfOrigins(context: Context, ids: readonly string[]): Expression {
  const column = budgetColumn(context);
  const ofLabel = (label: string): Expression =>
    `SUMIFS(${column('gross')},${column('origin')},${text(label)},${bought(context)})`;
  return `ROUND(${labelsOfOrigins(ids).map(ofLabel).join('+')},2)`;
}

/** How many lines name a firm of one of these origins, whatever they cost; staff is of none. */
export function countOfOrigins(context: Context, ids: readonly string[]): Expression {
  const column = budgetColumn(context);
  const ofLabel = (label: string): Expression =>
    `COUNTIFS(${column('origin')},${text(label)},${notOfStaff(context)})`;
  return labelsOfOrigins(ids).map(ofLabel).join('+');
}

/** Labels of both languages count. */
const labelsOfOrigins = (ids: readonly string[]): readonly string[] => [
  ...new Set(
    ORIGINS.filter(({ id }) => ids.includes(id)).flatMap(({ label }) => [label.fr, label.en]),
  ),
];

/** Gross of all that is bought. */
export function grossBought(context: Context): Expression {
  const column = budgetColumn(context);
  return `ROUND(SUMIFS(${column('gross')},${bought(context)}),2)`;
}

/** Gross of what is bought and does not say yet, or not in the list's words, where it comes from. */
export const grossOfNoOrigin = (context: Context): Expression =>
  `ROUND(${grossBought(context)}-${grossOfOrigins(
    context,
    ORIGINS.map(({ id }) => id),
  )},2)`;

/** Origins matter once a person has begun to fill them in, or files the dossier. */
export function originsBegun(context: Context): Expression {
  const column = budgetColumn(context);
  return `OR(${isFiled},COUNTIFS(${column('origin')},"<>",${bought(context)})>0)`;
}

/** The least amount to the cent that is at least this percentage of the whole, on whole cents. */
export function leastShare(percent: number, whole: Expression): Expression {
  const others = Math.round((100 - percent) * 100);
  const cents = `ROUND(${whole}*100,0)`;
  return `(${cents}-INT(${cents}*${others}/10000))/100`;
}

/** How many lines of an amount are T2. */
export function countOfStaff(context: Context): Expression {
  const gross = budgetColumn(context)('gross');
  return ofStaff(context)
    .map((staff) => `COUNTIFS(${staff},${gross},"<>0")`)
    .join('+');
}
