import { budgetColumns } from '../../src/documents/dossier/template/columns';
import type { Dossier } from '../../src/documents/dossier/dossier';
import {
  FIELDS,
  GRID_FIELDS,
  PLAN_FIELDS,
  RANGES,
} from '../../src/documents/dossier/template/fields';
import type {
  BudgetColumnKey,
  FieldKey,
  RangeKey,
  TableKey,
} from '../../src/documents/dossier/template/fields';
import { parseDossier } from '../../src/documents/dossier/parse/parse';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot';
import type { Scalar } from '../../src/workbook/scalar';
import { check } from '../../src/documents/dossier/rules/check';
import type { Figures } from '../../src/documents/dossier/figures/figures';
import type { Finding, RuleId } from '../../src/documents/dossier/rules/finding';
import type { Call } from '../../src/calls/call';
import { carrierTypesOf } from '../../src/calls/catalogue';
import type { Language } from '../../src/language/language';
import type { CarrierTypeId } from '../../src/calls/schema/theme';
import { snapshotOf } from './snapshot';
import type { GridCells, LineCells, SnapshotContent } from './snapshot';
import type { Typed } from './typed';

/** A line as a test writes it: the type by its identifier or as a person typed it. */
export interface LineOfTest extends LineCells {
  /** Amount TTC in euros, without VAT: shorthand for one unit at that price. */
  readonly amount?: number;
}

/**
 * A dossier of the call as it stands just after insertion, then filled in. Immutable: each `with…` gives
 * another one. What is built is a workbook's raw cells, so that parsing is part of every test.
 */
export const aDossier = (call: Call): DossierBuilder =>
  new DossierBuilder(call, {
    language: 'fr',
    fields: {},
    ranges: {},
    lines: [],
    scores: [],
    typedOver: {},
    overwritten: [],
    deletedColumns: [],
    deletedTables: [],
    deletedNames: [],
    isCalculated: false,
  });

const DOSSIER_FIELDS = (Object.keys(FIELDS) as FieldKey[]).filter(
  (key) => ![...PLAN_FIELDS, ...GRID_FIELDS, 'call'].includes(key),
);

export class DossierBuilder {
  constructor(
    readonly call: Call,
    private readonly content: SnapshotContent,
  ) {}

  private but(changes: Partial<SnapshotContent>): DossierBuilder {
    return new DossierBuilder(this.call, { ...this.content, ...changes });
  }

  /** Counterexamples name the call; its text would bury what was typed. */
  toString(): string {
    return `${this.call.id} ${JSON.stringify(this.content)}`;
  }

  in(language: Language): DossierBuilder {
    return this.but({ language });
  }

  /** A complete, eligible line of 1 000 € unless told otherwise. */
  withLine(line: LineOfTest = {}): DossierBuilder {
    const { amount, ...cells } = line;
    const complete: LineCells = {
      label: `Ligne ${this.content.lines.length + 1}`,
      type: 'development',
      title: 'T3',
      quantity: 1,
      unitPrice: amount ?? 1000,
      ...this.yearsOf(amount ?? 1000, cells),
      ...cells,
    };
    return this.withCells({ ...complete, type: this.typeLabel(complete.type ?? '') });
  }

  /** A line of which only the given cells hold something. */
  withCells(cells: LineCells): DossierBuilder {
    return this.but({ lines: [...this.content.lines, cells] });
  }

  /** Where the call counts years, an untouched line is spent in 2021. */
  private yearsOf(amount: number, cells: LineCells): LineCells {
    const typed = ['year1', 'year2', 'otherYears', 'quantity', 'unitPrice', 'vat'] as const;
    const plain = this.call.years !== null && typed.every((key) => cells[key] === undefined);
    return plain ? { year1: amount } : {};
  }

  private typeLabel(type: Scalar): Scalar {
    const known = this.call.expenses.types.find(({ id }) => id === type);
    return known ? known.label[this.content.language] : type;
  }

  withField(key: FieldKey, value: Scalar): DossierBuilder {
    return this.but({ fields: { ...this.content.fields, [key]: value } });
  }

  /** The grant requested, in euros. */
  requesting(euros: Scalar): DossierBuilder {
    return this.withField('requested', euros);
  }

