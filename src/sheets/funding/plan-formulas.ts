import { ORIGINS } from '../../dossier/columns';
import { FIELDS } from '../../dossier/fields';
import type { Call } from '../../themes/call';
import { budgetColumn, type Context } from '../context';
import { text, type Expression } from '../formula';
import { BOUNDS } from '../list-names';

const TOTAL = FIELDS.total.name;

export const total = (context: Context): Expression =>
  `ROUND(SUM(${budgetColumn(context)('gross')}),2)`;

/** Gross of the T2 lines: what the calls that do not count staff leave out, or ask for as a counterpart. */
export function grossStaff(context: Context): Expression {
  const column = budgetColumn(context);
  return `ROUND(SUMIFS(${column('gross')},${column('title')},"T2"),2)`;
}

export function eligibleStaff(context: Context): Expression {
  const column = budgetColumn(context);
  return `ROUND(SUMIFS(${column('eligible')},${column('title')},"T2"),2)`;
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

/** A share of the total cost to one decimal of a percent, as it is shown; nothing while there is no cost. */
export const shareOfTotal = (amount: Expression): Expression =>
  `IF(${TOTAL}=0,"",ROUND(${amount}/${TOTAL},3))`;

/** What remains to 100 %: percentages shown add up, as the amounts do, unless a figure was typed over. */
export const remainingShare = (
  amount: Expression,
  sum: Expression,
  shares: readonly Expression[],
): Expression =>
  `IF(${TOTAL}=0,"",IF(${sum}=${TOTAL},ROUND(1-SUM(${shares.join(',')}),3),ROUND(${amount}/${TOTAL},3)))`;

/** Gross of the lines of some origins, T2 aside; labels of both languages count. */
export function grossOfOrigins(context: Context, ids: readonly string[]): Expression {
  const column = budgetColumn(context);
  const labels = ORIGINS.filter((origin) => ids.includes(origin.id)).flatMap((origin) => [
    origin.label.fr,
    origin.label.en,
  ]);
  const ofLabel = (label: string): Expression =>
    `SUMIFS(${column('gross')},${column('origin')},${text(label)},${column('title')},"<>T2")`;
  return `ROUND(${[...new Set(labels)].map(ofLabel).join('+')},2)`;
}

export function grossWithoutStaff(context: Context): Expression {
  const column = budgetColumn(context);
  return `SUMIFS(${column('gross')},${column('title')},"<>T2")`;
}
