import { GRID_COLUMNS, budgetColumns } from '../../../src/documents/dossier/template/columns';
import { FIELDS, RANGES, TABLES } from '../../../src/documents/dossier/template/fields';
import type { BudgetColumnKey, FieldKey } from '../../../src/documents/dossier/template/fields';
import { cellReference } from '../../../src/workbook/reference';
import { CellContents, findName, findTable } from '../../../src/sheets/cells';
import type { SheetDeclaration } from '../../../src/sheets/declaration';
import { BOUNDS } from '../../../src/documents/dossier/sheets/list-names';
import { textsIn } from '../../../src/documents/dossier/sheets/texts/texts';
import { WHOLE } from '../../../src/money/cents';
import { roundedShare } from '../../../src/money/split';
import type { Judged } from './bench';
import { rowOf } from './row';

/** What a cell has to show: cents of an amount, a plain number, or nothing. */
export type Expected =
  | { readonly kind: 'cents'; readonly value: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'nothing' };

export interface FigureCell {
  readonly what: string;
  readonly sheet: SheetDeclaration;
  readonly row: number;
  readonly column: number;
  readonly expected: Expected;
}

const euros = (value: number): Expected => ({ kind: 'cents', value });
const plain = (value: number): Expected => ({ kind: 'number', value });
const NOTHING: Expected = { kind: 'nothing' };

/** Every figure of the sheets that a formula computes, with what the core says that it is. */
export const figureCells = (one: Judged): readonly FigureCell[] => [
  ...planFigures(one),
  ...splitFigures(one),
  ...supplierFigures(one),
  ...lineFigures(one),
  ...columnTotals(one),
  ...totalsByTypeAndTitle(one),
  ...phaseFigures(one),
  ...gridFigures(one),
];

/** One sentence for each figure that is not what the core says. */
export const wrongFigures = (one: Judged): readonly string[] =>
  figureCells(one).flatMap(({ what, sheet, row, column, expected }) => {
    const shown = one.shown(sheet, row, column);
    if (isShown(shown, expected)) return [];
    const told = expected.kind === 'nothing' ? 'nothing' : `${expected.value} (${expected.kind})`;
    const where = cellReference({ sheet: sheet.name, row, column });
    return [
      `${where} ${what}: the sheet shows « ${shown} », the core says ${told}; the row holds ${rowOf(sheet, row)}`,
    ];
  });

function isShown(shown: string, expected: Expected): boolean {
  if (expected.kind === 'nothing') return shown === '';
  const value = numberOf(shown);
  return expected.kind === 'cents'
    ? Math.abs(value * 100 - expected.value) < 1e-3
    : Math.abs(value - expected.value) < 1e-9;
}

/** LibreOffice writes shares with the percent sign of their format, and the space that it leaves beside it. */
function numberOf(shown: string): number {
  const figure = shown.trim();
  if (figure === '') return NaN;
  return figure.endsWith('%') ? Number(`${figure.slice(0, -1)}e-2`) : Number(figure);
}

const PLAN = 1;
const SHARE = 2;

function named(one: Judged, name: string, what: string, expected: Expected): FigureCell {
  const { sheet, area } = findName(one.declaration, name);
  return { what, sheet, row: area.row, column: area.column, expected };
}

function planFigures(one: Judged): FigureCell[] {
  const { call, figures, declaration } = one;
  const { funding } = textsIn(one.language);
  const field = (key: FieldKey, expected: Expected) => named(one, FIELDS[key].name, key, expected);
  const bound = (name: string, amount: number) => named(one, name, name, euros(amount));
  const rateBound = figures.bounds.find(({ kind }) => kind === 'rate');
  const { sheet } = findName(declaration, FIELDS.total.name);
  const row = (label: string, amount: number): FigureCell[] => {
    const found = labelledRow(sheet, label);
    return found === null
      ? []
      : [{ what: label, sheet, row: found, column: PLAN, expected: euros(amount) }];
  };
  return [
    field('total', euros(figures.total)),
    field('eligibleCost', euros(figures.eligibleCost)),
    field('staff', euros(figures.staff)),
    field('base', euros(figures.base)),
    field('rate', plain(call.rate.percent / 100)),
    field('maximum', euros(figures.maximum)),
    field('grant', euros(figures.grant)),
    field('carrierShare', euros(figures.carrier)),
    bound(BOUNDS.rate, rateBound?.amount ?? NaN),
    ...call.caps.flatMap(({ scope, amount }) => {
      const left = figures.bounds.find((one) => one.kind === 'cap' && one.cap.scope === scope);
      return scope === 'project'
        ? [
            bound(BOUNDS.projectCap, amount * 100),
            bound(BOUNDS.projectCapLeft, left?.amount ?? NaN),
          ]
        : [bound(BOUNDS.dossierCap, amount * 100)];
    }),
    ...row(funding.leftOut, figures.total - figures.base),
    ...row(funding.staffLeftOut, figures.totals.byTitle.T2.gross),
    ...row(funding.staffCounterpart, figures.totals.byTitle.T2.gross),
  ];
}

