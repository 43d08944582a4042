import { FOR_ANYBODY } from '../plan';
import type { Session } from '../session';
import { ANYBODY } from '../template/codes';
import { dispatchIn } from './dispatch-number';

/** Whose scores a workbook holds that is one juror’s file. */
export interface OwnFile {
  /** Of the sheet of scores. */
  readonly code: string;
  /** null: nobody has picked their name yet in the file that everybody gets. */
  readonly name: string | null;
}

/** null: the session itself. */
export function fileOf({ dispatch, self, jurors }: Session): OwnFile | null {
  if (dispatch === FOR_ANYBODY) return { code: ANYBODY, name: self };
  const code = dispatchIn(dispatch)?.juror;
  if (code === undefined) return null;
  return { code, name: jurors.find((juror) => juror.code === code)?.name.value ?? code };
}
