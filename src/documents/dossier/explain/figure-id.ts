import type { LineAmount } from '../template/columns';

/** The figures of the plan that can be explained, by their names in `Figures`. */
export type PlanFigure =
  | 'maximum'
  | 'grant'
  | 'base'
  | 'eligibleCost'
  | 'staff'
  | 'total'
  | 'carrier'
  | 'coCarriers'
  | 'others';

/** An amount of one budget line, which is known by its zero-based row in the sheet. */
export interface LineFigure {
  readonly row: number;
  readonly amount: LineAmount;
}

export type FigureId = PlanFigure | LineFigure;

export const isLineFigure = (figure: FigureId): figure is LineFigure => typeof figure === 'object';