  /** What the project was granted before, in euros. */
  grantedBefore(euros: Scalar): DossierBuilder {
    return this.withField('grantedBefore', euros);
  }

  carriedBy(type: CarrierTypeId): DossierBuilder {
    const label =
      carrierTypesOf(this.call).find(({ id }) => id === type)?.label[this.content.language] ?? type;
    return this.withField('carrierType', label);
  }

  withRange(key: RangeKey, rows: readonly (readonly Scalar[])[]): DossierBuilder {
    return this.but({ ranges: { ...this.content.ranges, [key]: rows } });
  }

  /** Scores of the criteria in their order. */
  scored(...scores: readonly (Scalar | GridCells)[]): DossierBuilder {
    const cells = scores.map((score) =>
      typeof score === 'object' && score !== null ? score : { score },
    );
    return this.but({ scores: cells });
  }

  typingOver(key: FieldKey, value: Scalar): DossierBuilder {
    return this.but({ typedOver: { ...this.content.typedOver, [key]: value } });
  }

  /** An open workbook in which computed cells show these amounts, in euros. */
  showing(amounts: Partial<Record<FieldKey, Scalar>>): DossierBuilder {
    return this.but({ isCalculated: true, fields: { ...this.content.fields, ...amounts } });
  }

  overwriting(line: number, column: BudgetColumnKey): DossierBuilder {
    return this.but({ overwritten: [...this.content.overwritten, { line, column }] });
  }

  withoutColumn(column: BudgetColumnKey): DossierBuilder {
    return this.but({ deletedColumns: [...this.content.deletedColumns, column] });
  }

  withoutTable(table: TableKey): DossierBuilder {
    return this.but({ deletedTables: [...this.content.deletedTables, table] });
  }

  withoutField(key: FieldKey): DossierBuilder {
    return this.but({ deletedNames: [...this.content.deletedNames, FIELDS[key].name] });
  }

  /** Nothing of that sheet is left. */
  /** The cell that names the call is kept: without it no dossier is read. */
  withoutSheet(sheet: 'dossier' | 'funding' | 'grid'): DossierBuilder {
    const fields = { dossier: DOSSIER_FIELDS, funding: PLAN_FIELDS, grid: GRID_FIELDS }[sheet];
    const names = fields.map((key): string => FIELDS[key].name);
    const ranges = {
      dossier: [RANGES.commitments, RANGES.phases],
      funding: [RANGES.coCarriers, RANGES.otherFunders],
      grid: [],
    }[sheet];
    const without = this.but({ deletedNames: [...this.content.deletedNames, ...names, ...ranges] });
    return sheet === 'grid' ? without.withoutTable('grid') : without;
  }

  /** Everything that a person typed, in place of what was there. */
  typed({ fields, ranges, lines, grid }: Typed): DossierBuilder {
    const scores = grid.map(({ weight, score, comment }) => ({ weight, score, comment }));
    return this.but({ fields, ranges, lines, scores });
  }

  snapshot(): WorkbookSnapshot {
    return snapshotOf(this.call, this.content);
  }

  build(): Dossier {
    return parseDossier(this.snapshot(), this.call);
  }

  check(): { readonly figures: Figures; readonly findings: readonly Finding[] } {
    return check(this.call, this.build());
  }

  figures(): Figures {
    return this.check().figures;
  }

  findings(): readonly Finding[] {
    return this.check().findings;
  }

  /** What is wrong or to be looked at, advice left aside. */
  faults(): readonly Finding[] {
    return this.findings().filter(({ severity }) => severity !== 'info');
  }

  /** What one rule found. */
  findingsOf(rule: RuleId): readonly Finding[] {
    return this.findings().filter((finding) => finding.rule === rule);
  }

  /** Rule and severity of every finding, in order; that a risk is not provided for goes without saying. */
  verdict(): readonly string[] {
    const findings = this.findings().filter(({ rule }) => rule !== 'contingency.none');
    return findings.map(({ rule, severity }) => `${rule} ${severity}`);
  }

  /** The budget column in which a finding's cell stands. */
  columnOf(finding: Finding | undefined): BudgetColumnKey | undefined {
    const columns = budgetColumns(this.call).filter(
      ({ key }) => !this.content.deletedColumns.includes(key),
    );
    return columns[finding?.place?.column ?? -1]?.key;
  }
}
