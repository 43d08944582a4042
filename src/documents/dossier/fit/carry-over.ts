import { ZERO, add, cents } from '../../../money/cents';
import type { Cents } from '../../../money/cents';
import { isFilled } from '../../../workbook/cell';
import type { Cell } from '../../../workbook/cell';
import type { BudgetLine, Commitment, Dossier } from '../dossier';
import { planYears } from '../template/columns';
import type { PlanYear } from '../template/columns';
import { GONE } from '../../../workbook/cell';
import type { Place } from '../../../workbook/scalar';
import { Choices } from '../../../workbook/read-cell';
import { correspondingType } from '../../../calls/correspondence';
import type { Call, CallExpenseType } from '../../../calls/call';
import { computeLine } from '../figures/line-figures';
import { titleByType } from '../line-title';

/** A dossier as it would stand in another call, and what had to be supposed for that. */
export interface CarriedOver {
  readonly dossier: Dossier;
  /** Lines whose expense type the other call has nothing for; they are in no base until one is chosen. */
  readonly untyped: readonly UntypedLine[];
  /** TTC, of lines without any amount by year: supposed to be spent in the years that the call counts. */
  readonly undated: Cents;
}

export interface UntypedLine {
  readonly line: BudgetLine;
  /** The type in the present call; null where the cell was not understood there either. */
  readonly type: CallExpenseType | null;
  /** TTC. */
  readonly gross: Cents;
}

/**
 * What of a dossier holds whatever the call: the lines, the plan, the declared facts. Left behind is what
 * belongs to one call: scores of its criteria, a carrier's share typed over its formula, and commitments
 * whose sentence the other call does not have.
 */
export function carryOver(dossier: Dossier, present: Call, call: Call): CarriedOver {
  const types = new Choices(call.expenses.types.map((type) => [type, type.label] as const));
  const sameYears = present.firstYear === call.firstYear;
  const plan = planYears(call);
  const lines = dossier.lines.map((line) =>
    sameYears ? inPlan(line, plan) : withoutYears(line, plan),
  );
  // Where one of the two has no titles, a line's is what its type says in the other.
  const areTitled = present.lolfTitles && call.lolfTitles;
  const carried = lines
    .map((line) => carryLine(line, call, types, dossier.language))
    .map((one) => (areTitled ? one : { ...one, line: titledByType(one.line) }));
  return {
    dossier: {
      ...dossier,
      lines: carried.map(({ line }) => line),
      commitments: commitmentsOf(dossier, call),
      grid: { ...dossier.grid, rows: [] },
      funding: {
        ...dossier.funding,
        carrierShare: { ...dossier.funding.carrierShare, typed: false },
      },
      overwritten: [],
      structure: [],
    },
    untyped: carried.flatMap(({ untyped }) => untyped ?? []),
    undated: carried.reduce((total, { undated }) => add(total, undated), ZERO),
  };
}

const titledByType = (line: BudgetLine): BudgetLine => ({ ...line, title: titleByType(line.type) });

interface CarriedLine {
  readonly line: BudgetLine;
  readonly untyped: UntypedLine | null;
  readonly undated: Cents;
}

function carryLine(
  line: BudgetLine,
  call: Call,
  types: Choices<CallExpenseType>,
  language: Dossier['language'],
): CarriedLine {
  const type = carryType(line.type, call, types, language);
  const typed = type === line.type ? line : { ...line, type };
  const isDated = line.years.some(({ cell }) => isFilled(cell));
  const needsAmount = (type.kind === 'problem' && isFilled(line.type)) || (call.years && !isDated);
  if (!needsAmount) return { line: typed, untyped: null, undated: ZERO };
  const { gross } = computeLine(call, typed);
  const untyped = type.kind === 'problem' ? { line, type: line.type.value, gross } : null;
  if (!call.years || isDated || gross <= 0) return { line: typed, untyped, undated: ZERO };
  return { line: spentInTime(typed, gross), untyped, undated: gross };
}

function carryType(
  cell: BudgetLine['type'],
  call: Call,
  types: Choices<CallExpenseType>,
  language: Dossier['language'],
): Cell<CallExpenseType> {
  if (cell.kind === 'blank') return cell;
  if (cell.kind === 'problem') return types.read(cell.problem.text, cell.place);
  const type = correspondingType(cell.value, call);
  if (type !== null) return type === cell.value ? cell : { ...cell, value: type };
  const text = cell.value.label[language];
  const problem = { kind: 'unknown-choice', text, proposal: null } as const;
  return { kind: 'problem', value: null, place: cell.place, problem };
}

const cellIn = ({ years }: BudgetLine, wanted: PlanYear['key']): Cell<number> =>
  years.find(({ key }) => key === wanted)?.cell ?? GONE;

/** Amounts of years that the other call’s plan does not have say nothing of its own. */
const withoutYears = (line: BudgetLine, plan: readonly PlanYear[]): BudgetLine => ({
  ...line,
  years: plan.map((year) => {
    const { place } = cellIn(line, year.key);
    return { ...year, cell: { kind: 'blank', value: null, place } };
  }),
});

/** The same amounts in a plan of the same years, of which it may count others. */
const inPlan = (line: BudgetLine, plan: readonly PlanYear[]): BudgetLine => ({
  ...line,
  years: plan.map((year) => ({ ...year, cell: cellIn(line, year.key) })),
});

/** The whole amount in a year that the call counts. */
function spentInTime(line: BudgetLine, gross: Cents): BudgetLine {
  const counted = line.years.find(({ isCounted }) => isCounted);
  const spent = (place: Place | null) =>
    ({ kind: 'value', value: gross / 100, place: place ?? line.place }) as const;
  return {
    ...line,
    years: line.years.map((year) =>
      year === counted ? { ...year, cell: spent(year.cell.place) } : year,
    ),
  };
}

function commitmentsOf(dossier: Dossier, call: Call): readonly Commitment[] {
  const known = new Map(dossier.commitments.map((one) => [one.text, one] as const));
  return call.commitments.map(
    ({ fr, en }): Commitment =>
      known.get(fr) ??
      known.get(en) ?? {
        text: fr,
        taken: { kind: 'blank', value: null, place: null },
      },
  );
}

/** What lines add up to, TTC. */
export const grossOf = (lines: readonly UntypedLine[]): Cents =>
  cents(lines.reduce((total, { gross }) => total + gross, 0));
