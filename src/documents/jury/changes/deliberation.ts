import { changeBetween, type SheetsChange } from '../../../sheets/change';
import { planOf } from '../plan-of';
import type { Session } from '../session';
import { declareSession } from '../sheets/workbook';

/**
 * What opens deliberation: only now do the sheets that put scores together enter the workbook, since whatever is there
 * can be seen by everyone. The session says so in the cell of its stage.
 */
export function deliberationChange(session: Session): SheetsChange {
  const plan = planOf(session);
  const before = declareSession(plan);
  const after = declareSession({ ...plan, stage: 'deliberation' }, { isDeliberating: true });
  return changeBetween(before, after);
}
