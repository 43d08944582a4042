import { fieldsOf, rangesOf } from '../../src/documents/dossier/template/call-fields';
import { GRID_COLUMNS, budgetColumns } from '../../src/documents/dossier/template/columns';
import {
  FIELDS,
  GRID_FIELDS,
  PLAN_FIELDS,
  RANGES,
  TABLES,
} from '../../src/documents/dossier/template/fields';
import type {
  BudgetColumnKey,
  FieldKey,
  GridColumnKey,
  RangeKey,
  TableKey,
} from '../../src/documents/dossier/template/fields';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { RawRange, RawTable } from '../../src/workbook/range';
import type { Place, Scalar } from '../../src/workbook/scalar';
import { TEMPLATE_VERSION } from '../../src/documents/dossier/template/version';
import { split } from '../../src/money/split';
import type { Call } from '../../src/calls/call';
import type { Language } from '../../src/language/language';

export type LineCells = Partial<Record<BudgetColumnKey, Scalar>>;
export type GridCells = Partial<Record<GridColumnKey, Scalar>>;

/** What a test changes in a freshly inserted workbook. Fields hold what Excel gives: euros, shares, serials. */
export interface SnapshotContent {
  readonly language: Language;
  readonly fields: Partial<Record<FieldKey, Scalar>>;
  readonly ranges: Partial<Record<RangeKey, readonly (readonly Scalar[])[]>>;
  readonly lines: readonly LineCells[];
  /** By position of the criterion. */
  readonly scores: readonly GridCells[];
  /** Computed fields that a person typed over. */
  readonly typedOver: Partial<Record<FieldKey, Scalar>>;
  readonly overwritten: readonly { readonly line: number; readonly column: BudgetColumnKey }[];
  readonly deletedColumns: readonly BudgetColumnKey[];
  readonly deletedTables: readonly TableKey[];
  readonly deletedNames: readonly string[];
  /** The results of formulas are those of now: an open workbook. */
  readonly isCalculated: boolean;
}

export const SHEETS = {
  fr: { dossier: 'Dossier', budget: 'Budget', funding: 'Financement', grid: 'Grille' },
  en: { dossier: 'Dossier', budget: 'Budget', funding: 'Funding', grid: 'Grid' },
} as const;

/** First row of the budget's lines, from 0. */
export const BUDGET_ROW = 20;
const GRID_ROW = 6;
const EMPTY_LINES = 12;

export function snapshotOf(call: Call, content: SnapshotContent): WorkbookSnapshot {
  const names = { ...singleCells(call, content), ...severalCells(call, content) };
  const tables: Record<TableKey, RawTable> = {
    budget: budgetTable(call, content),
    grid: gridTable(call, content),
  };
  return {
    isCalculated: content.isCalculated,
    names: Object.fromEntries(
      Object.entries(names).filter(([name]) => !content.deletedNames.includes(name)),
    ),
    tables: Object.fromEntries(
      Object.values(tables)
        .filter(({ name }) => !content.deletedTables.some((key) => TABLES[key] === name))
        .map((table) => [table.name, table]),
    ),
  };
}

function sheetOfField(key: FieldKey, language: Language): string {
  if (PLAN_FIELDS.includes(key)) return SHEETS[language].funding;
  return GRID_FIELDS.includes(key) ? SHEETS[language].grid : SHEETS[language].dossier;
}

/** Each field in column C of its sheet, at the row of its rank in FIELDS. */
function singleCells(call: Call, content: SnapshotContent): Record<string, RawRange> {
  const marks: Partial<Record<FieldKey, Scalar>> = {
    call: call.id,
    version: TEMPLATE_VERSION,
    rules: call.version,
    language: content.language,
    scaleMin: call.scoring?.min ?? 0,
    scaleMax: call.scoring?.max ?? 5,
  };
  const keys = Object.keys(FIELDS) as FieldKey[];
  return Object.fromEntries(
    fieldsOf(call).map((key): [string, RawRange] => {
      const typed = content.typedOver[key];
      const value = typed ?? content.fields[key] ?? marks[key] ?? '';
      const hasFormula = FIELDS[key].role === 'computed' && typed === undefined;
      const place = {
        sheet: sheetOfField(key, content.language),
        row: keys.indexOf(key),
        column: 2,
      };
      return [FIELDS[key].name, { ...place, values: [[value]], hasFormula }];
    }),
  );
}

/** First rows of the ranges; no two of a sheet overlap. */
const RANGE_ROWS: Readonly<Record<RangeKey, number>> = {
  commitments: 40,
  phases: 80,
  coCarriers: 40,
  otherFunders: 80,
};

function severalCells(call: Call, content: SnapshotContent): Record<string, RawRange> {
  const { dossier, funding } = SHEETS[content.language];
  const untouched: Record<RangeKey, readonly (readonly Scalar[])[]> = {
    commitments: call.commitments.map((text) => [text[content.language], '']),
    coCarriers: blankRows(3, 2),
    otherFunders: blankRows(5, 2),
    phases: blankRows(6, 6),
  };
  return Object.fromEntries(
    rangesOf(call).map((key): [string, RawRange] => {
      const sheet = key === 'commitments' || key === 'phases' ? dossier : funding;
      const typed = content.ranges[key] ?? [];
      // A block keeps its rows, however few are filled in; commitments are all of them filled in.
      const rest = key === 'commitments' && typed.length > 0 ? [] : untouched[key];
      const values = [...typed, ...rest.slice(typed.length)];
      return [RANGES[key], { sheet, row: RANGE_ROWS[key], column: 1, values }];
    }),
  );
}

const blankRows = (rows: number, columns: number): Scalar[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));

function budgetTable(call: Call, content: SnapshotContent): RawTable {
  const { language, deletedColumns } = content;
  const sheet = SHEETS[language].budget;
  const columns = budgetColumns(call).filter(({ key }) => !deletedColumns.includes(key));
  const cells = [...content.lines, ...Array.from({ length: EMPTY_LINES }, (): LineCells => ({}))];
  return {
    name: TABLES.budget,
    header: {
      sheet,
      row: BUDGET_ROW - 1,
      column: 0,
      values: [columns.map(({ label: header }) => header[language])],
    },
    body: {
      sheet,
      row: BUDGET_ROW,
      column: 0,
      values: cells.map((line) => columns.map(({ key }) => line[key] ?? '')),
    },
    overwritten: content.overwritten.map(({ line, column }): Place => ({
      sheet,
      row: BUDGET_ROW + line,
      column: columns.findIndex(({ key }) => key === column),
    })),
  };
}

function gridTable(call: Call, content: SnapshotContent): RawTable {
  const { language } = content;
  const sheet = SHEETS[language].grid;
  const equal = split(
    10_000,
    call.criteria.map(() => 1),
  );
  const cells = call.criteria.map((criterion, index): GridCells => ({
    number: index + 1,
    criterion: criterion.label[language],
    definition: criterion.definition[language],
    weight: criterion.weight === undefined ? (equal[index] ?? 0) / 10_000 : criterion.weight / 100,
    ...content.scores[index],
  }));
  const headers = GRID_COLUMNS.map(({ label: header }) => header[language]);
  return {
    name: TABLES.grid,
    header: { sheet, row: GRID_ROW - 1, column: 0, values: [headers] },
    body: {
      sheet,
      row: GRID_ROW,
      column: 0,
      values: cells.map((row) => GRID_COLUMNS.map(({ key }) => row[key] ?? '')),
    },
    overwritten: [],
  };
}
