import type { BasisPoints, Cents } from '../../../money/cents';
import type { Place } from '../../../workbook/scalar';
import type { Quote } from '../../../calls/schema/theme';
import type { FigureId } from './figure-id';
import type { Told } from './messages/tell';

export { isLineFigure } from './figure-id';
export type { FigureId, LineFigure, PlanFigure } from './figure-id';

/** Why a figure is what it is. */
export interface Explanation {
  readonly figure: FigureId;
  /** What the figure is called. */
  readonly label: Told;
  /** The line of which it is an amount, as one finds it again; null for a figure of the plan. */
  readonly line: Told | null;
  /** As in `Figures`, in cents (TTC, or HT for a line's net). */
  readonly amount: Cents;
  /**
   * One or several ways to the amount, each complete: the effects of its steps, one after the other from
   * zero, give the amount to the cent.
   */
  readonly calculations: readonly Calculation[];
  /** Its part of the total cost; null for a figure that is no part of it. */
  readonly share: Share | null;
}

export interface Calculation {
  /** null for the only one, or the first. */
  readonly title: Told | null;
  readonly steps: readonly Step[];
}

/** What a step does to what the steps before it have come to. Amounts in cents. */
export type Effect =
  /** Signed: what is taken away is negative. */
  | { readonly kind: 'add'; readonly amount: Cents }
  /** No more than this. */
  | { readonly kind: 'at-most'; readonly amount: Cents }
  /** No less than this. */
  | { readonly kind: 'at-least'; readonly amount: Cents }
  /** This share of it, rounded down to the cent; `amount` is the outcome. */
  | { readonly kind: 'share'; readonly rate: BasisPoints; readonly amount: Cents }
  /** Nothing: a remark. */
  | { readonly kind: 'note' };

export interface Step {
  readonly statement: Told;
  readonly effect: Effect;
  /** The call's own sentence; null where the step is arithmetic, or ours. */
  readonly quote: Quote | null;
  /** The call does not say so: it is how Barème reads or rounds. */
  readonly ours: boolean;
  /** The step that settled the figure, among several that might have. */
  readonly decisive: boolean;
  /** The cells in which the step's amount was typed. */
  readonly places: readonly Place[];
  /** The figure that the step's amount is (but for its sign), when that has an explanation of its own. */
  readonly figure: FigureId | null;
  /** What the step's amount is made of: their effects give it, as those of a calculation do. */
  readonly steps: readonly Step[];
}

export interface Share {
  readonly points: BasisPoints;
  /** Remarks: how the part was computed and rounded. */
  readonly steps: readonly Step[];
}