/** The last row of the plan that bears this label; null where the call has none. */
function labelledRow(sheet: SheetDeclaration, label: string): number | null {
  const cells = new CellContents(sheet);
  const rows = sheet.contents.flatMap(({ area }) =>
    Array.from({ length: area.rows }, (_, index) => area.row + index),
  );
  return rows.findLast((row) => cells.at(row, 0) === label) ?? null;
}

/** A share of the total to one decimal of a percent, as the core has it; nothing while the cost is not positive. */
const shareOf = (points: number, total: number): Expected =>
  total > 0 ? plain(points / WHOLE) : NOTHING;

function splitFigures(one: Judged): FigureCell[] {
  const { figures, declaration } = one;
  const { total, shares } = figures;
  const { sheet, area } = findName(declaration, FIELDS.carrierShare.name);
  const others = one.call.carriers.grouping
    ? (['coCarriers', 'others'] as const)
    : (['others'] as const);
  const cell = (what: string, step: number, column: number, expected: Expected): FigureCell => ({
    what,
    sheet,
    row: area.row + step,
    column,
    expected,
  });
  const share = (payer: keyof typeof shares, step: number): FigureCell =>
    cell(`share, ${payer}`, step, SHARE, shareOf(shares[payer], total));
  return [
    cell('grant, in the split', -1, PLAN, euros(figures.grant)),
    share('grant', -1),
    share('carrier', 0),
    ...others.flatMap((payer, index) => [
      cell(`${payer}, in the split`, 1 + index, PLAN, euros(figures[payer])),
      share(payer, 1 + index),
    ]),
    cell('sum of the split', 1 + others.length, PLAN, euros(total)),
    cell('sum of the shares', 1 + others.length, SHARE, shareOf(WHOLE, total)),
    ...contributionShares(one),
  ];
}

function contributionShares(one: Judged): FigureCell[] {
  const ranges = one.call.carriers.grouping
    ? [RANGES.coCarriers, RANGES.otherFunders]
    : [RANGES.otherFunders];
  return ranges.flatMap((range) => {
    const { sheet, area } = findName(one.declaration, range);
    const given = [...one.dossier.funding.coCarriers, ...one.dossier.funding.otherFunders];
    return Array.from({ length: area.rows }, (_, index): FigureCell => {
      const row = area.row + index;
      const amount = given.find((each) => each.amount.place?.row === row)?.amount.value ?? null;
      const { total } = one.figures;
      const points = amount === null || total <= 0 ? null : roundedShare(amount, total);
      const expected = points === null ? NOTHING : shareOf(points, total);
      return { what: 'share of a contribution', sheet, row, column: SHARE, expected };
    });
  });
}

/** What goes to firms of some origins, staff and negative lines aside. */
function supplierFigures(one: Judged): FigureCell[] {
  const { funding } = textsIn(one.language);
  const { sheet } = findName(one.declaration, FIELDS.total.name);
  const bought = one.figures.lines.filter(
    ({ gross, line }) => gross > 0 && line.title.value !== 'T2',
  );
  const spent = (origins: readonly string[]): number =>
    bought
      .filter(({ line }) => line.origin.value !== null && origins.includes(line.origin.value))
      .reduce((total, { gross }) => total + gross, 0);
  const all = bought.reduce((total, { gross }) => total + gross, 0);
  const rows: FigureCell[] = [];
  const innovative = labelledRow(sheet, funding.innovative);
  if (innovative !== null) {
    const amount = spent(['innovative']);
    const share = all === 0 ? NOTHING : plain(amount / all);
    rows.push(
      { what: funding.innovative, sheet, row: innovative, column: PLAN, expected: euros(amount) },
      {
        what: `share, ${funding.innovative}`,
        sheet,
        row: innovative,
        column: SHARE,
        expected: share,
      },
    );
  }
  const national = labelledRow(sheet, funding.national);
  if (national !== null) {
    const expected = euros(spent(['france', 'innovative']));
    rows.push({ what: funding.national, sheet, row: national, column: PLAN, expected });
  }
  return rows;
}

const COMPUTED = ['net', 'gross', 'eligible'] as const;

function lineFigures(one: Judged): FigureCell[] {
  const { sheet, table } = findTable(one.declaration, TABLES.budget);
  const columns = budgetColumns(one.call).map(({ key }) => key);
  return Array.from(
    { length: table.area.rows - 1 },
    (_, index) => table.area.row + 1 + index,
  ).flatMap((row) => {
    const line = one.figures.lines.find((figures) => figures.line.place.row === row);
    return COMPUTED.map((key): FigureCell => ({
      what: `${key} of the line`,
      sheet,
      row,
      column: table.area.column + columns.indexOf(key),
      expected: line ? euros(line[key]) : NOTHING,
    }));
  });
}

function columnTotals(one: Judged): FigureCell[] {
  const { figures } = one;
  const { sheet, table } = findTable(one.declaration, TABLES.budget);
  const columns = budgetColumns(one.call).map(({ key }) => key);
  const totals: Partial<Record<BudgetColumnKey, number>> = {
    net: figures.lines.reduce((total, { net }) => total + net, 0),
    gross: figures.total,
    ...figures.totals.byYear,
    eligible: figures.base,
  };
  return (Object.entries(totals) as [BudgetColumnKey, number][]).map(([key, amount]) => ({
    what: `total of ${key}`,
    sheet,
    row: table.area.row - 1,
    column: columns.indexOf(key),
    expected: euros(amount),
  }));
}

