import { FIELDS } from '../template/fields';

/** The figures of the plan that a cell of the sheets shows, and its field, whose label is the figure's name. */
export const NAMED_FIGURES = [
  ['total', FIELDS.total],
  ['eligibleCost', FIELDS.eligibleCost],
  ['staff', FIELDS.staff],
  ['base', FIELDS.base],
  ['maximum', FIELDS.maximum],
  ['grant', FIELDS.grant],
  ['carrier', FIELDS.carrierShare],
] as const;

export type NamedFigure = (typeof NAMED_FIGURES)[number][0];
