import { budgetColumns } from '../../src/documents/dossier/template/columns';
import { FIELDS } from '../../src/documents/dossier/template/fields';
import type { BudgetColumnKey, FieldKey } from '../../src/documents/dossier/template/fields';
import { serialOfIsoDay } from '../../src/workbook/dates';
import type { Scalar } from '../../src/workbook/scalar';
import type { RuleId } from '../../src/documents/dossier/rules/finding';
import { CellContents, findName } from '../../src/sheets/cells';
import type { CellContent, WorkbookDeclaration } from '../../src/sheets/declaration';
import { CARRIER_TYPES } from '../../src/calls/catalogue';
import type { CarrierTypeId } from '../../src/calls/schema/theme';
import { callOf } from '../builders/calls';
import type { Typed, TypedLine } from '../builders/typed';
import { judge } from './judge/bench';
import type { Judged } from './judge/bench';
import { wrongFigures } from './judge/figures';
import { wrongFlags } from './judge/flags';

/** One development line of that amount TTC, wholly in 2021. */
const spending = (amount: number, more: TypedLine = {}): TypedLine => ({
  label: 'Développement',
  type: 'Développement',
  title: 'T5',
  quantity: 1,
  unitPrice: amount,
  vat: 0,
  year1: amount,
  ...more,
});

const staff = (amount: number): TypedLine =>
  spending(amount, { label: 'Équipe', type: 'Personnel interne (titre 2)', title: 'T2' });

const phase = (name: string, budget: number): readonly Scalar[] => [
  name,
  'Bilan',
  '',
  budget,
  'Usagers',
  '100',
];

const carriedBy = (id: CarrierTypeId): Partial<Record<FieldKey, Scalar>> => ({
  carrierType: CARRIER_TYPES.find((type) => type.id === id)?.label.fr ?? '',
});

const on = (isoDay: string): Scalar => serialOfIsoDay(isoDay);

interface Edge {
  readonly title: string;
  readonly call: string;
  readonly typed: Partial<Typed>;
  /** Rules that speak, severities aside; those about nothing at stake here are left out. */
  readonly told: readonly RuleId[];
  readonly grant?: number;
  readonly tamper?: (declaration: WorkbookDeclaration) => WorkbookDeclaration;
}

const WATCHED = /^(line|size|grant|deposit|grid|phases|shares)\./;

/** The workbook, once something was typed over a formula of the first line. */
const overFirstLine =
  (column: BudgetColumnKey, value: Scalar) =>
  (declaration: WorkbookDeclaration): WorkbookDeclaration => {
    const headers = budgetColumns(callOf(declaration.madeFor));
    const header = headers.find(({ key }) => key === column)?.label[declaration.language];
    const sheets = declaration.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((one) =>
          one.header === header && one.formula !== null ? { ...one, values: [value] } : one,
        ),
      })),
    }));
    return { ...declaration, sheets };
  };

/** The workbook, once something was typed into the cell of a name. */
const into =
  (name: string, content: CellContent) =>
  (declaration: WorkbookDeclaration): WorkbookDeclaration => {
    const { sheet, area } = findName(declaration, name);
    const cells = new CellContents(sheet);
    cells.put(area.row, area.column, content);
    const sheets = declaration.sheets.map((one) =>
      one === sheet ? { ...one, contents: cells.contents() } : one,
    );
    return { ...declaration, sheets };
  };

const scores = (call: string, given: readonly Scalar[]): Typed['grid'] =>
  callOf(call).criteria.map(({ label }, index) => ({
    criterion: label.fr,
    weight: null,
    score: given[index] ?? null,
    comment: 'Justifié au dossier.',
  }));

