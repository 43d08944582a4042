import type { Alterations } from '../../workbook/alterations';
import type { Cents } from '../../money/cents';
import type { CallExpenseType } from '../../calls/call';
import type { Language, Localized } from '../../language/language';
import type { LolfTitle } from '../../calls/nomenclature/lolf-titles';
import type { CarrierTypeId } from '../../calls/schema/theme';
import type { Cell } from '../../workbook/cell';
import type { LineAmount, OriginId, PlanYear, UnitId } from './template/columns';
import type { Place } from '../../workbook/scalar';
import type { StructureProblem } from './parse/structure';

/**
 * A dossier as its workbook states it, each value with its place. Nothing is computed here: figures come
 * from `documents/dossier/figures`. Amounts of the plan are cents TTC; prices and years of a line are euros as typed,
 * because they are only rounded once multiplied or added.
 */
export interface Dossier {
  readonly language: Language;
  readonly facts: Facts;
  readonly funding: Funding;
  /** Started lines only, in the table's order. */
  readonly lines: readonly BudgetLine[];
  readonly commitments: readonly Commitment[];
  /** Rows in which something stands. */
  readonly phases: readonly Phase[];
  /** The first cell of the block of phases; null where the call has none or it was deleted. */
  readonly phaseBlock: Place | null;
  readonly grid: Grid;
  /** Computed cells whose formula is gone. */
  readonly overwritten: readonly OverwrittenCell[];
  /** What else stands than these sheets were written with; nothing where nobody compared them. */
  readonly altered: Alterations;
  /** Cells whose number is shown as a date. */
  readonly dated: readonly Place[];
  /** The days that such numbers are shown as are counted from 1904. */
  readonly countsFrom1904: boolean;
  /** What computed cells show, and those of the plan in the order in which one follows from another. */
  readonly results: Results;
  readonly shown: readonly ShownFigure[];
  /** The same of each line, in the lines' order. */
  readonly shownInLines: readonly ShownLine[];
  /** Lines that hold nothing and show an amount all the same. */
  readonly shownInBlank: readonly ShownLine[];
  /** What is missing from the workbook: names, tables, columns. */
  readonly structure: readonly StructureProblem[];
  /** Sheets that are copies of the dossier's, by name: nothing in them counts. */
  readonly copies: readonly string[];
  /** Sheets in their reading order, by their present names: the order of findings. */
  readonly sheets: readonly string[];
}

/** What the carrier declares. Dates are ISO days. */
export interface Facts {
  readonly projectTitle: Cell<string>;
  /** The same in all dossiers of one project, whoever carries them. */
  readonly projectReference: Cell<string>;
  /** Given by the procedure in which the dossier was filed. */
  readonly caseNumber: Cell<string>;
  readonly carrierName: Cell<string>;
  readonly carrierType: Cell<CarrierTypeId>;
  /** As typed: what it is worth, `siretIn` says. */
  readonly siret: Cell<string>;
  readonly contact: Cell<string>;
  readonly depositDate: Cell<string>;
  readonly startDate: Cell<string>;
  readonly resultsDate: Cell<string>;
  readonly observatory: Cell<boolean>;
  readonly relay: Cell<boolean>;
  readonly population: Cell<number>;
  readonly departments: Cell<number>;
  readonly leadServices: Cell<number>;
  readonly deconcentratedServices: Cell<number>;
  readonly centralAdministrations: Cell<number>;
}

export interface Funding {
  readonly requested: Cell<Cents>;
  readonly grantedBefore: Cell<Cents>;
  /** As the cell shows it: a formula of ours, or what a person typed over it. */
  readonly carrierShare: { readonly shown: Cell<Cents>; readonly typed: boolean };
  readonly total: Place | null;
  readonly coCarriers: readonly Contribution[];
  readonly otherFunders: readonly Contribution[];
}

export interface Contribution {
  readonly name: Cell<string>;
  readonly amount: Cell<Cents>;
  /** The amount as the cell holds it, in euros: sums are rounded, not what they are made of (`=100000/3`). */
  readonly exact: Cell<number>;
}

export interface BudgetLine {
  /** The line's first cell. */
  readonly place: Place;
  readonly label: Cell<string>;
  readonly type: Cell<CallExpenseType>;
  readonly title: Cell<LolfTitle>;
  readonly supplier: Cell<string>;
  readonly origin: Cell<OriginId>;
  readonly quantity: Cell<number>;
  /** What the quantity counts; gone in sheets of before it was asked. */
  readonly unit: Cell<UnitId>;
  /** Euros HT. */
  readonly unitPrice: Cell<number>;
  /** A share: 0.2 is 20 %. */
  readonly vat: Cell<number>;
  /** In the order of the plan. */
  readonly years: readonly LineYear[];
  readonly phase: Cell<string>;
}

/** What of a line falls into a year of the plan, in euros TTC. */
export interface LineYear extends PlanYear {
  readonly cell: Cell<number>;
}

export interface Commitment {
  readonly text: string;
  readonly taken: Cell<boolean>;
}

export interface Phase {
  readonly name: Cell<string>;
  readonly milestone: Cell<string>;
  /** ISO day. */
  readonly endDate: Cell<string>;
  readonly budget: Cell<Cents>;
  /** The budget as the cell holds it, in euros, of which their sum is made. */
  readonly exactBudget: Cell<number>;
  readonly indicator: Cell<string>;
  /** A number or a sentence, as the indicator asks. */
  readonly floor: Cell<string>;
}

export type Score = number | 'not-applicable';

export interface GridRow {
  /** Position of the criterion in the call, from 0; null when the row matches none of them. */
  readonly criterion: number | null;
  readonly label: Cell<string>;
  /** A share: 0.25 is 25 %. */
  readonly weight: Cell<number>;
  readonly score: Cell<Score>;
  readonly comment: Cell<string>;
}

export interface Grid {
  readonly scaleMin: Cell<number>;
  readonly scaleMax: Cell<number>;
  readonly rows: readonly GridRow[];
}

/** A computed cell with its formula, as the sheet shows it. */
export interface ShownCell {
  readonly place: Place;
  /** Euros, or a share; an Excel error as its text (`#REF!`). */
  readonly value: number | string;
}

/** What the computed cells of a line show. */
export type ShownLine = Partial<Readonly<Record<LineAmount, ShownCell>>>;

/** A computed cell of the plan. */
export type PlanFigure =
  | 'total'
  | 'staff'
  | 'eligibleCost'
  | 'base'
  | 'rate'
  | 'rateBound'
  | 'dossierCap'
  | 'projectCap'
  | 'projectCapLeft'
  | 'maximum'
  | 'grant'
  | 'coCarriersTotal'
  | 'fundersTotal'
  | 'carrierShare';

export interface ShownFigure extends ShownCell {
  readonly figure: PlanFigure;
  readonly label: Localized;
}

/**
 * live: an open workbook in which everything is calculated · stored: of a file, and of any time · none: not to be
 * held against the core, since they wait for a calculation or the sheets follow other rules
 */
export type Results = 'live' | 'stored' | 'none';

export interface OverwrittenCell {
  readonly place: Place;
  /** One of a table's column, or a cell of its own. */
  readonly of: 'column' | 'cell';
  /** The column's header or the field's label. */
  readonly label: Localized;
  /** What the cell now holds: a number typed, a text, or nothing. */
  readonly shown: string | number | boolean | null;
}
