import { isFilled } from '../../../src/workbook/cell';
import { GRID_COLUMNS, budgetColumns } from '../../../src/documents/dossier/template/columns';
import type { BudgetLine } from '../../../src/documents/dossier/dossier';
import { FIELDS, RANGES, TABLES } from '../../../src/documents/dossier/template/fields';
import type { FieldKey } from '../../../src/documents/dossier/template/fields';
import { cellReference } from '../../../src/workbook/reference';
import type { Place } from '../../../src/workbook/scalar';
import { fieldsOf, rangesOf } from '../../../src/documents/dossier/template/call-fields';
import type { Severity } from '../../../src/findings/finding';
import type { Finding, RuleId } from '../../../src/documents/dossier/rules/finding';
import type {
  LeftOutReason,
  LineFigures,
} from '../../../src/documents/dossier/figures/line-figures';
import { findName, findTable } from '../../../src/sheets/cells';
import type { SheetDeclaration } from '../../../src/sheets/declaration';
import type { Area } from '../../../src/workbook/area';
import { textsIn } from '../../../src/documents/dossier/sheets/texts/texts';
import type { Judged } from './bench';
import { wrongRest } from './rests-on';
import { rowOf } from './row';
import { said } from '../../builders/said';

export type Level = Severity | 'fine';

/** One thing that the sheets judge in words, and the findings of the core that it has to agree with. */
export interface Flag {
  readonly what: string;
  readonly sheet: SheetDeclaration;
  /** Cells that say it; the worst of them counts. */
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  readonly findings: readonly Finding[];
  /** Where the core says once what the sheet says on each line. */
  readonly level?: Level;
}

/** Said in the pane alone: docs/sheets-and-rules.md tells why. */
export const PANE_ONLY: readonly RuleId[] = [
  'dossier.structure',
  'dossier.copies',
  'dossier.lists',
  'dossier.names',
  'contingency.none',
  'line.duplicate',
  'carrier.siret',
];

const RANKS: readonly Level[] = ['error', 'warning', 'info', 'fine'];

const worst = (levels: readonly Level[]): Level =>
  RANKS.find((level) => levels.includes(level)) ?? 'fine';

/** What a sentence of a check says by the words it begins with. */
export function levelOf({ language }: Pick<Judged, 'language'>, sentence: string): Level {
  const { toFix, toCheck, ok } = textsIn(language).verdict;
  if (sentence.startsWith(toFix)) return 'error';
  if (sentence.startsWith(toCheck)) return 'warning';
  return sentence === '' || sentence.startsWith(ok) ? 'fine' : 'info';
}

/** Every flag of the sheets. */
export const flagsOf = (one: Judged): readonly Flag[] => [
  ...factFlags(one),
  ...commitmentFlags(one),
  ...phaseFlags(one),
  ...lineFlags(one),
  ...planFlags(one),
  ...contributionFlags(one),
  ...supplierFlags(one),
  ...gridFlags(one),
];

/** One sentence for each flag that no finding backs, or finding that no flag shows, or of another severity. */
export function wrongFlags(one: Judged): readonly string[] {
  const flags = flagsOf(one);
  const shown = new Set(flags.flatMap(({ findings }) => findings));
  const silent = one.findings.filter(
    (finding) =>
      finding.severity !== 'info' && !shown.has(finding) && !PANE_ONLY.includes(finding.rule),
  );
  return [
    ...flags.flatMap((flag) => wrongFlag(one, flag)),
    ...silent.map((finding) => `no flag shows ${told(finding)}`),
  ];
}

function wrongFlag(one: Judged, { what, sheet, cells, findings, level }: Flag): readonly string[] {
  const sentences = cells.map(({ row, column }) => one.shown(sheet, row, column));
  const shown = worst(sentences.map((sentence) => levelOf(one, sentence)));
  const expected = level ?? worst(findings.map(({ severity }) => severity));
  if (shown === expected) return [];
  const where = cells.map(({ row, column }) => cellReference({ sheet: sheet.name, row, column }));
  const found = findings.map(told).join(' + ');
  return [
    `${where.join(', ')} ${what}: the sheet says ${shown} « ${sentences.filter((one) => one !== '').join(' · ')} », the core ${expected} (${found || 'no finding'}); the row holds ${rowOf(sheet, cells[0]?.row ?? 0)}`,
  ];
}