/** The bounds that a dossier meets: the very cent, and the one after it. */
const EDGES: readonly Edge[] = [
  { title: 'nothing typed yet', call: 'ITN2', typed: {}, told: [], grant: 0 },

  // SNAP4: the budget of a phase is what its lines cost.
  {
    title: 'phases whose lines cost their budgets, by names that a search would take for another',
    call: 'SNAP4',
    typed: {
      lines: [spending(600_000, { phase: 'A*' }), spending(400_000, { phase: 'ab' })],
      ranges: { phases: [phase('A*', 600_000), phase('AB', 400_000)] },
    },
    told: [],
  },
  {
    title: 'phases whose names are typed with a space too many, at the end or within',
    call: 'SNAP4',
    typed: {
      lines: [spending(600_000, { phase: 'Lot  un' }), spending(400_000, { phase: 'B' })],
      ranges: { phases: [phase('Lot un ', 600_000), phase('B ', 400_000)] },
    },
    told: [],
  },
  {
    title: 'a line of a phase that a search would find, and nobody has described',
    call: 'SNAP4',
    typed: {
      lines: [spending(600_000, { phase: 'A*' }), spending(400_000, { phase: 'AB' })],
      ranges: { phases: [phase('AB', 400_000), phase('C', 600_000)] },
    },
    told: ['phases.lines', 'line.type'],
  },
  {
    title: 'a cent too much in one phase, and too little in the other',
    call: 'SNAP4',
    typed: {
      lines: [spending(600_000, { phase: 'A' }), spending(400_000, { phase: 'B' })],
      ranges: { phases: [phase('A', 600_000.01), phase('B', 399_999.99)] },
    },
    told: ['phases.lines'],
  },
  {
    title: 'phases that add up to the project, and no line that says which it is of',
    call: 'SNAP4',
    typed: {
      lines: [spending(1_000_000)],
      ranges: { phases: [phase('A', 600_000), phase('B', 400_000)] },
    },
    told: [],
  },
  {
    title: 'phases before the budget has a line',
    call: 'SNAP4',
    typed: { ranges: { phases: [phase('A', 1_500_000), phase('B', 1_000_000)] } },
    told: [],
  },

  // ITN6: a cap and no cliff.
  {
    title: '48 000,00 € requested',
    call: 'ITN6',
    typed: { lines: [spending(60_000)], fields: { requested: 48_000 } },
    told: [],
    grant: 48_000,
  },
  {
    title: '48 000,01 € requested',
    call: 'ITN6',
    typed: { lines: [spending(60_000)], fields: { requested: 48_000.01 } },
    told: ['grant.cap'],
    grant: 48_000,
  },
  {
    title: 'a base of 48 000,00 €, nothing requested',
    call: 'ITN6',
    typed: { lines: [spending(48_000)] },
    told: [],
    grant: 48_000,
  },
  {
    title: 'a base of 48 000,01 €, nothing requested',
    call: 'ITN6',
    typed: { lines: [spending(48_000.01)] },
    told: [],
    grant: 48_000,
  },

  // ITN5: exactly 100 000 belongs to the call for projects.
  ...(
    [
      ['ITN5-GUICHET', 100_000, ['size.track']],
      ['ITN5-GUICHET', 99_999.99, []],
      ['ITN5-GUICHET', 10_000, []],
      ['ITN5-GUICHET', 9_999.99, ['size.range']],
      ['ITN5-AAP', 100_000, []],
      ['ITN5-AAP', 99_999.99, ['size.track']],
      ['ITN5-AAP', 1_000_000, []],
      ['ITN5-AAP', 1_000_000.01, ['size.range']],
    ] as const
  ).map(([call, amount, told]) => ({
    title: `a project of ${amount} €`,
    call,
    typed: { lines: [spending(amount)] },
    told,
  })),

  // ITN8: « plus de » 250 k€, 150 k€ for deconcentrated services.
  ...(['ITN8A', 'ITN8B', 'ITN8C', 'ITN8D'] as const).flatMap((call) =>
    (
      [
        ['central', 250_000, ['size.range']],
        ['central', 250_000.01, []],
        ['operator', 250_000, ['size.range']],
        ['deconcentrated', 250_000, []],
        ['deconcentrated', 150_000, ['size.range']],
        ['deconcentrated', 150_000.01, []],
        ['central', 150_000.01, ['size.range']],
      ] as const
    ).map(([carrier, amount, told]) => ({
      title: `${amount} € by a ${carrier} carrier`,
      call,
      typed: { lines: [spending(amount, { origin: 'France' })], fields: carriedBy(carrier) },
      told,
    })),
  ),

  // SNAP3: 2 M€ per project, across its dossiers; staff is valued, never paid.
  ...(
    [
      [1_500_000, 500_000, [], 500_000],
      [1_500_000, 500_000.01, ['grant.cap'], 500_000],
      [1_500_000, null, [], 500_000],
      [2_000_000, 0.01, ['grant.cap'], 0],
      [2_500_000, null, [], 0],
    ] as const
  ).map(([grantedBefore, requested, told, grant]) => ({
    title: `a second dossier after ${grantedBefore} € granted, ${requested ?? 'nothing'} requested`,
    call: 'SNAP3',
    typed: {
      lines: [spending(1_500_000), staff(600_000)],
      fields: { grantedBefore, requested },
    },
    told,
    grant,
  })),
  {
    title: 'more staff than the fund pays for',
    call: 'SNAP3',
    typed: {
      lines: [spending(300_000), staff(500_000)],
      fields: { requested: 300_000.01 },
    },
    told: ['grant.staff'],
    grant: 300_000,
  },

  // SNAP4: 3 M€ per dossier, 8 M€ per project.
  ...(
    [
      [null, 3_000_000, [], 3_000_000],
      [null, 3_000_000.01, ['grant.cap'], 3_000_000],
      [5_000_000, 3_000_000, [], 3_000_000],
      [5_000_000.01, 3_000_000, ['grant.cap'], 2_999_999.99],
      [7_999_999.99, null, [], 0.01],
      [8_000_000, null, [], 0],
    ] as const
  ).map(([grantedBefore, requested, told, grant]) => ({
    title: `${grantedBefore ?? 'nothing'} granted before, ${requested ?? 'nothing'} requested`,
    call: 'SNAP4',
    typed: { lines: [spending(5_000_000)], fields: { grantedBefore, requested } },
    told,
    grant,
  })),

  // Half cents, in decimals that binary fractions fall short of.
  {
    title: '1,005 × 1, 3, 5, 100 and 1000, and others that end on half a cent',
    call: 'ITN4',
    typed: {
      lines: [
        ...[1, 3, 5, 100, 1000].map((quantity) =>
          spending(1.005, { label: `1,005 × ${quantity}`, quantity, year1: null }),
        ),
        spending(2.675, { year1: null }),
        spending(0.285, { quantity: 100, vat: 0.055, year1: null }),
      ],
    },
    told: [],
    // 75 % of 1,01 + 3,02 + 5,03 + 100,50 + 1005,00 + 2,68 + 30,07.
    grant: 860.48,
  },
  {
    title: 'a share of 75 % that binary products lose a cent of',
    call: 'ITN1',
    typed: { lines: [spending(100.28, { type: 'Juristes', title: 'T3' })] },
    told: ['size.range'],
    grant: 75.21,
  },

  // Texts.
  {
    title: 'apostrophes, accents, quotation marks and what looks like a formula in the labels',
    call: 'ITN2',
    typed: {
      fields: { projectTitle: '=2+2', carrierName: 'L’Œuvre d’été « à façon »' },
      lines: ["L'été", 'L’été', 'Poste "B"', '=SOMME(A1)', '<&>', '@x', '+33'].map((label) =>
        spending(50_000, { label, supplier: label }),
      ),
      ranges: { otherFunders: [["Conseil d'Auvergne", 1_000.1]] },
    },
    told: [],
    grant: 175_000,
  },
  ...(['20.000', '250 k€', '12 000,50 €', '1.5.2'] as const).map((price) => ({
    title: `a price of « ${price} », which is a text`,
    call: 'ITN4',
    typed: { lines: [spending(0, { unitPrice: price, year1: null }), spending(1_000)] },
    told: ['line.number'] as const,
    grant: 750,
  })),
  ...(['20.000', '250 k€'] as const).map((requested) => ({
    title: `a request of « ${requested} », which is a text`,
    call: 'ITN4',
    typed: { lines: [spending(1_000)], fields: { requested } },
    told: ['line.number'] as const,
    grant: 750,
  })),

  // Days.
  ...(
    [
      ['ITN3', '2020-11-30', ['deposit.window']],
      ['ITN3', '2020-12-01', []],
      ['ITN3', '2021-01-31', []],
      ['ITN3', '2021-02-01', ['deposit.window']],
      ['ITN5-AAP', '2020-12-19', []],
      ['ITN5-AAP', '2021-03-31', ['deposit.window']],
      ['ITN5-AAP', '2021-04-01', []],
      ['ITN5-AAP', '2021-06-30', []],
      ['ITN5-AAP', '2021-09-30', ['deposit.window']],
      ['ITN5-AAP', '2021-12-31', []],
      ['ITN5-AAP', '2022-01-01', ['deposit.window']],
      ['SNAP2A', '2021-02-14', []],
      ['SNAP2A', '2021-02-15', ['deposit.month']],
      ['SNAP2B', '2021-02-14', []],
      ['SNAP2B', '2021-02-15', ['deposit.month']],
      ['SNAP2B', '2020-11-15', ['deposit.window', 'deposit.month']],
    ] as const
  ).map(([call, day, told]) => ({
    title: `filed on ${day}`,
    call,
    typed: { fields: { depositDate: on(day) } },
    told,
  })),
  {
    title: 'filed in the evening of 31/01/2021',
    call: 'ITN3',
    typed: { fields: { depositDate: Number(on('2021-01-31')) + 0.75 } },
    told: [],
  },

  // The grid.
  {
    title: 'N/A on the criterion « le cas échéant »',
    call: 'ITN8A',
    typed: { grid: scores('ITN8A', [0, 5, 3, 2, 'N/A']) },
    told: [],
  },
  {
    title: 'N/A on a criterion for all, and a score off the scale',
    call: 'ITN8A',
    typed: { grid: scores('ITN8A', ['N/A', 7, 3, 2, 1]) },
    told: ['grid.score'],
  },
  {
    title: 'a score on each side of the scale',
    call: 'ITN8A',
    typed: { grid: scores('ITN8A', [-1, 5.01, 3, 2, '#N/A']) },
    told: ['grid.score'],
  },
  {
    title: 'scores on a scale upside down',
    call: 'ITN8A',
    typed: { fields: { scaleMin: 9 }, grid: scores('ITN8A', [4, 2, 3, 2, 1]) },
    told: ['grid.score'],
  },

  // Formulas typed over: the core goes by its own figures, the sheet can only say that they differ.
  {
    title: 'a net amount typed over',
    call: 'ITN4',
    typed: { lines: [spending(1_000, { year1: null })] },
    told: ['line.formula'],
    tamper: overFirstLine('net', 5),
  },
  {
    title: 'a gross amount typed over',
    call: 'ITN4',
    typed: { lines: [spending(1_000, { year1: null })] },
    told: ['line.formula'],
    tamper: overFirstLine('gross', 5),
  },
  {
    title: 'a carrier’s share typed a cent too high',
    call: 'ITN4',
    typed: { lines: [spending(1_000)] },
    told: ['shares.sum'],
    tamper: into(FIELDS.carrierShare.name, 250.01),
  },
  {
    title: 'a carrier’s share typed as it should be',
    call: 'ITN4',
    typed: { lines: [spending(1_000)] },
    told: [],
    tamper: into(FIELDS.carrierShare.name, 250),
  },

  // Credits that exceed what is bought.
  {
    title: 'a project that a credit makes negative',
    call: 'ITN4',
    typed: { lines: [spending(-1_000)] },
    told: ['line.sign'],
    grant: 0,
  },
  {
    title: 'a negative project that others pay all the same',
    call: 'ITN4',
    typed: { lines: [spending(-1_000)], ranges: { otherFunders: [['Région', 0.01]] } },
    told: ['line.sign', 'shares.sum'],
    grant: 0,
  },
];

const rulesTold = ({ findings }: Judged): readonly string[] =>
  [
    ...new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule)),
  ].filter((rule) => WATCHED.test(rule));

let judged: readonly Judged[] = [];

beforeAll(async () => {
  const cases = EDGES.map(({ title, call, typed, tamper }) => ({
    title,
    ...(tamper ? { tamper } : {}),
    call: callOf(call),
    language: 'fr' as const,
    typed: { fields: {}, ranges: {}, lines: [], grid: [], ...typed },
  }));
  judged = await judge(cases);
}, 600_000);

describe.each(EDGES.map((edge, index) => ({ ...edge, index })))('$call, $title', (edge) => {
  const one = (): Judged => {
    const found = judged[edge.index];
    if (!found) throw new Error(`${edge.title} was not judged`);
    return found;
  };

  it('the rules say what they should', () => {
    expect(rulesTold(one())).toEqual(edge.told);
    if (edge.grant !== undefined) expect(one().figures.grant / 100).toBe(edge.grant);
  });

  it('and the sheets say the same', () => {
    // What was typed over a formula is no figure of ours any more.
    const figures = edge.tamper ? [] : wrongFigures(one());
    expect([...figures, ...wrongFlags(one())]).toEqual([]);
  });
});
