import type { Call } from '../../../calls/call';
import { ZERO } from '../../../money/cents';
import type { Baseline } from '../../../sheets/baseline';
import type { Control, ControlLine, ControlPoint } from '../control';
import type { ControlPlan, PlannedLine, PlannedPoint } from '../plan';
import { CONTROL } from '../template/template';
import { textsIn } from './context';
import { declareControl } from './workbook';

/** The title of the control and the dossier under it. */
const BAND_ROWS = 2;

/** The sheets of a control as they were written, against whose formulas those of a workbook are compared. */
export async function controlBaseline(call: Call, control: Control): Promise<Baseline> {
  const { toFix, toCheck } = textsIn(control.language).verdict;
  return {
    template: CONTROL,
    declaration: await declareControl(planWithFormulasOf(call, control)),
    bandRows: BAND_ROWS,
    verdicts: [toFix, toCheck],
    formerFormulas: new Map(),
    lists: { choices: [], values: [] },
  };
}

/**
 * A plan whose sheets have the formulas of this control. What was copied is not compared with it: that has a hash of its
 * own, and no formula holds a figure of it.
 */
const planWithFormulasOf = (call: Call, { id, language, lines, points }: Control): ControlPlan => ({
  id,
  language,
  call,
  evidence: { file: '', sha256: null, readOn: '1970-01-01T00:00:00.000Z' },
  facts: {
    dossier: null,
    title: null,
    reference: null,
    number: null,
    carrier: null,
    siret: null,
    deposit: null,
  },
  amounts: {
    total: ZERO,
    eligible: ZERO,
    staff: ZERO,
    base: ZERO,
    maximum: ZERO,
    requested: null,
    grant: ZERO,
    share: ZERO,
    coCarriers: ZERO,
    others: ZERO,
    before: ZERO,
  },
  lines: lines.map(lineOf),
  points: points.map(pointOf),
  typedBefore: null,
  earlier: null,
});

const lineOf = ({ key, label, type, title, gross, eligible }: ControlLine): PlannedLine => ({
  key,
  cell: '',
  label,
  type,
  title,
  supplier: '',
  unit: '',
  quantity: null,
  unitPrice: null,
  vat: null,
  gross,
  eligible,
  leftOut: '',
  years: { year1: ZERO, year2: ZERO, otherYears: ZERO },
  carried: null,
});

const pointOf = ({ rule, message, isBlocking }: ControlPoint): PlannedPoint => ({
  origin: 'rules',
  rule,
  severity: isBlocking ? 'error' : 'warning',
  cell: null,
  message,
  stake: null,
  carried: null,
});
