import type {
  AlteredCell,
  AlteredChoice,
  CellLook,
  CellResult,
} from '../../../workbook/alterations';
import type { BasisPoints, Cents } from '../../../money/cents';
import type { LolfTitle } from '../../../calls/nomenclature/lolf-titles';
import type { Localized } from '../../../language/language';
import type { MoreSpending } from '../figures/more-spending';

/** A request beyond what the call allows. */
export interface Excess {
  /** Beyond the one bound that the rule compares. */
  readonly over: Cents;
  /** Beyond the maximum. */
  readonly cut: Cents;
  readonly maximum: Cents;
  readonly more: MoreSpending | null;
}

/** A bound that a request is above, and by how much. */
export type ExceededBound = { readonly over: Cents } & (
  | { readonly kind: 'rate'; readonly rate: BasisPoints; readonly base: Cents }
  | { readonly kind: 'cap'; readonly cap: Cents }
  /** Of a project, to which some was granted before. */
  | {
      readonly kind: 'project-cap';
      readonly cap: Cents;
      readonly before: Cents;
      readonly left: Cents;
    }
  | { readonly kind: 'eligible-cost'; readonly eligibleCost: Cents }
);

/** The title that costs of a type usually are of. */
export interface UsualTitle {
  readonly title: LolfTitle;
  /** The call funds no cost of that title. */
  readonly isUnfunded: boolean;
}

/** A cell of a begun line in which nothing stands. */
export interface Lacking {
  readonly label: Localized;
  /** Of a title, where the line says of which type it is; null: none is known. */
  readonly usual: UsualTitle | null;
}

/** Where rates of VAT are in force that the mainland does not have. */
export type VatRegion = 'overseas' | 'corsica';

/** A computed cell that holds no formula any more. */
export interface LostFormula {
  readonly label: Localized;
  readonly of: AlteredCell['of'];
}

/** Something typed over a formula of ours. */
export interface ReplacedFormula extends LostFormula {
  readonly shown: string | number | boolean;
  /** What Barème computes there: euros, a share, or a plain number; null: not known. */
  readonly core: { readonly due: number; readonly look: CellLook } | null;
}

/** A computed cell with another formula than ours. */
export interface OtherFormula {
  readonly label: Localized;
  readonly of: AlteredCell['of'];
  readonly look: CellLook;
  /** With `=`. */
  readonly formula: string;
  /** null: not known. */
  readonly gives: CellResult | null;
  readonly due: CellResult | null;
}

/** Cells of one column with another formula than ours, of which it is not known what they give; the first of them. */
export type UnknownFormula = Omit<OtherFormula, 'gives'> & { readonly count: number };

/** A computed cell whose figure is not the core's. */
export interface WrongFigure {
  readonly label: Localized;
  readonly look: CellLook;
  /** Euros, or a share. */
  readonly value: CellResult;
  readonly expected: number;
  /** Its formula looks up in the hidden lists what it counts. */
  readonly isLookedUp: boolean;
}

/** What the hidden lists say otherwise, and how their sheet is called now; null where nothing of it is left. */
export interface AlteredLists {
  readonly choices: readonly AlteredChoice[];
  readonly sheet: string | null;
}

/** A name that means another cell, or block, than its sheet shows beside its label. */
export interface NameElsewhere {
  readonly name: string;
  readonly label: Localized;
  readonly look: CellLook;
  readonly isBlock: boolean;
  /** Where the name leads. */
  readonly elsewhere: string;
  /** What stands beside the label; null: nothing. */
  readonly gives: CellResult | null;
  /** What counts; null: nothing. */
  readonly due: CellResult | null;
}

/** A criterion, by its name where the row still has one, and the scale of its scores. */
export interface CriterionOnScale {
  readonly criterion: Localized | null;
  readonly min: number;
  readonly max: number;
}

/** A criterion whose weight is not the one that the call publishes. */
export interface PublishedWeight {
  readonly criterion: Localized;
  readonly published: BasisPoints;
}

/** Lines that stay out of the base, or would be questioned, and their amount. */
export interface LeftOut {
  readonly count: number;
  readonly amount: Cents;
}

/** The declared budget of a phase, what its lines cost, and by how much they differ, TTC. */
export interface PhaseLines {
  readonly name: string;
  readonly budget: Cents;
  readonly cost: Cents;
  readonly gap: Cents;
  /** Lines that cost something and are of no phase described; null: there are none. */
  readonly unassigned: { readonly count: number; readonly amount: Cents } | null;
}

/** How a number is written in words. */
export type NumberLook = 'amount' | 'plain' | 'share';

/** A number in the place of a text. */
export interface Replacement {
  readonly value: number;
  readonly look: NumberLook;
  readonly text: string;
}

/** A share in the place of another, or of the number that stands there without its sign. */
export interface ShareChange {
  readonly to: number;
  readonly from: number;
}

/** What the lines of a phase cost in the place of its budget, in euros. */
export interface BudgetChange {
  readonly to: number;
  readonly from: number;
}

/** What the call publishes in the place of what stands there; null: nothing does. */
export interface Published {
  readonly to: number;
  readonly from: number | null;
  readonly look: NumberLook;
}

/** A formula of ours that comes back, and what stands in its place; null: nothing. */
export interface FormulaBack {
  readonly label: Localized;
  readonly shown: string | number | boolean | null;
}