const told = ({ rule, severity, place, message }: Finding): string =>
  `${rule} ${severity}${place ? ` at ${cellReference(place)}` : ''} « ${said(message).en} »`;

const isAt = (place: Place | null, sheet: SheetDeclaration, row: number): boolean =>
  place?.sheet === sheet.name && place.row === row;

const CHECK_OF_DOSSIER = 2;
const CHECK_OF_PLAN = 3;

/** Fields of the Dossier sheet beside which a check stands; two that say one thing together. */
const FACTS: readonly (readonly FieldKey[])[] = [
  ['carrierType'],
  ['depositDate'],
  ['startDate'],
  ['resultsDate'],
  ['observatory'],
  ['relay'],
  ['population', 'departments'],
  ['leadServices'],
  ['deconcentratedServices'],
  ['centralAdministrations'],
];

function factFlags(one: Judged): Flag[] {
  const known = new Set(fieldsOf(one.call));
  return FACTS.filter(([key]) => key !== undefined && known.has(key)).map((keys) => {
    const places = keys.map((key) => findName(one.declaration, FIELDS[key].name));
    const [{ sheet } = findName(one.declaration, FIELDS.call.name)] = places;
    return {
      what: keys.join(' and '),
      sheet,
      cells: places.map(({ area }) => ({ row: area.row, column: CHECK_OF_DOSSIER })),
      findings: one.findings.filter(({ place }) =>
        places.some(({ area }) => isAt(place, sheet, area.row)),
      ),
    };
  });
}

function commitmentFlags(one: Judged): Flag[] {
  if (!rangesOf(one.call).includes('commitments')) return [];
  const { sheet, area } = findName(one.declaration, RANGES.commitments);
  const open = one.findings.filter(({ rule }) => rule === 'commitment.missing');
  return one.dossier.commitments.map(({ taken }, index) => {
    const row = area.row + index;
    const unreadable = one.findings.filter(
      ({ rule, place }) => rule === 'line.number' && isAt(place, sheet, row),
    );
    const findings = [...unreadable, ...(taken.value === true ? [] : open)];
    return { what: 'commitment', sheet, cells: [{ row, column: area.column + 2 }], findings };
  });
}

function phaseFlags(one: Judged): Flag[] {
  if (!one.call.requirements.phases) return [];
  const { sheet, area } = findName(one.declaration, RANGES.phases);
  const within = ({ place }: Finding): boolean =>
    place?.sheet === sheet.name && place.row >= area.row && place.row < area.row + area.rows;
  const ofLines = ({ rule }: Finding): boolean => rule === 'phases.lines';
  const findings = one.findings.filter(within);
  const rows = rowsBetween(area.row, area.rows).map((row): Flag => ({
    what: 'lines of the phase',
    sheet,
    cells: [{ row, column: area.column + area.columns }],
    findings: findings.filter((finding) => ofLines(finding) && isAt(finding.place, sheet, row)),
  }));
  const total = [{ row: area.row + area.rows, column: area.column + 4 }];
  const others = findings.filter((finding) => !ofLines(finding));
  return [...rows, { what: 'phases', sheet, cells: total, findings: others }];
}

const LINE_RULES: readonly RuleId[] = [
  'line.number',
  'line.sign',
  'line.complete',
  'line.type',
  'line.vat',
  'line.years',
  'line.formula',
];

const leavesOut =
  (reason: LeftOutReason) =>
  ({ leftOut }: LineFigures): boolean =>
    leftOut !== null && leftOut.amount !== 0 && leftOut.reason === reason;

