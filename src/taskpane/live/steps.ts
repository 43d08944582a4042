import { fieldsOf } from '../../documents/dossier/template/call-fields';
import { isFilled, type Cell } from '../../workbook/cell';
import type { BudgetLine, Dossier, Facts } from '../../documents/dossier/dossier';
import { RANGES, TABLES } from '../../documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../workbook/snapshot';
import type { Place } from '../../workbook/scalar';
import type { Call } from '../../calls/call';

/** A part of the dossier that a person fills in, in the order in which one would. */
export interface Step {
  readonly id: 'project' | 'facts' | 'budget' | 'phases' | 'commitments';
  /** How many of its cells are filled, and how many there are. */
  readonly done: number;
  readonly all: number;
  /** The first cell that waits; null when none does or when it is gone. */
  readonly next: Place | null;
}

const PROJECT: readonly (keyof Facts)[] = ['projectTitle', 'carrierName', 'carrierType'];
/** Welcome, but nothing in the dossier depends on them. */
const OPTIONAL: readonly (keyof Facts)[] = ['projectReference', 'caseNumber', 'siret', 'contact'];

function stepOf(id: Step['id'], cells: readonly Cell<unknown>[]): Step {
  const waiting = cells.filter((cell) => !isFilled(cell));
  const next = waiting.find(({ place }) => place !== null)?.place ?? null;
  return { id, done: cells.length - waiting.length, all: cells.length, next };
}

const isComplete = ({ label, type, quantity, unitPrice }: BudgetLine): boolean =>
  [label, type, quantity, unitPrice].every((cell) => cell.kind === 'value');

/** One complete line will do. The next cell is the table's first, or the line that was begun. */
function budgetStep({ lines }: Dossier, snapshot: WorkbookSnapshot): Step {
  const body = snapshot.tables[TABLES.budget]?.body;
  const first = body ? { sheet: body.sheet, row: body.row, column: body.column } : null;
  const done = lines.some(isComplete);
  return {
    id: 'budget',
    done: done ? 1 : 0,
    all: 1,
    next: done ? null : (lines[0]?.place ?? first),
  };
}

function factsStep(call: Call, { facts }: Dossier): Step {
  const asked = new Set<string>(fieldsOf(call));
  const keys = (Object.keys(facts) as (keyof Facts)[]).filter(
    (key) => asked.has(key) && !PROJECT.includes(key) && !OPTIONAL.includes(key),
  );
  return stepOf(
    'facts',
    keys.map((key) => facts[key]),
  );
}

function phasesStep(call: Call, { phases }: Dossier, snapshot: WorkbookSnapshot): readonly Step[] {
  if (!call.requirements.phases) return [];
  const block = snapshot.names[RANGES.phases];
  const first = block ? { sheet: block.sheet, row: block.row, column: block.column } : null;
  const done = phases.length > 0;
  return [{ id: 'phases', done: done ? 1 : 0, all: 1, next: done ? null : first }];
}

/** The steps that this call has: those without anything to fill in are left out. */
export function stepsOf(call: Call, dossier: Dossier, snapshot: WorkbookSnapshot): readonly Step[] {
  const { facts, commitments } = dossier;
  const steps = [
    stepOf(
      'project',
      PROJECT.map((key) => facts[key]),
    ),
    factsStep(call, dossier),
    budgetStep(dossier, snapshot),
    ...phasesStep(call, dossier, snapshot),
    stepOf(
      'commitments',
      commitments.map(({ taken }) => taken),
    ),
  ];
  return steps.filter(({ all }) => all > 0);
}
