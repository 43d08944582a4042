import { entries, keys } from './entries';
import { figuresShown, formulas, overwritten, structure } from './integrity';
import { before, cap } from './projects';
import { found, pending, toChoose } from './settling';

/** The rules of a portfolio. */
export const RULES = [
  structure,
  overwritten,
  formulas,
  figuresShown,
  keys,
  entries,
  cap,
  before,
  pending,
  found,
  toChoose,
] as const;
export type RuleId = (typeof RULES)[number]['id'];