/** The sheet says on each line what the core says once for all lines of a kind. */
const TOLD_ONCE: Partial<Record<RuleId, (line: LineFigures, one: Judged) => boolean>> = {
  'expense.staff': leavesOut('staff'),
  'expense.title': leavesOut('title'),
  'expense.licence': leavesOut('licence'),
  'expense.period': (line, one) => leavesOut('period')(line) && hasOtherYears(one, line.line),
  'expense.listed': (line, { call }) =>
    call.expenses.list === 'closed'
      ? leavesOut('unlisted')(line)
      : line.eligible > 0 && !line.line.type.value?.listed,
};

/** Whether something of the line stands in a year that the call does not count. */
const hasOtherYears = ({ call }: Judged, line: BudgetLine): boolean =>
  call.years !== null &&
  line.years.some(
    ({ year, cell }) => !call.years?.inBase.some((one) => one === year) && isFilled(cell),
  );

function lineFlags(one: Judged): Flag[] {
  const { sheet, table } = findTable(one.declaration, TABLES.budget);
  const column =
    table.area.column + budgetColumns(one.call).findIndex(({ key }) => key === 'check');
  return one.figures.lines.map((line, index) => {
    const { row } = line.line.place;
    const findings = one.findings.filter(
      ({ rule, place }) =>
        (LINE_RULES.includes(rule) && isAt(place, sheet, row)) || TOLD_ONCE[rule]?.(line, one),
    );
    return { what: `line ${index + 1}`, sheet, cells: [{ row, column }], findings };
  });
}

function planFlags(one: Judged): Flag[] {
  const { sheet, area: total } = findName(one.declaration, FIELDS.total.name);
  const { area: requested } = findName(one.declaration, FIELDS.requested.name);
  const { area: share } = findName(one.declaration, FIELDS.carrierShare.name);
  const of = (...rules: RuleId[]) => one.findings.filter(({ rule }) => rules.includes(rule));
  const at = ({ row }: Area) => one.findings.filter(({ place }) => isAt(place, sheet, row));
  const cell = ({ row }: Area, step = 0) => ({ row: row + step, column: CHECK_OF_PLAN });
  const blocks = one.call.carriers.grouping ? 2 : 1;
  const flags: Flag[] = [
    {
      what: 'size',
      sheet,
      cells: [cell(total)],
      findings: of('size.range', 'size.track', 'article3.threshold'),
    },
    { what: 'request', sheet, cells: [cell(requested)], findings: at(requested) },
    { what: 'split', sheet, cells: [cell(share), cell(share, blocks + 1)], findings: at(share) },
  ];
  if (one.call.staff.treatment !== 'counted') {
    const findings = of('expense.staff', 'expense.counterpart');
    flags.push({ what: 'staff', sheet, cells: [cell(total, 2)], findings });
  }
  if (fieldsOf(one.call).includes('grantedBefore')) {
    const { area } = findName(one.declaration, FIELDS.grantedBefore.name);
    flags.push({ what: 'granted before', sheet, cells: [cell(area)], findings: at(area) });
  }
  return flags;
}

function contributionFlags(one: Judged): Flag[] {
  const ranges = one.call.carriers.grouping
    ? [RANGES.coCarriers, RANGES.otherFunders]
    : [RANGES.otherFunders];
  return ranges.flatMap((range) => {
    const { sheet, area } = findName(one.declaration, range);
    return Array.from({ length: area.rows }, (_, index) => area.row + index).map((row) => ({
      what: 'contribution',
      sheet,
      cells: [{ row, column: CHECK_OF_PLAN }],
      findings: one.findings.filter(({ place }) => isAt(place, sheet, row)),
    }));
  });
}

/** The last rows of the plan: who supplies. */
function supplierFlags(one: Judged): Flag[] {
  const { funding } = textsIn(one.language);
  const { sheet } = findName(one.declaration, FIELDS.total.name);
  const asked = [
    [one.call.requirements.innovativeSuppliers, 'supplier.innovative', funding.innovative],
    [one.call.requirements.nationalSupplier, 'supplier.national', funding.national],
  ] as const;
  return asked.flatMap(([required, rule, label]): Flag[] => {
    if (!required) return [];
    const row = labelledRow(sheet, label);
    const findings = one.findings.filter((finding) => finding.rule === rule);
    return [{ what: label, sheet, cells: [{ row, column: CHECK_OF_PLAN }], findings }];
  });
}

