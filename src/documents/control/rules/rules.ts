import { formulas } from './formulas';
import { figuresShown, grantedBefore } from './figures';
import { carriedOver, cells, decided, reasons, reducedAmounts } from './lines';
import { points } from './points';
import { changedSinceSealed, sealIntact } from './sealed';
import { statement } from './statement';
import { copied, overwritten, structure } from './structure';

/** The rules of a control. All are ours: no call says how its dossiers are controlled. */
export const RULES = [
  structure,
  copied,
  overwritten,
  formulas,
  cells,
  reducedAmounts,
  decided,
  carriedOver,
  reasons,
  points,
  figuresShown,
  grantedBefore,
  statement,
  sealIntact,
  changedSinceSealed,
] as const;
export type RuleId = (typeof RULES)[number]['id'];
