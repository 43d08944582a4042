import type { Language } from '../../../language/language';
import { ZERO, type Cents } from '../../../money/cents';
import { sumInCents } from '../../../money/decimal';
import { cellReference } from '../../../workbook/reference';
import type { LineFigures } from '../../dossier/figures/line-figures';
import { UNITS, YEAR_KEYS, type YearKey } from '../../dossier/template/columns';
import type { DossierVerdict } from '../../dossier/verdict';
import type { ControlPlan, Evidence, PlannedLine, PlannedPoint } from '../plan';
import { textsIn } from '../sheets/context';
import { keyOfLine } from './line-key';

/** What a control is made of. */
export interface Received {
  readonly id: string;
  readonly language: Language;
  readonly evidence: Evidence;
  readonly verdict: DossierVerdict;
  /** The dossier’s own mark; null: it has none. */
  readonly dossier: string | null;
  readonly points: readonly PlannedPoint[];
}

/** The control of a received dossier, nothing decided yet. */
export async function planControl(received: Received): Promise<ControlPlan> {
  const { id, language, evidence, verdict, dossier: mark, points } = received;
  const { call, figures, title, dossier } = verdict;
  const { facts, funding } = dossier;
  return {
    id,
    language,
    call,
    evidence,
    facts: {
      dossier: mark,
      title,
      reference: facts.projectReference.value,
      number: facts.caseNumber.value,
      carrier: facts.carrierName.value,
      siret: facts.siret.value,
      deposit: facts.depositDate.value,
    },
    amounts: {
      total: figures.total,
      eligible: figures.eligibleCost,
      staff: figures.staff,
      base: figures.base,
      maximum: figures.maximum,
      requested: figures.requested,
      grant: figures.grant,
      share: figures.carrier,
      coCarriers: figures.coCarriers,
      others: figures.others,
      before: funding.grantedBefore.value ?? ZERO,
    },
    lines: await Promise.all(figures.lines.map((line) => plannedLine(line, language))),
    points,
    typedBefore: null,
    earlier: null,
  };
}

async function plannedLine(
  { line, gross, eligible, leftOut }: LineFigures,
  language: Language,
): Promise<PlannedLine> {
  const year = (key: YearKey): Cents => {
    const { value = null } = line.years.find((one) => one.key === key)?.cell ?? {};
    return sumInCents([value ?? 0]) ?? ZERO;
  };
  return {
    key: await keyOfLine(line),
    cell: cellReference(line.label.place ?? line.place),
    label: line.label.value ?? '',
    type: line.type.value?.label[language] ?? '',
    title: line.title.value ?? '',
    supplier: line.supplier.value ?? '',
    unit: UNITS.find(({ id }) => id === line.unit.value)?.label[language] ?? '',
    quantity: line.quantity.value,
    unitPrice: line.unitPrice.value,
    vat: line.vat.value,
    gross,
    eligible,
    leftOut: leftOut ? textsIn(language).leftOut[leftOut.reason] : '',
    years: Object.fromEntries(YEAR_KEYS.map((key) => [key, year(key)])) as PlannedLine['years'],
    carried: null,
  };
}