/** Where blocks of totals stand above the lines: the column of their labels and that of their amounts. */
const blocksOf = ({ call }: Judged) => {
  // A table without titles has a column less.
  const shift = call.lolfTitles ? 0 : 1;
  return [
    { label: 0, amount: 2 },
    { label: 4, amount: 9 - shift },
    { label: 11 - shift, amount: 13 - shift },
  ];
};
const FIRST_TOTAL = 3;

function totalsByTypeAndTitle(one: Judged): FigureCell[] {
  const { figures, call, language } = one;
  const { budget } = textsIn(language);
  const { byType, byTitle } = figures.totals;
  const { list, types } = call.expenses;
  // A closed list is shown alone; what is of another type stands with what is of none.
  const shownTypes = types.filter(({ listed }) => listed || list !== 'closed');
  const ofTypes = shownTypes.reduce((total, { id }) => total + (byType.get(id)?.gross ?? 0), 0);
  const ofTitles = byTitle.T2.gross + byTitle.T3.gross + byTitle.T5.gross;
  const amounts = new Map<string, number>([
    ...shownTypes.map(({ id, label }) => [label[language], byType.get(id)?.gross ?? 0] as const),
    [budget.otherType, figures.total - ofTypes],
    [budget.otherTypeClosed, figures.total - ofTypes],
    [budget.titleT2, byTitle.T2.gross],
    [budget.titleT3, byTitle.T3.gross],
    [budget.titleT5, byTitle.T5.gross],
    [budget.otherTitle, figures.total - ofTitles],
    [budget.staff, byTitle.T2.gross],
    [budget.withoutStaff, figures.total - byTitle.T2.gross],
    [budget.excluded, figures.total - figures.base],
  ]);
  const { sheet, table } = findTable(one.declaration, TABLES.budget);
  const cells = new CellContents(sheet);
  const rows = Array.from(
    { length: table.area.row - 1 - FIRST_TOTAL },
    (_, index) => FIRST_TOTAL + index,
  );
  return rows.flatMap((row) =>
    blocksOf(one).flatMap(({ label, amount }): FigureCell[] => {
      const what = cells.at(row, label);
      if (typeof what !== 'string') return [];
      const expected = amounts.get(what);
      if (expected === undefined) throw new Error(`Nothing is known of the total « ${what} »`);
      return [{ what, sheet, row, column: amount, expected: euros(expected) }];
    }),
  );
}

const PHASE_BUDGET = 3;

function phaseFigures(one: Judged): FigureCell[] {
  if (!one.call.requirements.phases) return [];
  const { sheet, area } = findName(one.declaration, RANGES.phases);
  const total = one.dossier.phases.reduce((sum, { budget }) => sum + (budget.value ?? 0), 0);
  const row = area.row + area.rows;
  return [
    { what: 'total of the phases', sheet, row, column: PHASE_BUDGET, expected: euros(total) },
  ];
}

/** Scores: the mean of what was scored on the scale, weighted, what is N/A left aside. */
function gridFigures(one: Judged): FigureCell[] {
  const { sheet, table } = findTable(one.declaration, TABLES.grid);
  const column = GRID_COLUMNS.findIndex(({ key }) => key === 'weighted');
  const rows = one.dossier.grid.rows.map(({ weight, score }) => ({
    weight: weight.value,
    score: typeof score.value === 'number' && isOnScale(one, score.value) ? score.value : null,
  }));
  const weighted = rows.map(({ weight, score }) =>
    weight === null || score === null ? null : weight * score,
  );
  const counted = rows.reduce(
    (sum, { weight, score }) => sum + (score === null ? 0 : (weight ?? 0)),
    0,
  );
  const points = weighted.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  const whole = rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  const summary = findName(one.declaration, FIELDS.scaleMax.name).area;
  const value = (step: number, what: string, expected: Expected): FigureCell => ({
    what,
    sheet,
    row: summary.row + step,
    column: summary.column,
    expected,
  });
  return [
    ...weighted.map((part, index): FigureCell => ({
      what: 'weighted score',
      sheet,
      row: table.area.row + 1 + index,
      column,
      expected: part === null ? NOTHING : plain(part),
    })),
    value(1, 'sum of the weights', plain(Number(whole.toFixed(6)))),
    value(2, 'total score', Math.abs(counted) < 1e-12 ? NOTHING : plain(points / counted)),
  ];
}

/** The scale is the one that the workbook states, unless the call publishes another. */
function isOnScale({ call, dossier }: Judged, score: number): boolean {
  const [min, max] = [dossier.grid.scaleMin.value, dossier.grid.scaleMax.value];
  if (min === null || max === null || min >= max) return false;
  const published = call.scoring ?? { min, max };
  return published.min === min && published.max === max && score >= min && score <= max;
}
