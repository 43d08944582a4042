import type { Language } from '../../../language/language';
import { formatDay, formatDecimals, formatNumber, formatShare } from '../../../money/format';
import { fill } from '../../../sheets/in-words';
import { textsIn } from '../sheets/context';
import type { Cents } from '../../../money/cents';
import { labelOf } from '../../../workbook/choices';
import type { Copied, CopiedRow } from '../copied';
import type { ControlPlan, PlannedLine, PlannedPoint } from '../plan';
import { CARRIED, ORIGINS, SEVERITIES } from '../template/choices';
import type { Scalar } from '../../../workbook/scalar';

const euros = (amount: Cents | null): Scalar => (amount === null ? null : amount / 100);

/** What the sheets of a control are written with, and what their hash is of. */
export const copiedCells = (plan: ControlPlan): Copied => ({
  fields: {
    file: plan.evidence.file,
    sha256: plan.evidence.sha256,
    readOn: momentOf(plan.evidence.readOn),
    title: plan.facts.title,
    reference: plan.facts.reference,
    number: plan.facts.number,
    carrier: plan.facts.carrier,
    siret: plan.facts.siret,
    deposit: plan.facts.deposit === null ? null : formatDay(plan.facts.deposit),
    total: euros(plan.amounts.total),
    requested: euros(plan.amounts.requested),
    coCarriers: euros(plan.amounts.coCarriers),
    others: euros(plan.amounts.others),
    declaredBefore: euros(plan.amounts.before),
    filedEligible: euros(plan.amounts.eligible),
    filedStaff: euros(plan.amounts.staff),
    filedBase: euros(plan.amounts.base),
    filedMaximum: euros(plan.amounts.maximum),
    filedGrant: euros(plan.amounts.grant),
    filedShare: euros(plan.amounts.share),
    mark: plan.id,
    call: plan.call.id,
    dossier: plan.facts.dossier,
    language: plan.language,
    rules: plan.call.file ?? null,
  },
  lines: plan.lines.map((line, index) => lineCells(plan, line, index + 1)),
  points: plan.points.map((point, index) => pointCells(plan, point, index + 1)),
});

/** `31/01/2021 17:30 UTC`. */
function momentOf(iso: string): string {
  const [day = '', time = ''] = new Date(iso).toISOString().split('T');
  return `${formatDay(day)} ${time.slice(0, 5)} UTC`;
}

const orNull = (text: string): Scalar => (text === '' ? null : text);

/** `500 × 800,00 € HT (Jour), TVA 20 %`: what the amount is made of, at one glance. */
function calculationOf(language: Language, line: PlannedLine): string {
  const { quantity, unitPrice, unit, vat } = line;
  if (quantity === null || unitPrice === null) return '';
  return fill(textsIn(language).lines[unit === '' ? 'calculation' : 'calculationIn'], {
    quantity: formatNumber(quantity, language),
    price: formatDecimals(unitPrice, language),
    unit: unit.toLowerCase(),
    vat: formatShare(vat ?? 0, language),
  }).replaceAll('\u202f', '\u00a0');
}

const lineCells = ({ language }: ControlPlan, line: PlannedLine, number: number): CopiedRow => ({
  number,
  label: orNull(line.label),
  type: orNull(line.type),
  title: orNull(line.title),
  calculation: orNull(calculationOf(language, line)),
  supplier: orNull(line.supplier),
  quantity: line.quantity,
  unit: orNull(line.unit),
  unitPrice: line.unitPrice,
  vat: line.vat,
  gross: euros(line.gross),
  eligible: euros(line.eligible),
  carried: line.carried && labelOf(CARRIED, line.carried.how)[language],
  leftOut: orNull(line.leftOut),
  year1: euros(line.years.year1),
  year2: euros(line.years.year2),
  otherYears: euros(line.years.otherYears),
  cell: line.cell,
  key: line.key,
});

const pointCells = ({ language }: ControlPlan, point: PlannedPoint, number: number): CopiedRow => ({
  number,
  origin: labelOf(ORIGINS, point.origin)[language],
  severity: labelOf(SEVERITIES, point.severity)[language],
  cell: point.cell,
  message: point.message,
  stake: euros(point.stake),
  rule: point.rule,
});