function labelledRow(sheet: SheetDeclaration, label: string): number {
  for (const { area, cells } of sheet.contents) {
    const index = cells.findIndex((line) => line[-area.column] === label);
    if (index >= 0) return area.row + index;
  }
  throw new Error(`No row « ${label} » on ${sheet.name}`);
}

function gridFlags(one: Judged): Flag[] {
  const { sheet, table } = findTable(one.declaration, TABLES.grid);
  const check = GRID_COLUMNS.findIndex(({ key }) => key === 'check');
  const scale = findName(one.declaration, FIELDS.scaleMax.name).area;
  const of = (rule: RuleId) => one.findings.filter((finding) => finding.rule === rule);
  const onScale = of('grid.score').filter(
    ({ place }) => place !== null && place.row < table.area.row,
  );
  const weights = of('grid.weights');
  const rows = one.dossier.grid.rows.map((row, index): Flag => {
    const at = table.area.row + 1 + index;
    // The sum of the weights is told at the first of them; a weight that is wrong by itself, at its own row.
    const published = one.call.criteria[row.criterion ?? -1]?.weight;
    const isWrong =
      row.weight.kind === 'problem' ||
      (row.weight.value ?? 0) < 0 ||
      (published !== undefined && Math.round((row.weight.value ?? 0) * 10_000) !== 100 * published);
    const findings = [...of('grid.score'), ...of('grid.comment'), ...(isWrong ? weights : [])];
    return {
      what: `criterion ${index + 1}`,
      sheet,
      cells: [{ row: at, column: check }],
      findings: findings.filter(({ place }) => isAt(place, sheet, at)),
    };
  });
  const beside = (step: number) => [{ row: scale.row + step, column: scale.column + 1 }];
  const weightCells = [
    ...beside(1),
    ...(weights.length > 0 ? rows.flatMap(({ cells }) => cells) : []),
  ];
  return [
    ...rows,
    { what: 'scale', sheet, cells: beside(0), findings: onScale },
    {
      what: 'weights',
      sheet,
      cells: weights.length > 0 ? weightCells : beside(1),
      findings: weights,
    },
  ];
}

/** The counts above the checks of a sheet (lines and rows flagged, each once), and those of criteria scored. */
export function wrongCounts(one: Judged): readonly string[] {
  const { verdict } = textsIn(one.language);
  const budget = findTable(one.declaration, TABLES.budget);
  const checkColumn = budgetColumns(one.call).findIndex(({ key }) => key === 'check');
  const plan = findName(one.declaration, FIELDS.total.name);
  const lines = rowsBetween(budget.table.area.row + 1, budget.table.area.rows - 1);
  const planRows = rowsBetween(4, 60);
  return [
    ...wrongCount(budget.sheet, { row: budget.table.area.row - 1, column: checkColumn }, lines),
    ...wrongCount(plan.sheet, { row: 2, column: CHECK_OF_PLAN }, planRows),
    ...wrongRest(one),
  ];

  function wrongCount(
    sheet: SheetDeclaration,
    { row, column }: { row: number; column: number },
    rows: readonly number[],
  ): readonly string[] {
    const levels = rows.map((each) => levelOf(one, one.shown(sheet, each, column)));
    const count = (level: Level): string => String(levels.filter((each) => each === level).length);
    const [errors, warnings] = [count('error'), count('warning')];
    const none = one.figures.total === 0 ? '' : verdict.none;
    const counts = verdict.counts.replace('{errors}', errors).replace('{warnings}', warnings);
    const expected = errors === '0' && warnings === '0' ? none : counts;
    const shown = one.shown(sheet, row, column);
    return shown === expected
      ? []
      : [`${sheet.name}: the sheet counts « ${shown} », not « ${expected} »`];
  }
}

const rowsBetween = (first: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => first + index);
